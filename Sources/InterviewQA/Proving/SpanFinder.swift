import Corpora
import EntityRecognition
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the words of a passage that may be the short answer to a question: things of the kind that
/// is asked for, which count what is counted, in clauses that assert them.
struct SpanFinder {
  let context: AnswerContext
  let parts: QuestionParts

  private var question: Question { context.question }

  /// The candidates of a text, in its order.
  ///
  /// - Parameter carried: by part of the question, how much the passage proves it elsewhere, from 0
  ///   to 1.
  func candidates(in text: AnalyzedText, carried: [Float]) -> [SpanCandidate] {
    let entities = context.sentences.expectedEntities(in: text)
    guard !entities.isEmpty else { return [] }
    var found: [SpanCandidate] = []
    var previous: SentenceReading?
    for (number, sentence) in text.sentences.enumerated() {
      let own = entities.filter { sentence.bytes.contains($0.bytes.lowerBound) }
      guard !own.isEmpty else {
        previous = nil
        continue
      }
      let reading = SentenceReading(
        of: text.reading.utf8, sentence.bytes, parts.locator, context)
      let before =
        previous
        ?? (number > 0
          ? SentenceReading(
            of: text.reading.utf8, text.sentences[number - 1].bytes, parts.locator, context)
          : nil)
      found += own.compactMap { entity in
        candidate(entity, number, reading, after: before, carried)
      }
      previous = reading
    }
    return found
  }

  private func candidate(
    _ entity: Entity, _ sentence: Int, _ reading: SentenceReading, after before: SentenceReading?,
    _ carried: [Float]
  ) -> SpanCandidate? {
    guard !isNamed(entity, reading), agrees(entity, reading) else { return nil }
    let inClause = parts.locator.places(in: reading.clause(of: entity.bytes))
    var (sum, places): (Float, [Range<Int>?]) = (0, [])
    for (index, part) in parts.all.enumerated() {
      let near = inClause[index] ?? reading.places[index]
      let level: Float =
        if inClause[index] != nil { Level.clause } else if reading.places[index] != nil {
          Level.sentence
        } else if before?.places[index] != nil { Level.previous } else { carried[index] }
      sum += part.weight * level
      places.append(near ?? before?.places[index])
    }
    let nearest = reading.places.compactMap { $0 }.map { place in
      max(
        place.lowerBound - entity.bytes.upperBound, entity.bytes.lowerBound - place.upperBound, 0)
    }
    return SpanCandidate(
      entity: entity, bytes: Self.whole(entity), sentence: sentence,
      support: parts.weight > 0 ? sum / parts.weight : 1, distance: nearest.min() ?? 0,
      assertion: reading.assertion(of: entity.bytes), places: places)
  }

  /// What words count for, by how far from the short answer they stand.
  private enum Level {
    static let clause: Float = 1
    static let sentence: Float = 0.85
    static let previous: Float = 0.7
  }

  /// Whether the question itself names it. The noun of a quantity may be named, its number not.
  private func isNamed(_ entity: Entity, _ reading: SentenceReading) -> Bool {
    guard let first = reading.tokens.first(where: { $0.range.lowerBound >= entity.bytes.lowerBound })
    else { return true }
    return zip(parts.all, reading.places).contains { part, place in
      guard let place, place.overlaps(entity.bytes), part.kind != .noun else { return false }
      return !entity.kind.isQuantity || place.overlaps(first.range)
    }
  }

  /// Whether a quantity counts what the question counts; a quantity that names nothing may.
  private func agrees(_ entity: Entity, _ reading: SentenceReading) -> Bool {
    guard case .quantity(.count) = entity.kind, let noun = question.noun else { return true }
    let counted = reading.counted(by: entity)
    guard !counted.isEmpty else { return true }
    let held = TermTable(context.analyzer.terms(of: counted).map(\.term))
    let asked = parts.all.filter { $0.kind == .noun }.flatMap { part in
      part.topic.topic.alternatives.map { $0.map(\.term) }
    }
    return (asked + noun.words).contains { words in
      !words.isEmpty && words.allSatisfy(held.contains)
    }
  }

  /// The entity with its hedges: 将近一半, more than 60 percent.
  private static func whole(_ entity: Entity) -> Range<Int> {
    let ranges = entity.hedges + [entity.bytes]
    let start = ranges.map(\.lowerBound).min() ?? entity.bytes.lowerBound
    return start..<(ranges.map(\.upperBound).max() ?? entity.bytes.upperBound)
  }
}
