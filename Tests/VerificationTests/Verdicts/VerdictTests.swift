import Fixtures
import InterviewQA
import Testing
import Verification

/// Pieces, places, and what is nowhere.
struct VerdictTests {
  @Test(arguments: [
    "I came here … in 1974", "I came ... in 1974",
    "I came here [...] We were not rich", "I came here [to the quay] in 1974",
    "I came here (omitted) We were not rich",
    "我从一九九八年……只有十五亩地", "我从一九九八年（略）只有十五亩地", "茶山是【村里】大家的",
    "茶山是［村里］大家的", "一共有1.5万人……五十人是外地来的", "She told me … he sold the nets",
    "nobody had any steel … before they launched the ferry",
    "[T]he harbour may close next spring", "[I]t costs 1.5 million dollars a year",
    "[i]f the council pays, we will stay",
    "The lamp … because somebody lights it",
  ])
  func `Pieces in order within one speech are elided`(quote: String) throws {
    let quotation = try Gate.quotation("“\(quote)”")
    #expect(quotation.verdict == .elided)
    #expect(quotation.differences.contains { $0.kind.isEditing })
    #expect(quotation.isFine() && !quotation.isFine(by: Standard(isStrict: true)))
  }

  @Test(arguments: ["… I came here in 1974", "I came here in 1974 …", "……当时只有十五亩地", "当时只有十五亩地……"])
  func `An ellipsis at an end leaves the words as they are`(quote: String) throws {
    let quotation = try Gate.quotation("“\(quote)”")
    #expect([.elided, .folded].contains(quotation.verdict))
    #expect(quotation.isFine() && !quotation.isFine(by: Standard(isStrict: true)))
  }

  @Test(arguments: [
    "We stay until the ice is gone. The gulls came back in March.",
    "The lamp burns all night … We stay until the ice is gone",
    "one old boat … I came here in 1974", "他说茶叶没有卖完……一共有1.5万人", "我不同意他的看法。他说茶叶没有卖完。",
    "We kept the horses in the long barn … thirty animals stood close together",
    "how was the first ferry built? She was built in a year",
    "He lived on the ferry … my brother did it",
  ])
  func `Pieces of two speeches, or out of order, are joined`(quote: String) throws {
    let quotation = try Gate.quotation("“\(quote)”")
    #expect(quotation.verdict == .joined)
    #expect(quotation.places.count == 2)
  }

  @Test(arguments: [
    "The committee discussed new fishing regulations.", "Every captain owns three green lanterns.",
    "市长昨天宣布了新的渔业条例。", "The long winter was hard for the old captain",
  ])
  func `Words that nobody said are absent`(quote: String) throws {
    #expect(try Gate.quotation("“\(quote)”").verdict == .absent)
  }

  @Test func `Words said twice have all their places`() throws {
    let quotation = try Gate.quotation("“We stay until the ice is gone.”")
    #expect(quotation.verdict == .exact)
    #expect(quotation.isRepeated)
    #expect(quotation.places.map(\.speaker) == ["Runa Vik", "Per Holm"])
    #expect(quotation.places.map(\.line) == [18, 20])
  }

  @Test(arguments: [("Vik", 18), ("Holm", 20)])
  func `Of words said twice the places of the one named count`(name: String, line: Int) throws {
    let quotation = try Gate.quotation("“We stay until the ice is gone,” \(name) said.")
    #expect(quotation.places.map(\.line) == [line])
    #expect(!quotation.isRepeated)
  }

  @Test(arguments: [("March", 16), ("May", 18)])
  func `Words said twice with one word's difference are found where that word stands`(
    month: String, line: Int
  ) throws {
    let quotation = try Gate.quotation("“The gulls came back in \(month), and the nets are dry”")
    #expect((quotation.verdict, quotation.places.map(\.line)) == (.exact, [line]))
  }

  @Test func `A place names file, lines, bytes and the words around`() throws {
    let place = try #require(
      try Gate.quotation("“the yard worked at night with lamps.”").places.first)
    #expect((place.file, place.line, place.lastLine, place.column) == ("ferry.txt", 4, 5, 29))
    let bytes = Array(InventedSources.ferry.utf8)[place.bytes]
    #expect(String(decoding: bytes, as: UTF8.self) == "the yard worked\nat night with lamps.")
    #expect(place.text == "the yard worked at night with lamps.")
    #expect(place.before.hasSuffix("had any steel to spare, and "))
    #expect(place.after.hasPrefix(" The hull was painted twice before they"))
    #expect((place.speaker, place.turn, place.paragraph) == ("Ben South", 2, 2))
  }

  @Test func `Words of the record are nobody's`() throws {
    let folder = try InventedKnowledge.folder()
    defer { withExtendedLifetime(folder) {} }
    let answerer = try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path))
    let text = """
      “Noor Haddad learned from her aunt Salma on the night boat.”

      “渡轮能载320人和40辆汽车”

      「因為潮水在那裡轉向，滿載的船會擱淺。」

      “My aunt Salma did, on the night boat.”
      """
    let draft = try Draft(name: "draft.md", bytes: Array(text.utf8))
    let report = try QuotationGate(over: answerer).verify(draft)
    #expect(report.quotations.map(\.verdict) == [.record, .record, .record, .exact])
    #expect(!report.isFine())
  }

  @Test func `A quotation needs the least number of words`() throws {
    for (min, isChecked) in [(.min, true), (1, true), (2, true), (3, false), (.max, false)] {
      var options = QuotationGate.Options()
      options.minWords = min
      for quote in ["harbour open", "十五亩地"] {
        let verdict = try Gate.quotation("“\(quote)”", options: options).verdict
        #expect((verdict != .unchecked) == isChecked)
      }
    }
  }

  @Test func `Only the source that is asked counts`() throws {
    var options = QuotationGate.Options()
    options.source = "barn"
    let draft = "“I came here in 1974.” “They never went out before the thaw.”"
    let report = try Gate.report(on: draft, options: options)
    #expect(report.quotations.map(\.verdict) == [.absent, .exact])
  }

  @Test func `Strict lets only exact quotations stand`() throws {
    for (quote, isFine) in [("I came here", true), ("i came here", false), ("I … here", false)] {
      let report = try Gate.report(on: "“\(quote)”")
      #expect(report.isFine())
      #expect(report.isFine(by: Standard(isStrict: true)) == isFine)
    }
  }
}
