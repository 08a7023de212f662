/// The vote of all captions on which texts before a colon or in brackets are names of speakers.
struct CueLabelVote {
  private var colon: Set<String> = []
  private var bracket: Set<String> = []
  /// Names behind `>>`, which need no vote.
  private var led: Set<String> = []

  /// Whether a label is a name.
  ///
  /// - Parameter lead: the mark before it.
  func accepts(_ label: CueLabel, after lead: CueLead?) -> Bool {
    let name = label.name.text
    if colon.contains(name) || bracket.contains(name) { return true }
    return label.style == .colon && lead?.kind == .chevron && led.contains(name)
  }

  /// Whether a name may stand within a line.
  var hasColons: Bool { !colon.isEmpty }

  init(_ utterances: [Utterance], roleWords: RoleWords) {
    let polls = LabelPolls(utterances)
    let colon = polls.accepted(polls.colon, roleWords)
    let bracket = polls.accepted(polls.bracket.filter { $0.value.isName }, roleWords)
    led = Set(polls.colon.filter { $0.value.led > 0 && $0.value.name.isTitled }.keys)
    // One file has one style; what the other finds are words or sounds.
    let votes = [polls.votes(for: colon, polls.colon), polls.votes(for: bracket, polls.bracket)]
    if votes[0] >= votes[1] { self.colon = colon } else { self.bracket = bracket }
  }
}

/// How often each possible name occurs, and where.
private struct LabelPolls {
  /// By name.
  var colon: [String: Poll] = [:]
  /// By name.
  var bracket: [String: Poll] = [:]
  /// Number of captions that hold words.
  private var captions = 0
  /// The name that the first words of the file have; nil if they have none.
  private var first: CueName?

  struct Poll {
    let name: CueName
    /// Number of lines that begin with it.
    var lines = 0
    /// Number of lines after the end of a sentence, as the first of a caption.
    var starts = 0
    /// Number of times behind `>>`.
    var led = 0
    /// Number of times within a line.
    var inner = 0
    /// Number of times alone in a caption.
    var alone = 0
    /// Number of times with a small letter after it.
    var small = 0

    /// Whether a text in brackets is used as a name is, and not as a sound: words follow it in its
    /// caption, which begin as turns do.
    var isName: Bool { alone == 0 && inner == 0 && name.isPlain && small * 5 <= lines }
  }

  init(_ utterances: [Utterance]) {
    var caption = -1
    var isOpen = true
    var hasWords = false
    for (index, utterance) in utterances.enumerated() {
      let text = utterance.text.bytes
      let next = index + 1 < utterances.count ? utterances[index + 1] : nil
      count(utterance, isOpen: isOpen, isLastOfCaption: next?.caption != utterance.caption)
      let name = CueLabel(at: text)?.name
      if !utterance.isSound || name.map({ bracket[$0.text]?.isName ?? true }) == true {
        if !hasWords { first = name }
        hasWords = true
        if utterance.caption != caption { captions += 1 }
        caption = utterance.caption
      }
      isOpen = utterance.isSound || CueSentence.ends(text)
    }
  }

  /// - Parameters:
  ///   - isOpen: whether the words before it end with a sentence.
  ///   - isLastOfCaption: whether no words follow in its caption.
  private mutating func count(_ utterance: Utterance, isOpen: Bool, isLastOfCaption: Bool) {
    guard utterance.voice == nil, !utterance.isPartOfSound else { return }
    let text = utterance.text.bytes
    countGroups(in: text)
    guard let label = CueLabel(at: text) else { return }
    var poll = self[label] ?? Poll(name: label.name)
    let words = text[label.end...].drop(while: \.isBlank)
    poll.lines += 1
    if utterance.isFirst || utterance.lead != nil, isOpen { poll.starts += 1 }
    if utterance.lead?.isTurn == true { poll.led += 1 }
    if words.isEmpty, isLastOfCaption { poll.alone += 1 }
    if let first = words.first, (0x61...0x7A).contains(first) { poll.small += 1 }
    self[label] = poll
    for (_, label) in CueLabel.inner(in: words) where label.name.isTitled {
      colon[label.name.text, default: Poll(name: label.name)].inner += 1
    }
  }

