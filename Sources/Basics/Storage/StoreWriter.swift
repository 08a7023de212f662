/// Writes values to bytes, one after the other.
public struct StoreWriter {
  @usableFromInline package var bytes: [UInt8] = []

  @inlinable package init() {}

  @inlinable package mutating func add(_ value: some Storable) { value.store(in: &self) }

  @inlinable package mutating func add(count: Int) { add(bits: UInt32(count)) }

  @inlinable package mutating func add<Value: BitwiseCopyable>(bits value: Value) {
    // Swift 6.3 gives a value of no bytes, an enumeration with one case, a random length.
    guard MemoryLayout<Value>.size > 0 else { return }
    unsafe withUnsafeBytes(of: value) { unsafe bytes.append(contentsOf: $0) }
  }

  @inlinable package mutating func add<Element: BitwiseCopyable>(array: [Element]) {
    add(count: array.count)
    unsafe array.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }

  @inlinable package mutating func add(text: String) {
    add(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  @inlinable package mutating func add(bytes: StoredBytes) {
    add(count: bytes.count)
    append(bytes)
  }

  @inlinable mutating func append(_ bytes: StoredBytes) {
    unsafe self.bytes.append(contentsOf: bytes.memory)
  }

  /// Adds elements in the order of their stored bytes, in whatever order they come.
  @inlinable mutating func add<Element>(
    unordered elements: some Collection<Element>, _ store: (Element, inout StoreWriter) -> Void
  ) {
    add(count: elements.count)
    let stored = elements.map { element in
      var inner = StoreWriter()
      store(element, &inner)
      return inner.bytes
    }
    for one in stored.sorted(by: { $0.lexicographicallyPrecedes($1) }) { bytes += one }
  }

  /// Adds what a reader can skip and read later.
  @inlinable package mutating func add(later store: (inout StoreWriter) -> Void) {
    var inner = StoreWriter()
    store(&inner)
    add(array: inner.bytes)
  }

  /// Adds elements that a `StoredList` reads one by one.
  @inlinable package mutating func add<Element>(
    list: some Collection<Element>, _ store: (Element, inout StoreWriter) -> Void
  ) {
    var inner = StoreWriter()
    var starts: [UInt32] = []
    for element in list {
      starts.append(UInt32(inner.bytes.count))
      store(element, &inner)
    }
    add(array: starts)
    add(array: inner.bytes)
  }
}
