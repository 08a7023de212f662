import Basics

/// Phrases with a value each, found in a text by their terms; the longest one at a place counts.
public struct PhraseTable<Value: Sendable>: Sendable {
  @usableFromInline var phrases: PhraseIndex
  @usableFromInline var storedValues = LazyValues<Value>()

  /// By number of the phrase; what several stand for comes several times.
  package var values: [Value] { storedValues.all }

  public struct Match: Sendable {
    /// Indices of the tokens that make the phrase.
    @usableFromInline package let tokens: Range<Int>
    @usableFromInline package let value: Value

    @inlinable init(tokens: Range<Int>, value: Value) {
      self.tokens = tokens
      self.value = value
    }
  }

  /// - Parameter part: what of a token is compared.
  @inlinable
  package init(comparing part: PhraseIndex.TokenPart = .term) {
    phrases = PhraseIndex(comparing: part)
  }

  /// Adds a phrase unless an equal one is there; returns whether it was added.
  @discardableResult @inlinable
  package mutating func add(_ phrase: [Token], _ value: Value) -> Bool {
    guard phrases.add(phrase) else { return false }
    storedValues.append(value)
    return true
  }

  /// The value of a phrase, which is added if it is not there. Never empty.
  @inlinable
  package subscript(phrase: [Token], default initial: @autoclosure () -> Value) -> Value {
    get { value(of: phrase[...]) ?? initial() }
    _modify {
      let isNew = add(phrase, initial())
      let number = isNew ? storedValues.count - 1 : phrases.number(of: phrase[...])!
      yield &storedValues[number]
    }
  }

  /// The value of a phrase that is exactly these tokens.
  @inlinable
  package func value(of phrase: ArraySlice<Token>) -> Value? {
    phrases.number(of: phrase).map { storedValues[$0] }
  }

  @inlinable
  package func value(of phrase: [Token]) -> Value? { value(of: phrase[...]) }

  /// Whether a phrase is exactly these tokens.
  @inlinable
  package func holds(_ phrase: ArraySlice<Token>) -> Bool {
    phrases.number(of: phrase) != nil
  }

  /// Whether some phrase begins with a token.
  @inlinable
  package func canBegin(with token: Token) -> Bool { phrases.canBegin(with: token) }

  /// What the phrases begin with that stand for some values; in their order.
  package func firstTerms(where isMeant: (Value) -> Bool) -> [Term] {
    phrases.firstTerms { isMeant(storedValues[$0]) }.sorted()
  }

  /// The phrases in a text from left to right, none overlapping another.
  @inlinable
  package func matches(in tokens: [Token]) -> [Match] {
    phrases.matches(in: tokens).map { Match(tokens: $0.tokens, value: storedValues[$0.number]) }
  }

  /// The same without what they stand for: indices of the tokens.
  package func ranges(in tokens: [Token]) -> [Range<Int>] {
    phrases.matches(in: tokens).map(\.tokens)
  }

  /// The longest phrase that begins at a token.
  @inlinable
  package func longestMatch(in tokens: [Token], at start: Int) -> Match? {
    phrases.longest(in: tokens, at: start).map {
      Match(tokens: start..<$0.end, value: storedValues[$0.number])
    }
  }

  /// Where the longest phrase ends that begins at a token; nil when none does.
  @inlinable
  package func end(in tokens: [Token], at start: Int) -> Int? {
    phrases.longest(in: tokens, at: start)?.end
  }
}

/// Phrases by number, in the order they were added, from 0.
public struct PhraseIndex: Sendable {
  /// What of a token is compared.
  public enum TokenPart: BitwiseStorable, Sendable {
    case term, word
  }

  private let part: TokenPart
  private var firstTerms = TermTable()
  /// By number of the first term: index of the longest phrase that begins with it.
  private var longest = StoredArray<Int32>()
  private var entries = StoredArray<Entry>()
  /// The terms of all phrases behind their first, one phrase after the other.
  private var rests = StoredArray<Term>()

  private struct Entry: BitwiseCopyable, Sendable {
    private let start: Int32
    private let end: Int32
    /// Index of the next shorter phrase with the same first term; of equal length the one that was
    /// added later. Negative when there is none.
    var next: Int32

    init(rest: Range<Int32>, next: Int32) {
      start = rest.lowerBound
      end = rest.upperBound
      self.next = next
    }

    /// Indices of its terms behind the first.
    var rest: Range<Int32> { start..<end }
  }

  @usableFromInline init(comparing part: TokenPart) {
    self.part = part
  }

  var count: Int { entries.count }

