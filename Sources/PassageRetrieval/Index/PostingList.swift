import Transcripts

/// The postings of one term, by passage.
struct PostingList {
  /// Number of passages that hold the term.
  let count: Int
  /// The most that the term is worth in any passage, or a little more.
  let greatest: Float
  private let entries: IndexBytes
  private let postings: IndexBytes

  init(_ list: ListEntry, blocks: IndexBytes, postings: IndexBytes) {
    count = Int(list.count)
    greatest = list.greatest.value
    entries = blocks.dropFirst(Int(list.firstBlock) * MemoryLayout<BlockEntry>.stride)
    self.postings = postings
  }

  var blockCount: Int { (count + PostingBlock.size - 1) / PostingBlock.size }

  @inline(__always)
  func entry(_ block: Int) -> BlockEntry {
    entries.load(at: block * MemoryLayout<BlockEntry>.stride)
  }

  @inline(__always)
  func last(ofBlock block: Int) -> Int { Int(entry(block).last) }

  @inline(__always)
  func block(_ index: Int) -> PostingBlock {
    let entry = entry(index)
    return PostingBlock(
      base: index == 0 ? 0 : last(ofBlock: index - 1) + 1, last: Int(entry.last),
      count: min(PostingBlock.size, count - index * PostingBlock.size),
      profileBits: Int(entry.profileBits), bytes: postings.dropFirst(Int(entry.start) * 4))
  }

  /// Index of the first block, of those from `start` on, that reaches a passage; `blockCount` where
  /// none does. Near blocks are found faster than far ones.
  @inline(__always)
  func block(reaching passage: Int, from start: Int = 0) -> Int {
    var low = start
    guard low < blockCount, last(ofBlock: low) < passage else { return low }
    var step = 1
    while low + step < blockCount, last(ofBlock: low + step) < passage {
      low += step
      step *= 2
    }
    return ((low + 1)..<min(low + step, blockCount))
      .partitioningIndex { last(ofBlock: $0) >= passage }
  }

  /// Number of postings before a passage.
  func rank(of passage: Int) -> Int {
    let index = block(reaching: passage)
    guard index < blockCount else { return count }
    return index * PostingBlock.size + block(index).find(passage).rank
  }

  func posting(of passage: Int) -> Posting? {
    let index = block(reaching: passage)
    guard index < blockCount else { return nil }
    return block(index).find(passage).profile
      .map { Posting(passage: UInt32(passage), profile: $0) }
  }

  /// Number of passages of a range that hold the term.
  func count(in range: Range<Int>) -> Int {
    rank(of: range.upperBound) - rank(of: range.lowerBound)
  }

  /// Calls `body` with each posting of a range of passages, in order.
  @inline(__always)
  func forEach(in range: Range<Int>, _ body: (Posting) -> Void) {
    var index = block(reaching: range.lowerBound)
    while index < blockCount {
      let block = block(index)
      guard block.base < range.upperBound else { return }
      block.forEach { if range.contains(Int($1.passage)) { body($1) } }
      index += 1
    }
  }
}
