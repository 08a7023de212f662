import Corpora
import EntityRecognition
import Knowledge
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the words of a passage that may be the short answer to a question: things of the kind that
/// is asked for, which count what is counted.
struct SpanFinder {
  let context: AnswerContext
  let parts: QuestionParts
  /// The kinds of entities that answer.
  let kinds: EntityKinds
  /// The words of the question.
  private let asked: [Term]
  /// Whether it asks how many people there are, whoever they are.
  private let asksForAnyone: Bool

  init(context: AnswerContext, parts: QuestionParts) {
    self.context = context
    self.parts = parts
    kinds = context.question.answeringKinds
    let tokens = context.analyzer.tokens(of: context.question.text)
    asked = tokens.map(\.term)
    asksForAnyone =
      context.question.asked.noun.map { noun in
        noun.tokens.count == 1
          && context.lexicon.quantities.end(of: .anyone, in: tokens, at: noun.tokens.lowerBound)
            == noun.tokens.upperBound
      } ?? false
  }

  private var question: Question { context.question }

  /// Something of the kind that is asked for.
  private struct Found {
    let kind: Entity.Kind?
    let bytes: Range<Int>
    /// With its hedges: 将近一半, more than 60 percent.
    let whole: Range<Int>
    /// The words that say what a quantity counts, and its unit; empty if it does not say.
    let noun: [Token]
    let unit: [Token]
    /// The token before what a quantity counts: 名 in 二十三名师傅.
    var counter: Token?
  }

  /// The candidates of a text, in its order.
  ///
  /// - Parameters:
  ///   - carried: by part of the question, how much the passage proves it elsewhere, from 0 to 1.
  ///   - asked: the passage before, if that ends with a question.
  func candidates(
    in text: AnalyzedText, carried: [Float], asked: AnalyzedText? = nil
  ) -> [SpanCandidate] {
    let all = found(in: text)
    guard !all.isEmpty else { return [] }
    let isCountedBefore = asked.map(countsBefore) ?? false
    var candidates: [SpanCandidate] = []
    var previous: (number: Int, reading: SentenceReading)?
    func reading(_ number: Int) -> SentenceReading {
      if let previous, previous.number == number { return previous.reading }
      return SentenceReading(
        of: text.reading.utf8, text.sentences[number].bytes, parts, context)
    }
    for (number, sentence) in text.sentences.enumerated() {
      let own = all.filter { sentence.bytes.contains($0.bytes.lowerBound) }
      guard !own.isEmpty else { continue }
      let before = number > 0 ? reading(number - 1) : nil
      let reading = reading(number)
      let names = text.entities.filter {
        ($0.kind.isName || $0.kind == .role || $0.kind == .time)
          && sentence.bytes.contains($0.bytes.lowerBound)
      }
      candidates += own.compactMap {
        candidate($0, number, reading, after: before, carried, names, isCountedBefore)
      }
      previous = (number, reading)
    }
    return candidates
  }

  private func found(in text: AnalyzedText) -> [Found] {
    let all = text.entities.filter { entity in
      guard !isTooOld(entity) else { return false }
      return kinds.contains(entity.kind) || kinds.contains(.quantity(.money)) && entity.unit != nil
    }
    guard !all.isEmpty || question.asked.things != nil else { return [] }
    let tokens = context.analyzer.tokens(of: text.reading.utf8)
    let own = all.compactMap { entity in
      kind(of: entity, tokens).map { (entity, $0) }
    }.filter { !isCounterOfOne($0.0, tokens) }
    let entities = own.map { entity, kind in
      let ranges = entity.hedges + [entity.bytes]
      let start = ranges.map(\.lowerBound).min() ?? entity.bytes.lowerBound
      let end = ranges.map(\.upperBound).max() ?? entity.bytes.upperBound
      return Found(
        kind: kind, bytes: entity.bytes, whole: start..<end,
        noun: entity.noun.map { Array(tokens[$0]) } ?? [],
        unit: entity.unit.map { Array(tokens[$0]) } ?? [],
        counter: tokens[..<(entity.noun?.lowerBound ?? entity.tokens.upperBound)].last)
    }
    guard let things = question.asked.things, question.type != .number, question.type != .time
    else { return entities }
    let members = context.lexicon.things.members(of: things, in: tokens).map { range in
      let bytes =
        tokens[range.lowerBound].range
        .lowerBound..<tokens[range.upperBound - 1].range
        .upperBound
      return Found(kind: nil, bytes: bytes, whole: bytes, noun: [], unit: [])
    }
    return entities + members
  }

