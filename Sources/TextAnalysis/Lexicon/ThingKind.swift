import Basics

/// A kind of things whose members the lexicon lists: instruments, months, diseases.
package struct ThingKind: Hashable, Sendable {
  /// The first word of its line: `instrument`.
  package let name: String
  /// From 0, in the order of the file.
  let number: Int32
  /// Whether nearly all members are listed: a text without one of them names nothing of the kind.
  package let isClosed: Bool
}

extension ThingKind: Storable {
  package init(from reader: inout StoreReader) {
    (name, number, isClosed) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(name, number, isClosed)
  }
}
