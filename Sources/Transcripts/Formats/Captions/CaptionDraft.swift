/// Makes a draft of captions: finds who says what, and joins their sentences.
enum CaptionDraft {
  /// - Parameters:
  ///   - captions: in the order of the file.
  ///   - voices: names that the voices of pieces refer to.
  ///   - metadata: text ranges of lines that belong to the file, by place.
  static func draft(
    _ format: Interview.Format, _ captions: [Caption], voices: [String], metadata: [Range<Int>],
    of source: SourceText, _ roleWords: RoleWords
  ) -> TranscriptDraft {
    let utterances = UtteranceFinder(captions).utterances()
    let vote = CueLabelVote(utterances, roleWords: roleWords)
    var speakers = CueSpeakers(voices: voices, vote, roleWords)
    let languages = CueLanguages(utterances)
    var joiner = CueJoiner(
      source.utf8,
      isPunctuated: utterances.count { CueSentence.endsWithin($0.text.bytes) } * rareness
        >= utterances.count)
    var repairs: [Emendation] = []
    var last: Cue?
    for utterance in utterances {
      for cue in speakers.cues(of: utterance) {
        joiner.add(
          cue, kind: cue.kind, isApart: last.map { isApart(cue, $0, languages, source) } ?? false)
        repairs += cue.repairs
        last = cue
      }
    }
    repairs += joiner.repairs
    return TranscriptDraft(
      format: format, names: speakers.names, parts: speakers.parts,
      paragraphs: joined(joiner.paragraphs, metadata),
      repairs: repairs.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }, times: joiner.times)
  }

  /// If fewer than one line in so many ends a sentence, the file has no punctuation.
  private static let rareness = 12

  /// Whether two cues must not share a paragraph: they are shown at once, or in two languages, or
  /// are a sound and another caption.
  private static func isApart(
    _ cue: Cue, _ last: Cue, _ languages: CueLanguages, _ source: SourceText
  ) -> Bool {
    if languages.areTwo,
      CueLanguages.script(of: source.utf8[cue.text])
        != CueLanguages.script(of: source.utf8[last.text])
    {
      return true
    }
    guard cue.caption != last.caption, let time = cue.time, let before = last.time else {
      return false
    }
    let isWithin = (time.end ?? time.start) < (before.end ?? before.start)
    return cue.kind == .note || time.start <= before.start || isWithin
      || time.start - (before.end ?? before.start) > longestPause
  }

  /// In seconds: a sentence does not go on after a longer one.
  private static let longestPause = 8.0

  /// The paragraphs, with those lines of metadata that do not stand within one.
  private static func joined(
    _ paragraphs: [ParagraphDraft], _ metadata: [Range<Int>]
  ) -> [ParagraphDraft] {
    var joined: [ParagraphDraft] = []
    var next = metadata[...]
    for paragraph in paragraphs {
      while let line = next.first, line.upperBound <= paragraph.text.lowerBound {
        joined.append(ParagraphDraft(text: line, kind: .metadata))
        next = next.dropFirst()
      }
      next = next.drop { $0.lowerBound < paragraph.text.upperBound }
      joined.append(paragraph)
    }
    return joined + next.map { ParagraphDraft(text: $0, kind: .metadata) }
  }
}
