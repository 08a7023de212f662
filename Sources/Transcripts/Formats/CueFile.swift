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
    var draft = CaptionDraft.draft(
      format, captions, voices: markup.names, metadata: scanner.metadata, of: source, roleWords)
    draft.repairs += repairs(of: marked, shownAgainIn: captions, draft.paragraphs)
    draft.repairs.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
    return draft
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
