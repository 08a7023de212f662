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
    hashes.value(of: source.name) { SHA256.digest(of: source.bytes) }
  }

  /// Checks a receipt against the sources: the hashes of the file and of the bytes it names, and, in an
  /// unchanged file, its line, column and speaker. Times and emendations are not checked.
  ///
  /// - Throws: `SourceError` when the source cannot be read or has changed since it was read.
  public func state(ofReceipt text: String) throws(SourceError) -> Receipt.State {
    guard let claim = ReceiptClaim(text) else { return .malformed }
    for number in corpus.entries.indices
    where corpus.entries[number].summary.files.contains(where: claim.mayName) {
      for edition in try corpus.documents.document(number).editions {
        let source = edition.interview.source
        guard claim.mayName(source.name) else { continue }
        guard claim.bytes.upperBound <= source.bytes.count,
          SHA256.digest(of: Array(source.bytes[claim.bytes])) == claim.quoteHash
        else { return .wrong }
        guard hash(of: source) == claim.fileHash else { return .fileChanged }
        let interview = edition.interview
        let speaker = interview.paragraphs.last { $0.bytes.lowerBound <= claim.bytes.lowerBound }
          .flatMap(\.speaker).map { interview.speakers[$0].knownName }
        let position = source.position(of: claim.bytes.lowerBound)
        return claim.tells((position.line, position.column), of: source.name, speaker ?? nil)
          ? .good : .misplaced
      }
    }
    return .missing
  }
}
