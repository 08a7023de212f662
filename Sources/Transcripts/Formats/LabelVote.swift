/// The vote of a whole file on how its labels are set off and which names are labels.
struct LabelVote {
  /// Nil if no line has a label.
  let style: SpeakerLabel.Style?
  /// By index of the name.
  private let isAccepted: [Bool]

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

    /// Number of lines by index of the name, for the names that occur in a style.
    func lines(of style: SpeakerLabel.Style) -> [Int: Int] {
      let counts = lines[style.rawValue].enumerated().filter { $0.element > 0 }
      return Dictionary(uniqueKeysWithValues: counts.map { ($0.offset, $0.element) })
    }
  }

  /// A name that recurs, in full or in part, is a label, and so is a word for a role, such as `記者`.
  /// If most lines have a name, every name is a label, except credits: `編輯：周木`. The style with most
  /// such lines wins.
  init(_ ballot: Ballot, lineCount: Int, roleWords: RoleWords) {
    let persons = SpeakerNames(ballot.names, roleWords: roleWords).person
    var (style, accepted, maxLines) = (SpeakerLabel.Style?.none, Set<Int>(), 0)
    for candidate in SpeakerLabel.Style.allCases {
      let counts = Counts(
        lines: ballot.lines(of: candidate), names: ballot.names, persons: persons,
        roleWords: roleWords)
      let names = counts.accepted(candidate, of: lineCount)
      let lines = names.reduce(0) { $0 + counts.lines[$1, default: 0] }
      if lines > maxLines { (style, accepted, maxLines) = (candidate, names, lines) }
    }
    self.style = style
    isAccepted = ballot.names.indices.map(accepted.contains)
  }

  /// Whether a name, by its index, is a label in a style.
  func accepts(_ style: SpeakerLabel.Style, _ name: Int) -> Bool {
    style == self.style && isAccepted[name]
  }
}

/// The votes for one style.
private struct Counts {
  /// Number of lines by index of the name.
  let lines: [Int: Int]
  let names: [String]
  /// By index of the name: index of the fullest name of the same person.
  let persons: [Int]
  let roleWords: RoleWords

  /// Indices of the names that are labels in a style.
  ///
  /// - Parameter lineCount: number of lines that are not blank.
  func accepted(_ style: SpeakerLabel.Style, of lineCount: Int) -> Set<Int> {
    switch style {
    case .period: return Set(lines.keys.filter { roleWords.isSpeaker(names[$0]) })
    case .timed, .chat: return total > 1 ? Set(lines.keys) : []
    case .afterTime:
      let recurring = self.recurring
      return votes(for: recurring) * 4 > lineCount ? recurring : []
    case .colon, .bracket, .emphasis, .heading:
      let recurring = self.recurring
      if total * 2 > lineCount, !recurring.isEmpty {
        return Set(
          lines.keys.filter { recurring.contains($0) || !roleWords.isTask(names[$0]) })
      }
      return recurring.count > 1 || votes(for: recurring) * 3 > lineCount ? recurring : []
    }
  }

  private var total: Int { lines.values.reduce(0, +) }

  private func votes(for names: Set<Int>) -> Int {
    names.reduce(0) { $0 + lines[$1, default: 0] }
  }

  private var recurring: Set<Int> {
    var byPerson: [Int: Int] = [:]
    for (name, count) in lines { byPerson[persons[name], default: 0] += count }
    return Set(
      lines.keys.filter { byPerson[persons[$0], default: 0] > 1 || roleWords.isSpeaker(names[$0]) })
  }
}
