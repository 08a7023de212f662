import Basics
import InterviewQA
import TerminalText

/// Facts as a table, or as data.
struct FactTable {
  let facts: [Fact]

  /// How the table is written; unlike `OutputForm` the same on every page.
  enum Form {
    case csv, json, markdown, plain
  }

  /// Without a final line end.
  func text(in form: Form) -> String {
    switch form {
    case .json: facts.map { JSON.text(of: VersionedFields(value: $0)) }.joined(separator: "\n")
    case .csv: table.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\n")
    case .markdown: markdown
    case .plain: aligned
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
    let rows = table.map { row in
      "| " + row.map(MarkdownAnswer.escaped).joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: "---|", count: Self.columns.count)
    return ([rows[0], rule] + rows.dropFirst()).joined(separator: "\n")
  }

  /// Quotes a field of comma-separated values if necessary (RFC 4180).
  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else {
      return field
    }
    let doubled = field.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"\(doubled.joined(separator: "\"\""))\""
  }

  private var aligned: String {
    let rows = table
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
}

extension FactTable: Report {
  var data: JSON { ["facts": JSON(of: facts.map { VersionedFields(value: $0) })] }

  func text(in form: OutputForm, on page: Page) -> String {
    switch form {
    case .json: text(in: .json)
    case .markdown: page.text(of: wholeLines(in: .markdown))
    case .plain: page.text(of: wholeLines(in: .plain))
    case .terminal:
      page.text(of: fits(on: page) ? wholeLines(in: .plain) : FactList(facts: facts).lines)
    }
  }

  private func fits(on page: Page) -> Bool {
    guard let columns = page.columns else { return true }
    let rows = text(in: .plain).split(separator: "\n")
    return rows.allSatisfy { page.width.columns(of: $0) <= columns }
  }

  private func wholeLines(in form: Form) -> [Line] {
    text(in: form).split(separator: "\n").map { Line.whole(String($0)) }
  }
}
