/// The profiles of an index by their numbers.
struct ProfileList {
  private let bytes: IndexBytes

  init(_ bytes: IndexBytes) {
    self.bytes = bytes
  }

  var count: Int { bytes.count / MemoryLayout<Profile>.stride }

  @inline(__always)
  subscript(number: UInt32) -> Profile {
    bytes.load(at: Int(number) * MemoryLayout<Profile>.stride)
  }
}
