/// Finds labels that name the same person: `張璐` and later `張`, `張總`; `Ross Geller` and `Ross`;
/// `JM` and, in the head of the file, `Joe Mosnier`.
///
/// Two names are joined only if nobody else could be meant.
struct SpeakerNames {
  /// By index of the label's name: index of the fullest name of the same person.
  private(set) var person: [Int]
  /// By index of the fullest name: the name that is shown.
  private(set) var shown: [Int: String] = [:]
  /// By index of the fullest name: what labels say besides the name.
  private(set) var remarks: [Int: [String]] = [:]
  /// By index of the fullest name: what the head of the file says that the person does.
  private(set) var tasks: [Int: Set<HeadName.Task>] = [:]
  /// By index of the fullest name: all ways to call the person.
  private(set) var spellings: [Int: [PersonName]] = [:]
  /// By index among the known people: index of the fullest name; nil for one who does not speak.
  private(set) var known: [Int?] = []

  /// - Parameters:
  ///   - lines: number of lines by index of the name; without them no misspelling is found.
  ///   - heads: the people whom the head of the file names.
  ///   - people: those whose names are known.
  init(
    _ names: [String], roleWords: RoleWords, lines: [Int] = [], heads: [HeadName] = [],
    people: [KnownPerson] = []
  ) {
    person = Array(names.indices)
    guard names.count <= Self.maxLinkedNames else {
      joinEqualNames(names, roleWords)
      return
    }
    var links = NameLinks(names.map { PersonName($0, roleWords) }, lines: lines)
    for head in heads { links.add(head) }
    let places = people.map { person in
      links.add([person.name] + person.variants, roleWords)
    }
    links.join()
    read(links)
    known = places.map { links.label(of: $0).map { person[$0] } }
  }

  /// Among more names than this, only those that differ in brackets are joined.
  private static let maxLinkedNames = 200

  private mutating func joinEqualNames(_ names: [String], _ roleWords: RoleWords) {
    var first: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      let hasBracket = name.utf8.last == UInt8(ascii: ")") || name.hasSuffix("）")
      let bare = hasBracket ? PersonName(name, roleWords).written : name
      person[index] = first[bare] ?? index
      if first[bare] == nil { first[bare] = index }
    }
  }

  private mutating func read(_ links: NameLinks) {
    for group in links.groups {
      guard let fullest = group.fullest else { continue }
      for label in group.labels { person[label] = fullest }
      shown[fullest] = group.shown
      remarks[fullest] = group.names.flatMap(\.remarks)
      tasks[fullest] = group.tasks
      spellings[fullest] = group.names
    }
  }
}
