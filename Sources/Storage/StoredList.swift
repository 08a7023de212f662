/// Elements that stay in the bytes they were written to, each made again whenever it is asked for.
package struct StoredList<Element>: RandomAccessCollection, Sendable {
  /// By element where it begins in the bytes.
  private let starts: [UInt32]
  private let bytes: StoredBytes
  private let make: @Sendable (inout StoreReader) -> Element

  init(
    starts: [UInt32], bytes: StoredBytes, _ make: @escaping @Sendable (inout StoreReader) -> Element
  ) {
    self.starts = starts
    self.bytes = bytes
    self.make = make
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { starts.count }

  package subscript(index: Int) -> Element {
    let start = Int(starts[index])
    var reader = StoreReader(bytes.part(start..<bytes.count))
    return make(&reader)
  }
}
