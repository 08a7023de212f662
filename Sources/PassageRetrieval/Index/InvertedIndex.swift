import Basics
import TextAnalysis

/// Term → the passages that hold it, read where they lie: the same in memory and in a mapped file.
struct InvertedIndex: Sendable {
  let passageCount: Int
  let termCount: Int
  let formula: ImpactScorer
  private let storage: IndexStorage
  private let terms: IndexBytes
  private let places: IndexBytes
  private let lists: IndexBytes
  private let blocks: IndexBytes
  private let postings: IndexBytes

  init(_ storage: IndexStorage) {
    self.storage = storage
    passageCount = Int(storage.word(IndexLayout.Word.passages))
    termCount = Int(storage.word(IndexLayout.Word.terms))
    formula = ImpactScorer(of: storage)
    terms = storage.part(.terms)
    places = storage.part(.places)
    lists = storage.part(.lists)
    blocks = storage.part(.blocks)
    postings = storage.part(.postings)
  }

  var identity: ObjectIdentifier { ObjectIdentifier(storage) }

  /// The index as it stands in a file.
  func stored(with catalog: [UInt8]) -> StoredBytes {
    var image = IndexImage(of: storage)
    image.set(.catalog, catalog)
    return image.stored(isSummed: true).bytes
  }

  /// Nil where it is damaged.
  var catalog: StoredBytes? {
    storage.isSound(.catalog) ? storage.bytes.part(storage.range(of: .catalog)) : nil
  }

  /// In bytes.
  var size: Int { Int(storage.word(IndexLayout.Word.length)) }

  /// A term by its number, in `TermOrder`.
  func term(_ number: Int) -> Term {
    let start = number * MemoryLayout<Term>.stride
    return Term(
      high: terms.load(at: start), low: terms.load(at: start + MemoryLayout<UInt64>.stride))
  }

  /// Whether what was found is worth nothing, as the file is damaged.
  var isDamaged: Bool { storage.isDamaged }

  /// Nil for a term that stands nowhere.
  func list(of term: Term) -> PostingList? { number(of: term).map(list) }

  func list(_ number: Int) -> PostingList {
    let place = number * MemoryLayout<TermEntry>.stride
    var entry = TermEntry()
    if isSound(.lists, place, MemoryLayout<TermEntry>.size) { entry = lists.load(at: place) }
    return PostingList(
      said: list(entry.said), asked: list(entry.asked), holding: Int(entry.holding),
      bounds: (entry.boundSaid.value, entry.boundContext.value, entry.boundAsked.value))
  }

  /// Empty where its blocks are damaged.
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

  /// In how many postings a profile is.
  func uses(ofProfile number: Int) -> UInt64 {
    storage.part(.uses).load(at: number * MemoryLayout<UInt64>.stride)
  }

  private func number(of term: Term) -> Int? {
    let count = places.count / MemoryLayout<UInt32>.stride
    var place = TermPlaces.first(of: term, among: count)
    while true {
      guard isSound(.places, place * MemoryLayout<UInt32>.stride, MemoryLayout<UInt32>.size) else {
        return nil
      }
      let number = Int(places.load(at: place * MemoryLayout<UInt32>.stride, as: UInt32.self))
      guard number > 0,
        isSound(.terms, (number - 1) * MemoryLayout<Term>.stride, MemoryLayout<Term>.size)
      else { return nil }
      if self.term(number - 1) == term { return number - 1 }
      place = TermPlaces.next(place, among: count)
    }
  }
}
