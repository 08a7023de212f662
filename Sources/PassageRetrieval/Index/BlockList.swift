/// The postings of a term among the passages, or among the exchanges: numbers, ascending, each with
/// a profile.
///
/// Whoever reads it keeps its `IndexStorage` alive, as with `IndexBytes`; to count its uses here would
/// take as long as to look a passage up.
@safe struct BlockList {
  /// Number of postings.
  let count: Int
  private let entries: IndexBytes
  private let postings: IndexBytes
  private unowned(unsafe) let storage: IndexStorage
  /// Where `postings` begin in it.
  private let start: Int

  init(_ entry: ListEntry, in storage: IndexStorage, blocks: IndexBytes, postings: IndexBytes) {
    unsafe self.storage = storage
    start = storage.range(of: .postings).lowerBound
    count = Int(entry.count)
    entries = blocks.dropFirst(Int(entry.firstBlock) * MemoryLayout<BlockEntry>.stride)
    self.postings = postings
  }

  var blockCount: Int { (count + PostingBlock.size - 1) / PostingBlock.size }

  @inline(__always)
  private func entry(_ block: Int) -> BlockEntry {
    entries.load(at: block * MemoryLayout<BlockEntry>.stride)
  }

  @inline(__always)
  func last(ofBlock block: Int) -> Int { Int(entry(block).last) }

  @inline(__always)
  func block(_ index: Int) -> PostingBlock {
    let entry = entry(index)
    let block = PostingBlock(
      base: index == 0 ? 0 : last(ofBlock: index - 1) + 1, last: Int(entry.last),
      count: min(PostingBlock.size, count - index * PostingBlock.size),
      packing: entry.packing, bytes: postings.dropFirst(Int(entry.start) * 4))
    let first = start + Int(entry.start) * 4
    return unsafe storage.isSound(first..<first + block.size) ? block : block.emptied
  }

  /// Index of the first block, of those from `start` on, that reaches a number; `blockCount` where
  /// none does. Near blocks are found faster than far ones.
  @inline(__always)
  func block(reaching number: Int, from start: Int = 0) -> Int {
    var low = start
    guard low < blockCount, last(ofBlock: low) < number else { return low }
    var step = 1
    while low + step < blockCount, last(ofBlock: low + step) < number {
      low += step
      step *= 2
    }
    // By hand, as the closure of a general search is not inlined from another module.
    var high = min(low + step, blockCount)
    low += 1
    while low < high {
      let middle = low + (high - low) / 2
      if last(ofBlock: middle) >= number { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The first number that is not before another.
  func first(from number: Int) -> Int? {
    let index = block(reaching: number)
    guard index < blockCount else { return nil }
    return block(index).first(from: number)
  }

  /// Calls `body` with each posting of a range of numbers, in order.
  ///
  /// - Parameter start: a block not behind that of the first number; it is moved up to it.
  @inline(__always)
  func visit(_ numbers: ClosedRange<Int>, from start: inout Int, _ body: (Posting) -> Void) {
    start = block(reaching: numbers.lowerBound, from: start)
    var index = start
    while index < blockCount {
      let block = block(index)
      guard block.base <= numbers.upperBound else { return }
      block.visit(numbers, body)
      guard block.last < numbers.upperBound else { return }
      index += 1
    }
  }

  @inline(__always)
  func visit(_ numbers: ClosedRange<Int>, _ body: (Posting) -> Void) {
    var start = 0
    visit(numbers, from: &start, body)
  }
}
