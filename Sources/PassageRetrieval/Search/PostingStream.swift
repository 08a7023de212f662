/// Reads the postings of a list block by block, forward.
struct PostingStream {
  private let list: BlockList
  /// Index of the decoded block; `-1` before the first.
  private var block = -1
  /// The last number of that block; `Int.max` after the last block.
  private(set) var last = -1
  /// The postings of that block, after the last posting of the previous block.
  private var postings = FixedBuffer<Posting>()
  /// The number of decoded postings in `postings`.
  private var end = 0
  private var position = 0

  init(_ list: BlockList) {
    self.list = list
  }

  /// The first number from another one on; nil if none is left.
  mutating func first(from number: Int) -> Int? {
    seek(number)
    return position < end ? Int(postings[position].passage) : nil
  }

  /// Goes back to the beginning.
  mutating func restart() {
    (block, last) = (-1, -1)
    (position, end) = (0, 0)
  }

  /// Calls `body` with each posting in a range of numbers. The next visit may begin as early as the
  /// last but one of these numbers.
  @inline(__always)
  mutating func visit(_ numbers: Range<Int>, _ body: (Posting) -> Void) {
    seek(numbers.lowerBound)
    while true {
      let (postings, end) = (postings, end)
      var next = position
      while next < end, postings[next].passage < numbers.upperBound {
        body(postings[next])
        next += 1
      }
      position = next
      guard next == end else { return }
      guard last < numbers.upperBound - 1, block + 1 < list.blockCount else { return }
      read(block + 1)
    }
  }

  /// Goes to the first posting from a number on.
  @inline(__always)
  private mutating func seek(_ number: Int) {
    while position > 0, postings[position - 1].passage >= number { position -= 1 }
    if last < number {
      let next = list.block(reaching: number, from: max(0, block))
      guard next < list.blockCount else {
        (block, last) = (list.blockCount - 1, .max)
        (position, end) = (0, 0)
        return
      }
      if next != block { read(next) }
    }
    while position < end, postings[position].passage < number { position += 1 }
  }

  private mutating func read(_ next: Int) {
    if postings.count == 0 {
      postings = FixedBuffer(
        repeating: Posting(passage: 0, frequencyID: 0), count: PostingBlock.size + 1)
    }
    let tail = next == block + 1 && end > 0 ? 1 : 0
    if tail == 1 { postings[0] = postings[end - 1] }
    let block = list.block(next)
    block.decode(into: postings, from: tail)
    (position, end) = (tail, tail + block.count)
    self.block = next
    last = block.last
  }
}
