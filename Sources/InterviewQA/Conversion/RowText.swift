/// Writes a table of comma-separated values: `start,end,speaker,text`.
///
/// Source: RFC 4180
struct RowText {
  let label: NameLabel

  func text(of parts: [SpokenPart]) -> String {
    let rows = parts.map { part in
      [
        part.start?.clock() ?? "", part.end?.clock() ?? "",
        Self.cell(label.name(of: part.voice) ?? ""), Self.cell(part.text),
      ].joined(separator: ",")
    }
    return (["start,end,speaker,text"] + rows).map { $0 + "\r\n" }.joined()
  }

  /// A field; between quotation marks if it has to be.
  ///
  /// Spreadsheets run what begins with certain marks as a formula, quoted or not. A no-break space
  /// before it prevents that. A letter or an apostrophe would be part of the words for other
  /// programs; white space at the end of a field is not, and readers strip it. They strip a blank
  /// or a tab, too, but so do some spreadsheets before they look for a formula.
  static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map(formulaMarks.contains) ?? false
    guard isFormula || text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
      return text
    }
    let quoted = text.unicodeScalars.reduce(into: "") { quoted, scalar in
      quoted += scalar == "\"" ? "\"\"" : String(scalar)
    }
    return "\"" + (isFormula ? "\u{A0}" : "") + quoted + "\""
  }

  private static let formulaMarks = Set("=+-@＝＋－＠".unicodeScalars)
}
