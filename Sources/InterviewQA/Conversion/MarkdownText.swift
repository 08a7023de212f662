/// Text as Markdown writes it.
package enum MarkdownText {
  /// Text with the characters that mean something to Markdown escaped.
  package static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      if "\\`*_[]<>#|".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
  }

  /// Words that begin a line; an escape keeps Markdown from taking them for the item of a list.
  package static func lineStart(_ words: String) -> String {
    guard let first = words.unicodeScalars.first else { return words }
    if "-+".unicodeScalars.contains(first) { return "\\" + words }
    let digits = words.unicodeScalars.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, let mark = words.unicodeScalars.dropFirst(digits.count).first,
      mark == "." || mark == ")"
    else { return words }
    return String(digits) + "\\" + String(words.unicodeScalars.dropFirst(digits.count))
  }

  /// A note, whose words are escaped, between brackets that are not.
  package static func note(_ words: String) -> String {
    for (open, close) in [("\\[", "\\]"), ("(", ")"), ("（", "）"), ("【", "】")]
    where words.hasPrefix(open) && words.hasSuffix(close) {
      return open == "\\[" ? "[" + words.dropFirst(2).dropLast(2) + "]" : words
    }
    return "[" + words + "]"
  }
}
