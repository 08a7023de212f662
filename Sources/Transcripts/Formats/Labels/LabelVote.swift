/// The vote of a whole file on how its labels are set off and which names are labels.
struct LabelVote {
  /// The style of most labels; nil if no line has a label.
  let style: SpeakerLabel.Style?
  /// By style, and for each of them by index of the name.
  private let isAccepted: [Bool]
  private let nameCount: Int

  /// The names of possible labels, with the number of lines that have them in each style.
  struct Ballot {
    private let roleWords: RoleWords
    private(set) var names: [String] = []
    private var indices: [String: Int] = [:]
    /// The same by the bytes of a name as labels spell it; spares a string for each line.
    private var spellings: [ArraySlice<UInt8>: Int] = [:]
    /// Number of lines by style and index of the name.
    private var lines = [[Int]](repeating: [], count: SpeakerLabel.Style.allCases.count)

    init(_ roleWords: RoleWords) {
      self.roleWords = roleWords
    }

    /// Counts a label; returns the index of its name. `Q1` and `Q2` both count as `Q`.
    mutating func add(_ label: SpeakerLabel) -> Int {
      let index = spellings[label.spelling] ?? addSpelling(of: label)
      lines[label.style.rawValue][index] += 1
      return index
    }

    /// Takes a label back that was counted.
    mutating func remove(_ name: Int, _ style: SpeakerLabel.Style) {
      lines[style.rawValue][name] -= 1
    }

    private mutating func addSpelling(of label: SpeakerLabel) -> Int {
      let name = roleWords.withoutQuestionNumber(label.name)
      let index = indices[name] ?? names.count
      if index == names.count {
        names.append(name)
        indices[name] = index
        for style in lines.indices { lines[style].append(0) }
      }
      spellings[label.spelling] = index
      return index
    }

    /// Number of lines with a name, by its index, in any style.
    func lineCount(of name: Int) -> Int { lines.reduce(0) { $0 + $1[name] } }

    /// Number of lines with a name, by its index, in a style.
    func lineCount(of name: Int, in style: SpeakerLabel.Style) -> Int {
      lines[style.rawValue][name]
    }

    /// Number of lines by index of the name, for the names that occur in a style.
    func lines(of style: SpeakerLabel.Style) -> [Int: Int] {
      let counts = lines[style.rawValue].enumerated().filter { $0.element > 0 }
      return Dictionary(uniqueKeysWithValues: counts.map { ($0.offset, $0.element) })
    }
  }

  /// A name that recurs, in full or in part, is a label, and so is a word for a role, such as `記者`,
  /// unless the lexicon knows it for something else or it is no name by its shape. If most
  /// paragraphs have a name, every name is a label, except credits: `編輯：周木`. The style with most
  /// such lines wins; another style counts beside it if it has words for roles or the same names.
  ///
  /// - Parameter lineCount: number of lines that begin a paragraph.
  init(
    _ ballot: Ballot, lineCount: Int, roleWords: RoleWords, layoutWords: LayoutWords = LayoutWords()
  ) {
    nameCount = ballot.names.count
    let character = NameCharacter(roleWords: roleWords, layoutWords: layoutWords)
    let persons = Self.persons(ballot, character)
    let styles = SpeakerLabel.Style.allCases.map { style in
      Counts(
        lines: ballot.lines(of: style), names: ballot.names, persons: persons, character: character)
    }
    var accepted = zip(SpeakerLabel.Style.allCases, styles).map { style, counts in
      counts.accepted(style, of: lineCount)
    }
    let votes = zip(styles, accepted).map { $0.votes(for: $1) }
    let winner = votes.indices.max { (votes[$0], -$0) < (votes[$1], -$1) }
    guard let winner, votes[winner] > 0 else {
      style = nil
      isAccepted = []
      return
    }
    let people = Set(accepted[winner].map { persons[$0] })
    for other in accepted.indices where other != winner {
      accepted[other] = styles[other].acceptedBeside(
        people, accepted[other], SpeakerLabel.Style.allCases[other],
        beside: SpeakerLabel.Style.allCases[winner])
    }
    style = SpeakerLabel.Style.allCases[winner]
    isAccepted = accepted.flatMap { names in ballot.names.indices.map(names.contains) }
  }

  /// By index of the name: index of the fullest name of the same person, among those that may be
  /// names.
  private static func persons(_ ballot: Ballot, _ character: NameCharacter) -> [Int] {
    let names = ballot.names
    let plausible = names.indices.filter {
      character.isRole(names[$0]) || character.isNameLike(names[$0])
    }
    let linked = SpeakerNames(
      plausible.map { names[$0] }, roleWords: character.roleWords,
      lines: plausible.map { ballot.lineCount(of: $0) }
    ).person
    var persons = Array(names.indices)
    for (place, name) in plausible.enumerated() { persons[name] = plausible[linked[place]] }
    return persons
  }

  /// Whether a name, by its index, is a label in a style.
  func accepts(_ style: SpeakerLabel.Style, _ name: Int) -> Bool {
    self.style != nil && isAccepted[style.rawValue * nameCount + name]
  }
}

/// Tells names of people from other words before a colon.
struct NameCharacter {
  let roleWords: RoleWords
  let layoutWords: LayoutWords

  func isRole(_ name: String) -> Bool {
    roleWords.role(of: name) != nil || roleWords.isSpeaker(roleWords.unnumbered(name))
  }

