import Basics
import FoundationEssentials
import TestSupport
import Testing
import TextAnalysis

@testable import PassageRetrieval

/// An index file gives back the index that was written, or none.
struct IndexFileTests {
  private static let words = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
    .split(separator: " ").map { Term(String($0)) }

  private static func index() -> PassageIndex {
    var random = SeededGenerator(seed: 3)
    var builder = IndexBuilder()
    for _ in 0..<2000 {
      let count = Int.random(in: 1...20, using: &random)
      builder.add([.text: (0..<count).map { _ in words.randomElement(using: &random)! }])
    }
    return builder.index()
  }

  private static func withFile(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path + "/dixit-\(UUID().uuidString).index"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try index().save(to: path, catalog: [1, 2, 3])
    try body(path)
  }

  @Test func `Short and long lengths are stored exactly`() {
    let lengths = [1, 254, 255, 256, 70_000] + Array(repeating: 2, count: 200)
    var builder = IndexBuilder()
    for length in lengths { builder.add([.text: Array(repeating: Term("a"), count: length)]) }
    let scorer = builder.index().invertedIndex.impactScorer
    let stored = lengths.indices.map { Int(scorer.lengths(of: $0)[Field.text.rawValue]) }
    #expect(stored == lengths)
  }

  @Test func `A mapped index answers like the one in memory`() throws {
    try Self.withFile { path in
      let (mapped, index) = (try PassageIndex(file: path), Self.index())
      for words in ["a", "b q", "a b c d e f"] {
        #expect(mapped.search(query(words), limit: 9) == index.search(query(words), limit: 9))
      }
      #expect(!mapped.isDamaged)
    }
  }

  @Test(arguments: 0..<40)
  func `A file with one wrong byte is refused, or reports damage once the byte matters`(
    seed: Int
  ) throws {
    try Self.withFile { path in
      var random = SeededGenerator(seed: UInt64(seed))
      var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      try Data(bytes).write(to: URL(filePath: path))
      guard let mapped = try? PassageIndex(file: path) else { return }
      let words = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
      let found = mapped.search(query(words), limit: 50)
      #expect(mapped.isDamaged || found == Self.index().search(query(words), limit: 50))
    }
  }

  @Test(arguments: [0, 100, 511, 512, 5000])
  func `A truncated file is refused`(length: Int) throws {
    try Self.withFile { path in
      let bytes = try Data(contentsOf: URL(filePath: path))
      try bytes.prefix(length).write(to: URL(filePath: path))
      #expect(throws: StoredFileError.self) { try PassageIndex(file: path) }
    }
  }
}
