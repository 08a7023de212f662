/// The distinct field frequencies of an index, by ID.
struct FieldFrequencyList {
  private let bytes: IndexBytes

  init(_ bytes: IndexBytes) {
    self.bytes = bytes
  }

  var count: Int { bytes.count / MemoryLayout<FieldFrequencies>.stride }

  @inline(__always)
  subscript(id: UInt32) -> FieldFrequencies {
    bytes.load(at: Int(id) * MemoryLayout<FieldFrequencies>.stride)
  }
}
