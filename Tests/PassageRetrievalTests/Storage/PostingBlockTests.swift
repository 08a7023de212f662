import Testing

@testable import PassageRetrieval

struct PostingBlockTests {
  @Test(arguments: [
    (0, [0]), (0, [1_000_000]), (7, [7, 8, 9]), (0, Array(0..<128)), (3, [3, 4_000_000_000]),
    (0, (0..<128).map { $0 * 3 }), (1, (1..<100).map { $0 * $0 }),
    (0, (0..<127).map { $0 } + [90_000]), (0, [0] + (1..<128).map { 70_000 + $0 * 1000 }),
  ])
  func `A block returns its postings, one by one or all at once`(base: Int, passages: [Int]) {
    let postings = passages.enumerated().map {
      Posting(passage: UInt32($1), frequencyID: UInt32($0 % 5 == 4 ? 300 : $0 % 3))
    }
    var stream = BitWriter()
    let packing = PostingBlock.append(postings[...], base: base, to: &stream)
    let words = stream.words + [0, 0, 0, 0]
    unsafe words.withUnsafeBytes { bytes in
      let block = PostingBlock(
        base: base, last: passages[passages.count - 1], count: passages.count, packing: packing,
        bytes: unsafe IndexBytes(bytes))
      let decoded = FixedBuffer(
        repeating: Posting(passage: 0, frequencyID: 0), count: passages.count + 1)
      block.decode(into: decoded, from: 1)
      #expect(passages.indices.map { decoded[$0 + 1] } == postings)
      for posting in postings {
        let near = Int(posting.passage) - 1...Int(posting.passage) + 1
        var visited: [Posting] = []
        block.visit(near) { visited.append($0) }
        #expect(visited == postings.filter { near.contains(Int($0.passage)) })
      }
    }
  }
}
