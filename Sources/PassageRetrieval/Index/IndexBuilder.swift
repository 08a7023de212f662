import TextAnalysis

/// Collects passages and builds their index.
package struct IndexBuilder {
  private var terms: [Term] = []
  /// The same terms, each found at once.
  private var numbers = TermTable()
  private var profiles = FieldFrequencyTable()
  /// Without what neighbours' text adds to the context.
  private var lengths = FieldLengths()
  private var links: [ContextLinks] = []
  private var exchanges: [ExchangeEntry] = []
  private var said = PostingCollector()
  private var asked = PostingCollector()

  /// What is being built: its terms in the order they came, each once.
  private var open: [OpenTerm] = []
  private var openLengths = SIMD8<UInt32>()
  /// By term number, where it stands in `open` if it does.
  private var places: [UInt32] = []

  private struct OpenTerm {
    let term: UInt32
    var profile = FieldFrequencies()
  }

  package init() {}

  /// The numbers of terms, to be added to fields of any passage.
  package mutating func numbers(of terms: [Term]) -> [UInt32] {
    terms.map { term in
      let number = numbers.number(adding: term)
      if number == self.terms.count {
        self.terms.append(term)
        places.append(0)
      }
      return UInt32(number)
    }
  }

  /// Adds terms to a field of the passage that is being built.
  package mutating func add(_ terms: [UInt32], to field: Field) {
    openLengths[field.rawValue] += UInt32(terms.count)
    for term in terms {
      let place = Int(places[Int(term)])
      if place < open.count, open[place].term == term {
        open[place].profile.add(field)
      } else {
        places[Int(term)] = UInt32(open.count)
        open.append(OpenTerm(term: term))
        open[open.count - 1].profile.add(field)
      }
    }
  }

  /// Ends the passage that is being built; returns its number, from 0.
  ///
  /// - Parameters:
  ///   - links: which neighbours' text is its context; they have to exist in the end.
  ///   - isAnswer: whether it answers the question of the exchange that was begun last; the passages
  ///     that do follow each other.
  @discardableResult
  package mutating func endPassage(
    context links: ContextLinks = [], isAnswer: Bool = false
  ) -> Int {
    let passage = lengths.count
    if isAnswer { answer(with: passage) }
    self.links.append(links)
    lengths.append(openLengths)
    said.begin()
    close(into: \.said)
    return passage
  }

  private mutating func answer(with passage: Int) {
    let last = exchanges.count - 1
    if exchanges[last].count == 0 { exchanges[last].first = UInt32(passage) }
    exchanges[last].end = UInt32(passage) + 1
    openLengths[Field.question.rawValue] += exchanges[last].questionLength
  }

  /// Begins an exchange before its first answer is built.
  ///
  /// - Parameter question: the terms of what is asked, part by part.
  package mutating func beginExchange(asking question: some Sequence<[UInt32]>) {
    precondition(open.isEmpty, "an exchange begins between passages")
    for part in question { add(part, to: .question) }
    exchanges.append(
      ExchangeEntry(first: 0, end: 0, questionLength: openLengths[Field.question.rawValue]))
    asked.begin()
    close(into: \.asked)
  }

  private mutating func close(into postings: WritableKeyPath<IndexBuilder, PostingCollector>) {
    for term in open {
      self[keyPath: postings].append(term: term.term, profile: profiles.use(term.profile))
    }
    open.removeAll(keepingCapacity: true)
    openLengths = SIMD8()
  }

  /// Adds a passage by the terms of its fields, in any order; returns its number, from 0.
  @discardableResult
  package mutating func add(_ fields: [Field: [Term]]) -> Int {
    for field in Field.allCases {
      if let terms = fields[field] { add(numbers(of: terms), to: field) }
    }
    return endPassage()
  }

  package func index() -> PassageIndex {
    PassageIndex(InvertedIndex(image().stored()))
  }

  private func image() -> IndexImage {
    let order = profiles.byUse
    var writer = IndexWriter(
      lengths: lengths.spread(by: links), links: links, exchanges: exchanges,
      profiles: order.map { profiles.profiles[$0] })
    let numbers = FieldFrequencyTable.inverse(of: order)
    let said = said.sorted(terms: terms.count, profiles: numbers)
    let asked = asked.sorted(terms: terms.count, profiles: numbers)
    for term in terms.indices.sorted(by: { TermOrder.precedes(terms[$0], terms[$1]) }) {
      writer.append(terms[term], said: said[term], asked: asked[term])
    }
    return writer.image()
  }
}
