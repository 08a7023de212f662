import Basics

/// A pattern of words that may occur in a text. All rule files use it.
///
/// Its elements are adjacent: `word`; `(a|b c)`, one of several; `[a|b]`, one of several or
/// nothing; `…`, a gap of up to twelve tokens; `^` and `$`, the borders of the text; `<name>` and
/// `<name:kind>`, slots that the caller fills, optional with `?` at the end. Words are compared
/// folded but not stemmed. In `MarkedTokens` the borders are those of a clause, a gap stops at a
/// mark, and `,`, `:` and the like match marks.
package final class Pattern: Sendable {
  /// In the order of the pattern.
  let elements: [Element]
  /// The alternatives of all elements, each a range of `words`.
  let phrases: [Indices]
  /// The words of all phrases, phrase by phrase.
  let words: [Term]
  /// In the order of the pattern.
  package let slots: [Slot]
  /// The words that a match may begin with, each once; nil if it may begin with others.
  package let openings: [Term]?

  /// What stands in one place. Alternatives and slots are indices, so that looking at an element
  /// counts no references.
  enum Element: BitwiseStorable, Sendable {
    /// Indices of phrases.
    case oneOf(Indices)
    /// Indices of phrases, none of which must occur.
    case optional(Indices)
    /// Index of a slot.
    case slot(Int32)
    case gap
    case start
    case end
  }

  /// A place in a pattern that the caller fills: `<value:money>`.
  package struct Slot: Hashable, Sendable {
    package let name: String
    /// What may stand there; nil if the name says it all.
    package let kind: String?
    /// Whether it may be left empty: `<value?>`.
    package let isOptional: Bool

    package init(name: String, kind: String? = nil, isOptional: Bool = false) {
      self.name = name
      self.kind = kind
      self.isOptional = isOptional
    }
  }

  /// A range of indices that, unlike `Range`, is stored as its bits.
  struct Indices: BitwiseStorable, Sendable {
    private let start: Int32
    private let end: Int32

    init(_ range: Range<Int>) {
      start = Int32(range.lowerBound)
      end = Int32(range.upperBound)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// A place where a pattern occurs.
  package struct Match {
    /// Indices of the tokens that match the pattern's own words, ascending.
    package internal(set) var words: [Int] = []
    /// Indices of the tokens that fill each slot; without the optional slots left empty.
    package internal(set) var slots: [Slot: Range<Int>] = [:]
    /// Index of the first token of the match.
    package internal(set) var start: Int
    /// Index after the last token of the match.
    package let end: Int
  }

  /// Returns where a slot that begins at a token may end, the best first; empty if nothing fits.
  package typealias Filling = @Sendable (Slot, Int) -> [Int]

  /// Why a text is not a pattern.
  package struct SyntaxError: Error {
    /// What is wrong: `an empty pattern`.
    package let problem: String

    package init(problem: String) {
      self.problem = problem
    }
  }

  init(elements: [Element], phrases: [Indices], words: [Term], slots: [Slot]) {
    self.elements = elements
    self.phrases = phrases
    self.words = words
    self.slots = slots
    openings = Self.openings(among: Self.beginnings(of: elements, phrases, words, slots))
  }

  /// What the first token of a match can be.
  package enum Beginning: Sendable {
    /// A word of the pattern.
    case word(Term)
    /// The first token of what fills a slot.
    case slot(Slot)
    /// Any token.
    case any
  }

  /// Everything that a match can begin with; may contain duplicates.
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

  /// Whether a match may begin with a token, or with nil at the end of the text.
  func mayBegin(with token: Token?) -> Bool {
    openings.map { openings in token.map { openings.contains($0.word) } ?? false } ?? true
  }
}

extension Pattern: Storable {
  package convenience init(from reader: inout StoreReader) {
    self.init(
      elements: reader.value(), phrases: reader.value(), words: reader.value(),
      slots: reader.value())
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(elements)
    writer.add(phrases)
    writer.add(words)
    writer.add(slots)
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
