import TextAnalysis

/// Term → the passages that hold it, read where they lie: the same in memory and in a mapped file.
struct InvertedIndex: Sendable {
  let passageCount: Int
  let termCount: Int
  let formula: ImpactFormula
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
    formula = ImpactFormula(of: storage)
    terms = storage.part(.terms)
    places = storage.part(.places)
    lists = storage.part(.lists)
    blocks = storage.part(.blocks)
    postings = storage.part(.postings)
  }

  /// In bytes.
  var size: Int { Int(storage.word(IndexLayout.Word.length)) }

  /// A term by its number; the numbers ascend with the terms.
  func term(_ number: Int) -> Term {
    let start = number * MemoryLayout<Term>.stride
    return Term(
      high: terms.load(at: start), low: terms.load(at: start + MemoryLayout<UInt64>.stride))
  }

  /// Nil for a term that stands nowhere.
  func list(of term: Term) -> PostingList? { number(of: term).map(list) }

  func list(_ number: Int) -> PostingList {
    PostingList(
      lists.load(at: number * MemoryLayout<ListEntry>.stride), blocks: blocks, postings: postings)
  }

  private func number(of term: Term) -> Int? {
    let mask = places.count / MemoryLayout<UInt32>.stride - 1
    var place = Int(truncatingIfNeeded: term.stableHash) & mask
    while true {
      let number = Int(places.load(at: place * MemoryLayout<UInt32>.stride, as: UInt32.self))
      if number == 0 { return nil }
      if self.term(number - 1) == term { return number - 1 }
      place = (place + 1) & mask
    }
  }
}
