import Basics
import Corpora
import EntityRecognition
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the items of the enumeration that answers a question for several things.
struct ListAnswerFinder {
  private let context: AnswerContext
  private let parts: QuestionParts
  private let words: AnswerWords
  private let kinds: EntityKinds
  /// The words for each thing that is counted; empty if things are asked for, not their numbers.
  private let counted: [[Term]]

  /// Nil unless the question asks for several things that are named in a word or two each.
  init?(context: AnswerContext, parts: QuestionParts) {
    let question = context.question
    words = context.lexicon.answers
    let tokens = context.analyzer.tokens(of: question.text)
    counted = Self.counted(in: question.text, context, words)
    let isPlural = question.asked.noun?.isPlural ?? false
    let asksSeveral =
      question.type == .list || words.occurs(.asksSeveral, in: tokens)
      || isPlural && question.type == .entity
    guard !parts.all.isEmpty, counted.count > 1 || asksSeveral && question.type.asksForAThing,
      !words.occurs(.abstract, in: tokens)
    else { return nil }
    kinds = question.answeringKinds.intersection(.names)
    (self.context, self.parts) = (context, parts)
  }

  /// The things whose numbers are asked for: `how many goats and hens`.
  private static func counted(
    in text: String, _ context: AnswerContext, _ words: AnswerWords
  ) -> [[Term]] {
    let utf8 = Array(text.utf8)
    let tokens = MarkedTokens(context.analyzer.tokens(of: utf8), of: utf8).tokens
    let start = tokens.indices.firstNonNil { words.end(of: .asksCount, in: tokens, at: $0) }
    guard let start else { return [] }
    let reader = EnumerationReader(tokens: tokens, words: words) { _ in false }
    return reader.enumerations(in: start..<tokens.count).first?.items.map { item in
      tokens[item].map(\.term)
    } ?? []
  }

  /// The items that answer, in bytes of the text, in its order; fewer than two are none. For
  /// several counts, in the order of the question.
  ///
  /// - Parameters:
  ///   - proved: by part of the question, what proves it in the passage.
  ///   - asked: the question right before the passage; nil if there is none.
  func answer(in text: AnalyzedText, proved: [ProofPart], asked: AnalyzedText?) -> [Range<Int>] {
    let utf8 = text.reading.utf8
    let plain = context.analyzer.tokens(of: utf8)
    let inQuestion = asked.map { asked in
      parts.places(in: context.analyzer.tokens(of: asked.reading.utf8)[...])
    }
    var best: (items: [Range<Int>], support: Float) = ([], 0)
    var before = inQuestion
    for sentence in text.sentences {
      let start = plain.partitioningIndex { $0.range.lowerBound >= sentence.bytes.lowerBound }
      let end = plain.partitioningIndex { $0.range.lowerBound >= sentence.bytes.upperBound }
      guard start < end else { continue }
      let places = parts.places(in: plain[start..<end])
      defer { before = places }
      let around = parts.all.indices.map {
        places[$0] != nil || before?[$0] != nil || inQuestion?[$0] != nil
      }
      let support = support(around, proved)
      guard support > best.support, support >= Self.minSupport else { continue }
      let items =
        counted.count > 1
        ? counts(in: text, sentence.bytes, plain)
        : items(in: text, sentence.bytes, plain, places, around)
      if items.count > 1 { best = (items, support) }
    }
    return best.items
  }

  /// Minimum share of the question that is held by the sentence, the one before it and the
  /// question that it answers.
  private static let minSupport: Float = 0.6

  /// The share of the question that is held, weighted, from 0 to 1; 0 if what is done is not.
  private func support(_ isHeld: [Bool], _ proved: [ProofPart]) -> Float {
    var share = IDFShare()
    var (hasVerb, holdsVerb) = (false, false)
    for (index, part) in parts.all.enumerated() {
      let isProved = part.kind == .entity && proved[index].source != nil || part.isTakenOver
      guard part.kind != .noun || isHeld[index] else { continue }
      share.add(part.weight, isHeld: isHeld[index] || isProved)
      if part.kind == .predicate || part.kind == .attribute {
        hasVerb = true
        holdsVerb = holdsVerb || isHeld[index] || isProved
      }
    }
    return hasVerb && !holdsVerb ? 0 : parts.weight > 0 ? share.value : 1
  }

