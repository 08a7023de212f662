/// Reads values in the order in which a `StoreWriter` wrote them.
public struct StoreReader {
  @usableFromInline let memory: StoredBytes
  /// Byte offset of the next value.
  @usableFromInline var offset = 0

  @inlinable package init(_ bytes: StoredBytes) {
    memory = bytes
  }

  @inlinable package mutating func value<Value: Storable>(of type: Value.Type = Value.self) -> Value
  {
    Value(from: &self)
  }

  @inlinable package mutating func count() -> Int { Int(bits(as: UInt32.self)) }

  @inlinable package mutating func bits<Value: BitwiseCopyable>(as type: Value.Type = Value.self)
    -> Value
  {
    defer { offset += MemoryLayout<Value>.size }
    return memory.load(at: offset)
  }

  @inlinable package mutating func array<Element: BitwiseCopyable>() -> [Element] {
    let count = count()
    return take(count * MemoryLayout<Element>.stride).array()
  }

  @inlinable package mutating func text() -> String {
    let count = count()
    return take(count).text
  }

  /// The elements that `StoreWriter.add(list:)` wrote.
  @inlinable package mutating func list<Element>(
    _ make: @escaping @Sendable (inout StoreReader) -> Element
  ) -> StoredList<Element> {
    let starts = StoredArray<UInt32>(from: &self)
    let count = count()
    return StoredList(starts: starts, bytes: take(count), make)
  }

  /// What `StoreWriter.add(bytes:)` wrote, without copying it.
  @inlinable package mutating func bytes() -> StoredBytes {
    let count = count()
    return take(count)
  }

  /// Skips what `StoreWriter.add(later:)` wrote and returns a function that reads it.
  @inlinable package mutating func later<Value>(
    _ make: @escaping @Sendable (inout StoreReader) -> Value
  ) -> @Sendable () -> Value {
    let count = count()
    let bytes = take(count)
    return {
      var reader = StoreReader(bytes)
      return make(&reader)
    }
  }

  /// The next bytes, without copying them.
  @inlinable mutating func take(_ count: Int) -> StoredBytes {
    defer { offset += count }
    return memory.part(offset..<offset + count)
  }
}
