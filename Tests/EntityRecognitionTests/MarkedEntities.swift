import EntityRecognition
import Fixtures
import InterviewQA
import TextAnalysis

/// Texts in which each entity stands in brackets with its kind, hedges in braces.
enum MarkedEntities {
  /// The text without its marks, marked anew by what is found in it.
  static func found(in marked: String) throws -> String {
    let plain = marked.replacing(#/\|\w+\]|[\[{}]/#, with: "")
    let utf8 = Array(plain.utf8)
    var text = ""
    var next = 0
    for entity in try recognizer().entities(in: plain) {
      let pieces =
        entity.hedges.map { ($0, "{", "}") } + [(entity.bytes, "[", "|\(entity.kind.label)]")]
      for (bytes, open, close) in pieces.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
        text += String(decoding: utf8[next..<bytes.lowerBound], as: UTF8.self) + open
        text += String(decoding: utf8[bytes], as: UTF8.self) + close
        next = bytes.upperBound
      }
    }
    return text + String(decoding: utf8[next...], as: UTF8.self)
  }

  /// The entities of a text that have one of some labels, as they are written.
  static func texts(of labels: [String], in text: String) throws -> [String] {
    try recognizer().entities(in: text).filter { labels.contains($0.kind.label) }.map { entity in
      String(decoding: Array(text.utf8)[entity.bytes], as: UTF8.self)
    }
  }

  /// The recognizer of the repository's own knowledge folder.
  static func recognizer() throws -> EntityRecognizer {
    let knowledge = try Repository.knowledge.get()
    return EntityRecognizer(analyzer: knowledge.analyzer, lexicon: knowledge.lexicon)
  }
}
