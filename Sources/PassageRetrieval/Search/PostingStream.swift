/// Reads the postings of a list block by block, forward.
struct PostingStream {
  private let list: BlockList
  /// Index of the block that is read; `-1` before the first.
  private var block = -1
  /// Of the block that is read, behind the last posting of the one before it.
  private var postings: [Posting] = []
  private var position = 0

  init(_ list: BlockList) {
    self.list = list
  }

  /// The first number that is not before another; nil where none is left.
  mutating func first(from number: Int) -> Int? {
    seek(number)
    return position < postings.count ? Int(postings[position].passage) : nil
  }

  /// Calls `body` with each posting from a number to another. The next visit may begin at the last
  /// number that this one has visited.
  @inline(__always)
  mutating func visit(_ numbers: Range<Int>, _ body: (Posting) -> Void) {
    seek(numbers.lowerBound)
    while true {
      while position < postings.count {
        let posting = postings[position]
        guard posting.passage < numbers.upperBound else { return }
        body(posting)
        position += 1
      }
      guard block + 1 < list.blockCount,
        block < 0 || list.last(ofBlock: block) + 1 < numbers.upperBound
      else { return }
      read(block + 1)
    }
  }

  /// Goes to the first posting that is not before a number.
  @inline(__always)
  private mutating func seek(_ number: Int) {
    while position > 0, postings[position - 1].passage >= number { position -= 1 }
    if block < 0 || list.last(ofBlock: min(block, list.blockCount - 1)) < number {
      let next = list.block(reaching: number, from: max(0, block))
      guard next < list.blockCount else {
        block = list.blockCount - 1
        postings.removeAll(keepingCapacity: true)
        position = 0
        return
      }
      if next != block { read(next) }
    }
    while position < postings.count, postings[position].passage < number { position += 1 }
  }

  private mutating func read(_ next: Int) {
    let tail = next == block + 1 ? postings.last : nil
    postings.removeAll(keepingCapacity: true)
    postings.reserveCapacity(PostingBlock.size + 1)
    if let tail { postings.append(tail) }
    list.block(next).decode { postings.append($1) }
    position = tail == nil ? 0 : 1
    block = next
  }
}
