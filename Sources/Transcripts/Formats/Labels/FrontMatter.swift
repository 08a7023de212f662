/// Finds the front matter of a file: YAML between lines of three hyphens, TOML between lines of
/// three plus signs.
enum FrontMatter {
  /// Number of lines that it takes up, its borders included; 0 if there is none.
  static func lineCount(of source: SourceText) -> Int {
    var first: Int?
    for number in 0..<min(source.lineCount, maxLines) {
      let line = source.utf8[source.utf8.trimmed(source.text(ofLine: number + 1))]
      guard let start = first else {
        if line.isEmpty { continue }
        guard isBorder(line) else { return 0 }
        first = number
        continue
      }
      guard isBorder(line) else { continue }
      return hasField(source, start + 1..<number) ? number + 1 : 0
    }
    return 0
  }

  private static let maxLines = 400

  private static func isBorder(_ line: ArraySlice<UInt8>) -> Bool {
    line.elementsEqual("---".utf8) || line.elementsEqual("+++".utf8)
  }

  /// Whether the first line that is not blank begins with a key: `title:`, `title =`.
  private static func hasField(_ source: SourceText, _ lines: Range<Int>) -> Bool {
    for number in lines {
      let line = source.utf8[source.utf8.trimmed(source.text(ofLine: number + 1))]
      guard let first = line.first else { continue }
      if first == UInt8(ascii: "#") { continue }
      let key = line.prefix { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      }
      let rest = line[key.endIndex...].drop { $0 == 0x20 }
      return !key.isEmpty && (rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "="))
    }
    return false
  }
}