  /// Whether a name is written as names are, with a title or a word for a role beside it or none:
  /// `何青教授`, `主持人何青`.
  func isNameLike(_ name: String) -> Bool {
    LabelName.isNameLike(roleWords.untitled(name)) || roleWords.startsWithRole(name)
  }

  /// Whether all letters of a name are capitals.
  static func isInCapitals(_ name: some Collection<UInt8>) -> Bool {
    name.count > 2 && name.contains { (0x41...0x5A).contains($0) }
      && !name.contains { (0x61...0x7A).contains($0) }
  }

  /// Whether a name that occurs once may be somebody's.
  func mayBeSingle(_ name: String) -> Bool {
    !roleWords.isTask(name) && layoutWords.part(ofLabel: name) == nil
      && isNameLike(name) && !layoutWords.isClause(name)
  }

  /// Whether a name that recurs may be somebody's.
  ///
  /// - Parameter share: its share of all possible labels.
  func mayRecur(_ name: String, _ lines: Int, share: Double) -> Bool {
    if isRole(name) { return true }
    guard layoutWords.part(ofLabel: name) == nil, !roleWords.isTask(name) || lines > 2 else {
      return false
    }
    if isNameLike(name) { return !layoutWords.isClause(name) || lines > 4 }
    let isSingleWord = !name.contains(" ") && name.unicodeScalars.allSatisfy { !$0.isHan }
    return isSingleWord || lines > 2 && share > 0.1
  }
}

/// The votes for one style.
private struct Counts {
  /// Number of lines by index of the name.
  let lines: [Int: Int]
  let names: [String]
  /// By index of the name: index of the fullest name of the same person.
  let persons: [Int]
  let character: NameCharacter

  /// Indices of the names that are labels in a style, if no other style is considered.
  ///
  /// - Parameter lineCount: number of lines that begin a paragraph.
  func accepted(_ style: SpeakerLabel.Style, of lineCount: Int) -> Set<Int> {
    guard !lines.isEmpty else { return [] }
    switch style {
    case .period: return Set(lines.keys.filter { character.isRole(names[$0]) })
    case .blank:
      let roles = Set(lines.keys.filter { character.isRole(names[$0]) })
      let sides = Set(roles.map { character.roleWords.isWord(names[$0], for: .interviewer) })
      return sides.count == 2 && votes(for: roles) * 2 > lineCount ? roles : []
    case .chat, .nick: return total > 1 ? Set(lines.keys) : []
    case .timed:
      let plausible = lines.keys.filter { lines[$0, default: 0] > 1 || isPlausible($0) }
      return votes(for: Set(plausible)) > 1 ? Set(plausible) : []
    case .afterTime:
      let recurring = self.recurring
      return votes(for: recurring) * 4 > lineCount ? recurring : []
    case .alone:
      let recurring = self.recurring
      guard recurring.count > 1, votes(for: recurring) * 5 > lineCount else { return [] }
      return recurring.union(lines.keys.filter { isPlausible($0) && names[$0].contains(" ") })
    case .bracket, .column, .stop:
      let recurring = self.recurring
      guard votes(for: recurring) * 2 > lineCount else { return [] }
      return recurring.union(lines.keys.filter(isPlausible))
    case .colon, .emphasis, .heading:
      let recurring = self.recurring
      if total * 2 > lineCount, !recurring.isEmpty {
        return recurring.union(lines.keys.filter(isPlausible))
      }
      return recurring.count > 1 || votes(for: recurring) * 3 > lineCount ? recurring : []
    }
  }

  /// Indices of the names that are labels beside another style.
  ///
  /// - Parameters:
  ///   - people: those who speak in the other style.
  ///   - winner: the other style; names in capitals stand beside the `Q.` and `A.` of a court.
  func acceptedBeside(
    _ people: Set<Int>, _ accepted: Set<Int>, _ style: SpeakerLabel.Style,
    beside winner: SpeakerLabel.Style
  ) -> Set<Int> {
    let isCourt = winner == .period
    switch style {
    case .period: return accepted
    case .alone:
      return winner == .timed ? Set(lines.keys.filter { people.contains(persons[$0]) }) : []
    case .afterTime, .chat, .nick, .blank: return []
    case .timed: return accepted.contains { people.contains(persons[$0]) } ? accepted : []
    case .bracket, .heading, .stop:
      return accepted.filter { people.contains(persons[$0]) }
    case .column:
      return accepted.filter { people.contains(persons[$0]) }.union(
        isCourt ? loud.filter { lines[$0, default: 0] > 1 } : [])
    case .colon, .emphasis:
      let known = lines.keys.filter { people.contains(persons[$0]) }
      return accepted.union(known).union(isCourt || loud.count > 1 ? loud : [])
    }
  }

  /// Names in capitals.
  private var loud: [Int] {
    lines.keys.filter { NameCharacter.isInCapitals(names[$0].utf8) && isPlausible($0) }
  }

  private func isPlausible(_ name: Int) -> Bool { character.mayBeSingle(names[name]) }

  private var total: Int { lines.values.reduce(0, +) }

  func votes(for names: Set<Int>) -> Int { names.reduce(0) { $0 + lines[$1, default: 0] } }

  private var recurring: Set<Int> {
    var byPerson: [Int: Int] = [:]
    for (name, count) in lines { byPerson[persons[name], default: 0] += count }
    let total = Double(max(1, self.total))
    return Set(
      lines.keys.filter { name in
        let count = byPerson[persons[name], default: 0]
        if character.isRole(names[name]) { return true }
        return count > 1 && character.mayRecur(names[name], count, share: Double(count) / total)
      })
  }
}
