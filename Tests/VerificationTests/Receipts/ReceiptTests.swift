import Fixtures
import InterviewQA
import Testing
import Verification

/// The line by which anybody can check a quotation, and what a check of it finds.
struct ReceiptTests {
  private static let kiln = """
    [00:00:05] Rolf Dahl: Who built the kiln?
    [00:00:09] Ada Hall: My father built the kiln
    from river clay. It may leak in autumn.
    [00:01:10] Rolf Dahl: Who saw the smoke?
    [00:01:15] Nils Berg: I saw the smoke from the church. We had 12,500 bricks.

    """
  private static let kilnHash =
    "sha256:a97fb70c4f67ce8bb9c0bc64ec1dc78f271cb974342e6d008f685fc828943984"
  private static let bricks =
    "kiln.txt 5:56 Nils Berg 00:01:15 bytes 224-245 \(kilnHash) "
    + "sha256:6c87abfc4e8f8d841cf24832f7bf77fbef84f14b897c87fc019c216bd9508777"

  /// The receipts of a draft's quotations over some files.
  private func receipts(on draft: String, in files: [String: String]) throws -> [String] {
    var options = QuotationGate.Options()
    options.hasReceipts = true
    let gate = QuotationGate(over: try Gate.answerer(of: files), options: options)
    return try gate.verify(try Draft(name: "draft.md", bytes: Array(draft.utf8)))
      .quotations.flatMap { $0.places.compactMap(\.receipt?.text) }
  }

  private func state(
    of receipt: String, in files: [String: String] = ["kiln.txt": kiln]
  ) throws -> Receipt.State {
    try Gate.answerer(of: files).state(ofReceipt: receipt)
  }

