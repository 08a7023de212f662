/// Cuts the text of a pattern into its parts.
struct PatternReader {
  enum Part {
    case words([String], isOptional: Bool)
    case slot(Pattern.Slot)
    case gap, start, end
  }

  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    rest = Substring(text).unicodeScalars
  }

  mutating func nextPart() throws(Pattern.SyntaxError) -> Part? {
    rest = rest.drop { $0 == " " }
    guard let first = rest.first else { return nil }
    switch first {
    case "(": return .words(try alternatives(closedBy: ")"), isOptional: false)
    case "[": return .words(try alternatives(closedBy: "]"), isOptional: true)
    case "<": return .slot(try slot())
    case ")", "]", "|": throw Pattern.SyntaxError(problem: "‘\(first)’ without its opening")
    case "…": return sign(.gap)
    case "^": return sign(.start)
    case "$": return sign(.end)
    default: return .words([word()], isOptional: false)
    }
  }

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
