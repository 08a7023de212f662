/// What the shell shows before the line that is typed, and how it is known again.
enum Prompt {
  static let name = "dixit"
  static let continuation = "...> "

  /// `dixit> `, or `dixit [bees]> ` when the questions are narrowed.
  static func text(narrowedTo narrowed: [String] = []) -> String {
    name + (narrowed.isEmpty ? "" : " [\(narrowed.joined(separator: ", "))]") + "> "
  }

  /// What stands behind the prompt of a row; nil when it has none.
  static func entry(of row: String) -> String? {
    guard row.hasPrefix(name) else { return nil }
    let rest = row.dropFirst(name.count)
    if rest == ">" || rest.hasPrefix("> ") { return String(rest.dropFirst(2)) }
    guard rest.hasPrefix(" ["), let end = rest.firstRange(of: "]> ") else { return nil }
    return String(rest[end.upperBound...])
  }
}
