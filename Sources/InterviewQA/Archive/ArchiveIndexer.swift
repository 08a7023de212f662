import Dispatch
import PassageRetrieval
import Synchronization
import TextAnalysis
import Transcripts

/// Reads many files and joins what they say into one index, on all cores and without keeping the
/// files in memory.
package struct ArchiveIndexer {
  private let loader: SourceLoader
  private let analyzer: Analyzer

  package init(knowledge: KnowledgeBase, options: ReadingOptions = ReadingOptions()) {
    loader = SourceLoader(knowledge: knowledge, options: options, findsEnumerations: false)
    analyzer = knowledge.analyzer
  }

  /// The index over the paragraphs of all files, in the order of the files.
  ///
  /// - Parameter isRead: called with the number of files read so far, from any thread.
  package func merger(
    ofFiles paths: [String], isRead: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(SourceError) -> IndexMerger {
    let groups = stride(from: 0, to: paths.count, by: Self.group).map {
      Array(paths[$0..<min($0 + Self.group, paths.count)])
    }
    let read = Mutex(0)
    let results = Mutex<[Result<PassageIndex, SourceError>?]>(
      Array(repeating: nil, count: groups.count))
    DispatchQueue.concurrentPerform(iterations: groups.count) { number in
      let result = Result { () throws(SourceError) in
        try index(ofFiles: groups[number]) {
          isRead(
            read.withLock { count in
              count += 1
              return count
            })
        }
      }
      results.withLock { $0[number] = result }
    }
    var merger = IndexMerger()
    for result in results.withLock(\.self) {
      guard let result else { continue }
      let index = try result.get()
      let number = merger.add(index)
      merger.append(0..<index.passageCount, of: number)
    }
    return merger
  }

  /// Files that are read into one index before all are joined.
  private static let group = 16

  private func index(ofFiles paths: [String], isRead: () -> Void) throws(SourceError)
    -> PassageIndex
  {
    var builder = IndexBuilder()
    for path in paths {
      for document in try loader.documents(at: path) {
        PassageFields.add(document, to: &builder, analyzer)
      }
      isRead()
    }
    return builder.index()
  }
}
