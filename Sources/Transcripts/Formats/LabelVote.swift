/// The vote of a whole file on how labels are set off and which names are labels.
struct LabelVote {
  /// Nil when no line bears a label.
  let style: SpeakerLabel.Style?
  /// By index of the name.
  private let isAccepted: [Bool]

  /// The names of labels with the number of lines that bear them, by style.
  struct Ballot {
    private let roleWords: RoleWords
    private(set) var names: [String] = []
    private var indices: [String: Int] = [:]
    /// The same by the bytes of a name, as labels spell it; found without a string for each line.
    private var spellings: [ArraySlice<UInt8>: Int] = [:]
    /// By style, by index of the name.
    private var lines = [[Int]](repeating: [], count: SpeakerLabel.Style.allCases.count)

    init(_ roleWords: RoleWords) {
      self.roleWords = roleWords
    }

    /// Counts a label; returns the index of its name. `Q1` and `Q2` are `Q`.
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

    /// The number of lines by index of the name, of the names that labels of a style bear.
    func lines(of style: SpeakerLabel.Style) -> [Int: Int] {
      let counts = lines[style.rawValue].enumerated().filter { $0.element > 0 }
      return Dictionary(uniqueKeysWithValues: counts.map { ($0.offset, $0.element) })
    }
  }

  /// A name that comes back, in full or in part, is a label, and so is a word for a part, such as
  /// `記者`. In a file where most lines bear one, every name is, but for what somebody did for the
  /// piece: `編輯：周木`. The style with most such lines wins.
  init(_ ballot: Ballot, lineCount: Int, roleWords: RoleWords) {
    let persons = SpeakerNames(ballot.names, roleWords: roleWords).person
    var (style, accepted, most) = (SpeakerLabel.Style?.none, Set<Int>(), 0)
    for candidate in SpeakerLabel.Style.allCases {
      let counts = Counts(
        lines: ballot.lines(of: candidate), names: ballot.names, persons: persons,
        roleWords: roleWords)
      let names = counts.accepted(candidate, of: lineCount)
      let lines = names.reduce(0) { $0 + counts.lines[$1, default: 0] }
      if lines > most { (style, accepted, most) = (candidate, names, lines) }
    }
    self.style = style
    isAccepted = ballot.names.indices.map(accepted.contains)
  }

  func accepts(_ style: SpeakerLabel.Style, _ name: Int) -> Bool {
    style == self.style && isAccepted[name]
  }
}

/// The votes for one style.
private struct Counts {
  /// By index of the name.
  let lines: [Int: Int]
  let names: [String]
  /// By index of the name, that of the person it belongs to.
  let persons: [Int]
  let roleWords: RoleWords

  func accepted(_ style: SpeakerLabel.Style, of lineCount: Int) -> Set<Int> {
    switch style {
    case .period: return Set(lines.keys.filter { roleWords.isSpeaker(names[$0]) })
    case .timed, .chat: return total > 1 ? Set(lines.keys) : []
    case .behindTime:
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
