import Storage

/// A pattern of words: does this phrase occur in that text? The only matcher of the rule files.
///
/// Elements stand next to each other: `word`, `(a|b c)` one of, `[a|b]` one of or nothing, `…` up to
/// twelve tokens, `^` and `$` the borders of the text, `<name>` and `<name:kind>` slots that the
/// caller fills, with `?` at the end ones that may be left out. Words are compared folded and
/// unstemmed. Among `MarkedTokens` the borders are those of a clause, a gap passes no mark, and `,`
/// `:` and their like stand for the marks.
package final class Pattern: Sendable {
  fileprivate let elements: [Element]
  /// The words that a match may begin with, each once; nil when it may begin with any.
  package let openings: [Term]?

  fileprivate enum Element: Sendable {
    case oneOf([[Term]])
    case optional([[Term]])
    case slot(Slot)
    case gap
    case start
    case end
  }

  /// A place in a pattern that the caller fills: `<value:money>`.
  package struct Slot: Hashable, Sendable {
    package let name: String
    /// What may stand there; nil when the name says it all.
    package let kind: String?
    /// Whether nothing may stand there too: `<value?>`.
    package let isOptional: Bool

    package init(name: String, kind: String? = nil, isOptional: Bool = false) {
      self.name = name
      self.kind = kind
      self.isOptional = isOptional
    }
  }

  /// One place where a pattern occurs.
  package struct Match {
    /// Indices of the tokens that the pattern's own words take up, ascending.
    package fileprivate(set) var words: [Int] = []
    package fileprivate(set) var slots: [Slot: Range<Int>] = [:]
    /// Index of its first token.
    package fileprivate(set) var start: Int
    /// Index behind the last token of the match.
    package let end: Int
  }

  /// Where a slot that begins at a token may end, the best first; empty when nothing fits.
  package typealias Filling = @Sendable (Slot, Int) -> [Int]

  package struct SyntaxError: Error {
    package let problem: String

    package init(problem: String) {
      self.problem = problem
    }
  }

  /// - Parameter slots: the names of the slots that the caller fills.
  package convenience init(
    _ text: String, analyzer: Analyzer, slots: Set<String> = []
  ) throws(SyntaxError) {
    var reader = PatternReader(text)
    var elements: [Element] = []
    while let part = try reader.nextPart() {
      switch part {
      case .gap: elements.append(.gap)
      case .start: elements.append(.start)
      case .end: elements.append(.end)
      case .slot(let slot):
        guard slots.contains(slot.name) else {
          throw SyntaxError(problem: "unknown slot ‘<\(slot.name)>’")
        }
        elements.append(.slot(slot))
      case .words(let words, let isOptional):
        let phrases = words.map { MarkedTokens.mark($0) ?? analyzer.tokens(of: $0).map(\.word) }
        guard phrases.allSatisfy({ !$0.isEmpty }) else {
          throw SyntaxError(problem: "an alternative without a word")
        }
        elements.append(isOptional ? .optional(phrases) : .oneOf(phrases))
      }
    }
    guard !elements.isEmpty else { throw SyntaxError(problem: "an empty pattern") }
    self.init(elements: elements)
  }

  private init(elements: [Element]) {
    self.elements = elements
    openings = Self.openings(of: elements)
  }

  /// What the first token of a match can be.
  package enum Beginning: Hashable, Sendable {
    case word(Term)
    /// The first token of what fills a slot.
    case slot(Slot)
    case any
  }

  /// All that a match can begin with.
  package var beginnings: Set<Beginning> { Self.beginnings(of: elements) }

  private static func beginnings(of elements: [Element]) -> Set<Beginning> {
    var beginnings: Set<Beginning> = []
    for element in elements {
      switch element {
      case .start: continue
      case .optional(let phrases): beginnings.formUnion(words(beginning: phrases))
      case .oneOf(let phrases): return beginnings.union(words(beginning: phrases))
      case .slot(let slot):
        beginnings.insert(.slot(slot))
        if !slot.isOptional { return beginnings }
      case .gap, .end: return beginnings.union([.any])
      }
    }
    return beginnings.union([.any])
  }

  private static func words(beginning phrases: [[Term]]) -> [Beginning] {
    phrases.compactMap(\.first).map(Beginning.word)
  }

  private static func openings(of elements: [Element]) -> [Term]? {
    var words: [Term] = []
    for element in elements {
      switch element {
      case .start: continue
      case .optional(let phrases): add(phrases, to: &words)
      case .oneOf(let phrases):
        add(phrases, to: &words)
        return words
      case .slot, .gap, .end: return nil
      }
    }
    return nil
  }

  /// Adds the first words of phrases that are not there yet.
  private static func add(_ phrases: [[Term]], to words: inout [Term]) {
    for word in phrases.compactMap(\.first) where !words.contains(word) { words.append(word) }
  }

  /// In their order.
  package var slots: [Slot] {
    elements.compactMap { element in
      if case .slot(let slot) = element { slot } else { nil }
    }
  }

  fileprivate func mayBegin(with token: Token?) -> Bool {
    openings.map { openings in token.map { openings.contains($0.word) } ?? false } ?? true
  }

  /// Whether the pattern occurs anywhere in the text.
  package func occurs(in tokens: [Token]) -> Bool { firstMatch(in: tokens) != nil }

  /// Indices of the tokens that the pattern's own words take up where it occurs first, ascending;
  /// what a gap passes over is not among them. Nil when it does not occur.
  package func firstMatch(in tokens: [Token]) -> [Int]? {
    let matcher = PatternMatcher(tokens: tokens) { _, _ in [] }
    return (0...tokens.count).firstNonNil { matcher.match(self, from: $0)?.words }
  }
}

