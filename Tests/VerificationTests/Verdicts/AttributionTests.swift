import Testing
import Verification

/// Whose words a draft says that they are, and whose they are.
struct AttributionTests {
  @Test(arguments: [
    ("“I came here in 1974,” Per Holm said.", "Per Holm"),
    ("“I came here in 1974,” Holm said.", "Holm"), ("“I came here in 1974,” said Holm.", "Holm"),
    ("Holm said: “I came here in 1974.”", "Holm"),
    ("Holm told the paper, “I came here in 1974.”", "Holm"),
    ("According to Holm, “I came here in 1974.”", "Holm"),
    ("“We were not rich,” Holm said, “but we had 12,500 crates.”", "Holm"),
    ("“I came here in 1974.” That is what people recall.", nil),
    ("“I came here in 1974,” he said.", nil), ("“I came here in 1974,” the guest said.", "guest"),
    ("“Did the mayor help you?” the interviewer asked.", "interviewer"),
    ("“Did the mayor help you?” the host asked.", "host"),
    ("“Did the mayor help you?” Ida Moor wanted to know.", "Ida Moor"),
    ("“They never went out before the thaw,” the witness said.", "the witness"),
    ("“Was the barn warm enough for all of them?” asked the interviewer.", "interviewer"),
    ("林秋说：“我从一九九八年开始种茶。”", "林秋"), ("“我从一九九八年开始种茶，”林秋说。", "林秋"),
    ("林秋表示，“我从一九九八年开始种茶”。", "林秋"), ("据林秋的说法，“我从一九九八年开始种茶”。", "林秋"),
    ("周木說：「我不同意他的看法。」", "周木"), ("记者问：“村里有多少人种茶？”", "记者"),
    ("“村里有多少人种茶？”记者问。", "记者"), ("嘉宾说：“我不同意他的看法。”", "嘉宾"),
    ("他说：“我不同意他的看法。”", nil), ("Holm said:\n\n> I came here in 1974.", "Holm"),
    ("> I came here in 1974.\n> — Holm", "Holm"),
    ("> I came here in 1974.\n> — Per Holm", "Per Holm"),
    ("> 我不同意他的看法。\n> ——周木", "周木"),
  ])
  func `Whoever is named said it`(draft: String, name: String?) throws {
    let quotation = try Gate.quotation(draft)
    #expect(quotation.verdict.isFine)
    #expect(quotation.attributed == name)
  }

  @Test(arguments: [
    ("“I came here in 1974,” Runa Vik said.", "Per Holm"),
    ("“I came here in 1974,” Moor said.", "Per Holm"),
    ("Vik said: “I came here in 1974.”", "Per Holm"),
    ("According to Vik, “I came here in 1974.”", "Per Holm"),
    ("“We were not rich,” Vik said, “but we had 12,500 crates.”", "Per Holm"),
    ("“I came here in 1974,” the host said.", "Per Holm"),
    ("“I came here in 1974,” the interviewer noted.", "Per Holm"),
    ("“Did the mayor help you?” Holm asked.", "Ida Moor"),
    ("“We all want to know who keeps the boats,” the guest said.", "Ida Moor"),
    ("“They never went out before the thaw,” the interviewer said.", "A"),
    ("“Was the barn warm enough for all of them?” the witness asked.", "Q"),
    ("周木说：“我从一九九八年开始种茶。”", "林秋"), ("“我从一九九八年开始种茶，”周木说。", "林秋"),
    ("記者問：「我不同意他的看法。」", "周木"), ("“我不同意他的看法。”记者问。", "周木"),
    ("“村里有多少人种茶？”林秋问。", "记者"), ("嘉宾说：“村里有多少人种茶？”", "记者"),
    ("“I came here in 1974,” Ben South said.", "Per Holm"),
    ("“I came here in 1974,” Mr. Brown said.", "Per Holm"),
    ("Vik said:\n\n> I came here in 1974.", "Per Holm"),
    ("> I came here in 1974.\n> — Runa Vik", "Per Holm"),
    ("Vik said: “I came here … one old boat.”", "Per Holm"),
    ("Vik said: “i came here in 1974”", "Per Holm"),
  ])
  func `Another speaker's words are misattributed`(draft: String, speaker: String) throws {
    let quotation = try Gate.quotation(draft)
    #expect(quotation.verdict == .misattributed)
    #expect(quotation.places.first?.speaker == speaker)
    #expect(quotation.attributed != nil)
    #expect(!quotation.isFine())
  }

  @Test(arguments: [
    "“It was warm because thirty animals stood close together,” said Mr. Brown.",
    "“Where did you keep the horses in winter?” asked Mr. Brown.",
  ])
  func `Where nobody is named anybody may have said it`(draft: String) throws {
    #expect(try Gate.quotation(draft).verdict.isFine)
  }

  @Test func `Each of several quotations of a paragraph has its own speaker`() throws {
    let draft = """
      “I came here in 1974,” Holm said, and Vik said: “We stay until the ice is gone.” \
      “Did the mayor help you?” asked Moor.
      """
    let report = try Gate.report(on: draft)
    #expect(report.quotations.map(\.attributed) == ["Holm", "Vik", "Moor"])
    #expect(report.isFine())
  }

  @Test(arguments: [
    ("Runa Vik", Verdict.misattributed), ("Holm", .exact), ("host", .misattributed),
  ])
  func `The speaker that is asked for counts, whatever the draft says`(
    name: String, verdict: Verdict
  ) throws {
    var options = QuotationGate.Options()
    options.speaker = name
    let draft = "“I came here in 1974.”"
    #expect(try Gate.quotation(draft, options: options).verdict == verdict)
    #expect(
      try Gate.quotation("Ida Moor said: \(draft)", options: options).verdict == verdict)
  }
}
