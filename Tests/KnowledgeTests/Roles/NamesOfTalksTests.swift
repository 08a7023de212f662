import Fixtures
import Knowledge
import Testing
import Transcripts

/// Which labels name the same person, by the words of the repository's lexicon.
struct NamesOfTalksTests {
  @Test(arguments: [
    // Short forms, capitals, titles, degrees, remarks, order.
    ("MARA QUILL", "QUILL", "MARA QUILL"),
    ("Mara Quill", "QUILL (voice-over)", "Mara Quill"),
    ("Mara Quill", "MQ", "Mara Quill"),
    ("Mara Quill", "Dr. Quill", "Mara Quill"),
    ("Mara Quill", "Mara", "Mara Quill"),
    ("Mara J. Quill", "Mara Quill", "Mara J. Quill"),
    ("Mara van der Quill", "van der Quill", "Mara van der Quill"),
    ("Mara Quill", "M. Quill", "Mara Quill"),
    ("Mara Quill (she/her)", "Mara Quill", "Mara Quill"),
    ("MARA QUILL", "Mara Quill", "Mara Quill"),
    ("何大青", "何總", "何大青"), ("何大青", "大青", "何大青"), ("何大青", "何大靑教授", nil),
    ("盧平", "卢平", "盧平"), ("Ｍara", "Mara", "Ｍara"), ("盧平（笑）", "盧平", "盧平"),
    // Not the same.
    ("Mara Quill", "Mara Penn", nil), ("Mara Quill", "Odo Quill", nil),
    ("Speaker 1", "Speaker 2", nil), ("Mara Quill", "Unidentified Male", nil),
    ("Host", "Mara Quill", nil), ("記者", "何大青", nil), ("Professor E", "Professor G", nil),
    ("Mr. Quill", "Mrs. Quill", nil), ("何先生", "何女士", nil),
  ])
  func `Two labels name one person, or two`(first: String, second: String, shown: String?) throws {
    let talk = "\(first): So.\n\(second): Well.\n\(first): Then.\n\(second): Now."
    let names = try read(talk).speakers.map(\.name)
    #expect(shown.map { names == [$0] } ?? (names.count == 2))
  }

  @Test(arguments: [
    ["Mara Quill", "Odo Quill", "Quill"], ["Mara Quill", "Max Quint", "MQ"],
    ["何大青", "何小田", "何"], ["Mr. Quill", "Mrs. Quill", "Mara Quill"],
  ])
  func `A short name that fits two people is a third`(names: [String]) throws {
    let talk = (names + names).map { "\($0): So." }.joined(separator: "\n")
    #expect(try read(talk).speakers.count == 3)
  }

  @Test(arguments: [
    ("Conducted by Mara Quill", "QUILL", "Mara Quill"),
    ("Attendees\n- Mara Quill\n- Odo Fenn", "mara", "Mara Quill"),
    ("Attendees\n- Maraline Quill\n- Odo Fenn", "mara", "Maraline Quill"),
    ("## Present\n\nMara Quill (remote)\nOdo Fenn", "mquill", "Mara Quill"),
    ("Attendees\n- Mara Quill\n- Mara Fenn", "mara", "mara"),
    ("与会者\n何大青、卢平", "大青", "何大青"),
  ])
  func `The head of the file gives full names`(head: String, label: String, shown: String) throws {
    let talk = "\(head)\n\n\(label): So.\nZed: Well.\n\(label): Then.\nZed: Now.\n\(label): Bye."
    #expect(try read(talk).speakers.map(\.name) == [shown, "Zed"])
  }

  @Test(arguments: [
    ("Sebatine", 1), ("Sebsatine", 1), ("Sebestine", 1), ("Sebastina", 2), ("Sabestino", 2),
  ])
  func `A rare misspelling of a frequent name is no other person`(
    rare: String, count: Int
  ) throws {
    let frequent = String(repeating: "Sebastine: So.\nOdo: Well.\n", count: 12)
    let talk = frequent + "\(rare): Then.\nOdo: Now."
    #expect(try read(talk).speakers.count == count + 1)
  }

  @Test func `Many people who share nothing stay apart`() throws {
    let names = (0..<150).map { "Ada\($0 % 10) Fenn\($0)" }
    let talk = (names + names).map { "\($0): So." }.joined(separator: "\n")
    #expect(try read(talk).speakers.count == 150)
  }

  private func read(_ talk: String) throws -> Interview {
    let source = SourceText(name: "a.txt", bytes: Array(talk.utf8), encoding: .utf8)
    let words = try Repository.knowledge.get().roleWords
    return try TranscriptReader(roleWords: words).read(source)
  }
}