  /// Whether a number without a unit is no age.
  private func isTooOld(_ entity: Entity) -> Bool {
    entity.kind == .number && kinds.contains(.quantity(.age)) && !kinds.contains(.quantity(.count))
      && entity.numbers.contains { $0 > Self.greatestAge }
  }

  /// In years, of a person or a tradition.
  private static let greatestAge = 1000.0

  /// The kind of which an entity answers, which for pounds may be money; nil if it does not answer.
  private func kind(of entity: Entity, _ tokens: [Token]) -> Entity.Kind? {
    if kinds.contains(entity.kind) { return entity.kind }
    guard let unit = entity.unit,
      context.lexicon.quantities.end(of: .alsoMoney, in: tokens, at: unit.lowerBound)
        == unit.upperBound
    else { return nil }
    return .quantity(.money)
  }

  /// Whether money is one piece of something: 一块 in 一块铁板.
  private func isCounterOfOne(_ entity: Entity, _ tokens: [Token]) -> Bool {
    guard entity.kind == .quantity(.money), entity.numbers == [1],
      entity.tokens.upperBound < tokens.count
    else { return false }
    let next = tokens[entity.tokens.upperBound]
    return next.kind == .han && next.range.lowerBound == entity.bytes.upperBound
  }

  private func candidate(
    _ found: Found, _ sentence: Int, _ reading: SentenceReading, after before: SentenceReading?,
    _ carried: [Float], _ names: [Entity], _ isCountedBefore: Bool
  ) -> SpanCandidate? {
    guard !isNamed(found, reading) else { return nil }
    let counts = counts(found, isCountedBefore)
    if counts == false { return nil }
    let near = parts.found(in: reading.clause(of: found.bytes))
    let inClause = near.map { $0?.bytes }
    let (inSentence, inPrevious) = (reading.places, before?.places)
    if counts == true, lacksNoun(inClause, reading, before, carried) { return nil }
    let isReply = sentence == 0 && reading.isAll(found.whole)
    var (sum, places, isDenied): (Float, [Range<Int>?], Bool) = (0, [], false)
    for (index, part) in parts.all.enumerated() {
      let own = inSentence[index]
      let previous = inPrevious?[index]
      let denied = own.map(reading.denies) ?? previous.flatMap { before?.denies($0) } ?? false
      if inClause[index] == nil, part.kind != .attribute, denied {
        isDenied = isDenied || part.weight >= Self.telling * parts.weight
        places.append(nil)
        continue
      }
      let level: Float =
        if part.kind == .noun && counts == true {
          Level.clause
        } else if let found = near[index] {
          Level.clause * found.certainty
        } else if let found = reading.found[index] {
          Level.sentence * found.certainty
        } else if let found = before?.found[index] {
          Level.previous * found.certainty
        } else if isReply, carried[index] == Prover.questionLevel {
          Level.clause
        } else {
          carried[index]
        }
      sum += part.weight * level
      places.append(inClause[index] ?? own ?? previous)
    }
    let nearest = inSentence.compactMap { $0 }.map { place in
      max(place.lowerBound - found.bytes.upperBound, found.bytes.lowerBound - place.upperBound, 0)
    }
    return SpanCandidate(
      kind: found.kind, bytes: found.whole, sentence: sentence,
      support: (parts.weight > 0 ? sum / parts.weight : 1) * certainty(of: found),
      distance: nearest.min() ?? 0,
      assertion: reading.assertion(of: found.bytes), isCounted: counts ?? true,
      isCalled: isCalled(found, reading), isNear: isNear(found, places, carried),
      isOfAnother: isDenied || isOfAnother(found, reading, inClause, names), places: places)
  }

  /// Whether a word of the noun that is counted stands nowhere near: electric, where only buses are.
  private func lacksNoun(
    _ inClause: [Range<Int>?], _ reading: SentenceReading, _ before: SentenceReading?,
    _ carried: [Float]
  ) -> Bool {
    guard context.isOfFewDocuments else { return false }
    let nouns = parts.all.indices.filter { parts.all[$0].kind == .noun }
    return nouns.count > 1
      && nouns.contains { index in
        inClause[index] == nil && reading.found[index] == nil && before?.found[index] == nil
          && carried[index] != Prover.questionLevel && !parts.all[index].isTakenOver
      }
  }

