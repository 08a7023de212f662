import Storage
import Synchronization
import Transcripts

/// The documents of an archive by number, each read when it is needed.
///
/// Of a large archive only those are kept that were read last.
package final class Documents: RandomAccessCollection, Sendable {
  private let contents: ArchiveContents
  private let loader: SourceLoader
  private let kept: Mutex<[Int: Document]>
  private let firstProblem = Mutex<SourceError?>(nil)

  init(of contents: ArchiveContents, by loader: SourceLoader) {
    self.contents = contents
    self.loader = loader
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

  /// So many of a large archive are kept.
  private static let most = 32

  private func read(_ number: Int) throws(SourceError) -> Document {
    let place = contents.places[number]
    let document = try loader.document(at: place, languages: contents.entries[number].languages)
    let path = place.canonical.path
    let inside = path + "/"
    let isCurrent = contents.stamps.allSatisfy { stamp in
      stamp.path != path && !stamp.path.hasPrefix(inside) || stamp.isCurrent
    }
    guard isCurrent,
      document.primary.interview.paragraphs.count == contents.entries[number].paragraphs
    else {
      throw SourceError(description: "\(path): was changed since it was read; start again")
    }
    return document
  }
}
