/// The lengths of one field, by passage.
///
/// Like `IndexBytes` it is valid only as long as the index's `ImpactScorer` lives.
struct LengthColumn {
  private let bytes: IndexBytes
  /// Number of bytes of a stored length; 0 if no passage has the field.
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
    let length = minLength(of: passage)
    guard width > 0, length == LongLength.min(ofWidth: width) else { return length }
    return long.length(of: passage)
  }

  /// In terms: the length or, if it is too long to be stored here, a lower bound.
  @inline(__always)
  func minLength(of passage: Int) -> Int {
    switch width {
    case 1: Int(bytes.load(at: passage, as: UInt8.self))
    case 2: Int(bytes.load(at: passage * 2, as: UInt16.self))
    case 4: Int(bytes.load(at: passage * 4, as: UInt32.self))
    default: 0
    }
  }
}
