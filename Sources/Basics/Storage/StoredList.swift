/// Elements that stay in the bytes they were written to; each access reads one anew.
public struct StoredList<Element>: RandomAccessCollection, Sendable {
  /// By element its byte offset.
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

  /// 0.
  @inlinable public var startIndex: Int { 0 }

  /// The number of elements.
  @inlinable public var endIndex: Int { starts.count }

  /// Reads an element.
  @inlinable public subscript(index: Int) -> Element {
    let start = Int(starts[index])
    var reader = StoreReader(bytes.part(start..<bytes.count))
    return make(&reader)
  }
}
