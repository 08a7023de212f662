import Basics
import Fixtures
import Knowledge
import Testing
import TextAnalysis

struct ThingsTests {
  private let analyzer = Analyzer()

  private static let text = """
    asks: (which|what) [other] <kind>
    asks: (什么|哪种) <kind>
    closed fruit | 水果: orange | pear | dragon fruit | 梨
    colour | color | 颜色: orange | red | dark red
    drink: orange juice
    fruit | stone fruit: plum
    """

  private func read(_ text: String) throws -> Things {
    try ThingReader(analyzer: analyzer)
      .things(from: KnowledgeFile(name: "Lexicon/things.txt", text: text))
  }

  /// The things as they are read, and the same after they were stored.
  private func things() throws -> [Things] {
    let things = try read(Self.text)
    var writer = StoreWriter()
    writer.add(things)
    var reader = StoreReader(StoredBytes(writer.bytes))
    return [things, reader.value()]
  }

  @Test(arguments: [
    ("Which fruits does she grow?", "fruit", [0, 1]),
    ("What other stone fruit is there?", "fruit", [0, 1, 2, 3]),
    ("她种什么水果？", "fruit", [2, 3, 4, 5]), ("What color is it?", "colour", [0, 1]),
  ])
  func `The kind that a question asks for is found with its words`(
    question: String, name: String, words: [Int]
  ) throws {
    for things in try things() {
      let asked = try #require(things.asked(in: analyzer.tokens(of: question)))
      #expect(asked.kind.name == name)
      #expect(asked.kind.isClosed == (name == "fruit"))
      #expect(Array(asked.words) == words)
    }
  }

  @Test(arguments: ["Does she grow fruit?", "What does the fruit cost?", "水果是什么时候熟的？"])
  func `A question may ask for no kind`(question: String) throws {
    for things in try things() { #expect(things.asked(in: analyzer.tokens(of: question)) == nil) }
  }

  @Test(arguments: [
    ("She grows pears and plums.", "fruit", [2..<3, 4..<5]),
    ("An orange and a glass of orange juice", "fruit", [1..<2]),
    ("An orange and a glass of orange juice", "drink", [6..<8]),
    ("The orange is dark red.", "colour", [1..<2, 3..<5]), ("她种梨", "fruit", [2..<3]),
    ("She grows wheat.", "fruit", []),
  ])
  func `The members of a kind are found, but not within longer words`(
    text: String, name: String, ranges: [Range<Int>]
  ) throws {
    for things in try things() {
      let kind = try #require(things.kind(of: analyzer.tokens(of: name)))
      #expect(things.members(of: kind, in: analyzer.tokens(of: text)) == ranges)
    }
  }

  @Test func `The longest word for a kind that begins at a token counts`() throws {
    let tokens = analyzer.tokens(of: "her stone fruit")
    for things in try things() {
      #expect(things.kind(in: tokens, at: 1)?.tokens == 1..<3)
      #expect(things.kind(in: tokens, at: 0) == nil)
    }
  }

  @Test(arguments: [
    ("fruit", 1, "expected ‘kind | kind: member | member’ or ‘asks: pattern’"),
    ("fruit: pear | ，", 1, "no word in ‘，’"),
    ("fruit: pear | pears", 1, "‘pears’ is listed twice"),
    ("a | b: x\nc | b: y", 2, "‘b’ is a word of a kind already"),
    ("asks: which", 1, "expected one ‘<kind>’ in ‘which’"),
    ("asks: which <sort>", 1, "unknown slot ‘<sort>’ in ‘which <sort>’"),
  ])
  func `A malformed line is reported`(text: String, line: Int, problem: String) {
    let error = #expect(throws: KnowledgeError.self) { _ = try read(text) }
    #expect(error?.description == "Lexicon/things.txt:\(line): \(problem)")
  }

  @Test(arguments: [
    ("Which instruments do nuns play?", "We have a cello and two flutes.", ["cello", "flutes"]),
    ("修女们会什么乐器？", "我们有一把大提琴和两支长笛。", ["大提琴", "长笛"]),
    ("修女們會什麼樂器？", "我們有一把大提琴。", ["大提琴"]),
    (
      "What languages does the abbot speak?", "Danish, some Latin and sign language.",
      ["Danish", "Latin", "sign language"]
    ),
    ("院长会说哪几种语言？", "丹麦语，还有一点拉丁语。", ["丹麦语", "拉丁语"]),
    ("In which month is the feast?", "It is always in June.", ["June"]),
    ("What colour is the habit?", "The habit is dark blue.", ["dark blue"]),
    ("她得了什么病？", "医生说是肺结核。", ["肺结核"]),
    ("Which trees stand by the wall?", "Two old lindens and a walnut.", ["lindens", "walnut"]),
    ("What animals do they keep?", "Nine geese and a donkey.", ["geese", "donkey"]),
    ("她养了什么动物？", "九只鹅和一头毛驴。", ["鹅", "毛驴"]),
  ])
  func `The things of the folder answer questions for their kinds`(
    question: String, text: String, members: [String]
  ) throws {
    let knowledge = try Repository.knowledge.get()
    let things = knowledge.lexicon.things
    let kind = try #require(things.asked(in: knowledge.analyzer.tokens(of: question))?.kind)
    let tokens = knowledge.analyzer.tokens(of: text)
    let found = things.members(of: kind, in: tokens).map { range in
      let start = tokens[range.lowerBound].range.lowerBound
      let end = tokens[range.upperBound - 1].range.upperBound
      return String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
    }
    #expect(found == members)
  }
}
