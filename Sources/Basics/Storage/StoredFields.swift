// The fields of a type, in one line to read them and one to write them. A parameter pack would need
// one function instead of seven, but Swift 6.3 specialises none across modules: the metadata it
// makes at run time took up to 0.9 % of the instructions of a process that answers one question.

extension StoreReader {
  /// Reads several values in the order in which `StoreWriter.add(_:_:)` wrote them.
  ///
  /// `(id, title) = reader.values()` reads what `writer.add(id, title)` wrote.
  @inlinable @inline(__always)
  package mutating func values<A: Storable, B: Storable>() -> (A, B) {
    (value(), value())
  }

  @inlinable @inline(__always)
  package mutating func values<A: Storable, B: Storable, C: Storable>() -> (A, B, C) {
    (value(), value(), value())
  }

  @inlinable @inline(__always)
  package mutating func values<A: Storable, B: Storable, C: Storable, D: Storable>() -> (A, B, C, D)
  {
    (value(), value(), value(), value())
  }

  @inlinable @inline(__always)
  package mutating func values<A: Storable, B: Storable, C: Storable, D: Storable, E: Storable>()
    -> (A, B, C, D, E)
  {
    (value(), value(), value(), value(), value())
  }

  @inlinable @inline(__always)
  package mutating func values<
    A: Storable, B: Storable, C: Storable, D: Storable, E: Storable, F: Storable
  >() -> (A, B, C, D, E, F) {
    (value(), value(), value(), value(), value(), value())
  }

  @inlinable @inline(__always)
  package mutating func values<
    A: Storable, B: Storable, C: Storable, D: Storable, E: Storable, F: Storable, G: Storable
  >() -> (A, B, C, D, E, F, G) {
    (value(), value(), value(), value(), value(), value(), value())
  }

  @inlinable @inline(__always)
  package mutating func values<
    A: Storable, B: Storable, C: Storable, D: Storable, E: Storable, F: Storable, G: Storable,
    H: Storable
  >() -> (A, B, C, D, E, F, G, H) {
    (value(), value(), value(), value(), value(), value(), value(), value())
  }
}

extension StoreWriter {
  /// Adds several values, one after the other.
  @inlinable @inline(__always)
  package mutating func add(_ a: some Storable, _ b: some Storable) {
    add(a)
    add(b)
  }

  @inlinable @inline(__always)
  package mutating func add(_ a: some Storable, _ b: some Storable, _ c: some Storable) {
    add(a, b)
    add(c)
  }

  @inlinable @inline(__always)
  package mutating func add(
    _ a: some Storable, _ b: some Storable, _ c: some Storable, _ d: some Storable
  ) {
    add(a, b, c)
    add(d)
  }

  @inlinable @inline(__always)
  package mutating func add(
    _ a: some Storable, _ b: some Storable, _ c: some Storable, _ d: some Storable,
    _ e: some Storable
  ) {
    add(a, b, c, d)
    add(e)
  }

  @inlinable @inline(__always)
  package mutating func add(
    _ a: some Storable, _ b: some Storable, _ c: some Storable, _ d: some Storable,
    _ e: some Storable, _ f: some Storable
  ) {
    add(a, b, c, d, e)
    add(f)
  }

  @inlinable @inline(__always)
  package mutating func add(
    _ a: some Storable, _ b: some Storable, _ c: some Storable, _ d: some Storable,
    _ e: some Storable, _ f: some Storable, _ g: some Storable
  ) {
    add(a, b, c, d, e, f)
    add(g)
  }

  @inlinable @inline(__always)
  package mutating func add(
    _ a: some Storable, _ b: some Storable, _ c: some Storable, _ d: some Storable,
    _ e: some Storable, _ f: some Storable, _ g: some Storable, _ h: some Storable
  ) {
    add(a, b, c, d, e, f, g)
    add(h)
  }
}
