import Basics

/// Words of a file of the lexicon by what they state, compared in one spelling.
struct PartWords<Part: BitwiseStorable & Hashable & Sendable>: Sendable {
  /// Keys of the words.
  private let words: [Part: Set<String>]
  /// Folds spellings that are compared as one.
  let key: @Sendable (String) -> String

  init(_ words: [Part: [String]], comparedBy key: @escaping @Sendable (String) -> String) {
    self.words = words.mapValues { Set($0.map(key)) }
    self.key = key
  }

  /// - Parameter key: the one by which the stored words were folded.
  init(
    from reader: inout StoreReader, comparedBy key: @escaping @Sendable (String) -> String
  ) {
    words = reader.value()
    self.key = key
  }

  func store(in writer: inout StoreWriter) { writer.add(words) }

  /// The keys of the words for a part, in no order.
  func all(_ part: Part) -> Set<String> { words[part] ?? [] }

  /// Whether a key is that of a word for a part.
  func holds(_ key: String, for part: Part) -> Bool { words[part]?.contains(key) ?? false }
}
