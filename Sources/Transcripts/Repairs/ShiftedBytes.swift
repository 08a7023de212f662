/// Restores characters of which a converter took the bytes apart.
///
/// The converter worked on the bytes of GBK text. It put glosses, and half-width marks for full-width
/// ones, behind and into pairs of bytes that are the end of one character and the start of the next.
/// From there the text is read one byte off until a character ends with a byte that is read by itself:
///
/// - `們?nèi)ツ晁?`: between 們 (82 83) and 去 (C8 A5) stands 內 (83 C8), whose gloss went in there. C8 is
///   lost together with the parenthesis, A5 begins ツ (A5 C4), and so on.
/// - `非?,F實`: between 常 (B3 A3) and 現 (AC 46) stands `，` (A3 AC). B3 is lost, 46 is read as F.
package enum ShiftedBytes {
  package static let rule = "shifted-bytes"

  /// - Parameters:
  ///   - glosses: the emendations of the glosses in `text`; without any there is no such damage.
  ///   - isWord: whether a text is a word in its own right; `要緊` is, `要` followed by `緊急` is not.
  /// - Returns: emendations by place, none overlapping a gloss.
  package static func emendations(
    in text: [UInt8], glosses: [Emendation], isWord: @escaping (String) -> Bool = { _ in false }
  ) -> [Emendation] {
    guard !glosses.isEmpty else { return [] }
    let marks = text.indices.filter { LostByte.width(in: text, at: $0) != nil }
    guard !marks.isEmpty else { return [] }
    let finder = ShiftFinder(text: text, glosses: Glosses(glosses, in: text))
    let stretches = finder.stretches(at: marks)
    guard !stretches.isEmpty else { return [] }
    let choice = CharacterChoice(
      evidence: Attestation(of: text, without: glosses), isWord: isWord)
    return stretches.flatMap { choice.emendations(for: $0, in: text) }
  }
}

/// What a decoder puts where it could read no character: `?` or U+FFFD.
enum LostByte {
  /// Number of bytes of such a mark at an offset.
  static func width(in text: [UInt8], at offset: Int) -> Int? {
    if text[offset] == UInt8(ascii: "?") { return 1 }
    return text[offset] == 0xEF && text[offset...].starts(with: replacement)
      ? replacement.count : nil
  }

  /// Number of bytes of such a mark that ends at an offset.
  static func width(in text: [UInt8], before offset: Int) -> Int? {
    [1, replacement.count].first { offset >= $0 && width(in: text, at: offset - $0) == $0 }
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}

/// Which characters the glosses of a file stand behind, by syllable.
struct Glosses {
  private var carriers: [String: Set<Unicode.Scalar>] = [:]
  private let starts: Set<Int>

  init(_ emendations: [Emendation], in text: [UInt8]) {
    starts = Set(emendations.map(\.bytes.lowerBound))
    for gloss in emendations.map(\.bytes) {
      guard let carrier = text.scalar(before: gloss.lowerBound), carrier.isHan else { continue }
      let syllable = String(
        decoding: text[gloss.lowerBound + 1..<gloss.upperBound - 1], as: UTF8.self)
      carriers[syllable, default: []].insert(carrier)
    }
  }

  func carriers(of syllable: String) -> Set<Unicode.Scalar> { carriers[syllable] ?? [] }

  func isKnown(at offset: Int) -> Bool { starts.contains(offset) }

  /// The syllable that `syl)` or `(syl)` at an offset holds, and the offset behind it.
  func gloss(in text: [UInt8], at offset: Int) -> (syllable: String, end: Int)? {
    var start = offset
    if start < text.count, text[start] == UInt8(ascii: "(") { start += 1 }
    guard let close = text[start...].prefix(longest).firstIndex(of: UInt8(ascii: ")")) else {
      return nil
    }
    let syllable = String(decoding: text[start..<close], as: UTF8.self)
    return carriers[syllable] == nil ? nil : (syllable, close + 1)
  }

  /// In bytes, with the parenthesis behind it.
  private let longest = 9
}

/// A run of characters that were taken apart.
struct ShiftedStretch {
  let characters: [Character]

  struct Character {
    /// What stands in its place.
    var bytes: Range<Int>
    /// What its bytes may be; one if none of them is lost.
    let candidates: [Unicode.Scalar]
  }

  /// Whether the bytes alone prove that there was such damage.
  let isProven: Bool
  /// Whether it may be the end of another that could not be found: then nothing of it is certain.
  var mayPairOtherwise = false

  var bytes: Range<Int> {
    (characters.first?.bytes.lowerBound ?? 0)..<(characters.last?.bytes.upperBound ?? 0)
  }
}
