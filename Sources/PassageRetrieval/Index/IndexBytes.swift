import Basics

/// A part of an index's bytes, read in place. Whoever reads it keeps its `IndexStorage` alive, or the
/// `ImpactScorer` if it is a table of that.
@safe struct IndexBytes: @unchecked Sendable {
  private let base: UnsafeRawPointer
  let count: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    // An empty part has no address; nothing is ever read of it.
    unsafe base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped
    count = bytes.count
  }

  /// The bytes of a table that is reckoned when an index is opened.
  ///
  /// - Parameter tables: what keeps them; they last as long as it does.
  init(of elements: [some BitwiseCopyable], keptIn tables: inout [StoredBytes]) {
    let table = StoredBytes(elements: elements)
    tables.append(table)
    unsafe self.init(table.memory)
  }

  private init(base: UnsafeRawPointer, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  /// The value at a byte offset, whether or not it is aligned.
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
