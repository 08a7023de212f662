import Corpora
import EntityRecognition
import TextAnalysis
import Transcripts

/// Finds the answer span in the sentence that answers: the words that are the short answer.
struct AnswerSpanFinder {
  let context: AnswerContext

  /// The entity of the expected kind that is nearest to what is asked about, including its hedges;
  /// the first if two are equally near. In bytes of the text; nil if there is none, or if the
  /// question names all of them.
  func span(in text: AnalyzedText, _ sentence: Range<Int>) -> Range<Int>? {
    let held = context.sentences.expectedEntities(in: text).filter {
      sentence.contains($0.bytes.lowerBound)
    }
    guard !held.isEmpty else { return nil }
    let asked = context.sentences.askedBytes(in: text.reading.utf8, sentence)
    let candidates = held.filter { entity in !asked.contains { $0.overlaps(entity.bytes) } }
    let nearest = candidates.reduce(nil) { best, next in
      best.map { distance(of: next, to: asked) < distance(of: $0, to: asked) ? next : $0 } ?? next
    }
    return nearest.map(whole)
  }

  /// In bytes; 0 if the sentence contains no word of the question.
  private func distance(of entity: Entity, to asked: [Range<Int>]) -> Int {
    asked.map { range in
      max(range.lowerBound - entity.bytes.upperBound, entity.bytes.lowerBound - range.upperBound)
    }.min() ?? 0
  }

  /// The entity with its hedges: 将近一半, more than 60 percent.
  private func whole(_ entity: Entity) -> Range<Int> {
    let ranges = entity.hedges + [entity.bytes]
    let start = ranges.map(\.lowerBound).min() ?? entity.bytes.lowerBound
    return start..<(ranges.map(\.upperBound).max() ?? entity.bytes.upperBound)
  }
}
