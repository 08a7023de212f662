import Basics
import Synchronization
import Transcripts

/// The documents of a corpus, each read when it is needed.
///
/// A large corpus caches only the documents that were read last.
package final class Documents: Sendable {
  private let contents: CorpusContents
  private let loader: SourceLoader
  private let cached: Mutex<[Int: Document]>
  /// By path of a file, the index of its stamp.
  private let stamps: Lazy<[String: Int]>

  package init(of contents: CorpusContents, by loader: SourceLoader) {
    self.contents = contents
    self.loader = loader
    stamps = Lazy {
      Dictionary(
        contents.stamps.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
    cached = Mutex(
      Dictionary(uniqueKeysWithValues: contents.documents.enumerated().map { ($0, $1) }))
  }

  package var count: Int { contents.places.count }
  package var indices: Range<Int> { 0..<count }

  /// A document by index, read when it is first asked for.
  ///
  /// - Throws: `SourceError` when it cannot be read or has changed since it was indexed.
  package func document(_ number: Int) throws(SourceError) -> Document {
    if let known = cached.withLock({ $0[number] }) { return known }
    let document = try read(number)
    cached.withLock { cached in
      if !contents.isSmall, cached.count >= Self.maxCachedDocuments { cached.removeAll() }
      cached[number] = document
    }
    return document
  }

  /// All documents in their order, all of them in memory.
  ///
  /// - Throws: `SourceError` when one cannot be read or has changed since it was indexed.
  package func all() throws(SourceError) -> [Document] {
    try indices.map { number throws(SourceError) in try document(number) }
  }

  /// The text of a passage, read without the rest of its document.
  ///
  /// - Parameter bytes: where the document's file has the text verbatim.
  /// - Returns: nil if the document is in memory already, and if reading all of it gives the better
  ///   error message.
  package func text(of bytes: Range<Int>, inDocument number: Int) -> ReadingText? {
    let path = contents.places[number].canonical.path
    guard cached.withLock({ $0[number] == nil }), !contents.places[number].isInterview,
      contents.places[number].given == nil,
      contents.entries[number].languages.count == 1,
      let utf8 = FileAccess.bytes(bytes, of: path), isCurrent(number, at: path)
    else { return nil }
    return ReadingText(verbatim: utf8, at: bytes.lowerBound)
  }

  /// Maximum number of documents of a large corpus that stay in memory: more than one answer quotes
  /// from.
  private static let maxCachedDocuments = 32

  private func read(_ number: Int) throws(SourceError) -> Document {
    let place = contents.places[number]
    let document = try loader.document(at: place, languages: contents.entries[number].languages)
    let path = place.canonical.path
    guard isCurrent(number, at: path),
      document.primary.interview.paragraphs.count == contents.entries[number].paragraphs
    else {
      let shown = place.isFound ? place.shownPath : place.name
      throw SourceError(description: "\(shown): has changed since it was read; start again")
    }
    return document
  }

  /// Whether a document's file, or everything in its folder, is unchanged since it was indexed.
  private func isCurrent(_ number: Int, at path: String) -> Bool {
    if contents.places[number].given != nil { return true }
    if !contents.places[number].isInterview, let stamp = stamps.value[path] {
      return contents.stamps[stamp].isCurrent
    }
    let inside = path + "/"
    return contents.stamps.allSatisfy { stamp in
      stamp.path != path && !stamp.path.hasPrefix(inside) || stamp.isCurrent
    }
  }
}
