import TextAnalysis
import Transcripts

/// Tells whether two texts are the same but for script, width, punctuation and repaired damage.
package struct Fingerprint: Hashable, Sendable {
  /// A hash of the terms of each paragraph, in order.
  let paragraphs: [UInt32]

  package init(of interview: Interview, analyzer: Analyzer) {
    paragraphs = interview.paragraphs.map { paragraph in
      let reading = interview.source.reading(of: paragraph.bytes)
      return Self.hash(of: analyzer.tokens(of: reading.utf8))
    }
  }

  /// The share of this text's paragraphs that stand in the other one, from 0 to 1.
  package func likeness(to other: Fingerprint) -> Double {
    let known = Set(other.paragraphs)
    return Double(paragraphs.count(where: known.contains)) / Double(max(1, paragraphs.count))
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
    let digits = paragraphs.map { hash in
      let text = String(hash, radix: 16)
      return String(repeating: "0", count: 8 - text.count) + text
    }
    try container.encode(digits.joined(separator: " "))
  }
}
