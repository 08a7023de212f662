/// Finds the entries of a script and their expected output.
struct ScriptReader {
  /// Without the byte order mark and trailing blanks, which never count.
  private let rows: [String]
  private let regions: [Range<Int>]

  init(rows: [String], isMarkdown: Bool) {
    self.rows = rows.enumerated().map { index, row in
      let row = index == 0 && row.unicodeScalars.first == "\u{FEFF}" ? row.withoutFirst : row
      return row.withoutTrailingBlanks
    }
    regions = isMarkdown ? Self.fenced(self.rows) : [0..<rows.count]
  }

  var entries: [Script.Entry] {
    regions.flatMap { region in
      rows[region].contains { Prompt.entry(of: $0) != nil } ? typed(in: region) : listed(in: region)
    }
  }

  /// The sources named in the comments at the head of the file: `# source: NAME sha256:…`.
  var sources: [Script.Source] {
    rows.prefix { $0.isEmpty || Self.isComment($0) }.compactMap { row in
      let words = row.split(separator: " ")
      guard words.count >= 4, words[1] == "source:", words[words.count - 1].hasPrefix("sha256:")
      else { return nil }
      return Script.Source(
        file: words[2..<words.count - 1].joined(separator: " "),
        sha256: String(words[words.count - 1].dropFirst("sha256:".count)))
    }
  }

  static func isComment(_ row: String) -> Bool { row.utf8.first == UInt8(ascii: "#") }

  /// The lines after prompts, each with the rows up to the next prompt.
  private func typed(in region: Range<Int>) -> [Script.Entry] {
    let starts = region.filter { Prompt.entry(of: rows[$0]) != nil }
    return zip(starts, starts.dropFirst() + [region.upperBound]).compactMap { start, end in
      let more = rows[start + 1..<end].prefix { $0.hasPrefix("...>") }
      let input = start..<start + 1 + more.count
      let text =
        [Prompt.entry(of: rows[start]) ?? ""] + more.map { String($0.dropFirst(5)) }
      let output = input.upperBound..<end
      let last = output.last { !rows[$0].isEmpty && !Self.isComment(rows[$0]) }
      return entry(
        text.joined(separator: "\n"), input, input.upperBound..<(last ?? input.upperBound - 1) + 1)
    }
  }

  /// One line per row; a row that ends with a backslash continues in the next.
  private func listed(in region: Range<Int>) -> [Script.Entry] {
    var entries: [Script.Entry] = []
    var start = region.lowerBound
    while start < region.upperBound {
      var (text, end) = (rows[start], start + 1)
      while text.hasSuffix("\\"), !Self.isComment(text) {
        text = String(text.dropLast()) + (end < region.upperBound ? rows[end] : "")
        end += 1
      }
      end = min(end, region.upperBound)
      entry(text, start..<end, nil).map { entries.append($0) }
      start = end
    }
    return entries
  }

  /// Nil for a blank line or a comment.
  private func entry(
    _ text: String, _ input: Range<Int>, _ output: Range<Int>?
  ) -> Script.Entry? {
    let mark = text.utf8.contains(UInt8(ascii: "#")) ? text.firstRange(of: Self.mark) : nil
    let line = mark.map { String(text[..<$0.lowerBound]).withoutTrailingBlanks } ?? text
    guard !Self.isComment(line), line.unicodeScalars.contains(where: { !$0.isBlank }) else {
      return nil
    }
    return Script.Entry(
      line: line, assertion: mark.map { String(text[$0.upperBound...]) }, input: input,
      output: output)
  }

  /// Stands between a line and its assertion.
  static let mark = " #=> "

  /// The rows between fences marked `dixit`.
  private static func fenced(_ rows: [String]) -> [Range<Int>] {
    var regions: [Range<Int>] = []
    var open: (fence: Substring, start: Int, isOurs: Bool)?
    for (index, row) in rows.enumerated() {
      let fence = row.prefix { $0 == "`" }
      if let region = open {
        guard fence.count >= region.fence.count, fence.count == row.count else { continue }
        if region.isOurs { regions.append(region.start..<index) }
        open = nil
      } else if fence.count >= 3 {
        let words = row.dropFirst(fence.count).split(separator: " ")
        open = (fence, index + 1, words.first == "dixit")
      }
    }
    return regions
  }
}

extension String {
  /// Without the first scalar.
  fileprivate var withoutFirst: String { String(Substring(unicodeScalars.dropFirst())) }

  /// Without blanks, tabs and carriage returns at the end.
  var withoutTrailingBlanks: String {
    guard let last = utf8.last, last == 0x20 || last == 0x09 || last == 0x0D else { return self }
    let end = utf8.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    return end.map { String(self[...$0]) } ?? ""
  }
}

extension Unicode.Scalar {
  /// Whether it counts as white space around a line, the ideographic space included.
  var isBlank: Bool { " \t\r\n\u{3000}\u{FEFF}".unicodeScalars.contains(self) }
}
