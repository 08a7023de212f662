/// What the words of the speakers, at the beginning and at the end of their speech, tell of who asks.
struct SpokenEvidence {
  /// By place in the order of the speakers.
  private(set) var evidence: [Evidence]

  /// What is known of one speaker.
  struct Evidence {
    /// Opens or closes a programme, presents others, thanks others for coming.
    var (greets, introduces, thanks) = (false, false, false)
    /// Answers to a greeting.
    var answers = false
    /// Share of the paragraphs looked at that ask, if only in words: `tell us about …`
    var askingShare = 0.0
    /// Presented by another, as one who answers or as one who asks too.
    var (isIntroduced, isCohost) = (false, false)
  }

  private let roleWords: RoleWords
  private var phrases: [RoleWords.Part: [SpokenText.Phrase]] = [:]

  /// - Parameter calls: ways to call each speaker, by place in the order.
  init(
    of speech: [SpeechCount.Speech], calls: [[PersonName]], in source: SourceText,
    _ roleWords: RoleWords
  ) {
    self.roleWords = roleWords
    evidence = speech.map { _ in Evidence() }
    guard speech.count > 1 else { return }
    for part in Self.parts {
      phrases[part] = roleWords.all(part).map { SpokenText.Phrase($0, roleWords) }
    }
    let names = calls.map(phrases(toCall:))
    for place in speech.indices.prefix(Self.maxSpeakers) {
      read(speech[place], of: place, in: source, names)
    }
  }

  /// The words of more speakers are not looked at.
  private static let maxSpeakers = 40
  /// In bytes: of each paragraph that much is looked at, from the start.
  private static let maxLength = 2_000
  /// Number of a speaker's first paragraphs in which programmes are opened and people presented.
  private static let opening = 4
  private static let parts: [RoleWords.Part] = [
    .greeting, .opening, .programme, .introduction, .cohost, .thanks, .asking, .answering,
  ]

  /// A Chinese name of one character calls nobody.
  private func phrases(toCall names: [PersonName]) -> [SpokenText.Phrase] {
    let calls = names.filter { !$0.isNobody }.flatMap { name in
      let given = name.isHan ? name.shortForms.filter { $0.unicodeScalars.count > 1 } : []
      let words = name.words.count > 1 ? [name.words[0]] : []
      return [name.words.joined(separator: " ")] + given + words
    }
    return Set(calls.filter { $0.unicodeScalars.count > 1 }).map {
      SpokenText.Phrase($0, roleWords)
    }
  }

  private mutating func read(
    _ speech: SpeechCount.Speech, of place: Int, in source: SourceText,
    _ names: [[SpokenText.Phrase]]
  ) {
    var asking = 0
    let early = speech.first.prefix(Self.opening).count
    for (index, range) in (speech.first + speech.last).enumerated() {
      let head = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.maxLength)
      let text = SpokenText(source.reading(ofText: head).string, roleWords)
      let isEarly = index < early
      let isLate = index >= speech.first.count || speech.last.isEmpty
      if holds(.asking, text) { asking += 1 }
      if isEarly || isLate { readCourtesies(text, of: place) }
      if isEarly { readPresentation(text, by: place, names) }
    }
    let all = speech.first.count + speech.last.count
    evidence[place].askingShare = all > 0 ? Double(asking) / Double(all) : 0
  }

  private mutating func readCourtesies(_ text: SpokenText, of place: Int) {
    let opens = (phrases[.opening] ?? []).contains { phrase in
      text.range(of: phrase).map {
        text.holds(oneOf: phrases[.programme] ?? [], within: 80, after: $0.upperBound)
      } ?? false
    }
    if opens || holds(.greeting, text) { evidence[place].greets = true }
    if holds(.thanks, text) { evidence[place].thanks = true }
    if holds(.answering, text) { evidence[place].answers = true }
  }

  private mutating func readPresentation(
    _ text: SpokenText, by place: Int, _ names: [[SpokenText.Phrase]]
  ) {
    for phrase in phrases[.cohost] ?? [] {
      guard let range = text.range(of: phrase) else { continue }
      if let other = speaker(named: names, in: text, after: range, except: place, within: 60) {
        evidence[other].isCohost = true
      }
    }
    for part in [RoleWords.Part.introduction, .greeting, .thanks] {
      for phrase in phrases[part] ?? [] {
        guard let range = text.range(of: phrase) else { continue }
        if part == .introduction { evidence[place].introduces = true }
        let other = speaker(named: names, in: text, after: range, except: place, within: 150)
        if let other, !evidence[other].isCohost { evidence[other].isIntroduced = true }
      }
    }
  }

  private func speaker(
    named names: [[SpokenText.Phrase]], in text: SpokenText, after range: Range<Int>,
    except place: Int, within length: Int
  ) -> Int? {
    names.indices.first { other in
      other != place
        && text.holds(oneOf: names[other], within: length, after: range.upperBound)
    }
  }

  private func holds(_ part: RoleWords.Part, _ text: SpokenText) -> Bool {
    phrases[part]?.contains(where: text.holds) ?? false
  }
}
