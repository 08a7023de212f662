/// The profiles of an index by their numbers.
struct FieldFrequencyList {
  private let bytes: IndexBytes

  init(_ bytes: IndexBytes) {
    self.bytes = bytes
  }

  var count: Int { bytes.count / MemoryLayout<FieldFrequencies>.stride }

  @inline(__always)
  subscript(number: UInt32) -> FieldFrequencies {
    bytes.load(at: Int(number) * MemoryLayout<FieldFrequencies>.stride)
  }
}
