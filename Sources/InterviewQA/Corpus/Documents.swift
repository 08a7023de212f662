import Basics
import Synchronization
import Transcripts

/// The documents of an archive by number, each read when it is needed.
///
/// Of a large archive only those are kept that were read last.
package final class Documents: RandomAccessCollection, Sendable {
  private let contents: CorpusContents
  private let loader: SourceLoader
  private let kept: Mutex<[Int: Document]>
  private let firstProblem = Mutex<SourceError?>(nil)
  /// By path of a file, index of its stamp.
  private let stamps: Lazy<[String: Int]>

  init(of contents: CorpusContents, by loader: SourceLoader) {
    self.contents = contents
    self.loader = loader
    stamps = Lazy {
      Dictionary(
        contents.stamps.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
    kept = Mutex(
      Dictionary(uniqueKeysWithValues: contents.documents.enumerated().map { ($0, $1) }))
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { contents.places.count }

  /// Why a document could not be read when it was needed; what was found in its stead is worth
  /// nothing.
  var problem: SourceError? { firstProblem.withLock(\.self) }

  package subscript(number: Int) -> Document {
    if let known = kept.withLock({ $0[number] }) { return known }
    do throws(SourceError) {
      let document = try read(number)
      kept.withLock { kept in
        if !contents.isSmall, kept.count >= Self.most { kept.removeAll() }
        kept[number] = document
      }
      return document
    } catch {
      firstProblem.withLock { $0 = $0 ?? error }
      return .unreadable(contents.entries[number])
    }
  }

  /// The text of a passage, read without the rest of its document.
  ///
  /// - Parameter bytes: those of the document's file that are the text as they stand.
  /// - Returns: nil where the document is read already, and where it is told better by reading it why
  ///   that is impossible.
  func text(of bytes: Range<Int>, inDocument number: Int) -> ReadingText? {
    let path = contents.places[number].canonical.path
    guard kept.withLock({ $0[number] == nil }), !contents.places[number].isInterview,
      contents.entries[number].languages.count == 1,
      let utf8 = FileAccess.bytes(bytes, of: path), isCurrent(number, at: path)
    else { return nil }
    return ReadingText(verbatim: utf8, at: bytes.lowerBound)
  }

  /// So many of a large archive are kept.
  private static let most = 32

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