  private func items(
    in text: AnalyzedText, _ sentence: Range<Int>, _ plain: [Token], _ places: [Range<Int>?],
    _ around: [Bool]
  ) -> [Range<Int>] {
    let utf8 = Array(text.reading.utf8[..<sentence.upperBound])
    let own = plain.prefix { $0.range.lowerBound < sentence.upperBound }
    let tokens = MarkedTokens(Array(own), of: utf8).tokens
    let start = tokens.partitioningIndex { $0.range.lowerBound >= sentence.lowerBound }
    let known = known(in: text, plain).filter { sentence.contains($0.lowerBound) }
    let reader = EnumerationReader(tokens: tokens, words: words) { token in
      places.contains { $0?.overlaps(token.range) ?? false }
        && !known.contains { $0.overlaps(token.range) }
    }
    let named = zip(parts.all, places).compactMap { $0.kind == .entity ? $1 : nil }
    let isNounHeld = zip(parts.all, around).contains { $0.kind == .noun && $1 }
    let reading = SentenceReading(of: text.reading.utf8, sentence, parts, context)
    for enumeration in reader.enumerations(in: start..<tokens.count) {
      var items = enumeration.items.map { tokens.bytes(of: $0) }
      let isKnown = items.map { item in known.contains { $0.overlaps(item) } }
      guard isOfKind(isKnown, enumeration.isLed, isNounHeld: isNounHeld) else { continue }
      trim(&items, enumeration, to: known)
      items.removeAll { item in named.contains { $0.overlaps(item) } }
      guard items.count > 1, items.allSatisfy({ reading.assertion(of: $0).isAnswer }) else {
        continue
      }
      return items
    }
    return []
  }

  /// Bytes of the things in a text that are of the kind asked for.
  private func known(in text: AnalyzedText, _ plain: [Token]) -> [Range<Int>] {
    let entities = text.entities.filter { kinds.contains($0.kind) }.map(\.bytes)
    guard let things = context.question.asked.things else { return entities }
    return entities
      + context.lexicon.things.members(of: things, in: plain).map { plain.bytes(of: $0) }
  }

  /// Whether the items are of the kind that is asked for, or stand where the answer stands.
  private func isOfKind(_ isKnown: [Bool], _ isLed: Bool, isNounHeld: Bool) -> Bool {
    let count = isKnown.count { $0 }
    let hasKind = context.question.asked.things != nil || !kinds.isEmpty
    if hasKind, 2 * count >= isKnown.count { return true }
    if context.question.asked.things?.isClosed == true { return false }
    let isStrict = context.question.expected.isStrict
    return isLed && !isStrict && (!hasKind || count > 0)
      && (isNounHeld || context.question.asked.noun == nil)
  }

  /// Cuts what is no part of the first and the last item, where a thing of the kind shows it.
  private func trim(
    _ items: inout [Range<Int>], _ enumeration: EnumerationReader.Enumeration,
    to known: [Range<Int>]
  ) {
    if !enumeration.isLed, let thing = known.first(where: { $0.overlaps(items[0]) }) {
      items[0] = max(thing.lowerBound, items[0].lowerBound)..<items[0].upperBound
    }
    let last = items.count - 1
    if !enumeration.isEnded, let thing = known.last(where: { $0.overlaps(items[last]) }) {
      items[last] = items[last].lowerBound..<min(thing.upperBound, items[last].upperBound)
    }
  }

  /// The quantity of each thing that is counted; empty unless a sentence has all.
  private func counts(
    in text: AnalyzedText, _ sentence: Range<Int>, _ plain: [Token]
  ) -> [Range<Int>] {
    let own = text.entities.filter {
      ($0.kind.isQuantity || $0.kind == .number) && sentence.contains($0.bytes.lowerBound)
    }
    var found: [Range<Int>] = []
    for thing in counted {
      let match = own.firstNonNil { entity -> Range<Int>? in
        let end = max(entity.noun?.upperBound ?? 0, entity.tokens.upperBound)
        let noun = entity.noun ?? entity.tokens.upperBound..<min(end + thing.count, plain.count)
        guard Self.isSame(thing, plain[noun].map(\.term)) else { return nil }
        return entity.bytes.lowerBound..<plain[noun.upperBound - 1].range.upperBound
      }
      guard let match, sentence.contains(match.upperBound - 1) else { return [] }
      found.append(match)
    }
    return Set(found).count == found.count ? found : []
  }

  /// Whether a thing that is counted in the question is the one that a text counts: the last one of
  /// the question may have more words behind it.
  private static func isSame(_ asked: [Term], _ told: [Term]) -> Bool {
    !told.isEmpty && (asked.starts(with: told) || told.suffix(asked.count) == asked[...])
  }
}
