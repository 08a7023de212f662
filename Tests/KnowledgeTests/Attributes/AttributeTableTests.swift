import Basics
import EntityRecognition
import Knowledge
import Testing
import TextAnalysis

struct AttributeTableTests {
  private let analyzer = Analyzer()

  private static let text = """
    attribute: reason
    label: the reason | 原因
    loose: yes
    asks: why
    yes:  Why bees?
    yes:  Why did the price rise?
    no:   What bees?

    attribute: price
    label: its price | 价格
    kinds: money | count
    things: currency
    asks: how much … (cost|costs)
    asks: (多少钱|什么价)
    told: (cost|costs|sold for)
    told: sold … (pounds|yuan)
    told: 卖
    yes:  How much does the honey cost?
    yes:  蜂蜜多少钱？
    no:   How much honey is there?
    tells: The honey costs three yuan.
    lacks: There is honey for three weeks.
    """

  private func rules(_ text: String) throws -> [AttributeRule] {
    try AttributeRuleReader(analyzer: analyzer)
      .rules(from: KnowledgeFile(name: "Attributes.rules", text: text))
  }

  /// A table as it is read, and the same after it was stored.
  private func tables() throws -> [AttributeTable] {
    let table = AttributeTable(try rules(Self.text))
    var writer = StoreWriter()
    writer.add(table)
    var reader = StoreReader(StoredBytes(writer.bytes))
    return [table, reader.value()]
  }

  @Test func `An attribute is read from its block`() throws {
    let price = try #require(try rules(Self.text).last)
    #expect(price.attribute.name == "price")
    #expect(price.attribute.kinds.labels == ["count", "money"])
    #expect(price.attribute.things == "currency")
    #expect(!price.attribute.isLoose)
    #expect(price.attribute.label(in: "en") == "its price")
    #expect(price.attribute.label(in: "zh-Hant") == "价格")
    #expect(price.line == 9)
    #expect(price.yes == ["How much does the honey cost?", "蜂蜜多少钱？"])
  }

  @Test(arguments: [
    ("How much does the honey cost?", "price", [0, 1, 5]),
    ("蜂蜜多少钱", "price", [2, 3, 4]),
    ("Why does the honey cost so much?", "reason", [0]),
    ("Why and how much does it cost?", "reason", [0]),
  ])
  func `The first attribute that is asked for is found with the words that ask`(
    question: String, name: String, words: [Int]
  ) throws {
    for table in try tables() {
      let asked = try #require(table.asked(in: analyzer.tokens(of: question)))
      #expect(asked.attribute.name == name)
      #expect(Array(asked.words) == words)
    }
  }

  @Test(arguments: ["How much honey?", "多少蜂蜜", "", "The honey costs three yuan."])
  func `A question may ask for none`(question: String) throws {
    for table in try tables() {
      #expect(table.asked(in: analyzer.tokens(of: question)) == nil)
    }
  }

  @Test(arguments: [
    ("The honey costs three, the wax cost two.", [2..<3, 6..<7]),
    ("It sold for ten pounds", [1..<5]), ("蜂蜜卖三元", [2..<3]), ("There is honey.", []),
  ])
  func `The words that tell an attribute are found, of several the longest`(
    text: String, ranges: [Range<Int>]
  ) throws {
    for table in try tables() {
      let price = try #require(table.asked(in: analyzer.tokens(of: "蜂蜜多少钱？")))
      #expect(price.attribute.tellings(in: analyzer.tokens(of: text)) == ranges)
    }
  }

  @Test(arguments: [
    ("price", 1, "expected ‘key: value’"),
    ("asks: why", 1, "a block begins with ‘attribute:’"),
    ("attribute: a\nasks: b\nyes: b\nyes: b\nno: c", 1, Self.noLabel),
    ("attribute: a\nlabel: a\nasks: b\nyes: b\nyes: b\nno: c", 1, Self.noLabel),
    ("attribute: a\nlabel: a | b\nkinds: gold", 3, "unknown kind ‘gold’; known: "),
    ("attribute: a\nlabel: a | b\nasks: (b", 3, "‘(’ without ‘)’ in ‘(b’"),
    ("attribute: a\nlabel: a | b\nloose: yes\nasks: b\nyes: b\nno: c", 1, "an attribute needs one"),
    (
      "attribute: a\nlabel: a | b\nasks: b\nyes: b\nyes: b\nno: c", 1,
      "an attribute that is not loose needs ‘told’"
    ),
    (
      "attribute: a\nlabel: a | b\nasks: b\ntold: b\nyes: b\nyes: b\nno: c", 1,
      "‘told’ needs one ‘tells’ and one ‘lacks’"
    ),
    (text + "\n" + text, 23, "there is an attribute ‘reason’ already"),
  ])
  func `A malformed file gives its line`(text: String, line: Int, problem: String) {
    let error = #expect(throws: KnowledgeError.self) { try rules(text) }
    #expect(error?.description.hasPrefix("Attributes.rules:\(line): \(problem)") == true)
  }

  private static let noLabel = "an attribute needs one ‘label: English | Chinese’"
}
