import Basics

/// Tells sources apart that would have one name: citations, receipts and ids are of one source only.
enum DistinctNames {
  /// The places of several sources, each file once, and each with a name of its own.
  ///
  /// Where files of two sources have the same name, the names of all files of both begin with those
  /// of the folders above, as far as they are needed: `2023/talk.txt`, `2024/talk.txt`.
  ///
  /// - Parameter groups: by source, the file itself or the files of the folder.
  /// - Throws: `SourceError` if two sources that are no files have one name.
  static func distinct(_ groups: [[SourcePlace]]) throws(SourceError) -> [SourcePlace] {
    guard groups.count > 1 else { return groups.flatMap(\.self) }
    var sources = withoutRepetition(groups).map(Source.init)
    while true {
      let clashing = clashes(between: sources)
      guard !clashing.isEmpty else { return sources.flatMap(\.named) }
      let extended = clashing.filter { sources[$0].extend() }
      guard !extended.isEmpty else {
        let name = clashing.min().flatMap { sources[$0].named.first?.name } ?? ""
        throw SourceError(description: "\(name): two sources have this name; give each its own")
      }
    }
  }

  /// Without the files that a source before has, unless they are named themselves: then it is the
  /// folder that leaves them out, so that one that cannot be read is told.
  private static func withoutRepetition(_ groups: [[SourcePlace]]) -> [[SourcePlace]] {
    let paths = groups.map { $0.map(\.canonical.path) }
    var owners: [String: Int] = [:]
    for (number, group) in groups.enumerated() {
      for (place, path) in zip(group, paths[number]) where place.given == nil {
        if let owner = owners[path], place.isFound || !groups[owner].contains(where: \.isFound) {
          continue
        }
        owners[path] = number
      }
    }
    return groups.enumerated().map { number, group in
      zip(group, paths[number]).filter { $0.given != nil || owners[$1] == number }.map(\.0)
    }
  }

  /// Indices of the sources that have a name which another has, too.
  private static func clashes(between sources: [Source]) -> [Int] {
    var owners: [String: Int] = [:]
    var clashing: Set<Int> = []
    for (number, source) in sources.enumerated() {
      for name in source.names {
        if let owner = owners[name], owner != number {
          clashing.formUnion([owner, number])
        } else {
          owners[name] = number
        }
      }
    }
    return clashing.sorted()
  }

  /// Indices of the documents whose id another would have, too, or as its file's name, so that their
  /// whole name must be it.
  /// The interviews of the knowledge folder keep theirs.
  static func sharingIDs(_ entries: [DocumentEntry], at places: [SourcePlace]) -> [Int] {
    var ids = entries.map(\.summary.id)
    var sharing: Set<Int> = []
    let files = Dictionary(
      entries.enumerated().flatMap { number, entry in entry.summary.files.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })
    while true {
      let counts = Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +)
      let clashing = ids.indices.filter {
        (counts[ids[$0], default: 1] > 1 || files[ids[$0], default: $0] != $0)
          && entries[$0].known == nil && !sharing.contains($0)
      }
      guard !clashing.isEmpty else { return sharing.sorted() }
      for number in clashing { ids[number] = places[number].name }
      sharing.formUnion(clashing)
    }
  }

  /// A file, or the files of a folder, with the names of the folders above that go before theirs.
  private struct Source {
    private let places: [SourcePlace]
    /// Names of the folders above that are not before the files' names, from the root.
    private var folders: [Substring]
    private var prefix = ""

    init(_ places: [SourcePlace]) {
      self.places = places
      let first = places.first { $0.given == nil }
      folders = first.map { FileAccess.canonical($0.folder).split(separator: "/") } ?? []
    }

    var named: [SourcePlace] { places.map { $0.named(after: prefix) } }
    var names: [String] { named.map(\.name) }

    /// Puts one more folder's name before the files'.
    ///
    /// - Returns: false if there is none.
    mutating func extend() -> Bool {
      guard let folder = folders.popLast() else { return false }
      prefix = folder + "/" + prefix
      return true
    }
  }
}
