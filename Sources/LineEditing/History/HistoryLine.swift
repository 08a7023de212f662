extension HistoryFile {
  /// The line of an entry in the file, without the newline: `a⏎b\` → `a\nb\\`.
  static func line(_ entry: String) -> String {
    var line = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\n": line += "\\n"
      case "\\": line += "\\\\"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// The entry of a line; nil if the line is not UTF-8.
  static func entry(_ line: ArraySlice<UInt8>) -> String? {
    guard let line = String(validating: line, as: UTF8.self) else { return nil }
    var entry = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        entry.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        entry.unicodeScalars.append(scalar)
      }
    }
    return entry
  }
}
