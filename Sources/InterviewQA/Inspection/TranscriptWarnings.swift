import Basics
import Corpora
import Transcripts

/// What a reader of a transcript should look at, with the lines of each place.
struct TranscriptWarnings {
  private let interview: Interview
  private let paragraphs: [Paragraph]
  private let roles: [GivenRole]

  /// - Parameter roles: what the user says of speakers.
  init(of interview: Interview, given roles: [GivenRole] = []) {
    self.interview = interview
    self.roles = roles
    paragraphs = interview.paragraphs
  }

  /// One sentence each; those with lines by kind, then in the order of the file. Empty where nothing
  /// looks wrong.
  var sentences: [String] {
    [
      interview.turns.isEmpty ? "no speakers found: nobody is quoted by name" : nil,
      undecodable,
      interview.unread.isEmpty ? nil : "not read: " + interview.unread.joined(separator: ", "),
      interview.source.encoding.reason == .commonCharacters
        ? "the encoding is a guess by the characters that result; --encoding overrules it" : nil,
    ].compactMap { $0 }
      + outsideTurns + unlabelledStretches + rareLabels + backwardTimes + unanswered
      + unknownNames
  }

  private var unknownNames: [String] {
    roles.map(\.name).filter(interview.unknownPeople.contains).map {
      "--role \($0): no speaker of that name"
    }
  }

  private var undecodable: String? {
    let count = interview.source.undecodableBytes
    return count > 0 ? "\(count) bytes could not be decoded and are shown as U+FFFD" : nil
  }

  private var unanswered: [String] {
    interview.exchanges.filter(\.answers.isEmpty).map { exchange in
      let paragraph = interview.turns[exchange.question].paragraphs.lowerBound
      return "line \(paragraphs[paragraph].line): a question without an answer"
    }
  }

  /// Names some places each in a sentence of its own, and counts the rest.
  private func told(_ places: [Range<Int>], _ sentence: (Range<Int>) -> String) -> [String] {
    let rest = places.dropFirst(Self.maxPlaces)
    return places.prefix(Self.maxPlaces).map { "\(lines(of: $0)): \(sentence($0))" }
      + (rest.first.map { ["\(lines(of: $0)) and \(rest.count - 1) more places: the same"] } ?? [])
  }

  /// Maximum number of places that are named for one kind of warning.
  private static let maxPlaces = 8

  /// `line 7` or `lines 7-12`
  ///
  /// - Parameter range: indices of paragraphs; not empty.
  private func lines(of range: Range<Int>) -> String {
    let first = paragraphs[range.lowerBound].line
    let last = interview.source.lastLine(of: paragraphs[range.upperBound - 1].bytes)
    return last > first ? "lines \(first)-\(last)" : "line \(first)"
  }
}

// Words without a speaker.
extension TranscriptWarnings {
  private var outsideTurns: [String] {
    guard let first = interview.turns.first?.paragraphs.lowerBound else { return [] }
    let isLongIntroduction =
      paragraphs[..<first].count { $0.kind == .introduction } * 2 > paragraphs.count
    let outside = paragraphs.indices.filter { index in
      switch paragraphs[index].kind {
      case .speech: paragraphs[index].turn == nil
      case .text: true
      case .introduction: index > first || isLongIntroduction
      case .credit, .heading, .note, .metadata, .caption: false
      }
    }
    return told(Self.runs(of: outside)) { _ in "words that nobody is known to say" }
  }

  /// Ascending numbers as ranges of those that follow each other.
  private static func runs(of numbers: [Int]) -> [Range<Int>] {
    numbers.reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound == number {
        runs[runs.count - 1] = last.lowerBound..<number + 1
      } else {
        runs.append(number..<number + 1)
      }
    }
  }
}

