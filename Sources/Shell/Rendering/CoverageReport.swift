import InterviewQA

/// The words of texts that the lexicon has, and the most frequent ones that it lacks.
struct CoverageReport {
  let coverage: LexiconCoverage
  /// Number of words listed of each kind.
  let limit: Int

  /// What a bar may be set for: the share of each kind's words that have an entry.
  var measures: [(name: String, share: Double?)] { kinds.map { ($0.name, $0.share.share) } }

  var text: String {
    kinds.flatMap { name, share in
      [heading(name, share)]
        + share.missing.prefix(limit).map {
          pad("\($0.count)", to: 8) + "  " + SafeText.visible($0.word)
        }
    }.joined(separator: "\n")
  }

  private var kinds: [(name: String, share: LexiconCoverage.Share)] {
    [
      ("english", coverage.english), ("chinese", coverage.chinese), ("names", coverage.names),
      ("characters", coverage.characters),
    ]
  }

  /// `english: 91.3 %, 913 of 1000 words have an entry`
  private func heading(_ name: String, _ share: LexiconCoverage.Share) -> String {
    let percent = share.share.map { "\(($0 * 1000).rounded() / 10) %" } ?? "–"
    return "\(name): \(percent), \(share.entered) of \(share.words) words have an entry"
  }

  private func pad(_ number: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - number.utf8.count)) + number
  }
}
