/// Restores characters whose bytes a converter took apart.
///
/// The converter worked on the bytes of GBK text. It inserted glosses, and half-width marks in
/// place of full-width ones, at any pair of bytes that matched, even the end of one character and
/// the start of the next. From there the text is read one byte off, up to a character whose last
/// byte is read alone:
///
/// - `們?nèi)ツ晁?`: between 們 (82 83) and 去 (C8 A5) stands 內 (83 C8), so its gloss went in there. C8
///   is lost together with the parenthesis, A5 begins ツ (A5 C4), and so on.
/// - `非?,F實`: between 常 (B3 A3) and 現 (AC 46) stands `，` (A3 AC). B3 is lost, 46 is read as F.
package enum ShiftedBytes {
  /// Name of the repair in emendations.
  package static let rule = "shifted-bytes"

  /// - Parameters:
  ///   - glosses: the emendations of the glosses in `text`; a text without glosses has no such
  ///     damage.
  ///   - isWord: whether a text is a word of its own: `要緊` is one, `要` with the start of `緊急` is
  ///     not.
  /// - Returns: emendations by place, without overlaps among each other or with glosses.
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
      attestation: Attestation(of: text, without: glosses), isWord: isWord, rule: rule)
    return stretches.flatMap { choice.emendations(for: $0, in: text) }
  }
}
