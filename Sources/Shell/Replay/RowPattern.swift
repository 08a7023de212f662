import InterviewQA

/// An expected row of a golden session, which is compared literally, and else by its wildcard if it
/// has one.
enum RowPattern {
  case literal(String)
  /// ` (glob)`: `*` stands for any text, `?` for any one character.
  case glob(String, written: String)
  /// ` (re)`: a regular expression of Swift for the whole row.
  case expression(Regex<AnyRegexOutput>, written: String)
  /// `...`: any rows, or none.
  case anyRows
  /// For readers of the file; stands for no row.
  case comment

  /// - Parameter row: without trailing blanks.
  /// - Throws: an error of `Regex` if the regular expression is malformed.
  init(_ row: String) throws {
    if ScriptReader.isComment(row) {
      self = .comment
    } else if row == "..." {
      self = .anyRows
    } else if row.hasSuffix(Self.globMark) {
      self = .glob(String(row.dropLast(Self.globMark.count)), written: row)
    } else if row.hasSuffix(Self.expressionMark) {
      let pattern = String(row.dropLast(Self.expressionMark.count))
      self = .expression(try Regex(pattern), written: row)
    } else {
      self = .literal(row)
    }
  }

  private static let globMark = " (glob)"
  private static let expressionMark = " (re)"

  /// Compares byte by byte, because canonically equivalent text is not the same output.
  func matches(_ row: String) -> Bool {
    switch self {
    case .literal(let text): text.utf8.elementsEqual(row.utf8)
    case .glob(let pattern, let written):
      written.utf8.elementsEqual(row.utf8)
        || Self.matches(Array(row.unicodeScalars)[...], Array(pattern.unicodeScalars)[...])
    case .expression(let expression, let written):
      written.utf8.elementsEqual(row.utf8) || row.wholeMatch(of: expression) != nil
    case .anyRows, .comment: false
    }
  }

  /// Backtracks to the last star only; the text before it need not be matched again.
  private static func matches(
    _ text: ArraySlice<Unicode.Scalar>, _ pattern: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    var (text, pattern) = (text, pattern)
    var star: (text: ArraySlice<Unicode.Scalar>, pattern: ArraySlice<Unicode.Scalar>)?
    while !text.isEmpty {
      if pattern.first == "*" {
        pattern.removeFirst()
        star = (text, pattern)
      } else if let wanted = pattern.first, wanted == "?" || wanted == text.first {
        text.removeFirst()
        pattern.removeFirst()
      } else if let last = star {
        (text, pattern) = (last.text.dropFirst(), last.pattern)
        star = (text, pattern)
      } else {
        return false
      }
    }
    return pattern.allSatisfy { $0 == "*" }
  }

  /// A row of output as it is written into a golden session: a regular expression if the row itself
  /// would be read as a comment, a prompt, a fence or `...`.
  static func written(_ row: String) -> String {
    let isMistakable =
      ScriptReader.isComment(row) || row.hasPrefix("...") || row.hasPrefix("```")
      || Prompt.entry(of: row) != nil
    guard isMistakable, let first = row.unicodeScalars.first else { return row }
    let rest = row.unicodeScalars.dropFirst().map { scalar in
      special.contains(scalar) ? "\\\(scalar)" : "\(scalar)"
    }
    return "[\(first)]" + rest.joined() + expressionMark
  }

  private static let special = Set("\\^$.|?*+()[]{}".unicodeScalars)
}
