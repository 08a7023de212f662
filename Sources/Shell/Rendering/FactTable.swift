import InterviewQA
import LineEditor

/// Writes facts as a table.
struct FactTable {
  let facts: [Fact]

  enum Form {
    case csv, json, markdown, plain
    case terminal(columns: Int)
  }

  /// Without a final line end.
  func text(in form: Form) -> String {
    switch form {
    case .json: facts.map(AnswerRenderer.json).joined(separator: "\n")
    case .csv: table.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\n")
    case .markdown: markdown
    case .plain: aligned(widest: nil)
    case .terminal(let columns): aligned(widest: max(8, columns / 4))
    }
  }

  private static let columns = [
    "relation", "subject", "value", "time", "qualifier", "speaker", "place", "by",
  ]

  private var table: [[String]] { [Self.columns] + facts.map(Self.row) }

  private static func row(of fact: Fact) -> [String] {
    [
      fact.relation, fact.subject ?? "", fact.value, fact.time ?? "", fact.qualifier ?? "",
      fact.speaker ?? "", "\(fact.file):\(fact.line)", fact.rule ?? "editor",
    ].map(SafeText.visible)
  }

  private var markdown: String {
    let rows = table.map { row in "| " + row.map(Self.escaped).joined(separator: " | ") + " |" }
    let rule = "|" + String(repeating: "---|", count: Self.columns.count)
    return ([rows[0], rule] + rows.dropFirst()).joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      if "\\`*_[]<>#|".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
  }

  /// As RFC 4180 has it.
  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else {
      return field
    }
    let doubled = field.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"\(doubled.joined(separator: "\"\""))\""
  }

  /// - Parameter widest: columns of the terminal that a field may take; nil for as many as it needs.
  private func aligned(widest: Int?) -> String {
    let rows = table.map { $0.map { field in widest.map { Self.cut(field, to: $0) } ?? field } }
    let widths = Self.columns.indices.map { column in
      rows.map { DisplayWidth().columns(of: $0[column]) }.max() ?? 0
    }
    return rows.map { trimmed(zip($0, widths).map(Self.padded).joined(separator: "  ")) }
      .joined(separator: "\n")
  }

  private func trimmed(_ line: String) -> String {
    let end = line.unicodeScalars.lastIndex { $0 != " " }
    return end.map { String(line.unicodeScalars[...$0]) } ?? ""
  }

  private static func padded(_ field: String, to width: Int) -> String {
    field + String(repeating: " ", count: max(0, width - DisplayWidth().columns(of: field)))
  }

  private static func cut(_ field: String, to width: Int) -> String {
    guard DisplayWidth().columns(of: field) > width else { return field }
    var cut = ""
    for scalar in field.unicodeScalars {
      guard DisplayWidth().columns(of: cut + String(scalar)) < width else { break }
      cut.unicodeScalars.append(scalar)
    }
    return cut + "…"
  }
}
