import Basics
import EntityRecognition
import Knowledge
import TextAnalysis

/// What a question asks for, apart from its type: the words that ask, and what they say of the answer.
package struct AskedPart: Sendable {
  /// Whether the previous question asks for it; its tokens are those of that question then.
  var isTakenOver = false
  /// The words that ask, as the question writes them: `how many reviewers`; all of it if no rule
  /// matched.
  package let text: String
  /// The thing that is counted or chosen among; nil if the question words have none.
  package let noun: AskedNoun?
  /// Whether a date, or a part of one, is asked for: which year, 哪一天.
  package let isDate: Bool
  /// What is asked of somebody or something: a price, an age; nil if nothing that the knowledge
  /// folder describes is.
  package let attribute: AskedAttribute?
  /// The kind of things that is asked for: instruments; nil if none that the lexicon lists is.
  package let things: ThingKind?

  /// The attribute, unless texts may tell it in any words; nil if none is asked for.
  var strictAttribute: AskedAttribute? {
    attribute.flatMap { $0.attribute.isLoose ? nil : $0 }
  }

  /// Whether several things are asked for in turn: 从多少涨到多少.
  let isTwofold: Bool
  /// Whether the name itself is asked for: 叫什么名字.
  let isName: Bool
  /// Whether it is asked what will be, or nearly was: when will, 将来, 差点.
  package let isAboutFuture: Bool

  /// - Parameter questionWords: indices of the tokens that are words of asking.
  init(
    in reading: QuestionReading, questionWords: BitSet, expecting expected: ExpectedAnswerType,
    attributes: AttributeTable, future: TermTable, lexicon: Lexicon
  ) {
    let tokens = reading.tokens
    let noun = AskedNounFinder(
      tokens: tokens, questionWords: questionWords, stopWords: BitSet(reading.words.stopWords),
      lexicon: lexicon
    ).noun()
    self.noun = noun
    isDate = reading.words.units.contains { unit in
      unit.value.kind == .time
        && unit.tokens.contains {
          questionWords.contains($0) || noun?.tokens.contains($0) == true
        }
    }
    let attribute = attributes.asked(in: tokens).flatMap {
      Self.fits($0.attribute, expected) && (reading.match?.rule.type ?? .statement).asksForAThing
        ? $0 : nil
    }
    self.attribute = attribute
    isName = reading.match?.rule.expects == .name
    isTwofold = Self.asksTwice(tokens, questionWords)
    isAboutFuture =
      tokens.contains { future.contains($0.term) } || lexicon.assertion.tellsPlan(tokens)
    things =
      lexicon.things.asked(in: tokens)?.kind
      ?? attribute?.attribute.things.flatMap { name in
        lexicon.things.kind(of: reading.analyzer.tokens(of: name))
      }
    text = Self.text(in: reading, questionWords, noun)
  }

  /// Whether the first words of asking come again: 多少 in 从多少涨到多少, but not 多 in 多花多少.
  private static func asksTwice(_ tokens: [Token], _ questionWords: BitSet) -> Bool {
    guard let first = questionWords.min else { return false }
    let words = tokens[first...].prefix(questionWords.contains(first + 1) ? 2 : 1).map(\.word)
    let starts = tokens.indices.filter { tokens[$0...].prefix(words.count).map(\.word) == words }
    return starts.count > 1
  }

  /// Whether an attribute has values of a kind that the question asks for, as far as both say.
  private static func fits(_ attribute: Attribute, _ expected: ExpectedAnswerType) -> Bool {
    // 公元几年 asks for a point in time, as if 几年 did not ask how long.
    if expected.kinds.contains(.time), !attribute.kinds.isEmpty, !attribute.kinds.contains(.time) {
      return false
    }
    return attribute.kinds.isEmpty || !expected.isKnown
      || !attribute.kinds.isDisjoint(with: expected.kinds)
      || expected.kinds == .quantities && attribute.kinds.contains(.number)
  }

  /// From the first question word to the last, or to the end of the noun.
  private static func text(
    in reading: QuestionReading, _ words: BitSet, _ noun: AskedNoun?
  ) -> String {
    guard let first = words.min, let last = words.max else { return reading.text }
    let end = max(last, (noun?.tokens.upperBound ?? 0) - 1)
    let bytes =
      reading.tokens[first].range.lowerBound..<reading.tokens[end].range.upperBound
    return String(decoding: Array(reading.text.utf8)[bytes], as: UTF8.self)
  }
}
