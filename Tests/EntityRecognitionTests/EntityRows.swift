import EntityRecognition
import Fixtures
import InterviewQA
import TextAnalysis

/// What is found in a text, as the tables of tests write it.
enum EntityRows {
  /// `TEXT|KIND|NUMBER,NUMBER` for each entity, separated by a blank.
  static func found(in text: String) throws -> String {
    let utf8 = Array(text.utf8)
    return try recognizer().entities(in: text).map { entity in
      let words = String(decoding: utf8[entity.bytes], as: UTF8.self)
      let numbers = entity.numbers.map(written).joined(separator: ",")
      return [words, entity.kind.label, numbers].joined(separator: "|")
    }
    .joined(separator: " ")
  }

  /// `UNIT|NOUN` of each count, separated by a blank; `-` where there is none.
  static func counted(in text: String) throws -> String {
    let utf8 = Array(text.utf8)
    let tokens = try Repository.knowledge.get().analyzer.tokens(of: utf8)
    let words = { (range: Range<Int>?) in
      range.map { range in
        let bytes =
          tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
        return String(decoding: utf8[bytes], as: UTF8.self)
      } ?? "-"
    }
    return try recognizer().entities(in: tokens, of: utf8)
      .filter { $0.kind == .quantity(.count) }
      .map { words($0.unit) + "|" + words($0.noun) }
      .joined(separator: " ")
  }

  /// Without the noise of binary fractions.
  private static func written(_ number: Double) -> String {
    let rounded = (number * 10_000).rounded() / 10_000
    return rounded == rounded.rounded() && abs(rounded) < 1e15
      ? "\(Int(rounded))" : "\(rounded)"
  }

  private static func recognizer() throws -> EntityRecognizer {
    let knowledge = try Repository.knowledge.get()
    return EntityRecognizer(analyzer: knowledge.analyzer, lexicon: knowledge.lexicon)
  }
}
