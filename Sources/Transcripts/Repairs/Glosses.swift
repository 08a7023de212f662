/// The pinyin glosses of a file, and the characters that carry each of them.
struct Glosses {
  /// Han characters by the syllable that follows them as a gloss.
  private var carriers: [String: Set<Unicode.Scalar>] = [:]
  /// Byte offsets where glosses begin.
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

  /// Han characters that carry a syllable as their gloss.
  func carriers(of syllable: String) -> Set<Unicode.Scalar> { carriers[syllable] ?? [] }

  /// Whether a whole gloss begins at a byte offset.
  func isKnown(at offset: Int) -> Bool { starts.contains(offset) }

  /// The syllable of the gloss `syl)` or `(syl)` at an offset, with the offset after it; nil if
  /// there is none or if no character carries it.
  func gloss(in text: [UInt8], at offset: Int) -> (syllable: String, end: Int)? {
    var start = offset
    if start < text.count, text[start] == UInt8(ascii: "(") { start += 1 }
    guard
      let close = text[start...].prefix(PinyinGloss.maxSyllableLength).firstIndex(
        of: UInt8(ascii: ")"))
    else {
      return nil
    }
    let syllable = String(decoding: text[start..<close], as: UTF8.self)
    return carriers[syllable] == nil ? nil : (syllable, close + 1)
  }
}