  @Test func `A receipt names file, place, speaker, time, bytes and the hashes of both`() throws {
    #expect(
      try receipts(on: "“We had 12,500 bricks.”", in: ["kiln.txt": Self.kiln]) == [Self.bricks])
  }

  @Test func `A receipt names the bytes that a repair reads otherwise`() throws {
    let draft = "“My father built the kiln from river clay.”"
    #expect(
      try receipts(on: draft, in: ["kiln.txt": Self.kiln]) == [
        "kiln.txt 2:22 Ada Hall 00:00:09 bytes 63-104 \(Self.kilnHash) "
          + "sha256:d724e6b4b0233ec01fd78291ed4d565707217f876c0c1590fb3902fc9a863879 "
          + "emended:87-88"
      ])
  }

  @Test func `Each place of words said twice has its receipt`() throws {
    let twice =
      "Ida Moor: Who?\n\nPer Holm: We stay here.\n\nIda Moor: Why?\n\nPer Holm: We stay here.\n"
    let receipts = try receipts(on: "“We stay here.”", in: ["twice.txt": twice])
    #expect(receipts.map { $0.hasPrefix("twice.txt 3:11 Per Holm bytes 26-39 ") } == [true, false])
    #expect(receipts.map { $0.hasPrefix("twice.txt 7:11 Per Holm bytes 67-80 ") } == [false, true])
  }

  @Test func `Without the option there is no receipt`() throws {
    #expect(try Gate.quotation("“the old quay”").places.allSatisfy { $0.receipt == nil })
  }

  @Test func `A receipt of the file as it is is good`() throws {
    #expect(try state(of: Self.bricks) == .good)
    #expect(try state(of: Self.bricks + " emended:230-231") == .good)
  }

  @Test(arguments: [
    kiln + "\n", kiln.replacing("autumn", with: "winter"),
    kiln.replacing("Rolf Dahl", with: "Rolf Lund"),
  ])
  func `Where the file has changed elsewhere the receipt says so`(text: String) throws {
    #expect(try state(of: Self.bricks, in: ["kiln.txt": text]) == .fileChanged)
  }

  @Test(arguments: [
    kiln.replacing("12,500", with: "12,501"), "\n" + kiln,
    kiln.replacing("We had 12,500 bricks.", with: ""),
  ])
  func `Where the bytes have changed, moved or gone the receipt is wrong`(text: String) throws {
    #expect(try state(of: Self.bricks, in: ["kiln.txt": text]) == .wrong)
  }

  @Test(arguments: [
    bricks.replacing("224-245", with: "223-245"), bricks.replacing("224-245", with: "224-246"),
    bricks.replacing("224-245", with: "224-100000"),
    bricks.replacing("sha256:6c87", with: "sha256:6c88"),
  ])
  func `A receipt of other bytes is wrong`(receipt: String) throws {
    #expect(try state(of: receipt) == .wrong)
  }

  @Test(arguments: [
    bricks.replacing("5:56", with: "5:57"), bricks.replacing("5:56", with: "4:56"),
    bricks.replacing("Nils Berg ", with: "Ada Hall "), bricks.replacing("Nils Berg ", with: ""),
    bricks.replacing("Nils Berg ", with: "Nils Berg Lund "),
  ])
  func `A receipt with another line or speaker is misplaced`(receipt: String) throws {
    #expect(try state(of: receipt) == .misplaced)
  }

  @Test(arguments: ["    ", "- ", "> ", "* ", "| "])
  func `What stands before a receipt does not count`(mark: String) throws {
    #expect(try state(of: mark + Self.bricks) == .good)
  }

  @Test func `A receipt with another hash of the file is good but for the file`() throws {
    let other = Self.bricks.replacing("a97fb70c", with: "b97fb70c")
    #expect(try state(of: other) == .fileChanged)
    #expect(try state(of: other.replacing("5:56", with: "4:56")) == .misplaced)
    #expect(try state(of: other.replacing("Nils Berg", with: "Ada Hall")) == .misplaced)
    let renamed = Self.kiln.replacing("Nils Berg", with: "Nina Berg")
    #expect(try state(of: Self.bricks, in: ["kiln.txt": renamed]) == .misplaced)
  }

  @Test(arguments: [
    "Receipt: %", "1. %", "(%)", "`%`", "| % |", "> %", "Source — %.",
    #"{"citations":[{"receipt":"%","score":1}]}"#,
  ])
  func `A receipt is found in a line of any output`(line: String) throws {
    #expect(try state(of: line.replacing("%", with: Self.bricks)) == .good)
    let altered = Self.bricks.replacing("sha256:6c87", with: "sha256:6c88")
    #expect(try state(of: line.replacing("%", with: altered)) == .wrong)
  }

  @Test func `A name that Markdown escapes is the same, and the longest name counts`() throws {
    let receipt = Self.bricks.replacing("kiln.txt", with: #"my\_kiln.txt"#)
    let files = ["my_kiln.txt": Self.kiln, "kiln.txt": Self.kiln + "\n"]
    #expect(try state(of: receipt, in: files) == .good)
    let draft = Self.bricks.replacing("kiln.txt", with: "[a] kiln.txt")
    #expect(try state(of: draft, in: ["[a] kiln.txt": Self.kiln, "kiln.txt": "a\n"]) == .good)
    #expect(try state(of: draft, in: ["kiln.txt": "a\n"]) == .wrong)
    #expect(
      try state(of: Self.bricks.replacing("kiln.txt", with: "my kiln.txt")) == .missing)
  }

  @Test(arguments: ["mill.txt", "kiln", "kiln.txt.bak", "mykiln.txt"])
  func `A receipt of a file that is no source is missing`(file: String) throws {
    let receipt = Self.bricks.replacing("kiln.txt ", with: file + " ")
    #expect(try state(of: receipt) == .missing)
  }

  @Test func `A name may begin with folders that the other lacks, where the bytes are the same`()
    throws
  {
    let receipt = Self.bricks.replacing("kiln.txt ", with: "talks/kiln.txt ")
    #expect(try state(of: receipt) == .good)
    #expect(try state(of: receipt, in: ["kiln.txt": Self.kiln + "\n"]) == .fileChanged)
    #expect(try state(of: receipt, in: ["kiln.txt": "\n" + Self.kiln]) == .missing)
  }

  @Test(arguments: [
    "", " ", "We had 12,500 bricks.", "kiln.txt 5:56 bytes 224-245",
    String(bricks.dropLast()), String(bricks.prefix(130)), bricks + " more",
    bricks.replacing("bytes ", with: ""), bricks.replacing("224-245", with: "245-224"),
    bricks.replacing("224-245", with: "224-224"),
    bricks.replacing("224-245", with: "224"), bricks.replacing("sha256:", with: "sha1:"),
    bricks.replacing("224-245", with: "224-99999999999999999999"),
  ])
  func `A line that is none is malformed`(line: String) throws {
    #expect(try state(of: line) == .malformed)
  }

  @Test func `A range that begins below zero is none`() throws {
    let state = try state(of: Self.bricks.replacing("224-245", with: "-1-245"))
    #expect(state == .malformed)
  }

  @Test(arguments: [
    "two words.txt", "talk 1:2 of 3.txt", "bytes 1-2.txt", "第 一 次.txt", "sha256:0.txt",
  ])
  func `A file's name may have blanks and look like a part of a receipt`(file: String) throws {
    let receipts = try receipts(on: "“We had 12,500 bricks.”", in: [file: Self.kiln])
    try #require(receipts.count == 1)
    #expect(receipts[0].hasPrefix("\(file) 5:56 Nils Berg 00:01:15 bytes 224-245 sha256:"))
    #expect(try state(of: receipts[0], in: [file: Self.kiln]) == .good)
  }

  @Test(arguments: [
    ("Nils van der Berg", "Nils van der Berg"), ("Nils  van der Berg", "Nils van der Berg"),
    ("周 敏", "周 敏"),
  ])
  func `A speaker's name may have blanks`(name: String, shown: String) throws {
    let files = ["kiln.txt": Self.kiln.replacing("Nils Berg", with: name)]
    let receipts = try receipts(on: "“We had 12,500 bricks.”", in: files)
    try #require(receipts.count == 1)
    #expect(receipts[0].contains(" \(shown) 00:01:15 bytes "))
    #expect(try state(of: receipts[0], in: files) == .good)
  }

  @Test func `A receipt is found among files whose names begin alike`() throws {
    let files = [
      "kiln.txt": Self.kiln, "kiln.txt.txt": Self.kiln + "\n", "a kiln.txt": "Ada: Yes.\n",
    ]
    #expect(try state(of: Self.bricks, in: files) == .good)
  }
}