  /// Whether words for a name stand in the clause of a thing, before it.
  private func isCalled(_ found: Found, _ reading: SentenceReading) -> Bool {
    guard question.asked.isName, let attribute = question.asked.attribute?.attribute else {
      return false
    }
    let before = reading.clause(of: found.bytes).prefix {
      $0.range.lowerBound < found.bytes.upperBound
    }
    return !attribute.tellings(in: Array(before)).isEmpty
  }

  /// Whether no name of the question, and no word that says much, stands only in another part of the
  /// paragraph. What somebody did may be told in the next sentence, with a pronoun.
  private func isNear(_ found: Found, _ places: [Range<Int>?], _ carried: [Float]) -> Bool {
    let isSomebody = found.kind == .role || found.kind == .name(.person)
    return parts.all.indices.allSatisfy { index in
      let part = parts.all[index]
      let isLight = isSomebody || part.weight < Self.telling * parts.weight
      return part.kind != .entity && isLight || places[index] != nil
        || carried[index] != Prover.paragraphLevel
    }
  }

  /// Minimum share of the question of a word that has to stand near the answer.
  private static let telling: Float = 0.3

  /// Whether the nearest name before a thing is not the one that the question names, or one of the
  /// same kind stands beside the thing in its place: 1,500 in Berlin, asked of Copenhagen.
  private func isOfAnother(
    _ found: Found, _ reading: SentenceReading, _ inClause: [Range<Int>?], _ all: [Entity]
  ) -> Bool {
    let names = all.filter { $0.kind != .time }
    if isOfAnotherTime(found, reading, inClause, all.filter { $0.kind == .time }) { return true }
    let asked = parts.all.indices.filter { parts.all[$0].kind == .entity }
    guard !asked.isEmpty, !asked.contains(where: { inClause[$0] != nil }) else { return false }
    func isAsked(_ name: Entity) -> Bool {
      reading.places.contains { $0?.overlaps(name.bytes) ?? false }
    }
    if let last = names.last(where: { $0.bytes.upperBound <= found.bytes.lowerBound }) {
      if !isAsked(last) { return true }
    }
    let kinds = names.filter(isAsked).map(\.kind)
    return names.contains { name in
      stands(name, beside: found, in: reading) && kinds.contains(name.kind) && !isAsked(name)
    }
  }

  /// Whether the clause of a thing tells another time than the one that is asked for.
  private func isOfAnotherTime(
    _ found: Found, _ reading: SentenceReading, _ inClause: [Range<Int>?], _ times: [Entity]
  ) -> Bool {
    let asked = parts.all.indices.filter { parts.all[$0].kind == .condition }
    guard question.type != .time, !asked.isEmpty,
      !asked.contains(where: { inClause[$0] != nil && isTelling(parts.all[$0]) })
    else { return false }
    return times.contains { stands($0, beside: found, in: reading) }
  }

  /// Whether a time says more than a word such as year.
  private func isTelling(_ part: QuestionParts.Part) -> Bool {
    (part.topic?.topic.tokens.count ?? 0) > 1
      || part.text.utf8.contains { (0x30...0x39).contains($0) }
  }

  /// Whether something else stands in the clause of a thing.
  private func stands(_ entity: Entity, beside found: Found, in reading: SentenceReading) -> Bool {
    let clause = reading.clause(of: found.bytes)
    guard let start = clause.first?.range.lowerBound, let end = clause.last?.range.upperBound else {
      return false
    }
    return entity.bytes.lowerBound >= start && entity.bytes.upperBound <= end
      && !entity.bytes.overlaps(found.whole)
  }

  /// What a thing of its kind counts for, from 0 to 1.
  private func certainty(of found: Found) -> Float {
    switch found.kind {
    case .number: kinds.contains(.quantity(.age)) ? 1 : 0.9
    case .name(nil), .acronym: question.type == .person ? 0.7 : 0.9
    // Beside it may stand who that is: `Tom, my assistant`.
    case .role: 0.9
    default: 1
    }
  }

  /// What words count for, by how far from the short answer they stand.
  private enum Level {
    static let clause: Float = 1
    static let sentence: Float = 0.85
    static let previous: Float = 0.7
  }

