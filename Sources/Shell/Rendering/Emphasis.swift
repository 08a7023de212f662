/// Bold, dim and plain text for a terminal; plain everywhere when it is off.
struct Emphasis {
  let isOn: Bool

  func bold(_ text: String) -> String { marked("1", text) }
  func dim(_ text: String) -> String { marked("2", text) }

  private func marked(_ code: String, _ text: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
