/// The postings of a term in the passages, or in the questions of the exchanges, ascending.
///
/// Like `IndexBytes` it does not retain its `IndexStorage`: counting references here would take as
/// long as looking up a passage.
@safe struct BlockList {
  /// Number of postings.
  let count: Int
  private let entries: IndexBytes
  private let postings: IndexBytes
  private unowned(unsafe) let storage: IndexStorage
  /// The byte offset of `postings` in it.
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

  /// Index of the first block from `start` on that reaches a number; `blockCount` if none does.
  /// Near blocks are found faster than distant ones.
  @inline(__always)
  func block(reaching number: Int, from start: Int = 0) -> Int {
    var low = start
    guard low < blockCount, last(ofBlock: low) < number else { return low }
    var step = 1
    while low + step < blockCount, last(ofBlock: low + step) < number {
      low += step
      step *= 2
    }
    // `partitioningIndex` would not do: its closure is not inlined across modules.
    var high = min(low + step, blockCount)
    low += 1
    while low < high {
      let middle = low + (high - low) / 2
      if last(ofBlock: middle) >= number { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The first number from another one on; nil if there is none.
  func first(from number: Int) -> Int? {
    let index = block(reaching: number)
    guard index < blockCount else { return nil }
    return block(index).first(from: number)
  }

  /// Calls `body` with each posting of a range of numbers, in order.
  ///
  /// - Parameter start: a block at or before the first number's; moved to that block.
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
