/// Lines entered before, oldest first; kept in a file that several shells may share.
package final class History {
  package private(set) var entries: [String] = []
  /// Why the file last could not be read or written; the history then lives in memory.
  package private(set) var failure: HistoryError?

  private let file: HistoryFile?
  private let limit: Int

  /// With no file the history ends with the process. The file may grow to twice the limit before it
  /// is cut to the newest `limit` entries, at start.
  package init(file: String? = nil, limit: Int = 10_000) {
    self.file = file.map(HistoryFile.init)
    self.limit = max(limit, 1)
    attempt { (file) throws(HistoryError) in
      let all = try file.entries()
      self.entries = Array(all.suffix(self.limit))
      if all.count > 2 * self.limit { try file.trim(to: self.limit) }
    }
  }

  /// Adds an entry, unless it is empty or equals the newest.
  package func append(_ entry: String) {
    guard !entry.isEmpty, entry != entries.last else { return }
    entries.append(entry)
    if entries.count > 2 * limit { entries.removeFirst(entries.count - limit) }
    attempt { (file) throws(HistoryError) in try file.append(entry) }
  }

  /// The newest entry before `index` that contains the query: its index in `entries`.
  package func search(_ query: String, before index: Int) -> Int? {
    entries[..<min(index, entries.count)].lastIndex { $0.holds(query) }
  }

  /// The oldest entry after `index` that contains the query.
  package func search(_ query: String, after index: Int) -> Int? {
    entries.indices.dropFirst(index + 1).first { entries[$0].holds(query) }
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

/// The history file could not be used.
package struct HistoryError: Error, Equatable {
  package let file: String
  /// The system's word for it: "Permission denied".
  package let problem: String
}

extension String {
  /// Whether the text occurs in this, scalar by scalar; ASCII letters in either case.
  func holds(_ text: String) -> Bool {
    range(of: text) != nil
  }

  /// Byte offsets of the first place where `holds` finds the text.
  func range(of text: String) -> Range<Int>? {
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