// Labels.
extension TranscriptWarnings {
  private var unlabelledStretches: [String] {
    let stretches = self.stretches
    let all = stretches.reduce(0) { $0 + $1.count }
    let long = stretches.filter { stretch in
      let others = max(1, stretches.count - 1)
      return stretch.count >= Self.minStretch
        && stretch.count * others >= Self.minTimesTheOthers * (all - stretch.count)
    }
    return told(long) { stretch in
      let name = paragraphs[stretch.lowerBound].turn.map(name) ?? ""
      return "\(stretch.count) paragraphs are taken for the words of \(name), "
        + "though only the first says so"
    }
  }

  /// In paragraphs: answers in print are seldom longer.
  private static let minStretch = 12
  /// How many times as long as the others on average a stretch must be.
  private static let minTimesTheOthers = 4

  /// By labels, what is taken for words of one speaker; indices of paragraphs.
  private var stretches: [Range<Int>] {
    var stretches: [Range<Int>] = []
    for index in paragraphs.indices where paragraphs[index].turn != nil {
      if let last = stretches.last, !hasLabel(index),
        paragraphs[last.lowerBound].speaker == paragraphs[index].speaker
      {
        stretches[stretches.count - 1] = last.lowerBound..<index + 1
      } else {
        stretches.append(index..<index + 1)
      }
    }
    return stretches
  }

  /// Whether anything that may be a label stands between a paragraph and the one before it.
  private func hasLabel(_ index: Int) -> Bool {
    guard index > 0, !paragraphs[index].isSpeakerInferred else { return false }
    let (start, end) = (paragraphs[index - 1].bytes.upperBound, paragraphs[index].bytes.lowerBound)
    guard start < end else { return false }
    return interview.source.decoded(start..<end).contains { $0 > 0x20 }
  }

  private var rareLabels: [String] {
    let turns = Dictionary(grouping: interview.turns, by: \.speaker)
    guard turns.values.contains(where: { $0.count >= Self.minRecurrence }) else { return [] }
    let single = turns.filter { speaker, turns in
      turns.count == 1 && interview.speakers[speaker].knownName != nil
    }.values.map { $0[0].paragraphs.lowerBound }
    return told(single.sorted().map { $0..<$0 + 1 }) { place in
      "the label of \(paragraphs[place.lowerBound].turn.map(name) ?? "") is seen only once"
    } + possibleLabels
  }

  /// Where labels recur, one speaker at least has as many turns as this.
  private static let minRecurrence = 3

  /// What looks like the label of somebody who speaks once, and was taken for words.
  private var possibleLabels: [String] {
    let found = paragraphs.indices.filter { index in
      paragraphs[index].turn != nil && !hasLabel(index) && possibleLabel(index) != nil
    }
    return told(found.map { $0..<$0 + 1 }) { place in
      "‘\(possibleLabel(place.lowerBound) ?? "")’ may be a label; it is taken for words, "
        + "since it is seen only once"
    }
  }

  /// `Per Holm` of a paragraph that begins with `Per Holm: `; nil if none does.
  private func possibleLabel(_ index: Int) -> String? {
    let bytes = paragraphs[index].bytes
    let head = bytes.lowerBound..<min(bytes.upperBound, bytes.lowerBound + Self.maxLabelBytes)
    return LabelShape.name(in: interview.source.decoded(head))
  }

  /// In bytes, with the colon.
  private static let maxLabelBytes = 60

  /// The speaker of a turn, as sentences name them.
  private func name(ofTurn turn: Int) -> String {
    let name = interview.speakers[interview.turns[turn].speaker].knownName
    return name.map { "‘\($0)’" } ?? "somebody not named"
  }
}

// Times.
extension TranscriptWarnings {
  private var backwardTimes: [String] {
    var last = 0.0
    var places: [Range<Int>] = []
    for index in paragraphs.indices {
      guard let time = paragraphs[index].time else { continue }
      if time.start < last { places.append(index..<index + 1) }
      last = time.start
    }
    return told(places) { place in
      let time = paragraphs[place.lowerBound].time?.start ?? 0
      return "the time runs back to \(ClockTime.text(of: time))"
    }
  }
}
