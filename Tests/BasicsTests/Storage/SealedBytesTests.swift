import Testing

@testable import Basics

struct SealedBytesTests {
  private static let payload = (0..<100).map { UInt8($0) }
  private static let sealed = SealedBytes.sealing(payload, as: 7)

  private static var bytes: [UInt8] { sealed.array() }

  @Test func `Sealed bytes are opened as they were`() throws {
    let opened = try SealedBytes.opened(Self.sealed, as: 7)
    #expect(opened.array() == Self.payload)
  }

  @Test func `Any single wrong bit is detected`() {
    for place in Self.bytes.indices {
      var damaged = Self.bytes
      damaged[place] ^= 1 << UInt8(place % 8)
      #expect(throws: StoredFileError.self) {
        try SealedBytes.opened(StoredBytes(damaged), as: 7)
      }
    }
  }

  @Test func `Any truncation is detected`() {
    for length in Self.bytes.indices {
      #expect(throws: StoredFileError.self) {
        try SealedBytes.opened(StoredBytes(Array(Self.bytes.prefix(length))), as: 7)
      }
    }
  }

  @Test func `Another kind is refused`() {
    #expect(throws: StoredFileError.self) { try SealedBytes.opened(Self.sealed, as: 8) }
  }
}