  private subscript(label: CueLabel) -> Poll? {
    get { label.style == .colon ? colon[label.name.text] : bracket[label.name.text] }
    set {
      if label.style == .colon {
        colon[label.name.text] = newValue
      } else {
        bracket[label.name.text] = newValue
      }
    }
  }

  /// Counts what stands in brackets within a line: no name does.
  private mutating func countGroups(in text: ArraySlice<UInt8>) {
    for offset in text.indices.dropFirst() where text[offset] == UInt8(ascii: "[") {
      guard let (inside, _) = CueBrackets.group(in: text[offset...]),
        let name = CueName(text[inside])
      else { continue }
      bracket[name.text, default: Poll(name: name)].inner += 1
    }
  }

  /// Number of lines that begin with some names.
  func votes(for names: some Sequence<String>, _ polls: [String: Poll]) -> Int {
    names.reduce(0) { $0 + (polls[$1]?.lines ?? 0) }
  }

  /// The names that are accepted.
  ///
  /// If most captions have one, all are. Else names that recur are, if there are several of them
  /// and either the first words of the file have a name or all are in capitals, or if they are
  /// frequent; and with them those that are like names and begin a turn. Else those that begin turns
  /// are if the first words of the file have one.
  func accepted(_ polls: [String: Poll], _ roleWords: RoleWords) -> Set<String> {
    let names = polls.filter { !roleWords.isTask($0.key) && $0.value.lines + $0.value.inner > 0 }
    let plain = names.filter { $0.value.name.isPlain && $0.value.lines > 0 }
    let recurring = names.filter { isRecurring($0.value, roleWords) }
    let titled = plain.filter { $0.value.name.isTitled }
    let votes = votes(for: recurring.keys, polls)
    if self.votes(for: plain.keys, polls) * 2 > captions, !recurring.isEmpty {
      return Set(recurring.keys).union(titled.keys).union(plain.filter { $0.value.lines > 1 }.keys)
    }
    if titled.count > 1, self.votes(for: titled.keys, polls) >= captions {
      return Set(titled.keys)
    }
    let isFirst = first.map { recurring[$0.text] != nil || titled[$0.text] != nil } ?? false
    let isCapital = recurring.allSatisfy { $0.value.name.isCapital }
    let rareness = isFirst || isCapital ? Self.rareness : Self.frequency
    if recurring.count > 1 && votes * rareness > captions || votes * 3 > captions {
      return Set(recurring.keys).union(
        plain.values.filter { isTurn($0) && (isCapital && $0.name.isCapital || isFull($0)) }
          .map(\.name.text))
    }
    let turns = plain.filter { isTurn($0.value) }
    guard let first, turns[first.text] != nil, turns.count > 1 else { return [] }
    return Set(recurring.keys).union(turns.keys)
  }

  /// Of names that recur, at least one caption in so many has one.
  private static let rareness = 40
  /// The same if the file does not begin with a name.
  private static let frequency = 10

  private func isRecurring(_ poll: Poll, _ roleWords: RoleWords) -> Bool {
    let isLikeName = poll.name.isTitled && poll.starts * 2 >= poll.lines
    return poll.lines + poll.inner > 1 && isLikeName || roleWords.isSpeaker(poll.name.text)
  }

  /// Whether a name always begins a turn.
  private func isTurn(_ poll: Poll) -> Bool {
    poll.name.isTitled && poll.starts > 0 && poll.starts == poll.lines
  }

  /// Whether a name is of several words.
  private func isFull(_ poll: Poll) -> Bool { (2...4).contains(poll.name.words) }
}
