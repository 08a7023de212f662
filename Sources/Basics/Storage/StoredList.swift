/// Elements that stay in the bytes they were written to, each made again whenever it is asked for.
public struct StoredList<Element>: RandomAccessCollection, Sendable {
  /// By element where it begins in the bytes.
  @usableFromInline let starts: StoredArray<UInt32>
  @usableFromInline let bytes: StoredBytes
  @usableFromInline let make: @Sendable (inout StoreReader) -> Element

  @inlinable init(
    starts: StoredArray<UInt32>, bytes: StoredBytes,
    _ make: @escaping @Sendable (inout StoreReader) -> Element
  ) {
    self.starts = starts
    self.bytes = bytes
    self.make = make
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { starts.count }

  @inlinable public subscript(index: Int) -> Element {
    let start = Int(starts[index])
    var reader = StoreReader(bytes.part(start..<bytes.count))
    return make(&reader)
  }
}
