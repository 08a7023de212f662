/// The line being edited in both its forms: as scalars, for libedit and the screen, and as text, for
/// key functions.
struct EditedLine {
  private(set) var scalars: [Unicode.Scalar] = []
  /// The number of scalars before the cursor.
  private(set) var cursor = 0
  private(set) var buffer = EditBuffer()

  init() {}

  init(_ buffer: EditBuffer) {
    scalars = Array(buffer.text.unicodeScalars)
    self.buffer = buffer
    move(toOffset: buffer.cursor)
  }

  /// - Parameter cursor: the number of scalars before the cursor.
  init(_ values: UnsafeBufferPointer<UInt32>, cursor: Int) {
    scalars = unsafe values.map { Unicode.Scalar($0) ?? "\u{FFFD}" }
    self.cursor = min(cursor, scalars.count)
    buffer = EditBuffer(Self.text(of: scalars), cursor: offset(of: self.cursor))
  }

  func consists(of values: UnsafeBufferPointer<UInt32>) -> Bool {
    guard values.count == scalars.count else { return false }
    return unsafe zip(scalars, values).allSatisfy { $0.value == $1 }
  }

  /// - Parameter cursor: the number of scalars before the cursor.
  mutating func move(to cursor: Int) {
    self.cursor = min(cursor, scalars.count)
    buffer.cursor = offset(of: self.cursor)
  }

  /// - Parameter offset: in bytes, at the start of a scalar.
  mutating func move(toOffset offset: Int) {
    cursor = buffer.text.utf8.prefix(offset).count { !UTF8.isContinuation($0) }
    buffer.cursor = offset
  }

  private func offset(of scalar: Int) -> Int {
    scalars[..<scalar].reduce(0) { $0 + UTF8.width($1) }
  }

  private static func text(of scalars: [Unicode.Scalar]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * bytesPerHanCharacter)
    for scalar in scalars { bytes.append(scalar) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// In UTF-8; used to reserve capacity.
  private static let bytesPerHanCharacter = 3
}
