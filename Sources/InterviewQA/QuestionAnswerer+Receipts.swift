import Basics
import Corpora
import Transcripts

extension QuestionAnswerer {
  /// A receipt for a quotation; nil for a citation of other sources.
  ///
  /// - Throws: `SourceError` when the source cannot be read or has changed since it was read.
  public func receipt(of citation: Citation) throws(SourceError) -> Receipt? {
    try edition(of: citation).map { edition in
      Receipt(
        of: citation.bytes, in: edition.interview.source, speaker: citation.speaker,
        time: citation.time?.start, fileHash: hash(of: edition.interview.source))
    }
  }

  /// SHA-256 of a source's file, in hexadecimal.
  package func hash(of source: SourceText) -> String {
    hashes.value(of: source.name) { SHA256.digest(of: source.fileBytes) }
  }

  /// Checks a receipt against the sources: the hashes of the file and of the bytes it names, its line,
  /// column and speaker. Times and emendations are not checked.
  ///
  /// - Throws: `SourceError` when the source cannot be read or has changed since it was read.
  public func state(ofReceipt text: String) throws(SourceError) -> Receipt.State {
    guard let claim = ReceiptClaim(text) else { return .malformed }
    return try place(of: claim)?.state ?? .missing
  }

  /// What a check finds of each receipt in a text, such as a line of any output; one state if it has
  /// none.
  ///
  /// - Throws: `SourceError` when the source cannot be read or has changed since it was read.
  package func states(ofReceiptsIn text: String) throws(SourceError) -> [Receipt.State] {
    let claims = ReceiptClaim.all(in: text)
    guard !claims.isEmpty else { return [.malformed] }
    return try claims.map { claim throws(SourceError) in try place(of: claim)?.state ?? .missing }
  }

  /// A file that a claim may name, and what a check finds over it.
  typealias ClaimedPlace = (document: Document, edition: Edition, state: Receipt.State)

  /// Where a claim proves most; nil if no source has the file's name.
  func place(of claim: ReceiptClaim) throws(SourceError) -> ClaimedPlace? {
    let named = try places(of: claim, isWhole: true)
    // A file whose name is only much the same and has other words is another one.
    let all =
      try named.isEmpty ? places(of: claim, isWhole: false).filter { $0.state != .wrong } : named
    return all.max { $0.state.trust < $1.state.trust }
  }

  private func places(of claim: ReceiptClaim, isWhole: Bool) throws(SourceError) -> [ClaimedPlace] {
    var places: [ClaimedPlace] = []
    let named = corpus.entries.indices.compactMap { number in
      corpus.entries[number].summary.files
        .filter { claim.rest(after: $0, isWhole: isWhole) != nil }.map(\.utf8.count).max()
        .map { (number, length: $0) }
    }
    // Of `hall.txt` and `draft, hall.txt` the text has the longer.
    let longest = isWhole ? named.map(\.length).max() ?? 0 : 0
    for (number, length) in named where length >= longest {
      let document = try corpus.documents.document(number)
      for edition in document.editions {
        let source = edition.interview.source
        guard let rest = claim.rest(after: source.name, isWhole: isWhole) else { continue }
        places.append((document, edition, state(of: claim, rest, in: edition.interview)))
      }
    }
    return places
  }

  /// - Parameter rest: what the claim tells after the name of the interview's file.
  private func state(
    of claim: ReceiptClaim, _ rest: Substring, in interview: Interview
  ) -> Receipt.State {
    let source = interview.source
    guard claim.member == source.member?.name, claim.bytes.upperBound <= source.bytes.count,
      SHA256.digest(of: Array(source.bytes[claim.bytes])) == claim.quoteHash
    else { return .wrong }
    let speaker = interview.paragraph(atByte: claim.bytes.lowerBound)
      .flatMap { interview.paragraphs[$0].speaker }.map { interview.speakers[$0].knownName }
    let position = source.position(of: claim.bytes.lowerBound)
    guard ReceiptClaim.tells(rest, (position.line, position.column), speaker ?? nil) else {
      return .misplaced
    }
    return hash(of: source) == claim.fileHash ? .good : .fileChanged
  }
}

extension Receipt.State {
  /// Which of several files a receipt is of: that over which it proves most.
  fileprivate var trust: Int {
    switch self {
    case .malformed, .missing: 0
    case .wrong: 1
    case .fileChanged: 2
    case .misplaced: 3
    case .good: 4
    }
  }
}
