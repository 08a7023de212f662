/// The vote of a whole file on how labels are set off and which names are labels.
struct LabelVote {
  /// Nil when no line bears a label.
  let style: SpeakerLabel.Style?
  /// By index of the name.
  private let isAccepted: [Bool]

  /// The names of labels with the number of lines that bear them, by style.
  struct Ballot {
    private(set) var names: [String] = []
    private var indices: [String: Int] = [:]
    private(set) var lines: [SpeakerLabel.Style: [Int: Int]] = [:]

    /// Counts a label; returns the index of its name.
    mutating func add(_ label: SpeakerLabel) -> Int {
      let index = indices[label.name] ?? names.count
      if index == names.count {
        names.append(label.name)
        indices[label.name] = index
      }
      lines[label.style, default: [:]][index, default: 0] += 1
      return index
    }
  }

  /// A name that comes back is a label, and so is a word for a part, such as `記者`. In a file where most lines bear one, every name is, but for
  /// what somebody did for the piece: `編輯：周木`. The style with most such lines wins.
  init(_ ballot: Ballot, lineCount: Int, roleWords: RoleWords) {
    var (style, accepted, most) = (SpeakerLabel.Style?.none, Set<Int>(), 0)
    for candidate in SpeakerLabel.Style.allCases {
      let counts = ballot.lines[candidate] ?? [:]
      let names = Self.accepted(counts, candidate, ballot.names, lineCount, roleWords)
      let lines = names.reduce(0) { $0 + counts[$1, default: 0] }
      if lines > most { (style, accepted, most) = (candidate, names, lines) }
    }
    self.style = style
    isAccepted = ballot.names.indices.map(accepted.contains)
  }

  func accepts(_ style: SpeakerLabel.Style, _ name: Int) -> Bool {
    style == self.style && isAccepted[name]
  }

  private static func accepted(
    _ counts: [Int: Int], _ style: SpeakerLabel.Style, _ names: [String], _ lineCount: Int,
    _ roleWords: RoleWords
  ) -> Set<Int> {
    switch style {
    case .period:
      return Set(counts.keys.filter { roleWords.isSpeaker(names[$0]) })
    case .timed, .tab:
      return counts.values.reduce(0, +) > 1 ? Set(counts.keys) : []
    case .colon, .bracket, .emphasis, .heading:
      let recurring = counts.filter { $0.value > 1 || roleWords.isSpeaker(names[$0.key]) }
      let lines = recurring.values.reduce(0, +)
      if counts.values.reduce(0, +) * 2 > lineCount, !recurring.isEmpty {
        return Set(counts.keys.filter { recurring[$0] != nil || !roleWords.isTask(names[$0]) })
      }
      return recurring.count > 1 || lines * 3 > lineCount ? Set(recurring.keys) : []
    }
  }
}
