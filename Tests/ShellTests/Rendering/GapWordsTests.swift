import Testing

@testable import InterviewQA
@testable import Shell

struct GapWordsTests {
  private func sentence(_ gap: UnprovedPart, _ language: String) -> String? {
    Labels.labels(for: language).gap.sentence(for: gap, .number)
  }

  private func gap(
    _ kind: ProvedPart.Kind, _ text: String, told: [String], named: Bool = true,
    elsewhere: Bool = false
  ) -> UnprovedPart {
    UnprovedPart(
      kind: kind, text: text, told: told, isToldByName: named, isToldElsewhere: elsewhere)
  }

  @Test(arguments: [
    ("en", "The source speaks of Heron, not of what it costs"),
    ("zh-Hans", "来源里说到 Heron，没有说到 what it costs"),
    ("zh-Hant", "來源裡說到 Heron，沒有說到 what it costs"),
  ])
  func `What is told and what is not stand in one line`(language: String, line: String) {
    #expect(sentence(gap(.attribute, "what it costs", told: ["Heron"]), language) == line)
  }

  @Test func `Common words stand in quotation marks`() {
    let gap = gap(.predicate, "sank", told: ["hull"], named: false)
    #expect(sentence(gap, "en") == "The source speaks of “hull”, not of “sank”")
  }

  @Test func `What other passages tell is only missing from the nearest`() {
    let gap = gap(.predicate, "sank", told: ["Heron", "Kestrel"], elsewhere: true)
    #expect(sentence(gap, "en") == "The nearest passage speaks of Heron, Kestrel, not of “sank”")
  }

  @Test func `The words that ask are not said`() {
    var gap = gap(.kind, "how many oars", told: ["Heron"])
    #expect(
      sentence(gap, "en") == "The source speaks of Heron, but does not say how much or how many")
    gap.wording = "how many oars"
    #expect(sentence(gap, "en") == "The source speaks of Heron, but does not say “how many oars”")
  }

  @Test func `Nothing is said of a subject that is not told of`() {
    #expect(sentence(gap(.attribute, "what it costs", told: []), "en") == nil)
  }
}
