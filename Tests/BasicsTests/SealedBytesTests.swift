import Testing

@testable import Basics

struct SealedBytesTests {
  private static let payload = (0..<100).map { UInt8($0) }
  private static let sealed = SealedBytes.sealing(payload, as: 7)

  private static var bytes: [UInt8] { sealed.array() }

  @Test func `What is sealed is found again`() throws {
    let opened = try SealedBytes.opened(Self.sealed, as: 7)
    #expect(opened.array() == Self.payload)
  }

  @Test func `A single wrong bit is found wherever it is`() {
    for place in Self.bytes.indices {
      var damaged = Self.bytes
      damaged[place] ^= 1 << UInt8(place % 8)
      #expect(throws: StoredFileError.self) {
        try SealedBytes.opened(StoredBytes(damaged), as: 7)
      }
    }
  }

  @Test func `What is cut short is found, wherever it is cut`() {
    for length in Self.bytes.indices {
      #expect(throws: StoredFileError.self) {
        try SealedBytes.opened(StoredBytes(Array(Self.bytes.prefix(length))), as: 7)
      }
    }
  }

  @Test func `What is of another kind is refused`() {
    #expect(throws: StoredFileError.self) { try SealedBytes.opened(Self.sealed, as: 8) }
  }
}
