/// Assigns utterances to speakers: by voice tags, by the names before words, by marks that say that
/// somebody else speaks; each up to the next.
struct CueSpeakers {
  private(set) var names: [String]
  /// What stands in brackets behind a name, by index of the name.
  private(set) var parts: [Int: String] = [:]
  private let vote: CueLabelVote
  private let roleWords: RoleWords
  /// By name.
  private var indices: [String: Int]
  private var current: Int?
  /// Whether the next words begin a turn.
  private var beginsTurn = false
  /// The last words, if a dash without a name set them off.
  private var unnamed: ArraySlice<UInt8>?

  /// - Parameter voices: names in voice tags.
  init(voices: [String], _ vote: CueLabelVote, _ roleWords: RoleWords) {
    names = voices
    indices = Dictionary(uniqueKeysWithValues: voices.enumerated().map { ($1, $0) })
    self.vote = vote
    self.roleWords = roleWords
  }

  /// The cues of an utterance, in order: several if names stand within its words.
  mutating func cues(of utterance: Utterance) -> [Cue] {
    var text = utterance.text
    var isNamed = true
    let label = CueLabel(at: text.bytes)
    if let voice = utterance.voice {
      text = begin(voice, utterance, label)
    } else if let label, vote.accepts(label, after: utterance.lead) {
      begin(label.name.text, isTurn: utterance.lead?.kind == .chevron)
      if let remark = label.name.remark, let current { parts[current] = parts[current] ?? remark }
      text = text.from(label.end)
    } else if utterance.isSound {
      return [cue(text, utterance, kind: .note)]
    } else if let lead = utterance.lead {
      begin("", isTurn: true)
      if lead.kind != .chevron { unnamed = text.bytes }
    } else {
      isNamed = false
      continueTurn(with: utterance)
    }
    if !text.isEmpty, utterance.isPartOfSound || CueBrackets.isSound(text.bytes) {
      return [cue(text, utterance, kind: .note)]
    }
    return parts(of: text).flatMap { part, name in
      if let name { begin(name, isTurn: false) }
      return part.isEmpty ? [] : [words(part, utterance, isNamed: isNamed || name != nil)]
    }
  }

  /// Begins the words of a voice; returns them without the same name in front.
  private mutating func begin(
    _ voice: CuePiece.Voice, _ utterance: Utterance, _ label: CueLabel?
  ) -> CueText {
    let text = utterance.text
    guard case .named(let index) = voice else {
      if !utterance.isSound { begin("", isTurn: true) }
      return text
    }
    begin(names[index], isTurn: false)
    guard let label, label.name.text == names[index] else { return text }
    return text.from(label.end)
  }

  private mutating func begin(_ name: String, isTurn: Bool) {
    let name = roleWords.withoutQuestionNumber(name)
    let index = indices[name] ?? names.count
    if index == names.count {
      names.append(name)
      indices[name] = index
    }
    (current, unnamed) = (index, nil)
    beginsTurn = beginsTurn || isTurn
  }

  /// Words without a name go on with the turn, except after somebody whom a dash sets off: then a
  /// new sentence of a new caption is anybody's.
  private mutating func continueTurn(with utterance: Utterance) {
    guard let last = unnamed else { return }
    if utterance.isFirst, CueSentence.ends(last) {
      (current, unnamed) = (nil, nil)
    } else {
      unnamed = utterance.text.bytes
    }
  }

  private mutating func words(_ text: CueText, _ utterance: Utterance, isNamed: Bool) -> Cue {
    var cue = cue(text, utterance, kind: current == nil ? .text : .speech)
    cue.speaker = current
    cue.isInferred = !isNamed && current != nil
    cue.beginsTurn = beginsTurn
    beginsTurn = false
    return cue
  }

  private func cue(_ text: CueText, _ utterance: Utterance, kind: Paragraph.Kind) -> Cue {
    var cue = Cue(text: text.range, time: utterance.time)
    cue.kind = kind
    cue.repairs = text.repairs
    cue.caption = utterance.caption
    return cue
  }

  /// The words cut at the accepted names within them, each with the name that begins it.
  private func parts(of text: CueText) -> [(CueText, name: String?)] {
    guard vote.hasColons else { return [(text, nil)] }
    var parts: [(CueText, name: String?)] = []
    var (start, name) = (text.bytes.startIndex, String?.none)
    for (place, label) in CueLabel.inner(in: text.bytes) where vote.accepts(label, after: nil) {
      parts.append((text[start..<place], name))
      (start, name) = (label.end, label.name.text)
    }
    return parts + [(text.from(start), name)]
  }
}