  /// Whether the question itself names it. The noun of a quantity may be named, its number not.
  private func isNamed(_ found: Found, _ reading: SentenceReading) -> Bool {
    let own = reading.tokens.filter { $0.range.overlaps(found.bytes) }.map(\.term)
    if !own.isEmpty, asked.indices.contains(where: { asked[$0...].starts(with: own) }) {
      return true
    }
    guard let first = reading.tokens.first(where: { $0.range.lowerBound >= found.bytes.lowerBound })
    else { return true }
    let isQuantity = found.kind?.isQuantity ?? false
    return zip(parts.all, reading.places).contains { part, place in
      guard let place, place.overlaps(found.bytes) else { return false }
      guard isQuantity else { return part.kind != .attribute || part.topic != nil }
      return part.kind != .noun && part.kind != .attribute && place.overlaps(first.range)
    }
  }

  /// Whether a quantity is in the unit that is asked for: 七天 for 几天.
  private func sharesUnit(_ found: Found) -> Bool {
    question.asked.noun.map { noun in
      noun.words.contains { $0.elementsEqual(found.unit.map(\.term)) }
    } ?? false
  }

  /// Whether a quantity counts what the question counts; nil if it does not say what it counts, or
  /// nothing is counted.
  private func counts(_ found: Found, _ isCountedBefore: Bool) -> Bool? {
    guard case .quantity(let measure) = found.kind, let noun = question.asked.noun else {
      return nil
    }
    if measure != .count { return sharesUnit(found) ? true : nil }
    if holdsNoun(found.noun, noun) || found.noun.isEmpty && holdsNoun(found.unit, noun) {
      return true
    }
    if found.noun.isEmpty { return nil }
    let isMeant =
      isCountedBefore && isAnyone(found.noun) || asksForAnyone && countsPeople(found)
    return isMeant ? nil : false
  }

  /// Whether words are a noun or a unit for people, whoever they are.
  private func isAnyone(_ words: [Token]) -> Bool {
    !words.isEmpty
      && context.lexicon.quantities.end(of: .anyone, in: words, at: 0) == words.count
  }

  /// Whether a quantity counts people by what they do: 38 workers, 二十三名师傅.
  private func countsPeople(_ found: Found) -> Bool {
    let words = context.lexicon.nameWords
    return isAnyone(found.unit) || isAnyone(found.counter.map { [$0] } ?? [])
      || [NameWords.Part.person, .people, .barePerson].contains { part in
        words.start(of: part, in: found.noun, before: found.noun.count) != nil
      }
  }

  /// Whether a question counts what this one counts, so that its answer may say *people* for it.
  private func countsBefore(_ asked: AnalyzedText) -> Bool {
    question.asked.noun.map { noun in
      holdsNoun(context.analyzer.tokens(of: asked.reading.utf8), noun)
    } ?? false
  }

  /// Whether words hold the noun that the question counts, or another word for it.
  private func holdsNoun(_ tokens: [Token], _ noun: AskedNoun) -> Bool {
    let held = TermTable(context.analyzer.terms(of: tokens).map(\.term))
    let others = parts.all.filter { $0.kind == .noun }.flatMap { part in
      part.topic?.topic.alternatives.map { $0.map(\.term) } ?? []
    }
    return (noun.words + others).contains { !$0.isEmpty && $0.allSatisfy(held.contains) }
  }
}

extension Question {
  /// The kinds of entities that may be its short answer.
  var answeringKinds: EntityKinds {
    var kinds = expected.kinds
    if let attribute = asked.attribute?.attribute, !attribute.kinds.isEmpty, type.asksForAThing {
      // An attribute says more than a word for a measure, if not more than a unit: *how much did they
      // cut the price* asks for a share as well as for money.
      let common =
        type == .number && unit.isEmpty ? attribute.kinds : kinds.intersection(attribute.kinds)
      if !common.isEmpty { kinds = common }
    }
    if type == .person || kinds.contains(.name(.person)) { kinds.insert(EntityKinds(.role)) }
    if type == .number { kinds.insert(EntityKinds(.number)) }
    // What is counted takes no time and has no age.
    if asked.noun != nil, asked.attribute == nil, expected.kinds == .quantities, unit.isEmpty {
      kinds.remove(EntityKinds([.quantity(.time), .quantity(.age), .quantity(.rank)]))
    }
    return kinds
  }
}

extension QuestionType {
  /// Whether a thing, not a sentence, is the answer.
  var asksForAThing: Bool {
    switch self {
    case .number, .time, .person, .place, .entity, .list, .ranking, .definition, .statement: true
    case .reason, .manner, .opinion, .comparison, .prediction, .metadata, .asked: false
    }
  }
}
