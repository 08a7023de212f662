import TextAnalysis

/// Joins parts of indexes into one, term by term, without the texts.
package struct IndexMerger {
  private var indexes: [InvertedIndex] = []
  private var runs: [Run] = []
  private var lengths = FieldLengths()
  private var links: [ContextLinks] = []
  private var exchanges: [ExchangeEntry] = []

  /// Passages that follow each other in one of the indexes as in the new one.
  private struct Run {
    /// Which of `indexes`.
    let index: Int
    let passages: Range<Int>
    /// The number of the first in the new index.
    let start: Int
    let exchanges: Range<Int>
    /// The number of the first exchange in the new index.
    let firstExchange: Int
  }

  package init() {}

  /// Adds an index that passages may be taken of; returns its number.
  package mutating func add(_ index: PassageIndex) -> Int {
    indexes.append(index.postings)
    return indexes.count - 1
  }

  /// Appends passages of one of the indexes: none without the neighbours that are its context, and
  /// none without the others of its exchange.
  package mutating func append(_ passages: Range<Int>, of index: Int) {
    let formula = indexes[index].formula
    let run = Run(
      index: index, passages: passages, start: lengths.count,
      exchanges: formula.links.exchanges(in: passages), firstExchange: exchanges.count)
    runs.append(run)
    for exchange in run.exchanges {
      let answers = formula.links.passages(ofExchange: exchange)
      exchanges.append(
        ExchangeEntry(
          first: UInt32(answers.lowerBound - passages.lowerBound + run.start),
          end: UInt32(answers.upperBound - passages.lowerBound + run.start),
          questionLength: UInt32(formula.links.questionLength(ofExchange: exchange))))
    }
    for passage in passages {
      lengths.append(formula.lengths(of: passage))
      links.append(formula.links.context(of: passage))
    }
  }

  package func index() -> PassageIndex { PassageIndex(InvertedIndex(image().stored())) }

  private func image() -> IndexImage {
    var (profiles, numbers) = numberedProfiles()
    let order = profiles.byUse
    let newNumbers = FieldFrequencyTable.inverse(of: order)
    for index in numbers.indices {
      for old in numbers[index].indices {
        numbers[index][old] = newNumbers[Int(numbers[index][old])]
      }
    }
    var writer = IndexWriter(
      lengths: lengths, links: links, exchanges: exchanges,
      profiles: order.map { profiles.profiles[$0] })
    var union = TermUnion(indexes)
    var (said, asked): ([Posting], [Posting]) = ([], [])
    while let term = union.next() {
      said.removeAll(keepingCapacity: true)
      asked.removeAll(keepingCapacity: true)
      for run in runs {
        guard let list = union.list(in: run.index) else { continue }
        let numbers = numbers[run.index]
        Self.append(list.said, run.passages, from: run.start, numbers, to: &said)
        Self.append(list.asked, run.exchanges, from: run.firstExchange, numbers, to: &asked)
      }
      writer.append(term, said: said[...], asked: asked[...])
    }
    return writer.image()
  }

  /// Appends the postings of a range, whose first number becomes `start`.
  private static func append(
    _ list: BlockList, _ range: Range<Int>, from start: Int, _ profiles: [UInt32],
    to postings: inout [Posting]
  ) {
    guard !range.isEmpty else { return }
    list.visit(range.lowerBound...range.upperBound - 1) { posting in
      postings.append(
        Posting(
          passage: UInt32(Int(posting.passage) - range.lowerBound + start),
          profile: profiles[Int(posting.profile)]))
    }
  }

  /// All profiles of the indexes, and by index what its own numbers are among them.
  private func numberedProfiles() -> (FieldFrequencyTable, [[UInt32]]) {
    var table = FieldFrequencyTable()
    let numbers = indexes.map { index in
      (0..<index.formula.profiles.count).map { number in
        table.use(index.formula.profiles[UInt32(number)], times: index.uses(ofProfile: number))
      }
    }
    return (table, numbers)
  }
}

/// The terms of several indexes in their order, with the postings that each index has.
private struct TermUnion {
  private let indexes: [InvertedIndex]
  /// By index the number of its next term, and the term if there is one.
  private var following: [Int]
  private var terms: [Term?]
  /// By index the number of the term that was given out, if it has that.
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
