/// The postings of one term, by passage, and its occurrences: the postings and where they are
/// context.
struct PostingList {
  /// Number of postings.
  let count: Int
  /// Number of occurrences: of passages that hold the term.
  let holding: Int
  /// The most that the term is worth in any passage, and in one that has it in its context only; or
  /// a little more.
  let greatest: Float
  let greatestInContext: Float
  private let entries: IndexBytes
  private let postings: IndexBytes
  private let storage: IndexStorage
  /// Where `postings` begin in it.
  private let start: Int

  init(
    _ list: ListEntry, in storage: IndexStorage, blocks: IndexBytes, postings: IndexBytes
  ) {
    self.storage = storage
    start = storage.range(of: .postings).lowerBound
    count = Int(list.count)
    holding = Int(list.holding)
    greatest = list.greatest.value
    greatestInContext = list.greatestInContext.value
    entries = blocks.dropFirst(Int(list.firstBlock) * MemoryLayout<BlockEntry>.stride)
    self.postings = postings
  }

  /// What is left of a list that is damaged.
  static func empty(_ storage: IndexStorage) -> PostingList {
    PostingList(
      ListEntry(), in: storage, blocks: storage.all.part(0..<0), postings: storage.all.part(0..<0))
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
    let block = PostingBlock(
      base: index == 0 ? 0 : last(ofBlock: index - 1) + 1, last: Int(entry.last),
      count: min(PostingBlock.size, count - index * PostingBlock.size),
      profileBits: Int(entry.profileBits), bytes: postings.dropFirst(Int(entry.start) * 4))
    let first = start + Int(entry.start) * 4
    return storage.isSound(first..<first + block.size) ? block : block.emptied
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
    // By hand, as the closure of a general search is not inlined from another module.
    var high = min(low + step, blockCount)
    low += 1
    while low < high {
      let middle = low + (high - low) / 2
      if last(ofBlock: middle) >= passage { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Calls `body` with each posting of a range of passages, in order.
  func visitPostings(in range: Range<Int>, _ body: (Posting) -> Void) {
    var index = block(reaching: range.lowerBound)
    while index < blockCount {
      let block = block(index)
      guard block.base < range.upperBound else { return }
      block.visit(range.lowerBound...range.upperBound - 1, body)
      index += 1
    }
  }

  /// The block that tells of a passage's occurrence; `blockCount` behind the last. The last block
  /// also tells of the passage behind it.
  @inline(__always)
  func block(tellingOf passage: Int, from start: Int = 0) -> Int {
    let block = block(reaching: passage, from: start)
    let isBehindLast =
      start < block && block == blockCount && passage == last(ofBlock: blockCount - 1) + 1
    return isBehindLast ? block - 1 : block
  }

  /// Calls `body` with each occurrence that a block tells of: the passage, its profile and
  /// whether there is a posting.
  @inline(__always)
  func visitOccurrences(
    ofBlock index: Int, _ formula: ImpactFormula, _ body: (Int, Profile, Bool) -> Void
  ) {
    let block = block(index)
    let isLast = index + 1 == blockCount
    let end = isLast ? min(block.last + 1, formula.passageCount - 1) : block.last
    var spreader = ContextSpreader(block.base...end, formula.links)
    if index > 0, let profile = self.block(index - 1).lastProfile {
      spreader.add(block.base - 1, formula.profile(profile), body)
    }
    block.decode { spreader.add(Int($1.passage), formula.profile($1.profile), body) }
    if !isLast, let next = self.block(index + 1).first {
      spreader.add(Int(next.passage), formula.profile(next.profile), body)
    }
    spreader.finish(body)
  }

  /// Calls `body` with each occurrence in a range of passages, in order.
  @inline(__always)
  func visitOccurrences(
    in range: Range<Int>, _ formula: ImpactFormula, _ body: (Int, Profile) -> Void
  ) {
    var index = block(tellingOf: range.lowerBound)
    while index < blockCount, index == 0 || last(ofBlock: index - 1) + 1 < range.upperBound {
      visitOccurrences(ofBlock: index, formula) { passage, profile, _ in
        if range.contains(passage) { body(passage, profile) }
      }
      index += 1
    }
  }

  /// The profile of a passage; nil where it does not hold the term.
  ///
  /// - Parameter start: a block not behind those of the passage and its neighbours; it is moved up
  ///   to the first of theirs.
  @inline(__always)
  func profile(in passage: Int, from start: inout Int, _ formula: ImpactFormula) -> Profile? {
    let links = formula.links(of: passage)
    let first = links.contains(.previous) ? passage - 1 : passage
    let last = links.contains(.next) ? passage + 1 : passage
    start = block(reaching: first, from: start)
    var index = start
    var own = Profile()
    var context: UInt32 = 0
    while index < blockCount {
      let block = block(index)
      guard block.base <= last else { break }
      block.visit(first...last) { posting in
        let profile = formula.profile(posting.profile)
        if Int(posting.passage) == passage {
          own = profile
        } else {
          context &+= profile.inText
        }
      }
      guard block.last < last else { break }
      index += 1
    }
    let profile = own.adding(context: context)
    return profile.isEmpty ? nil : profile
  }

  func profile(in passage: Int, _ formula: ImpactFormula) -> Profile? {
    var start = 0
    return profile(in: passage, from: &start, formula)
  }
}
