import Basics

/// Numbers phrases from 0, in the order they are added, and finds them by their terms. Public for
/// the same reason as `Term`.
public struct PhraseIndex: Sendable {
  /// What of a token is compared.
  public enum TokenPart: BitwiseStorable, Sendable {
    /// Its stem: a phrase is found in all its inflections.
    case term
    /// The word as written.
    case word
  }

  private let part: TokenPart
  /// The terms that phrases begin with.
  private var firstTerms = TermTable()
  /// Number of the longest phrase by number of its first term.
  private var longest = StoredArray<Int32>()
  /// By number of the phrase.
  private var entries = StoredArray<Entry>()
  /// The terms of all phrases after their first, phrase by phrase.
  private var rests = StoredArray<Term>()

  private struct Entry: BitwiseCopyable, Sendable {
    private let start: Int32
    private let end: Int32
    /// Number of the next shorter phrase with the same first term, or of one of equal length that
    /// was added later. Negative if there is none.
    var next: Int32

    init(rest: Range<Int32>, next: Int32) {
      start = rest.lowerBound
      end = rest.upperBound
      self.next = next
    }

    /// Indices of its terms after the first.
    var rest: Range<Int32> { start..<end }
  }

  @usableFromInline init(comparing part: TokenPart) {
    self.part = part
  }

  /// Number of phrases.
  var count: Int { entries.count }

  /// Adds a phrase unless it is empty or an equal one is there; returns whether it was added.
  @usableFromInline mutating func add(_ phrase: [Token]) -> Bool {
    guard let first = phrase.first, number(of: phrase[...]) == nil else { return false }
    let new = Int32(entries.count)
    let start = Int32(rests.count)
    rests += phrase.dropFirst().map(compared)
    let rest = start..<Int32(rests.count)
    let group = firstTerms.number(adding: compared(first))
    if group == longest.count { longest.append(-1) }
    var previous: Int32 = -1
    var next = longest[group]
    while next >= 0, entries[Int(next)].rest.count >= rest.count {
      (previous, next) = (next, entries[Int(next)].next)
    }
    entries.append(Entry(rest: rest, next: next))
    if previous < 0 { longest[group] = new } else { entries[Int(previous)].next = new }
    return true
  }

  /// Whether some phrase begins with a token.
  @usableFromInline package func canBegin(with token: Token) -> Bool {
    firstTerms.contains(compared(token))
  }

  /// The first terms of the phrases whose numbers satisfy a predicate, in no particular order.
  func firstTerms(where isIncluded: (Int) -> Bool) -> [Term] {
    firstTerms.all.compactMap { term, group in
      var next = longest[group]
      while next >= 0, !isIncluded(Int(next)) { next = entries[Int(next)].next }
      return next >= 0 ? term : nil
    }
  }

  /// Number of the phrase that is exactly these tokens; nil if there is none.
  @usableFromInline func number(of phrase: ArraySlice<Token>) -> Int? {
    guard let first = phrase.first else { return nil }
    let rest = phrase.dropFirst()
    return longest(beginningWith: first) { entry in
      entry.rest.count == rest.count
        && zip(rest, entry.rest).allSatisfy { compared($0) == rests[Int($1)] }
    }
  }

  /// Number of the longest phrase that begins at a token, and the index of the token after it; nil
  /// if no phrase begins there.
  @usableFromInline
  package func longest(in tokens: [Token], at start: Int) -> (number: Int, end: Int)? {
    guard start < tokens.count else { return nil }
    let found = longest(beginningWith: tokens[start]) { isAt(start, $0, in: tokens) }
    return found.map { ($0, start + 1 + entries[$0].rest.count) }
  }

  /// Indices of the tokens after each phrase that begins at a token, the longest first.
  package func ends(in tokens: [Token], at start: Int) -> [Int] {
    var ends: [Int] = []
    _ = longest(beginningWith: tokens[start]) { entry in
      if isAt(start, entry, in: tokens) { ends.append(start + 1 + entry.rest.count) }
      return false
    }
    return ends
  }

  /// Whether the terms of a phrase after its first stand behind a token.
  private func isAt(_ start: Int, _ entry: Entry, in tokens: [Token]) -> Bool {
    entry.rest.count <= tokens.count - start - 1
      && entry.rest.enumerated().allSatisfy {
        compared(tokens[start + 1 + $0]) == rests[Int($1)]
      }
  }

  /// The phrases in a text from left to right, without overlaps, each the longest at its place.
  @usableFromInline
  func matches(in tokens: [Token]) -> [(number: Int, tokens: Range<Int>)] {
    var matches: [(number: Int, tokens: Range<Int>)] = []
    var start = 0
    while start < tokens.count {
      if let (number, end) = longest(in: tokens, at: start) {
        matches.append((number, start..<end))
        start = end
      } else {
        start += 1
      }
    }
    return matches
  }

  /// Number of the longest phrase that begins with a token and satisfies a predicate.
  private func longest(beginningWith token: Token, where fits: (Entry) -> Bool) -> Int? {
    guard let group = firstTerms.number(of: compared(token)) else { return nil }
    var next = longest[group]
    while next >= 0 {
      if fits(entries[Int(next)]) { return Int(next) }
      next = entries[Int(next)].next
    }
    return nil
  }

  private func compared(_ token: Token) -> Term {
    switch part {
    case .term: token.term
    case .word: token.word
    }
  }
}

extension PhraseIndex: Storable {
  /// Reads a stored index.
  public init(from reader: inout StoreReader) {
    (part, firstTerms, longest, entries, rests) = reader.values()
  }

  /// Stores the index.
  public func store(in writer: inout StoreWriter) {
    writer.add(part, firstTerms, longest, entries, rests)
  }
}
