/// What the name of a field of JSON, or of a column of a table, says that it holds.
struct FieldName: Hashable {
  let content: Content
  /// The smaller, the more surely: `speakerName` is 0, `speaker` 1.
  var rank = 0
  /// Nil if the name does not say it.
  var unit: TimeUnit?

  /// What a field can hold of a segment.
  enum Content {
    case text
    /// Who speaks.
    case speaker
    /// Who wrote, sent or is called something, which may be the one who speaks.
    case person
    /// A speaker's part, such as a host's.
    case part
    case start, end, duration
    /// A start, or a start with an end: `"timestamp": [0.0, 2.5]`.
    case instant
    /// Several readings of the same words, the best first.
    case alternatives
  }

  /// - Parameter name: as the file writes it: `startTimeMs`, `speaker_label`, `Start (s)`.
  init?(_ name: ArraySlice<UInt8>) {
    guard name.count <= Self.maxLength else { return nil }
    var words = Self.words(in: name)
    let whole = words.joined()
    if let content = Self.wholeNames[whole] {
      self = content
      return
    }
    guard let last = words.last, Self.foreign.isDisjoint(with: words) else { return nil }
    if words.count > 1, let unit = TimeUnit(name: last) {
      self.unit = unit
      words.removeLast()
      if words.count > 1, words.last == "in" { words.removeLast() }
    }
    let name = words.joined()
    if let content = Self.timeContent(words, name) {
      self.content = content
    } else if unit == nil, let rank = Self.speakerRank(words, name) {
      (content, self.rank) = (.speaker, rank)
    } else if unit == nil, let rank = Self.texts.firstIndex(of: name) {
      (content, self.rank) = (.text, rank)
    } else if unit == nil, let rank = Self.texts.firstIndex(of: last) {
      (content, self.rank) = (.text, Self.texts.count + rank)
    } else {
      return nil
    }
  }

  init(_ content: Content, rank: Int = 0, unit: TimeUnit? = nil) {
    (self.content, self.rank, self.unit) = (content, rank, unit)
  }

  /// Whether any words may be the value, not only what is said: `value`, `message`.
  var isVague: Bool { content == .text && rank % Self.texts.count >= Self.firstVagueText }

  private static func timeContent(_ words: [String], _ name: String) -> Content? {
    if let content = times[name] { return content }
    if words.contains("start") || words.contains("begin") { return .start }
    if words.contains("end") || words.contains("stop") { return .end }
    return words.contains("duration") ? .duration : nil
  }

  private static func speakerRank(_ words: [String], _ name: String) -> Int? {
    if let rank = speakers.firstIndex(of: name) { return rank }
    return words.contains { $0 == "speaker" || $0 == "spk" } ? speakers.count : nil
  }

  /// The words of a name in lower case: `startTimeMs` → `start`, `time`, `ms`.
  private static func words(in name: ArraySlice<UInt8>) -> [String] {
    var words: [[UInt8]] = [[]]
    var wasLower = false
    for byte in name {
      let isUpper = (0x41...0x5A).contains(byte)
      let isDigit = (0x30...0x39).contains(byte)
      let isLetter = isUpper || (0x61...0x7A).contains(byte) || byte >= 0x80
      if !isLetter && !isDigit || isUpper && wasLower { words.append([]) }
      if isLetter || isDigit { words[words.count - 1].append(isUpper ? byte | 0x20 : byte) }
      wasLower = isLetter && !isUpper
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// In bytes: a longer name is none of these.
  private static let maxLength = 40

  private static let wholeNames: [String: FieldName] = [
    "alternatives": FieldName(.alternatives), "nbest": FieldName(.alternatives),
    "role": FieldName(.part), "speakerrole": FieldName(.part), "name": FieldName(.person),
    "displayname": FieldName(.person),
    "author": FieldName(.person, rank: 1), "authorname": FieldName(.person, rank: 1),
    "user": FieldName(.person, rank: 1), "username": FieldName(.person, rank: 1),
    "users": FieldName(.person, rank: 1), "tier": FieldName(.person, rank: 1),
    "tiername": FieldName(.person, rank: 1),
    "sender": FieldName(.person, rank: 1), "sendername": FieldName(.person, rank: 1),
    "person": FieldName(.person, rank: 1), "actor": FieldName(.person, rank: 1),
    "character": FieldName(.person, rank: 1), "by": FieldName(.person, rank: 1),
    "channel": FieldName(.person, rank: 2), "offsets": FieldName(.instant, unit: .milliseconds),
  ]

  private static let speakers = [
    "speakername", "speaker", "speakers", "voice", "voicename", "speakerlabel", "speakertag",
    "speakerid", "participantname", "participant", "who",
  ]

  /// The last ones may hold other words too.
  private static let texts = [
    "punctuatedword", "displaytext", "display", "text", "body", "transcript", "transcription",
    "utterance", "sentence", "sentences", "caption", "subtitle", "speech", "phrase", "dialogue",
    "quote", "words", "word", "lines", "line", "content", "message", "utf8", "token", "value",
  ]
  private static let firstVagueText = texts.firstIndex(of: "content") ?? texts.count

  private static let times: [String: Content] = [
    "start": .start, "starttime": .start, "from": .start, "in": .start, "at": .start,
    "timein": .start,
    "inpoint": .start, "tstart": .start, "begintime": .start, "end": .end, "endtime": .end,
    "to": .end, "out": .end, "timeout": .end, "outpoint": .end, "until": .end, "tend": .end,
    "duration": .duration, "dur": .duration, "ts": .instant, "timestamp": .instant,
    "timestamps": .instant, "time": .instant, "times": .instant, "timecode": .instant,
    "timecodes": .instant, "offset": .instant, "timeoffset": .instant, "tmin": .start, "tmax": .end,
    "timespan": .instant,
    "timerange": .instant,
  ]

  /// Words of names that measure or count what they name.
  private static let foreign: Set<String> = [
    "confidence", "score", "probability", "prob", "logprob", "count", "index", "char", "chars",
    "byte", "page", "gender", "embedding", "language", "lang", "type", "format", "color",
    "locale", "version", "url", "uri", "path", "file", "created", "updated", "date", "lexical",
  ]
}
