/// The lengths of one field, by passage. Whoever reads them keeps the index's `ImpactScorer` alive, as
/// with `IndexBytes`.
struct LengthColumn {
  private let bytes: IndexBytes
  /// In bytes, of one length; 0 where no passage has the field.
  private let width: Int
  private let long: LongLengths

  init(_ bytes: IndexBytes, width: Int, long: LongLengths) {
    self.bytes = bytes
    self.width = width
    self.long = long
  }

  /// In terms.
  @inline(__always)
  func length(of passage: Int) -> Int {
    let length = leastLength(of: passage)
    guard width > 0, length == LongLength.least(ofWidth: width) else { return length }
    return long.length(of: passage)
  }

  /// In terms: the length or, of one that is too long to stand here, something less.
  @inline(__always)
  func leastLength(of passage: Int) -> Int {
    switch width {
    case 1: Int(bytes.load(at: passage, as: UInt8.self))
    case 2: Int(bytes.load(at: passage * 2, as: UInt16.self))
    case 4: Int(bytes.load(at: passage * 4, as: UInt32.self))
    default: 0
    }
  }
}
