import LineEditor

/// Breaks text into lines by display width: at blanks, and between Han characters.
struct LineWrapper {
  let columns: Int

  func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in Self.pieces(of: text) {
      let width = DisplayWidth().columns(of: piece)
      if used + width > columns, !line.isEmpty, piece != " " {
        lines.append(trimmed(line))
        line = ""
        used = 0
      }
      if line.isEmpty, piece == " " { continue }
      line += piece
      used += width
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [trimmed(line)])
  }

  private func trimmed(_ line: String) -> String {
    var scalars = line.unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// Words, blanks and single wide characters. A closing mark stays with what stands before it, an
  /// opening one with what follows.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var isGlued = false
    for scalar in text.unicodeScalars {
      let isWide = DisplayWidth().columns(of: scalar) == 2
      let standsAlone = scalar == " " || (isWide && !isGlued && !closing.contains(scalar))
      let previous = pieces.last?.unicodeScalars.last
      let joins = previous.map { joinsWord(scalar, after: $0) } ?? false
      if standsAlone || !(joins || isGlued), !closing.contains(scalar) || pieces.isEmpty {
        pieces.append(String(scalar))
      } else {
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      }
      isGlued = opening.contains(scalar)
    }
    return pieces
  }

  private static func joinsWord(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
    previous != " " && DisplayWidth().columns(of: previous) < 2
      && DisplayWidth().columns(of: scalar) < 2
  }

  private static let closing = Set("，。！？；：、”’」』）》】,.!?;:)]}%…—".unicodeScalars)
  private static let opening = Set("“‘「『（《【([{".unicodeScalars)
}
