import Basics

/// A part of an index's bytes, read in place.
///
/// It does not retain them: it is valid only as long as its `IndexStorage` lives or, if it is a
/// table that an `ImpactScorer` computed, as long as that lives.
@safe struct IndexBytes: @unchecked Sendable {
  private let base: UnsafeRawPointer
  let count: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    // An empty part has no address; nothing is ever read from it.
    unsafe base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped
    count = bytes.count
  }

  /// The bytes of a table that is computed when an index is opened.
  ///
  /// - Parameter tables: retains the bytes, which live as long as it does.
  init(of elements: [some BitwiseCopyable], retainedBy tables: inout [StoredBytes]) {
    let table = StoredBytes(elements: elements)
    tables.append(table)
    unsafe self.init(table.memory)
  }

  private init(base: UnsafeRawPointer, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  /// The value at a byte offset, aligned or not.
  @inline(__always)
  func load<Value: BitwiseCopyable>(at offset: Int, as type: Value.Type = Value.self) -> Value {
    assert(offset >= 0 && offset + MemoryLayout<Value>.size <= count, "outside the index")
    return unsafe base.loadUnaligned(fromByteOffset: offset, as: type)
  }

  /// The part from a byte offset to the end.
  func dropFirst(_ offset: Int) -> IndexBytes {
    assert((0...count).contains(offset), "outside the index")
    return unsafe IndexBytes(base: base + offset, count: count - offset)
  }

  func part(_ range: Range<Int>) -> IndexBytes {
    assert(range.lowerBound >= 0 && range.upperBound <= count, "outside the index")
    return unsafe IndexBytes(base: base + range.lowerBound, count: range.count)
  }

  var all: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: base, count: count)
  }
}