  /// Adds a phrase unless an equal one is there; returns whether it was added.
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

  /// What some phrases, by their numbers, begin with; in no order.
  func firstTerms(where isMeant: (Int) -> Bool) -> [Term] {
    firstTerms.all.compactMap { term, group in
      var next = longest[group]
      while next >= 0, !isMeant(Int(next)) { next = entries[Int(next)].next }
      return next >= 0 ? term : nil
    }
  }

  /// The phrase that is exactly these tokens.
  @usableFromInline func number(of phrase: ArraySlice<Token>) -> Int? {
    guard let first = phrase.first else { return nil }
    let rest = phrase.dropFirst()
    return longest(beginningWith: first) { entry in
      entry.rest.count == rest.count
        && zip(rest, entry.rest).allSatisfy { compared($0) == rests[Int($1)] }
    }
  }

  /// The longest phrase that begins at a token, and where it ends.
  @usableFromInline
  package func longest(in tokens: [Token], at start: Int) -> (number: Int, end: Int)? {
    guard start < tokens.count else { return nil }
    let left = tokens.count - start - 1
    let found = longest(beginningWith: tokens[start]) { entry in
      entry.rest.count <= left
        && entry.rest.enumerated().allSatisfy {
          compared(tokens[start + 1 + $0]) == rests[Int($1)]
        }
    }
    return found.map { ($0, start + 1 + entries[$0].rest.count) }
  }

  /// The phrases in a text from left to right, none overlapping another, with the indices of their
  /// tokens.
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

  /// Number of the longest phrase that begins with a token and fits.
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

extension PhraseTable: Storable where Value: Storable & Hashable {
  public init(from reader: inout StoreReader) {
    self.init(distinctFrom: &reader) { $0.value(of: Value.self) }
  }

  public func store(in writer: inout StoreWriter) { storeDistinct(in: &writer) { $1.add($0) } }
}

extension PhraseTable where Value: Hashable {
  /// Reads what `storeDistinct` wrote.
  ///
  /// - Parameter make: reads one value, when it is asked for.
  init(
    distinctFrom reader: inout StoreReader,
    _ make: @escaping @Sendable (inout StoreReader) -> Value
  ) {
    let distinct = reader.list(make)
    self.init(from: &reader) { distinct[Int($0.value(of: Int32.self))] }
  }

  /// What several phrases stand for is stored once.
  func storeDistinct(
    in writer: inout StoreWriter, _ storeValue: (Value, inout StoreWriter) -> Void
  ) {
    var numbers: [Value: Int32] = [:]
    var distinct: [Value] = []
    for value in values where numbers[value] == nil {
      numbers[value] = Int32(distinct.count)
      distinct.append(value)
    }
    writer.add(list: distinct, storeValue)
    store(in: &writer) { $1.add(numbers[$0] ?? 0) }
  }
}

extension PhraseTable {
  /// - Parameter make: reads one value, when it is asked for.
  package init(
    from reader: inout StoreReader, _ make: @escaping @Sendable (inout StoreReader) -> Value
  ) {
    phrases = PhraseIndex(from: &reader)
    storedValues = LazyValues(reader.list(make))
  }

  package func store(
    in writer: inout StoreWriter, _ storeValue: (Value, inout StoreWriter) -> Void
  ) {
    writer.add(phrases)
    writer.add(list: values, storeValue)
  }
}

extension PhraseTable {
  /// Reads a table whose phrases stand for nothing but themselves.
  package init(phrasesFrom reader: inout StoreReader) where Value == Void {
    phrases = PhraseIndex(from: &reader)
    storedValues = LazyValues(Array(repeating: (), count: phrases.count))
  }

  package func storePhrases(in writer: inout StoreWriter) where Value == Void {
    writer.add(phrases)
  }

  /// Reads classes of words by their names.
  package static func classes(
    from reader: inout StoreReader
  ) -> [String: PhraseTable] where Value == Void {
    let names: [String] = reader.value()
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, PhraseTable(phrasesFrom: &reader)) })
  }

  package static func store(
    _ classes: [String: PhraseTable], in writer: inout StoreWriter
  ) where Value == Void {
    let sorted = classes.sorted { $0.key < $1.key }
    writer.add(sorted.map(\.key))
    for (_, table) in sorted { table.storePhrases(in: &writer) }
  }
}

extension PhraseIndex: Storable {
  public init(from reader: inout StoreReader) {
    (part, firstTerms, longest, entries, rests) = reader.values()
  }

  public func store(in writer: inout StoreWriter) {
    writer.add(part, firstTerms, longest, entries, rests)
  }
}
