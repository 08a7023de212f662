import TextAnalysis

/// Collects passages and builds their index.
package struct IndexBuilder {
  private var terms: [Term] = []
  /// The same terms, each found at once.
  private var numbers = TermTable()
  private var profiles = ProfileTable()
  /// Without what neighbours' text adds to the context.
  private var lengths = FieldLengths()
  private var links: [ContextLinks] = []
  /// In the order the passages were added.
  private var entries: [Entry] = []
  /// Where the entries of each passage begin.
  private var starts: [Int] = []

  /// The passage that is being built: its terms in the order they came, each once.
  private var open: [OpenTerm] = []
  private var openLengths = SIMD8<UInt32>()
  /// By term number, where it stands in `open` if it does.
  private var places: [UInt32] = []

  private struct OpenTerm {
    let term: UInt32
    var profile = Profile()
  }

  /// That a term stands in the passage that the place of the entry tells.
  private struct Entry {
    let term: UInt32
    /// As `profiles` numbers it.
    let profile: UInt32
  }

  package init() {}

  /// Number of passages so far.
  package var passageCount: Int { lengths.count }

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
  /// - Parameter links: which neighbours' text is its context; they have to exist in the end.
  @discardableResult
  package mutating func endPassage(context links: ContextLinks = []) -> Int {
    self.links.append(links)
    starts.append(entries.count)
    for term in open {
      entries.append(Entry(term: term.term, profile: profiles.use(term.profile)))
    }
    lengths.append(openLengths)
    open.removeAll(keepingCapacity: true)
    openLengths = SIMD8()
    return lengths.count - 1
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

  func image() -> IndexImage {
    let order = profiles.byUse
    var writer = IndexWriter(
      lengths: lengths.spread(by: links), links: links,
      profiles: order.map { profiles.profiles[$0] })
    let (postings, ends) = postingsByTerm(numbered: ProfileTable.inverse(of: order))
    for term in terms.indices.sorted(by: { terms[$0] < terms[$1] }) {
      let start = term == 0 ? 0 : ends[term - 1]
      if start < ends[term] { writer.append(terms[term], postings[start..<ends[term]]) }
    }
    return writer.image()
  }

  /// A counting sort, so that the postings of a term stay in the order of passages.
  ///
  /// - Parameter numbers: of the profiles in the index.
  /// - Returns: where the postings of each term end.
  private func postingsByTerm(numbered numbers: [UInt32]) -> (postings: [Posting], ends: [Int]) {
    var next = [Int](repeating: 0, count: terms.count + 1)
    for entry in entries { next[Int(entry.term) + 1] += 1 }
    for term in terms.indices { next[term + 1] += next[term] }
    var postings = [Posting](repeating: Posting(passage: 0, profile: 0), count: entries.count)
    for passage in starts.indices {
      let end = passage + 1 < starts.count ? starts[passage + 1] : entries.count
      for entry in entries[starts[passage]..<end] {
        postings[next[Int(entry.term)]] = Posting(
          passage: UInt32(passage), profile: numbers[Int(entry.profile)])
        next[Int(entry.term)] += 1
      }
    }
    return (postings, next)
  }
}
