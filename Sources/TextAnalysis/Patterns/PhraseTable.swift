import Basics

/// Phrases with a value each, found in a text by their terms; at each place the longest one counts.
///
/// Public for the same reason as `Term`.
public struct PhraseTable<Value: Sendable>: Sendable {
  /// The phrases without their values.
  @usableFromInline package var phrases: PhraseIndex
  @usableFromInline var storedValues = LazyValues<Value>()

  /// By number of the phrase; a value of several phrases occurs several times.
  package var values: [Value] { storedValues.all }

  /// A phrase found in a text.
  public struct Match: Sendable {
    /// Indices of the tokens of the phrase.
    @usableFromInline package let tokens: Range<Int>
    /// The value of the phrase.
    @usableFromInline package let value: Value

    @inlinable package init(tokens: Range<Int>, value: Value) {
      self.tokens = tokens
      self.value = value
    }
  }

  /// An empty table.
  ///
  /// - Parameter part: what of a token is compared.
  @inlinable
  package init(comparing part: PhraseIndex.TokenPart = .term) {
    phrases = PhraseIndex(comparing: part)
  }

  /// Adds a phrase unless it is empty or an equal one is there; returns whether it was added.
  @discardableResult @inlinable
  package mutating func add(_ phrase: [Token], _ value: Value) -> Bool {
    guard phrases.add(phrase) else { return false }
    storedValues.append(value)
    return true
  }

  /// The value of a phrase, which must not be empty; setting it adds the phrase if it is not there.
  @inlinable
  package subscript(phrase: [Token], default initial: @autoclosure () -> Value) -> Value {
    get { value(of: phrase[...]) ?? initial() }
    _modify {
      let isNew = add(phrase, initial())
      let number = isNew ? storedValues.count - 1 : phrases.number(of: phrase[...])!
      yield &storedValues[number]
    }
  }

  /// The value of the phrase that is exactly these tokens; nil if there is none.
  @inlinable
  package func value(of phrase: ArraySlice<Token>) -> Value? {
    phrases.number(of: phrase).map { storedValues[$0] }
  }

  /// The value of the phrase that is exactly these tokens; nil if there is none.
  @inlinable
  package func value(of phrase: [Token]) -> Value? { value(of: phrase[...]) }

  /// Whether some phrase is exactly these tokens.
  @inlinable
  package func holds(_ phrase: ArraySlice<Token>) -> Bool {
    phrases.number(of: phrase) != nil
  }

  /// Whether some phrase begins with a token.
  @inlinable
  package func canBegin(with token: Token) -> Bool { phrases.canBegin(with: token) }

  /// The first terms of the phrases whose values satisfy a predicate, sorted.
  package func firstTerms(where isIncluded: (Value) -> Bool) -> [Term] {
    phrases.firstTerms { isIncluded(storedValues[$0]) }.sorted()
  }

  /// The phrases in a text from left to right, without overlaps.
  @inlinable
  package func matches(in tokens: [Token]) -> [Match] {
    phrases.matches(in: tokens).map { Match(tokens: $0.tokens, value: storedValues[$0.number]) }
  }

  /// The same without their values: indices of the tokens of each phrase.
  package func ranges(in tokens: [Token]) -> [Range<Int>] {
    phrases.matches(in: tokens).map(\.tokens)
  }

  /// The longest phrase that begins at a token; nil if none does.
  @inlinable
  package func longestMatch(in tokens: [Token], at start: Int) -> Match? {
    phrases.longest(in: tokens, at: start).map {
      Match(tokens: start..<$0.end, value: storedValues[$0.number])
    }
  }

  /// Index of the token after the longest phrase that begins at a token; nil if none does.
  @inlinable
  package func end(in tokens: [Token], at start: Int) -> Int? {
    phrases.longest(in: tokens, at: start)?.end
  }
}

extension PhraseTable: Storable where Value: Storable & Hashable {
  /// Reads a table, its values only when they are first needed.
  public init(from reader: inout StoreReader) {
    self.init(distinctFrom: &reader) { $0.value(of: Value.self) }
  }

  /// Stores the table, each distinct value once.
  public func store(in writer: inout StoreWriter) { storeDistinct(in: &writer) { $1.add($0) } }
}

extension PhraseTable where Value: Hashable {
  /// Reads what `storeDistinct` wrote.
  ///
  /// - Parameter make: reads one value, when it is first needed.
  init(
    distinctFrom reader: inout StoreReader,
    _ make: @escaping @Sendable (inout StoreReader) -> Value
  ) {
    let distinct = reader.list(make)
    self.init(from: &reader) { distinct[Int($0.value(of: Int32.self))] }
  }

  /// Stores a value of several phrases once.
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
  /// Reads a table and its values.
  ///
  /// - Parameter make: reads one value, when it is first needed.
  package init(
    from reader: inout StoreReader, _ make: @escaping @Sendable (inout StoreReader) -> Value
  ) {
    phrases = PhraseIndex(from: &reader)
    storedValues = LazyValues(reader.list(make))
  }

  /// Stores the table and each phrase's value.
  package func store(
    in writer: inout StoreWriter, _ storeValue: (Value, inout StoreWriter) -> Void
  ) {
    writer.add(phrases)
    writer.add(list: values, storeValue)
  }
}

extension PhraseTable {
  /// Reads a table whose phrases have no values.
  package init(phrasesFrom reader: inout StoreReader) where Value == Void {
    phrases = PhraseIndex(from: &reader)
    storedValues = LazyValues(Array(repeating: (), count: phrases.count))
  }

  /// Stores a table whose phrases have no values.
  package func storePhrases(in writer: inout StoreWriter) where Value == Void {
    writer.add(phrases)
  }

  /// Reads named classes of words, as `store` writes them.
  package static func classes(
    from reader: inout StoreReader
  ) -> [String: PhraseTable] where Value == Void {
    let names: [String] = reader.value()
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, PhraseTable(phrasesFrom: &reader)) })
  }

  /// Stores classes of words by their names.
  package static func store(
    _ classes: [String: PhraseTable], in writer: inout StoreWriter
  ) where Value == Void {
    let sorted = classes.sorted { $0.key < $1.key }
    writer.add(sorted.map(\.key))
    for (_, table) in sorted { table.storePhrases(in: &writer) }
  }
}
