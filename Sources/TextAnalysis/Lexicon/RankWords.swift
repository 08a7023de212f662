import Basics

/// The words that state an order of things and ask for it, from `ranks.txt`.
///
/// A class, because several readers of a text hold it.
package final class RankWords: Sendable {
  /// `champion`, `垫底`: the place that a word stands for by itself.
  package let places: PhraseTable<Place>
  /// The terms of each word whose presence makes a text worth reading for an order; they find such
  /// texts in an index.
  package let signals: [[Term]]
  /// Words by the raw value of their part.
  private let parts: [PhraseTable<Void>]

  /// A place in an order.
  package struct Place: BitwiseStorable, Hashable {
    /// From 1.
    package let number: Int
    /// Whether it counts from the end: 1 is the last.
    package let isFromEnd: Bool
    /// Whether the word states a rank and nothing else; `first` may open a list of reasons.
    package let isCertain: Bool

    package init(_ number: Int, isFromEnd: Bool = false, isCertain: Bool = false) {
      self.number = number
      self.isFromEnd = isFromEnd
      self.isCertain = isCertain
    }
  }

  /// What a word does in a text that ranks things or a question that asks how they rank.
  package enum Part: Int, CaseIterable, Sendable {
    /// 其次, followed by: the place after the one named before.
    case next
    /// 依次, in order: the things that follow are in their order; those before it are.
    case order, orderBefore
    /// 前, top: before a number, the head of an order.
    case top
    /// 名, place: after an ordinal, makes it a rank for certain.
    case counter
    /// number: before a number, makes it a rank.
    case numbering
    /// 最大, largest: the first by itself; after an ordinal, part of it.
    case superlative
    /// 是, goes to: between a place and the thing that has it.
    case copula
    /// put, I think: right before the name of a thing.
    case lead
    /// 我觉得, in: at the ends of what stands beside a place, no part of the thing's name.
    case glue
    /// because: ends the name of a thing.
    case border
    /// and: between the last two things of a list.
    case joint
    /// 不, not: before a place, denies it.
    case denial
    /// 我们, we: no thing with it is ranked; it does something.
    case acting
    /// 心目中, favourite: makes a ranking of ordinals that alone may be none.
    case evidence
    /// the: begins the name of a thing that has no capital.
    case article
    /// In questions: what follows is behind or before another in the order.
    case after, before
    /// In questions: asks which place something has; asks for the whole order.
    case asksPlace, asksOrder
    /// 第一, first: an ordinal that ranks things often enough to look for it.
    case signal

    /// The keys of the parts in `ranks.txt`.
    static let keys: KeyValuePairs<String, Part> = [
      "next": .next,
      "order": .order,
      "order-before": .orderBefore,
      "top": .top,
      "counter": .counter,
      "numbering": .numbering,
      "superlative": .superlative,
      "copula": .copula,
      "lead": .lead,
      "glue": .glue,
      "border": .border,
      "joint": .joint,
      "denial": .denial,
      "acting": .acting,
      "evidence": .evidence,
      "article": .article,
      "after": .after,
      "before": .before,
      "asks-place": .asksPlace,
      "asks-order": .asksOrder,
      "signal": .signal,
    ]
  }

  package init(places: PhraseTable<Place>, signals: [[Term]], parts: [PhraseTable<Void>]) {
    self.places = places
    self.signals = signals
    self.parts = parts
  }

  /// Index of the token after the longest word of a part that begins at a token; nil if there is
  /// none.
  package func end(of part: Part, in tokens: [Token], at start: Int) -> Int? {
    start < tokens.count ? parts[part.rawValue].end(in: tokens, at: start) : nil
  }

  /// Index of the first token of the longest word of a part that ends before a token, not before
  /// `limit`; nil if there is none.
  package func start(
    of part: Part, in tokens: [Token], before end: Int, from limit: Int = 0
  ) -> Int? {
    let first = max(limit, end - Self.maxWordLength)
    guard first < end else { return nil }
    return (first..<end).first { parts[part.rawValue].holds(tokens[$0..<end]) }
  }

  /// Whether a word of a part occurs within some tokens.
  package func occurs(_ part: Part, in tokens: [Token], within range: Range<Int>) -> Bool {
    range.contains { start in
      (end(of: part, in: tokens, at: start) ?? .max) <= range.upperBound
    }
  }

  /// In tokens.
  private static let maxWordLength = 6
}

extension RankWords: Storable {
  package convenience init(from reader: inout StoreReader) {
    self.init(
      places: reader.value(), signals: reader.value(),
      parts: Part.allCases.map { _ in PhraseTable(phrasesFrom: &reader) })
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(places)
    writer.add(signals)
    for part in parts { part.storePhrases(in: &writer) }
  }
}

extension LexiconReader {
  /// `ranks.txt`: `key: word | word | …`, where the key is a place (`place 2`, `place -1` for the
  /// last), a place that a word may state (`perhaps 1`), or a part.
  package func ranks(from file: KnowledgeFile) throws(KnowledgeError) -> RankWords {
    var places = PhraseTable<RankWords.Place>(comparing: .word)
    var parts = RankWords.Part.allCases.map { _ in PhraseTable<Void>(comparing: .word) }
    var signals: [[Term]] = []
    for (line, key, words) in try file.entries() {
      for word in words {
        let tokens = analyzer.tokens(of: word)
        guard !tokens.isEmpty else { throw file.error(at: line, "no word in ‘\(word)’") }
        let isNew: Bool
        if let part = RankWords.Part.keys.first(where: { $0.key == key })?.value {
          isNew = parts[part.rawValue].add(tokens, ())
        } else if let place = RankWords.Place(key: key) {
          isNew = places.add(tokens, place)
        } else {
          let known = RankWords.Part.keys.map(\.key).joined(separator: ", ")
          throw file.error(
            at: line, "unknown ‘\(key)’; known: place 1, place -1, perhaps 1, \(known)")
        }
        guard isNew else { throw file.error(at: line, "‘\(word)’ is listed twice") }
        if isSignal(key) { signals.append(signal(of: tokens)) }
      }
    }
    return RankWords(places: places, signals: signals, parts: parts)
  }
}

extension LexiconReader {
  private func isSignal(_ key: String) -> Bool {
    let part = RankWords.Part.keys.first { $0.key == key }?.value
    return part == .signal || part == .order || part == .orderBefore
      || RankWords.Place(key: key)?.isCertain == true
  }

  /// The terms of a word without the single characters of a longer one.
  private func signal(of tokens: [Token]) -> [Term] {
    analyzer.terms(of: tokens).filter { $0.kind != .character || tokens.count == 1 }.map(\.term)
  }
}

extension RankWords.Place {
  /// `place 2`, `place -1`, `perhaps 1`; nil for another key.
  fileprivate init?(key: String) {
    let words = key.split(separator: " ")
    guard words.count == 2, words[0] == "place" || words[0] == "perhaps",
      let number = Int(words[1]), number != 0
    else { return nil }
    self.init(abs(number), isFromEnd: number < 0, isCertain: words[0] == "place")
  }
}
