extension IndexBuilder {
  /// The index of all passages added so far.
  package func index() -> PassageIndex { PassageIndex(invertedIndex()) }
}

extension IndexMerger {
  /// Adds an index from which passages may be taken; returns its number.
  package mutating func add(_ index: PassageIndex) -> Int { add(index.invertedIndex) }

  /// The index of all passages appended so far.
  package func index() -> PassageIndex { PassageIndex(invertedIndex()) }
}
