import Basics
import TextAnalysis

/// Term → the passages that contain it, read in place, in memory or in a mapped file.
struct InvertedIndex: Sendable {
  let passageCount: Int
  let termCount: Int
  let impactScorer: ImpactScorer
  private let storage: IndexStorage
  private let terms: IndexBytes
  private let slots: IndexBytes
  private let lists: IndexBytes
  private let blocks: IndexBytes
  private let postings: IndexBytes

  init(_ storage: IndexStorage) {
    self.storage = storage
    passageCount = Int(storage.word(IndexLayout.Word.passages))
    termCount = Int(storage.word(IndexLayout.Word.terms))
    impactScorer = ImpactScorer(of: storage)
    terms = storage.part(.terms)
    slots = storage.part(.slots)
    lists = storage.part(.lists)
    blocks = storage.part(.blocks)
    postings = storage.part(.postings)
  }

  /// Equal for copies of the same index only.
  var identity: ObjectIdentifier { ObjectIdentifier(storage) }

  /// The bytes of a file of the index.
  ///
  /// - Parameter catalog: stored with the index, which does not read it.
  func stored(with catalog: [UInt8]) -> StoredBytes {
    var image = IndexImage(of: storage)
    image.set(.catalog, catalog)
    return image.stored(isSummed: true).bytes
  }

  /// What was stored with the index; nil if it is damaged.
  var catalog: StoredBytes? {
    storage.isSound(.catalog) ? storage.bytes.part(storage.range(of: .catalog)) : nil
  }

  /// In bytes.
  var size: Int { Int(storage.word(IndexLayout.Word.length)) }

  /// A term by its number; terms are numbered in `TermOrder`.
  func term(_ number: Int) -> Term {
    let start = number * MemoryLayout<Term>.stride
    return Term(
      high: terms.load(at: start), low: terms.load(at: start + MemoryLayout<UInt64>.stride))
  }

  /// See `IndexStorage.isDamaged`.
  var isDamaged: Bool { storage.isDamaged }

  /// Nil for a term that does not occur.
  func list(of term: Term) -> PostingList? { number(of: term).map(list) }

  func list(_ number: Int) -> PostingList {
    let offset = number * MemoryLayout<TermEntry>.stride
    var entry = TermEntry()
    if isSound(.lists, offset, MemoryLayout<TermEntry>.size) { entry = lists.load(at: offset) }
    return PostingList(
      passagePostings: list(entry.passagePostings),
      questionPostings: list(entry.questionPostings),
      documentFrequency: Int(entry.documentFrequency),
      maxImpacts: (entry.ownBound.value, entry.contextBound.value, entry.questionBound.value))
  }

  /// Empty if its blocks are damaged.
  private func list(_ entry: ListEntry) -> BlockList {
    let list = BlockList(entry, in: storage, blocks: blocks, postings: postings)
    let isSound = isSound(
      .blocks, Int(entry.firstBlock) * MemoryLayout<BlockEntry>.stride,
      list.blockCount * MemoryLayout<BlockEntry>.stride)
    return isSound
      ? list : BlockList(ListEntry(), in: storage, blocks: blocks, postings: postings)
  }

  private func isSound(_ part: IndexLayout.Part, _ offset: Int, _ count: Int) -> Bool {
    let start = storage.range(of: part).lowerBound + offset
    return storage.isSound(start..<start + count)
  }

  /// Number of postings that have a frequency ID.
  func uses(ofFrequencyID id: Int) -> UInt64 {
    storage.part(.uses).load(at: id * MemoryLayout<UInt64>.stride)
  }

  private func number(of term: Term) -> Int? {
    let count = slots.count / MemoryLayout<UInt32>.stride
    var slot = TermSlots.first(of: term, among: count)
    while true {
      guard isSound(.slots, slot * MemoryLayout<UInt32>.stride, MemoryLayout<UInt32>.size) else {
        return nil
      }
      let number = Int(slots.load(at: slot * MemoryLayout<UInt32>.stride, as: UInt32.self))
      guard number > 0,
        isSound(.terms, (number - 1) * MemoryLayout<Term>.stride, MemoryLayout<Term>.size)
      else { return nil }
      if self.term(number - 1) == term { return number - 1 }
      slot = TermSlots.next(slot, among: count)
    }
  }
}
