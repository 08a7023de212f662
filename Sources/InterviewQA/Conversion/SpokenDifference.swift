import Basics

/// The first difference between what is said in a transcript and in what it reads back to.
struct SpokenDifference {
  /// Number of letters before it.
  let place: Int
  /// Index of the transcript's paragraph in which it stands.
  let paragraph: Int
  let kind: Kind

  /// What differs.
  enum Kind {
    case words, speaker, turn, time, labels
  }

  /// Nil if there is none.
  ///
  /// - Parameters:
  ///   - standIns: names that somebody may have who has none.
  ///   - form: which times are compared.
  init?(
    between own: SpokenWords, and other: SpokenWords, _ form: TranscriptForm, _ spelling: Spelling,
    standIns: [String]
  ) {
    let comparison = Comparison(own: own, other: other, standIns: standIns)
    let found = [
      comparison.words.map { ($0, Kind.words) }, comparison.speaker.map { ($0, .speaker) },
      comparison.turn.map { ($0, .turn) },
      form.hasStarts && spelling.hasTimes
        ? comparison.time(hasEnds: form.hasEnds, mayBeMore: form.needsTimes).map { ($0, .time) }
        : nil,
    ].compactMap { $0 }.min { $0.0 < $1.0 }
    guard let found else { return nil }
    let areNamesLost = own.hasNames && !other.hasNames
    (place, kind) = (found.0, areNamesLost ? .labels : found.1)
    let stretch = own.stretches.isEmpty ? nil : own.stretches[own.stretch(at: place)]
    paragraph = stretch?.paragraph ?? 0
  }
}

private struct Comparison {
  let own, other: SpokenWords
  let standIns: [String]

  /// Where letters differ, or blanks within a paragraph.
  var words: Int? {
    let count = min(own.letters.count, other.letters.count)
    var place = (0..<count).first { own.letters[$0] != other.letters[$0] }
    if place == nil, own.letters.count != other.letters.count { place = count }
    let blank = own.blanks.symmetricDifference(other.blanks)
      .filter { !own.borders.contains($0) && !other.borders.contains($0) }
      .filter { $0 > 0 && $0 < own.letters.count }.min()
    return [place, blank].compactMap { $0 }.min()
  }

  /// Where somebody else speaks.
  var speaker: Int? {
    let starts = (own.stretches + other.stretches).map(\.start).sorted()
    return starts.first { start in
      guard start < own.letters.count, start < other.letters.count else { return false }
      let voice = own.stretches[own.stretch(at: start)].voice
      return !isSame(voice, other.stretches[other.stretch(at: start)].voice)
    }
  }

  private func isSame(_ own: SpokenPart.Voice?, _ other: SpokenPart.Voice?) -> Bool {
    guard let own, let other else { return true }
    switch (own, other) {
    case (.named(let name), .named(let same)):
      return name == same || own.isNumber && standIns.contains(same) && same.hasSuffix(" " + name)
    case (.unnamed, .named(let name)): return standIns.contains(name)
    case (.unnamed, _), (.nobody, .nobody), (.nobody, .unnamed): return true
    default: return false
    }
  }

  /// Where a turn of somebody without a name begins or ends in one of both only.
  var turn: Int? {
    let (mine, theirs) = (turns(of: own, isStrict: true), turns(of: other, isStrict: true))
    let possible = turns(of: own, isStrict: false)
    return mine.subtracting(theirs).union(theirs.subtracting(possible)).min()
  }

  /// Where two without a name speak one after the other.
  private func turns(of words: SpokenWords, isStrict: Bool) -> Set<Int> {
    Set(
      zip(words.stretches, words.stretches.dropFirst()).compactMap { last, next in
        guard let voice = last.voice, let other = next.voice, isNameless(voice, other),
          last.turn != next.turn, !isStrict || next.isAdjacent
        else { return nil }
        return next.start
      })
  }

  /// Whether both have no name, or one that is written as a name that stands for it.
  private func isNameless(_ first: SpokenPart.Voice, _ second: SpokenPart.Voice) -> Bool {
    [first, second].allSatisfy { voice in
      guard case .named(let name) = voice else { return true }
      return standIns.contains(name) || voice.isNumber && !standIns.isEmpty
    }
  }

  /// Where another time is told.
  ///
  /// - Parameter mayBeMore: whether words may have a time that had none.
  func time(hasEnds: Bool, mayBeMore: Bool) -> Int? {
    let different = own.times.filter { place, time in
      guard place < own.letters.count else { return false }
      guard let found = other.times[place] else { return true }
      return found.start != time.start
        || hasEnds && time.end.map { $0 != found.end } ?? false
    }.keys
    let more =
      mayBeMore
      ? []
      : Set(other.times.keys).intersection(own.borders)
        .filter { own.times[$0] == nil }
    return (Array(different) + more).min()
  }
}
