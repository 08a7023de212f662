/// The postings of passages, or of exchanges, in the order in which those were added.
struct PostingCollector {
  private var entries: [Entry] = []
  /// Where the entries of each passage begin.
  private var starts: [Int] = []

  /// That a term stands in the passage that the place of the entry tells.
  private struct Entry {
    let term: UInt32
    /// As the builder's `FieldFrequencyTable` numbers it.
    let profile: UInt32
  }

  /// Begins the next passage.
  mutating func begin() { starts.append(entries.count) }

  @inline(__always)
  mutating func append(term: UInt32, profile: UInt32) {
    entries.append(Entry(term: term, profile: profile))
  }

  /// A counting sort, so that the postings of a term stay in the order of passages.
  ///
  /// - Parameter numbers: of the profiles in the index.
  func sorted(terms count: Int, profiles numbers: [UInt32]) -> PostingsByTerm {
    var next = [Int](repeating: 0, count: count + 1)
    for entry in entries { next[Int(entry.term) + 1] += 1 }
    for term in 0..<count { next[term + 1] += next[term] }
    var postings = [Posting](repeating: Posting(passage: 0, profile: 0), count: entries.count)
    for passage in starts.indices {
      let end = passage + 1 < starts.count ? starts[passage + 1] : entries.count
      for entry in entries[starts[passage]..<end] {
        postings[next[Int(entry.term)]] = Posting(
          passage: UInt32(passage), profile: numbers[Int(entry.profile)])
        next[Int(entry.term)] += 1
      }
    }
    return PostingsByTerm(postings: postings, ends: next)
  }
}

/// All postings, those of a term together.
struct PostingsByTerm {
  fileprivate let postings: [Posting]
  /// By term.
  fileprivate let ends: [Int]

  /// Of a term by its number.
  subscript(term: Int) -> ArraySlice<Posting> {
    postings[(term == 0 ? 0 : ends[term - 1])..<ends[term]]
  }
}