/// Tries patterns in one text: their elements one after the other, going back where one fails.
package struct PatternMatcher: Sendable {
  private let tokens: [Token]
  private let filling: Pattern.Filling

  /// - Parameter filling: says where slots may end in this text.
  package init(tokens: [Token], filling: @escaping Pattern.Filling) {
    self.tokens = tokens
    self.filling = filling
  }

  /// The match that begins at a token, the first of several in the order of the alternatives.
  package func match(_ pattern: Pattern, from position: Int) -> Pattern.Match? {
    guard pattern.mayBegin(with: position < tokens.count ? tokens[position] : nil) else {
      return nil
    }
    return match(pattern, openedAt: position)
  }

  /// The same at a token that is known to be one of the pattern's openings, where it has such.
  package func match(_ pattern: Pattern, openedAt position: Int) -> Pattern.Match? {
    var match = match(pattern.elements[...], from: position)
    match?.start = position
    return match
  }

  /// In tokens.
  private static let longestGap = 12

  private func match(_ elements: ArraySlice<Pattern.Element>, from position: Int) -> Pattern.Match?
  {
    guard let element = elements.first else { return Pattern.Match(start: position, end: position) }
    let rest = elements.dropFirst()
    switch element {
    case .start: return isBorder(before: position) ? match(rest, from: position) : nil
    case .end: return isBorder(at: position) ? match(rest, from: position) : nil
    case .gap: return gapEnds(from: position).firstNonNil { match(rest, from: $0) }
    case .slot(let slot): return fill(slot, from: position, then: rest)
    case .optional(let phrases):
      return matchOne(of: phrases, from: position, then: rest) ?? match(rest, from: position)
    case .oneOf(let phrases): return matchOne(of: phrases, from: position, then: rest)
    }
  }

  private func isBorder(before position: Int) -> Bool {
    position == 0 || tokens[position - 1].kind == .mark
  }

  private func isBorder(at position: Int) -> Bool {
    position == tokens.count || tokens[position].kind == .mark
  }

  private func gapEnds(from position: Int) -> ClosedRange<Int> {
    let reach = tokens[position...].prefix(Self.longestGap).prefix { $0.kind != .mark }
    return position...position + reach.count
  }

  private func fill(
    _ slot: Pattern.Slot, from position: Int, then rest: ArraySlice<Pattern.Element>
  ) -> Pattern.Match? {
    let filled = filling(slot, position).firstNonNil { end in
      var match = match(rest, from: end)
      match?.slots[slot] = position..<end
      return match
    }
    return filled ?? (slot.isOptional ? match(rest, from: position) : nil)
  }

  private func matchOne(
    of phrases: [[Term]], from position: Int, then rest: ArraySlice<Pattern.Element>
  ) -> Pattern.Match? {
    phrases.firstNonNil { phrase in
      let end = position + phrase.count
      guard end <= tokens.count,
        phrase.indices.allSatisfy({ tokens[position + $0].word == phrase[$0] }),
        var match = match(rest, from: end)
      else { return nil }
      match.words.insert(contentsOf: position..<end, at: 0)
      return match
    }
  }
}

/// Cuts the text of a pattern into its parts.
private struct PatternReader {
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

extension Pattern: Storable {
  package convenience init(from reader: inout StoreReader) {
    self.init(elements: reader.value())
  }

  package func store(in writer: inout StoreWriter) { writer.add(elements) }
}

extension Pattern.Element: Storable {
  init(from reader: inout StoreReader) {
    self =
      switch reader.bits(as: Kind.self) {
      case .oneOf: .oneOf(reader.value())
      case .optional: .optional(reader.value())
      case .slot: .slot(reader.value())
      case .gap: .gap
      case .start: .start
      case .end: .end
      }
  }

  func store(in writer: inout StoreWriter) {
    writer.add(bits: kind)
    switch self {
    case .oneOf(let phrases), .optional(let phrases): writer.add(phrases)
    case .slot(let slot): writer.add(slot)
    case .gap, .start, .end: break
    }
  }

  private enum Kind: BitwiseCopyable {
    case oneOf, optional, slot, gap, start, end
  }

  private var kind: Kind {
    switch self {
    case .oneOf: .oneOf
    case .optional: .optional
    case .slot: .slot
    case .gap: .gap
    case .start: .start
    case .end: .end
    }
  }
}

extension Pattern.Slot: Storable {
  package init(from reader: inout StoreReader) {
    self.init(name: reader.value(), kind: reader.value(), isOptional: reader.value())
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(name)
    writer.add(kind)
    writer.add(isOptional)
  }
}
