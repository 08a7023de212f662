import Basics
import TextAnalysis
import Transcripts

/// Tells whether two texts are the same but for script, width, punctuation and repaired damage.
///
/// Characters that a repair restores do not count: they depend on the words that the lexicon has.
package struct Fingerprint: Hashable, Sendable {
  /// A hash of the terms of each paragraph, in order.
  let paragraphs: [UInt32]

  package init(of interview: Interview, analyzer: Analyzer) {
    let source = interview.source.withoutRestored
    paragraphs = interview.paragraphs.map { paragraph in
      let reading = source.reading(of: paragraph.bytes)
      return Self.hash(of: analyzer.tokens(of: reading.utf8))
    }
  }

  package var paragraphCount: Int { paragraphs.count }

  /// How many of this text's paragraphs stand in the other one as well.
  package func paragraphsShared(with other: Fingerprint) -> Int {
    let known = Set(other.paragraphs)
    return paragraphs.count(where: known.contains)
  }

  /// FNV-1a, 32 bits, over the words with a separator between them.
  private static func hash(of tokens: [Token]) -> UInt32 {
    tokens.reduce(2_166_136_261) { hash, token in
      (token.word.description + " ").utf8.reduce(hash) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
  }
}

extension Fingerprint: Codable {
  /// Eight hexadecimal digits a paragraph, separated by blanks.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    paragraphs = try container.decode(String.self).split(separator: " ").map { digits in
      guard let hash = UInt32(digits, radix: 16) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "‘\(digits)’ is no hexadecimal number")
      }
      return hash
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  package var text: String {
    paragraphs.map { hash in
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined(separator: " ")
  }
}

extension Fingerprint: Storable {
  package init(from reader: inout StoreReader) { paragraphs = reader.value() }

  package func store(in writer: inout StoreWriter) { writer.add(paragraphs) }
}
