/// Lines entered earlier, oldest first, in a file that several shells may share.
package final class History {
  package private(set) var entries: [String] = []
  /// Why the file was last not read or written; the history is then in memory only.
  package private(set) var failure: HistoryError?

  private let file: HistoryFile?
  private let limit: Int

  /// Reads the file, and cuts it to the newest `limit` entries if it has more than twice as many.
  ///
  /// - Parameter file: none for a history that ends with the process.
  package init(file: String? = nil, limit: Int = defaultLimit) {
    self.file = file.map(HistoryFile.init)
    self.limit = max(limit, 1)
    attempt { (file) throws(HistoryError) in
      let all = try file.entries()
      self.entries = Array(all.suffix(self.limit))
      if all.count > 2 * self.limit { try file.trim(to: self.limit) }
    }
  }

  /// The number of entries read, unless another is given.
  package static let defaultLimit = 10_000

  /// Appends an entry unless it is empty or equal to the newest.
  package func append(_ entry: String) {
    guard !entry.isEmpty, entry != entries.last else { return }
    entries.append(entry)
    if entries.count > 2 * limit { entries.removeFirst(entries.count - limit) }
    attempt { (file) throws(HistoryError) in try file.append(entry) }
  }

  /// The index of the newest entry before `index` that contains the query.
  package func search(_ query: String, before index: Int) -> Int? {
    entries[..<min(index, entries.count)].lastIndex { $0.firstRange(ofFolded: query) != nil }
  }

  /// The index of the oldest entry after `index` that contains the query.
  package func search(_ query: String, after index: Int) -> Int? {
    entries.indices.dropFirst(index + 1).first { entries[$0].firstRange(ofFolded: query) != nil }
  }

  private func attempt(_ action: (HistoryFile) throws(HistoryError) -> Void) {
    guard let file else { return }
    do {
      try action(file)
    } catch {
      failure = error
    }
  }
}

extension String {
  /// The byte range where the text first occurs, with ASCII letters in either case.
  func firstRange(ofFolded text: String) -> Range<Int>? {
    let here = utf8.map(Self.folded)
    let wanted = text.utf8.map(Self.folded)
    guard wanted.count <= here.count else { return nil }
    let start = (0...here.count - wanted.count).first { here[$0...].starts(with: wanted) }
    return start.map { $0..<$0 + wanted.count }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
