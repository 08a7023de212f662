import Basics

/// A pattern of words: does this phrase occur in that text? The only matcher of the rule files.
///
/// Elements stand next to each other: `word`, `(a|b c)` one of, `[a|b]` one of or nothing, `…` up to
/// twelve tokens, `^` and `$` the borders of the text, `<name>` and `<name:kind>` slots that the
/// caller fills, with `?` at the end ones that may be left out. Words are compared folded and
/// unstemmed. Among `MarkedTokens` the borders are those of a clause, a gap passes no mark, and `,`
/// `:` and their like stand for the marks.
package final class Pattern: Sendable {
  let elements: [Element]
  /// The alternatives of all elements, each a range of `words`.
  let phrases: [Indices]
  let words: [Term]
  /// In their order.
  package let slots: [Slot]
  /// The words that a match may begin with, each once; nil when it may begin with any.
  package let openings: [Term]?

  /// What stands in one place; alternatives and slots by their indices, so that to look at one
  /// counts no references.
  enum Element: BitwiseStorable, Sendable {
    case oneOf(Indices)
    case optional(Indices)
    case slot(Int32)
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

  /// A range of indices, which `Range` does not store as its bits.
  struct Indices: BitwiseStorable, Sendable {
    private let start: Int32
    private let end: Int32

    init(_ range: Range<Int>) {
      start = Int32(range.lowerBound)
      end = Int32(range.upperBound)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// One place where a pattern occurs.
  package struct Match {
    /// Indices of the tokens that the pattern's own words take up, ascending.
    package internal(set) var words: [Int] = []
    package internal(set) var slots: [Slot: Range<Int>] = [:]
    /// Index of its first token.
    package internal(set) var start: Int
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

  private init(elements: [Element], phrases: [Indices], words: [Term], slots: [Slot]) {
    self.elements = elements
    self.phrases = phrases
    self.words = words
    self.slots = slots
    openings = Self.openings(among: Self.beginnings(of: elements, phrases, words, slots))
  }

  /// What the first token of a match can be.
  package enum Beginning: Sendable {
    case word(Term)
    /// The first token of what fills a slot.
    case slot(Slot)
    case any
  }

  /// All that a match can begin with; some may come several times.
  package var beginnings: [Beginning] { Self.beginnings(of: elements, phrases, words, slots) }

  private static func beginnings(
    of elements: [Element], _ phrases: [Indices], _ words: [Term], _ slots: [Slot]
  ) -> [Beginning] {
    var beginnings: [Beginning] = []
    for element in elements {
      switch element {
      case .start: continue
      case .optional(let alternatives), .oneOf(let alternatives):
        beginnings += alternatives.range.map { .word(words[phrases[$0].range.lowerBound]) }
        if case .oneOf = element { return beginnings }
      case .slot(let index):
        let slot = slots[Int(index)]
        beginnings.append(.slot(slot))
        if !slot.isOptional { return beginnings }
      case .gap, .end: return beginnings + [.any]
      }
    }
    return beginnings + [.any]
  }

  private static func openings(among beginnings: [Beginning]) -> [Term]? {
    var openings: [Term] = []
    for beginning in beginnings {
      guard case .word(let word) = beginning else { return nil }
      if !openings.contains(word) { openings.append(word) }
    }
    return openings
  }

  func mayBegin(with token: Token?) -> Bool {
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

extension Pattern: Storable {
  package convenience init(from reader: inout StoreReader) {
    self.init(
      elements: reader.value(), phrases: reader.value(), words: reader.value(),
      slots: reader.value())
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(elements, phrases, words, slots)
  }
}

extension Pattern.Slot: Storable {
  package init(from reader: inout StoreReader) {
    self.init(name: reader.value(), kind: reader.value(), isOptional: reader.value())
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(name, kind, isOptional)
  }
}
