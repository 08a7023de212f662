/// Looks up passages among the occurrences of a term, most efficiently in ascending order.
///
/// A block that is looked into repeatedly is decoded as a whole; of other blocks only the postings
/// looked for are decoded.
struct PassageLookup {
  private let list: PostingList
  /// Indices of the blocks where the next lookups begin.
  private var start = (passage: 0, question: 0)
  /// Number of lookups in the block `start.passage`.
  private var visits = 0
  private var stream: PostingStream
  private var last = -1
  /// The exchange looked up last, whose passages are consecutive, with its frequencies.
  private var question: (exchange: Int, frequencies: FieldFrequencies)?

  init(_ list: PostingList) {
    self.list = list
    stream = PostingStream(list.passagePostings)
  }

  /// The frequencies of the term in a passage; nil if it does not occur there.
  @inline(__always)
  mutating func frequencies(in place: ContextLinkTable.Place) -> FieldFrequencies? {
    if place.passage <= last { restart() }
    last = place.passage
    var frequencies = FieldFrequencies()
    visitPostings(near: place) { posting in
      let own = place.fieldFrequencies[posting.frequencyID]
      frequencies.add(
        Int(posting.passage) == place.passage ? own : FieldFrequencies(context: own.inText))
    }
    if let exchange = place.exchange, list.questionPostings.count > 0 {
      frequencies.add(questionFrequencies(ofExchange: exchange, place))
    }
    return frequencies.isEmpty ? nil : frequencies
  }

  private mutating func restart() {
    start = (0, 0)
    visits = 0
    stream.restart()
  }

  @inline(__always)
  private mutating func visitPostings(
    near place: ContextLinkTable.Place, _ body: (Posting) -> Void
  ) {
    guard place.near.upperBound > stream.last else {
      return stream.visit(place.near.lowerBound..<place.near.upperBound + 1, body)
    }
    let block = list.passagePostings.block(reaching: place.near.lowerBound, from: start.passage)
    visits = block == start.passage ? visits + 1 : 1
    start.passage = block
    if visits > Self.maxSingleVisits {
      stream.visit(place.near.lowerBound..<place.near.upperBound + 1, body)
    } else {
      list.passagePostings.visit(place.near, from: &start.passage, body)
    }
  }

  /// Decoding a block takes as long as this many lookups in it.
  private static let maxSingleVisits = 3

  private mutating func questionFrequencies(
    ofExchange exchange: Int, _ place: ContextLinkTable.Place
  ) -> FieldFrequencies {
    if let question, question.exchange == exchange { return question.frequencies }
    var frequencies = FieldFrequencies()
    list.questionPostings.visit(exchange...exchange, from: &start.question) {
      frequencies.add(place.fieldFrequencies[$0.frequencyID])
    }
    question = (exchange, frequencies)
    return frequencies
  }
}
