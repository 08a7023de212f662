import Basics
import Synchronization
import Transcripts

/// The documents of an archive by number, each read when it is needed.
///
/// Of a large archive only those are kept that were read last.
package final class Documents: Sendable {
  private let contents: CorpusContents
  private let loader: SourceLoader
  private let cached: Mutex<[Int: Document]>
  /// By path of a file, index of its stamp.
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

  /// A document by number, read when it is first asked for.
  ///
  /// - Throws: `SourceError` when it cannot be read or was changed since it was indexed.
  package func document(_ number: Int) throws(SourceError) -> Document {
    if let known = cached.withLock({ $0[number] }) { return known }
    let document = try read(number)
    cached.withLock { cached in
      if !contents.isSmall, cached.count >= Self.maxCachedDocuments { cached.removeAll() }
      cached[number] = document
    }
    return document
  }

  /// All of them in their order, as many in memory.
  package func all() throws(SourceError) -> [Document] {
    try indices.map { number throws(SourceError) in try document(number) }
  }

  /// The text of a passage, read without the rest of its document.
  ///
  /// - Parameter bytes: those of the document's file that are the text as they stand.
  /// - Returns: nil where the document is read already, and where it is told better by reading it why
  ///   that is impossible.
  package func text(of bytes: Range<Int>, inDocument number: Int) -> ReadingText? {
    let path = contents.places[number].canonical.path
    guard cached.withLock({ $0[number] == nil }), !contents.places[number].isInterview,
      contents.entries[number].languages.count == 1,
      let utf8 = FileAccess.bytes(bytes, of: path), isCurrent(number, at: path)
    else { return nil }
    return ReadingText(verbatim: utf8, at: bytes.lowerBound)
  }

  /// Documents of a large corpus that stay in memory: more than one answer quotes from.
  private static let maxCachedDocuments = 32

  private func read(_ number: Int) throws(SourceError) -> Document {
    let place = contents.places[number]
    let document = try loader.document(at: place, languages: contents.entries[number].languages)
    let path = place.canonical.path
    guard isCurrent(number, at: path),
      document.primary.interview.paragraphs.count == contents.entries[number].paragraphs
    else {
      throw SourceError(description: "\(path): was changed since it was read; start again")
    }
    return document
  }

  /// Whether a document's file, or all of its folder, is as it was when it was indexed.
  private func isCurrent(_ number: Int, at path: String) -> Bool {
    if !contents.places[number].isInterview, let stamp = stamps.value[path] {
      return contents.stamps[stamp].isCurrent
    }
    let inside = path + "/"
    return contents.stamps.allSatisfy { stamp in
      stamp.path != path && !stamp.path.hasPrefix(inside) || stamp.isCurrent
    }
  }
}
