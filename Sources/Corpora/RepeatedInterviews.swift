import Basics

/// Finds files that have the same interview: of a folder, in several formats or under several names;
/// of the knowledge folder's interviews, wherever they lie.
struct RepeatedInterviews {
  /// By document, the one that is asked instead of it; nil for one that is asked itself.
  private(set) var asked: [Int?]
  private let places: [SourcePlace]
  private let entries: [DocumentEntry]

  /// - Parameters:
  ///   - places: by document.
  ///   - entries: by document.
  init(places: [SourcePlace], entries: [DocumentEntry]) {
    self.places = places
    self.entries = entries
    asked = Array(repeating: nil, count: places.count)
    var groups = Groups()
    for document in places.indices where places[document].isFound {
      let same = groups.candidates(for: document, places[document], entries[document])
        .first { isSame($0, document) }
      groups.add(document, places[document], entries[document], asMemberOf: same)
    }
    for members in groups.members.values where members.count > 1 {
      guard let best = members.max(by: isLess) else { continue }
      for member in members where member != best { asked[member] = best }
    }
    addOriginals()
  }

  /// Files that are originals of one interview of the knowledge folder, wherever they were found: they
  /// have the same words, and would have the same id.
  private mutating func addOriginals() {
    var first: [String: Int] = [:]
    for (document, entry) in entries.enumerated() where asked[document] == nil {
      guard let known = entry.known, !places[document].isInterview else { continue }
      if let same = first[known] { asked[document] = same } else { first[known] = document }
    }
  }

  /// Those that are not asked, in their order.
  var notices: [SourceNotices.RepeatedFile] {
    asked.enumerated().compactMap { document, best in
      best.map { best in
        SourceNotices.RepeatedFile(
          file: places[document].name, asked: places[best].name,
          notice: "\(places[document].shownPath): the same interview as \(places[best].name), "
            + "which is asked instead of it")
      }
    }
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    guard places[one].folder == places[other].folder else { return false }
    let (first, second) = (entries[one].sketch, entries[other].sketch)
    let resemblance = first.resemblance(to: second)
    return places[one].stem == places[other].stem
      ? resemblance >= Self.minOfSameName
      : first.isTelling && second.isTelling && resemblance >= Self.minOfOtherName
  }

  /// Of files that differ in the ending of their names only: much the same words.
  private static let minOfSameName = 0.5
  /// Of files with different names: the same words but for a few.
  private static let minOfOtherName = 0.85

  /// Whether another document has more structure: speakers with names, then times, then more
  /// speakers; of equal ones the first is taken.
  private func isLess(_ one: Int, _ other: Int) -> Bool {
    rank(of: one) < rank(of: other)
  }

  private func rank(of document: Int) -> (Int, Int, Int, Int) {
    let entry = entries[document]
    return (
      min(1, entry.namedSpeakers), entry.hasTimes ? 1 : 0, entry.namedSpeakers, -document
    )
  }
}

/// Documents by what makes two of them worth comparing, so that not all pairs are.
private struct Groups {
  /// By the first document of a group, all of it in their order.
  private(set) var members: [Int: [Int]] = [:]
  private var byStem: [String: [Int]] = [:]
  private var byHash: [UInt32: [Int]] = [:]

  /// The first documents of groups, without repetition.
  func candidates(for document: Int, _ place: SourcePlace, _ entry: DocumentEntry) -> [Int] {
    var seen: Set<Int> = []
    let alike = entry.sketch.hashes.prefix(Self.maxHashes).flatMap { byHash[$0] ?? [] }
    return ((byStem[place.stem] ?? []) + alike).filter { seen.insert($0).inserted }
  }

  /// - Parameter first: the first document of its group; nil if it begins one.
  mutating func add(
    _ document: Int, _ place: SourcePlace, _ entry: DocumentEntry, asMemberOf first: Int?
  ) {
    members[first ?? document, default: []].append(document)
    guard first == nil else { return }
    byStem[place.stem, default: []].append(document)
    for hash in entry.sketch.hashes.prefix(Self.maxHashes)
    where byHash[hash, default: []].count < Self.maxOfHash {
      byHash[hash, default: []].append(document)
    }
  }

  /// Two documents with the same words but for a few share one of so many, all but surely.
  private static let maxHashes = 4
  /// What more documents than this begin with is no sign of anything.
  private static let maxOfHash = 8
}
