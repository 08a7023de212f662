/// The prompt that the shell shows before each line, and how a script finds it again.
enum Prompt {
  static let name = "dixit"
  static let continuation = "...> "

  /// `dixit> `, or `dixit [bees]> ` if questions are narrowed to a source or a speaker.
  static func text(narrowedTo narrowed: [String] = []) -> String {
    name + (narrowed.isEmpty ? "" : " [\(narrowed.joined(separator: ", "))]") + "> "
  }

  /// The text after the prompt of a row; nil if the row has no prompt.
  static func entry(of row: String) -> String? {
    guard row.hasPrefix(name) else { return nil }
    let rest = row.dropFirst(name.count)
    if rest == ">" || rest.hasPrefix("> ") { return String(rest.dropFirst(2)) }
    guard rest.hasPrefix(" ["), let end = rest.firstRange(of: "]> ") else { return nil }
    return String(rest[end.upperBound...])
  }
}
