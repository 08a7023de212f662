import Fixtures
import Knowledge
import Testing
import TextAnalysis

/// An example from `Attributes.rules` with the block it belongs to.
struct AttributeExample: CustomTestStringConvertible, Sendable {
  let rule: AttributeRule
  let text: String

  var testDescription: String { "\(rule.attribute.name): \(text)" }

  /// Empty when the knowledge folder cannot be read, which a test of its own tells.
  static func all(_ texts: (AttributeRule) -> [String]) -> [AttributeExample] {
    guard case .success(let knowledge) = Repository.knowledge else { return [] }
    return knowledge.attributeRules.flatMap { rule in
      texts(rule).map { AttributeExample(rule: rule, text: $0) }
    }
  }

  func tokens() throws -> [Token] {
    try Repository.knowledge.get().analyzer.tokens(of: text)
  }
}

struct AttributeRuleTests {
  @Test(arguments: AttributeExample.all(\.yes))
  func `The attribute is the first that its yes asks for`(example: AttributeExample) throws {
    let asked = try Repository.knowledge.get().attributes.asked(in: example.tokens())
    #expect(asked?.attribute.name == example.rule.attribute.name)
  }

  @Test(arguments: AttributeExample.all(\.no))
  func `A no does not ask for the attribute`(example: AttributeExample) throws {
    #expect(try !example.rule.isAsked(in: example.tokens()))
  }

  @Test(arguments: AttributeExample.all(\.tells))
  func `A sentence that tells the attribute is found to`(example: AttributeExample) throws {
    #expect(try !example.rule.attribute.tellings(in: example.tokens()).isEmpty)
  }

  @Test(arguments: AttributeExample.all(\.lacks))
  func `A sentence that lacks the attribute tells nothing`(example: AttributeExample) throws {
    #expect(try example.rule.attribute.tellings(in: example.tokens()).isEmpty)
  }

  @Test(arguments: [
    ("How much does a loaf cost at the mill?", "price"),
    ("How much does he care for the mill?", nil),
    ("Why did the loaf cost more in spring?", "reason"),
    ("How much did the loaf go up in spring?", "growth"),
    ("How old is the bell?", "age"),
    ("How is the old bell?", nil),
    ("How many children did the bell-founder have?", "number of children"),
    ("How many bells did the bell-founder cast?", nil),
    ("Where was the bell-founder born?", "birthplace"),
    ("Where does the bell-founder work?", "employer"),
    ("Where does the bell-founder live?", "residence"),
    ("Where does the bell hang?", "location"),
    ("When did the abbot die?", "date of death"),
    ("What did the abbot die of?", "cause of death"),
    ("When did the abbot smile?", "date"),
    ("Who bought the foundry?", "acquirer"),
    ("Who owns the foundry?", "owner"),
    ("Who succeeded the abbot?", "successor"),
    ("How long is the rope of the bell?", "length"),
    ("How long did the service last?", "duration"),
    ("一块面包多少钱？", "price"), ("一塊麵包賣多少錢？", "price"),
    ("面包为什么涨价？", "reason"), ("面包涨了多少？", "growth"),
    ("铸钟匠今年几岁？", "age"), ("鐘有多重？", "weight"), ("钟挂在哪里？", "location"),
    ("院长是什么时候去世的？", "date of death"), ("院长是怎么去世的？", "cause of death"),
    ("铸钟匠的妻子叫什么？", "spouse"), ("铸钟匠的妻子是做什么的？", "job"),
    ("谁收购了铸钟厂？", "acquirer"), ("鑄鐘廠有多少員工？", "number of employees"),
    ("铸钟厂有多少口钟？", nil), ("他相信什么？", nil), ("事故发生在哪一年？", "date"),
  ])
  func `The attributes of the folder are told apart`(question: String, name: String?) throws {
    let knowledge = try Repository.knowledge.get()
    let asked = knowledge.attributes.asked(in: knowledge.analyzer.tokens(of: question))
    #expect(asked?.attribute.name == name)
  }

  @Test func `Attributes name kinds of things that the lexicon has`() throws {
    let knowledge = try Repository.knowledge.get()
    for name in knowledge.attributeRules.compactMap(\.attribute.things) {
      #expect(knowledge.lexicon.things.kind(of: knowledge.analyzer.tokens(of: name)) != nil)
    }
  }
}
