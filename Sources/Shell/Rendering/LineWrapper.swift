import TerminalText

/// Breaks text into lines by display width, at blanks and between Han characters.
struct LineWrapper {
  let columns: Int
  var width = DisplayWidth()

  /// Byte ranges of the lines, without the blanks at their ends; at least one.
  func ranges(of text: String) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var line: Range<Int>?
    var used = 0
    for piece in pieces(of: text) {
      if let full = line, used + piece.columns > columns, !piece.isBlank {
        lines.append(full)
        line = nil
      }
      if line == nil { used = 0 }
      if !piece.isBlank {
        line = (line?.lowerBound ?? piece.bytes.lowerBound)..<piece.bytes.upperBound
      }
      if line != nil { used += piece.columns }
    }
    return lines + (line.map { [$0] } ?? (lines.isEmpty ? [0..<0] : []))
  }

  /// An unbreakable piece: a word, or one wide character.
  private struct Piece {
    var bytes: Range<Int>
    var columns: Int
    var isBlank: Bool
    var last: Unicode.Scalar
  }

  /// A closing mark belongs to the piece before it, an opening one to the piece after it.
  private func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let piece = Piece(
        bytes: offset..<offset + UTF8.width(scalar), columns: width.columns(of: scalar),
        isBlank: scalar == " ", last: scalar)
      offset = piece.bytes.upperBound
      if let last = pieces.last, joins(piece, last) {
        pieces[pieces.count - 1].bytes = last.bytes.lowerBound..<piece.bytes.upperBound
        pieces[pieces.count - 1].columns += piece.columns
        pieces[pieces.count - 1].last = scalar
      } else {
        pieces.append(piece)
      }
    }
    return pieces
  }

  private func joins(_ next: Piece, _ last: Piece) -> Bool {
    if next.isBlank || last.isBlank { return false }
    if Self.isClosing(next.last) || Self.isOpening(last.last) { return true }
    return next.columns < 2 && width.columns(of: last.last) < 2
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "！", "？", "；", "：", "、", "”", "’", "」", "』", "）", "》", "】": true
    case ",", ".", "!", "?", ";", ":", ")", "]", "}", "%", "…", "—": true
    default: false
    }
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "‘", "「", "『", "（", "《", "【", "(", "[", "{": true
    default: false
    }
  }
}
