import Basics

/// Reads SubRip and WebVTT: two times joined by an arrow, then lines of words.
///
/// What belongs to the format, such as numbers and styles, is left out; comments and the head are
/// metadata.
struct CueFile: TranscriptFormat {
  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    guard let format = format(of: source) else { return nil }
    let scanner = CueScanner(source, isWebVTT: format == .webVTT)
    var markup = CueMarkup(source.utf8)
    let marked = scanner.cards.map { Caption(time: $0.time, pieces: markup.pieces(of: $0)) }
    let captions = RolledCaptions(HighlightedCaptions.joined(marked)).read()
    let utterances = UtteranceFinder(captions).utterances()
    let vote = CueLabelVote(utterances, roleWords: roleWords)
    var speakers = CueSpeakers(voices: markup.names, vote, roleWords)
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
    repairs += joiner.repairs + self.repairs(of: marked, shownAgainIn: captions, joiner.paragraphs)
    return TranscriptDraft(
      format: format, names: speakers.names, parts: speakers.parts,
      paragraphs: joined(joiner.paragraphs, scanner.metadata),
      repairs: repairs.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }, times: joiner.times)
  }

  /// Name of the repair that leaves out what captions show again.
  static let rule = "cue-repeat"

  /// Repairs for the pieces of captions that are not read and stand in no paragraph.
  private static func repairs(
    of all: [Caption], shownAgainIn read: [Caption], _ paragraphs: [ParagraphDraft]
  ) -> [Emendation] {
    let kept = Set(read.lazy.flatMap(\.pieces).map(\.text.range.lowerBound))
    var next = paragraphs[...]
    return all.lazy.flatMap(\.pieces).map(\.text.range).compactMap { range in
      guard !kept.contains(range.lowerBound) else { return nil }
      next = next.drop { $0.text.upperBound <= range.lowerBound }
      let isWithin = next.first.map { $0.text.lowerBound < range.upperBound } ?? false
      return isWithin ? nil : Emendation(bytes: range, reading: "", rule: rule)
    }
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

  /// Tells the format by the first lines that are not blank; nil if they are none of captions.
  private static func format(of source: SourceText) -> Interview.Format? {
    let lines = (1...headLength).lazy.filter { $0 <= source.lineCount }
      .map { source.utf8.trimmed(source.text(ofLine: $0)) }.filter { !$0.isEmpty }
    let first = Array(lines.prefix(3))
    let hasTimes = lines.contains { CueTimes(in: source.utf8, $0) != nil }
    let isSigned = first.contains { isSignature(source.utf8[$0]) }
    if isSigned, hasTimes || first.first.map({ isSignature(source.utf8[$0]) }) == true {
      return .webVTT
    }
    let begins = first.prefix(2).contains { CueTimes(in: source.utf8, $0) != nil }
    return begins || hasTimes && isNumbered(Array(lines), in: source.utf8) ? .subRip : nil
  }

  /// In lines: where the first times are looked for.
  private static let headLength = 40

  private static func isSignature(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: CueScanner.signature)
      && line.dropFirst(CueScanner.signature.count).first?.isBlank != false
  }

  /// Whether a line that is a number stands above the first line of times.
  private static func isNumbered(_ lines: [Range<Int>], in utf8: [UInt8]) -> Bool {
    guard let times = lines.firstIndex(where: { CueTimes(in: utf8, $0) != nil }), times > 0 else {
      return false
    }
    return utf8[lines[times - 1]].allSatisfy(\.isDigit)
  }
}
