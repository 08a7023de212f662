/// Bytes after a header that detects damage: their kind, their length and their checksum.
package enum SealedBytes {
  /// - Parameter kind: identifies what is sealed; increases with every change of its layout.
  package static func sealing(_ payload: [UInt8], as kind: UInt64) -> StoredBytes {
    let sum = Checksum.of(payload)
    return unsafe StoredBytes(byteCount: headerBytes + payload.count) { memory in
      let words = [kind, byteOrder, UInt64(payload.count), sum]
      unsafe words.withUnsafeBytes { unsafe memory[0..<headerBytes].copyBytes(from: $0) }
      unsafe memory[headerBytes...].copyBytes(from: payload)
    }
  }

  /// The bytes that were sealed.
  ///
  /// - Throws: `StoredFileError` if they are of another kind or byte order, cut short, or damaged.
  package static func opened(
    _ bytes: StoredBytes, as kind: UInt64
  ) throws(StoredFileError) -> StoredBytes {
    guard bytes.count >= headerBytes else { throw StoredFileError(description: "is cut short") }
    let words = (0..<4).map { bytes.load(at: $0 * 8, as: UInt64.self) }
    guard words[0] == kind, words[1] == byteOrder else {
      throw StoredFileError(description: "is of another version")
    }
    let payload = bytes.part(headerBytes..<bytes.count)
    guard words[2] == UInt64(payload.count) else {
      throw StoredFileError(description: "is cut short")
    }
    guard words[3] == payload.checksum else {
      throw StoredFileError(description: "is damaged")
    }
    return payload
  }

  private static let headerBytes = 32
  /// A machine of the other byte order reads another number.
  private static let byteOrder: UInt64 = 0x0102_0304_0506_0708
}
