extension Pattern {
  /// Reads a pattern.
  ///
  /// - Parameters:
  ///   - text: the pattern as rule files write it.
  ///   - analyzer: splits its words as it splits the text that is searched.
  ///   - slots: the names of the slots that the caller fills.
  /// - Throws: `SyntaxError` if the pattern is malformed, has an unknown slot or is empty.
  package convenience init(
    _ text: String, analyzer: Analyzer, slots: Set<String> = []
  ) throws(SyntaxError) {
    var reader = PatternReader(text)
    var elements: [Element] = []
    var phrases: [Indices] = []
    var words: [Term] = []
    var fillable: [Slot] = []
    while let part = try reader.nextPart() {
      switch part {
      case .gap: elements.append(.gap)
      case .start: elements.append(.start)
      case .end: elements.append(.end)
      case .slot(let slot):
        guard slots.contains(slot.name) else {
          throw SyntaxError(problem: "unknown slot ‘<\(slot.name)>’")
        }
        elements.append(.slot(Int32(fillable.count)))
        fillable.append(slot)
      case .words(let alternatives, let isOptional):
        let first = phrases.count
        for text in alternatives {
          let start = words.count
          words += MarkedTokens.mark(text) ?? analyzer.tokens(of: text).map(\.word)
          guard start < words.count else {
            throw SyntaxError(problem: "an alternative without a word")
          }
          phrases.append(Indices(start..<words.count))
        }
        let indices = Indices(first..<phrases.count)
        elements.append(isOptional ? .optional(indices) : .oneOf(indices))
      }
    }
    guard !elements.isEmpty else { throw SyntaxError(problem: "an empty pattern") }
    self.init(elements: elements, phrases: phrases, words: words, slots: fillable)
  }
}

/// Splits the text of a pattern into its parts.
private struct PatternReader {
  /// What stands in one place of a pattern.
  enum Part {
    /// Alternatives.
    case words([String], isOptional: Bool)
    case slot(Pattern.Slot)
    case gap, start, end
  }

  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    rest = Substring(text).unicodeScalars
  }

  /// The next part; nil at the end.
  mutating func nextPart() throws(Pattern.SyntaxError) -> Part? {
    rest = rest.drop { $0 == " " }
    guard let first = rest.first else { return nil }
    switch first {
    case "(": return .words(try alternatives(closedBy: ")"), isOptional: false)
    case "[": return .words(try alternatives(closedBy: "]"), isOptional: true)
    case "<": return .slot(try slot())
    case ")": throw Pattern.SyntaxError(problem: "‘)’ without ‘(’")
    case "]": throw Pattern.SyntaxError(problem: "‘]’ without ‘[’")
    case "|": throw Pattern.SyntaxError(problem: "‘|’ outside brackets")
    case "…": return sign(.gap)
    case "^": return sign(.start)
    case "$": return sign(.end)
    default: return .words([word()], isOptional: false)
    }
  }

  /// A part that is written as one character.
  private mutating func sign(_ part: Part) -> Part {
    rest.removeFirst()
    return part
  }

  private mutating func word() -> String {
    let word = rest.prefix { !" ()[]|…^$<".unicodeScalars.contains($0) }
    rest = rest.dropFirst(word.count)
    return String(word)
  }

  private mutating func slot() throws(Pattern.SyntaxError) -> Pattern.Slot {
    let inside = rest.dropFirst().prefix { $0 != ">" }
    rest = rest.dropFirst(inside.count + 1)
    guard rest.popFirst() != nil else { throw Pattern.SyntaxError(problem: "‘<’ without ‘>’") }
    let isOptional = inside.last == "?"
    let halves = parts(of: Substring(isOptional ? inside.dropLast() : inside), separatedBy: ":")
    return Pattern.Slot(
      name: halves[0], kind: halves.count > 1 ? halves[1] : nil, isOptional: isOptional)
  }

  private mutating func alternatives(
    closedBy close: Unicode.Scalar
  ) throws(Pattern.SyntaxError) -> [String] {
    let opening = rest.removeFirst()
    guard let end = rest.firstIndex(of: close) else {
      throw Pattern.SyntaxError(problem: "‘\(opening)’ without ‘\(close)’")
    }
    let inside = rest[..<end]
    rest = rest[end...].dropFirst()
    return inside.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
  }
}
