import TextAnalysis

/// Joins parts of indexes into one, term by term, without their texts.
package struct IndexMerger {
  private var indexes: [InvertedIndex] = []
  private var runs: [Run] = []
  private var lengths = FieldLengths()
  private var links: [ContextLinks] = []
  private var exchanges: [ExchangeEntry] = []

  /// Passages that are consecutive in one of the indexes and in the new one.
  private struct Run {
    /// An index into `indexes`.
    let index: Int
    let passages: Range<Int>
    /// The number of the first passage in the new index.
    let start: Int
    let exchanges: Range<Int>
    /// The number of the first exchange in the new index.
    let firstExchange: Int
  }

  package init() {}

  /// Adds an index from which passages may be taken; returns its number.
  mutating func add(_ index: InvertedIndex) -> Int {
    indexes.append(index)
    return indexes.count - 1
  }

  /// Appends passages of one of the indexes. The neighbours that are the context of one of them,
  /// and all passages of its exchange, have to be among them.
  package mutating func append(_ passages: Range<Int>, of index: Int) {
    let impactScorer = indexes[index].impactScorer
    let run = Run(
      index: index, passages: passages, start: lengths.count,
      exchanges: impactScorer.links.exchanges(in: passages), firstExchange: exchanges.count)
    runs.append(run)
    for exchange in run.exchanges {
      let answers = impactScorer.links.passages(ofExchange: exchange)
      exchanges.append(
        ExchangeEntry(
          first: UInt32(answers.lowerBound - passages.lowerBound + run.start),
          end: UInt32(answers.upperBound - passages.lowerBound + run.start),
          questionLength: UInt32(impactScorer.links.questionLength(ofExchange: exchange))))
    }
    for passage in passages {
      lengths.append(impactScorer.lengths(of: passage))
      links.append(impactScorer.links.context(of: passage))
    }
  }

  func invertedIndex() -> InvertedIndex { InvertedIndex(image().stored()) }

  private func image() -> IndexImage {
    var (table, ids) = commonFieldFrequencies()
    let order = table.byUse
    let newIDs = FieldFrequencyTable.inverse(of: order)
    for index in ids.indices {
      for old in ids[index].indices { ids[index][old] = newIDs[Int(ids[index][old])] }
    }
    var writer = IndexWriter(
      lengths: lengths, links: links, exchanges: exchanges,
      fieldFrequencies: order.map { table.fieldFrequencies[$0] })
    var union = TermUnion(indexes)
    var (passagePostings, questionPostings): ([Posting], [Posting]) = ([], [])
    while let term = union.next() {
      passagePostings.removeAll(keepingCapacity: true)
      questionPostings.removeAll(keepingCapacity: true)
      for run in runs {
        guard let list = union.list(in: run.index) else { continue }
        let ids = ids[run.index]
        Self.append(
          list.passagePostings, run.passages, from: run.start, ids, to: &passagePostings)
        Self.append(
          list.questionPostings, run.exchanges, from: run.firstExchange, ids,
          to: &questionPostings)
      }
      writer.append(
        term, passagePostings: passagePostings[...], questionPostings: questionPostings[...])
    }
    return writer.image()
  }

  /// Appends the postings of a range, whose first number becomes `start`.
  ///
  /// - Parameter ids: by frequency ID in the list's index, the one in the new index.
  private static func append(
    _ list: BlockList, _ range: Range<Int>, from start: Int, _ ids: [UInt32],
    to postings: inout [Posting]
  ) {
    guard !range.isEmpty else { return }
    list.visit(range.lowerBound...range.upperBound - 1) { posting in
      postings.append(
        Posting(
          passage: UInt32(Int(posting.passage) - range.lowerBound + start),
          frequencyID: ids[Int(posting.frequencyID)]))
    }
  }

  /// The field frequencies of all indexes and, by index and its own ID, the common one.
  private func commonFieldFrequencies() -> (FieldFrequencyTable, [[UInt32]]) {
    var table = FieldFrequencyTable()
    let ids = indexes.map { index in
      (0..<index.impactScorer.fieldFrequencies.count).map { id in
        table.use(
          index.impactScorer.fieldFrequencies[UInt32(id)], times: index.uses(ofFrequencyID: id))
      }
    }
    return (table, ids)
  }
}

/// The terms of several indexes in their common order, with the postings of each index.
private struct TermUnion {
  private let indexes: [InvertedIndex]
  /// By index the number of its next term, and that term; nil after the last.
  private var following: [Int]
  private var terms: [Term?]
  /// By index its number of the term returned last; nil if it lacks the term.
  private var current: [Int?]

  init(_ indexes: [InvertedIndex]) {
    self.indexes = indexes
    following = Array(repeating: 0, count: indexes.count)
    terms = indexes.map { $0.termCount > 0 ? $0.term(0) : nil }
    current = Array(repeating: nil, count: indexes.count)
  }

  mutating func next() -> Term? {
    guard let least = terms.lazy.compactMap(\.self).min(by: TermOrder.precedes) else { return nil }
    for index in indexes.indices {
      guard terms[index] == least else {
        current[index] = nil
        continue
      }
      current[index] = following[index]
      following[index] += 1
      terms[index] =
        following[index] < indexes[index].termCount
        ? indexes[index].term(following[index]) : nil
    }
    return least
  }

  func list(in index: Int) -> PostingList? { current[index].map { indexes[index].list($0) } }
}
