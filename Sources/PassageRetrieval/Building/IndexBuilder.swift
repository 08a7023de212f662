import TextAnalysis

/// Collects passages and builds an index of them.
package struct IndexBuilder {
  private var terms: [Term] = []
  /// By term its index in `terms`.
  private var numbers = TermTable()
  private var fieldFrequencies = FieldFrequencyTable()
  /// Without the text of neighbours.
  private var lengths = FieldLengths()
  private var links: [ContextLinks] = []
  private var exchanges: [ExchangeEntry] = []
  private var passagePostings = PostingCollector()
  private var questionPostings = PostingCollector()

  /// The distinct terms of the passage or question being built, in order of appearance.
  private var open: [OpenTerm] = []
  private var openLengths = SIMD8<UInt32>()
  /// By term number its index in `open`; anything if it is not there.
  private var places: [UInt32] = []

  private struct OpenTerm {
    let term: UInt32
    var frequencies = FieldFrequencies()
  }

  package init() {}

  /// The numbers of terms, by which they can be added to any passage.
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
        open[place].frequencies.add(field)
      } else {
        places[Int(term)] = UInt32(open.count)
        open.append(OpenTerm(term: term))
        open[open.count - 1].frequencies.add(field)
      }
    }
  }

  /// Ends the passage that is being built; returns its number, from 0.
  ///
  /// - Parameters:
  ///   - links: the neighbours whose text is its context; they have to exist when the index is
  ///     built.
  ///   - isAnswer: whether it answers the question of the latest exchange; such passages have to be
  ///     consecutive.
  @discardableResult
  package mutating func endPassage(
    context links: ContextLinks = [], isAnswer: Bool = false
  ) -> Int {
    let passage = lengths.count
    if isAnswer { answer(with: passage) }
    self.links.append(links)
    lengths.append(openLengths)
    passagePostings.begin()
    close(into: \.passagePostings)
    return passage
  }

  private mutating func answer(with passage: Int) {
    let last = exchanges.count - 1
    if exchanges[last].count == 0 { exchanges[last].first = UInt32(passage) }
    exchanges[last].end = UInt32(passage) + 1
    openLengths[Field.question.rawValue] += exchanges[last].questionLength
  }

  /// Begins an exchange; its answers follow.
  ///
  /// - Parameter question: the terms of the question, part by part.
  package mutating func beginExchange(asking question: some Sequence<[UInt32]>) {
    precondition(open.isEmpty, "an exchange begins between passages")
    for part in question { add(part, to: .question) }
    exchanges.append(
      ExchangeEntry(first: 0, end: 0, questionLength: openLengths[Field.question.rawValue]))
    questionPostings.begin()
    close(into: \.questionPostings)
  }

  private mutating func close(into postings: WritableKeyPath<IndexBuilder, PostingCollector>) {
    for term in open {
      self[keyPath: postings].append(
        term: term.term, frequencyID: fieldFrequencies.use(term.frequencies))
    }
    open.removeAll(keepingCapacity: true)
    openLengths = SIMD8()
  }

  /// Adds a passage without links, given the terms of its fields; returns its number, from 0.
  @discardableResult
  package mutating func add(_ fields: [Field: [Term]]) -> Int {
    for field in Field.allCases {
      if let terms = fields[field] { add(numbers(of: terms), to: field) }
    }
    return endPassage()
  }

  func invertedIndex() -> InvertedIndex { InvertedIndex(image().stored()) }

  private func image() -> IndexImage {
    let order = fieldFrequencies.byUse
    var writer = IndexWriter(
      lengths: lengths.spread(by: links), links: links, exchanges: exchanges,
      fieldFrequencies: order.map { fieldFrequencies.fieldFrequencies[$0] })
    let ids = FieldFrequencyTable.inverse(of: order)
    let passagePostings = passagePostings.sorted(terms: terms.count, frequencyIDs: ids)
    let questionPostings = questionPostings.sorted(terms: terms.count, frequencyIDs: ids)
    for term in terms.indices.sorted(by: { TermOrder.precedes(terms[$0], terms[$1]) }) {
      writer.append(
        terms[term], passagePostings: passagePostings[term],
        questionPostings: questionPostings[term])
    }
    return writer.image()
  }
}
