/// Collects the postings of passages, or of exchanges, in the order in which those are added.
struct PostingCollector {
  private var entries: [Entry] = []
  /// By passage the index of its first entry.
  private var starts: [Int] = []

  /// An occurrence of a term; its index in `entries` implies the passage.
  private struct Entry {
    let term: UInt32
    /// In the builder's `FieldFrequencyTable`.
    let frequencyID: UInt32
  }

  /// Begins the next passage.
  mutating func begin() { starts.append(entries.count) }

  @inline(__always)
  mutating func append(term: UInt32, frequencyID: UInt32) {
    entries.append(Entry(term: term, frequencyID: frequencyID))
  }

  /// A counting sort, which keeps the postings of a term in the order of passages.
  ///
  /// - Parameters:
  ///   - count: the number of terms.
  ///   - ids: by ID in the builder's table, the one in the index.
  func sorted(terms count: Int, frequencyIDs ids: [UInt32]) -> PostingsByTerm {
    var next = [Int](repeating: 0, count: count + 1)
    for entry in entries { next[Int(entry.term) + 1] += 1 }
    for term in 0..<count { next[term + 1] += next[term] }
    var postings = [Posting](repeating: Posting(passage: 0, frequencyID: 0), count: entries.count)
    for passage in starts.indices {
      let end = passage + 1 < starts.count ? starts[passage + 1] : entries.count
      for entry in entries[starts[passage]..<end] {
        postings[next[Int(entry.term)]] = Posting(
          passage: UInt32(passage), frequencyID: ids[Int(entry.frequencyID)])
        next[Int(entry.term)] += 1
      }
    }
    return PostingsByTerm(postings: postings, ends: next)
  }
}

/// All postings, term by term.
struct PostingsByTerm {
  fileprivate let postings: [Posting]
  /// By term the index after its last posting.
  fileprivate let ends: [Int]

  /// The postings of a term, by its number.
  subscript(term: Int) -> ArraySlice<Posting> {
    postings[(term == 0 ? 0 : ends[term - 1])..<ends[term]]
  }
}
