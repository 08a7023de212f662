/// Reads the JSON of podcasts and of Whisper.
///
/// `{"segments": [{"speaker", "startTime", "endTime", "body"}]}`, or `start`, `end` and `text`. A
/// segment may be a single word; segments of one speaker are joined.
///
/// Source: github.com/Podcastindex-org/podcast-namespace, transcripts.md; github.com/openai/whisper
struct PodcastJSON: TranscriptFormat {
  /// Name of the repair in emendations.
  static let rule = "json-escape"

  /// The draft of any JSON; it has no paragraphs if there are no segments.
  static func draft(of source: SourceText, _: RoleWords) -> TranscriptDraft? {
    let start = source.utf8.trimmed(0..<min(source.utf8.count, maxIndent)).lowerBound
    guard isJSON(source.utf8[start...]) else { return nil }
    var scanner = SegmentScanner(source.utf8, from: start)
    return draft(of: scanner.segments(), in: source.utf8)
  }

  /// In bytes: white space before the JSON.
  private static let maxIndent = 4096

  /// Whether a text begins as an object or an array, and not as a label in brackets.
  private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    let next = text.dropFirst().first { $0 > 0x20 }
    switch text.first {
    case UInt8(ascii: "{"): return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    case UInt8(ascii: "["): return next == UInt8(ascii: "{") && text.contains(UInt8(ascii: "\""))
    default: return false
    }
  }

  private static func draft(of segments: [SegmentScanner.Segment], in utf8: [UInt8])
    -> TranscriptDraft
  {
    var names: [String] = []
    var joiner = CueJoiner(utf8)
    var escapes: [Emendation] = []
    for segment in segments {
      guard let body = segment.body.map(utf8.trimmed), !body.isEmpty else { continue }
      let name = segment.speaker.map { JSONText.string(utf8, $0) }
      let speaker = name.map { names.firstIndex(of: $0) ?? names.count }
      if let name, speaker == names.count { names.append(name) }
      let time = segment.start.map { TimeSpan(start: $0, end: segment.end) }
      joiner.add(
        Cue(text: body, time: time, speaker: speaker), kind: speaker == nil ? .text : .speech)
      escapes += JSONText.escapes(in: utf8, body)
    }
    let repairs = (joiner.repairs + escapes).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    return TranscriptDraft(
      format: .podcastJSON, names: names, paragraphs: joiner.paragraphs, repairs: repairs)
  }
}

/// Reads JSON strings, given by the text range between their quotation marks.
enum JSONText {
  /// The string without its escapes.
  static func string(_ utf8: [UInt8], _ range: Range<Int>) -> String {
    var read: [UInt8] = []
    var next = range.lowerBound
    for escape in escapes(in: utf8, range) {
      read += utf8[next..<escape.bytes.lowerBound] + Array(escape.reading.utf8)
      next = escape.bytes.upperBound
    }
    return String(decoding: read + utf8[next..<range.upperBound], as: UTF8.self)
  }

  /// Emendations for the escapes within a string, by place.
  static func escapes(in utf8: [UInt8], _ range: Range<Int>) -> [Emendation] {
    var found: [Emendation] = []
    var offset = range.lowerBound
    while let slash = utf8[offset..<range.upperBound].firstIndex(of: UInt8(ascii: "\\")),
      slash + 1 < range.upperBound
    {
      let (reading, end) = escape(utf8, at: slash, before: range.upperBound)
      found.append(Emendation(bytes: slash..<end, reading: reading, rule: PodcastJSON.rule))
      offset = end
    }
    return found
  }

  private static func escape(
    _ utf8: [UInt8], at slash: Int, before end: Int
  ) -> (reading: String, end: Int) {
    let kind = utf8[slash + 1]
    guard kind < 0x80 else { return ("", slash + 1) }
    guard kind == UInt8(ascii: "u") else {
      let blanks = Set("nrtbf".utf8)
      return (blanks.contains(kind) ? " " : String(Unicode.Scalar(kind)), slash + 2)
    }
    guard let first = unit(utf8, at: slash + 2, before: end) else { return ("\u{FFFD}", slash + 2) }
    if UTF16.isLeadSurrogate(first), slash + 7 < end, utf8[slash + 6] == UInt8(ascii: "\\"),
      let second = unit(utf8, at: slash + 8, before: end), UTF16.isTrailSurrogate(second)
    {
      return (String(UTF16.decode(UTF16.EncodedScalar([first, second]))), slash + 12)
    }
    return (String(Unicode.Scalar(first) ?? "\u{FFFD}"), slash + 6)
  }

  private static func unit(_ utf8: [UInt8], at offset: Int, before end: Int) -> UInt16? {
    guard offset + 4 <= end else { return nil }
    return UInt16(String(decoding: utf8[offset..<offset + 4], as: UTF8.self), radix: 16)
  }
}
