/// Reads CHAT, the format of TalkBank: each turn is a main tier `*ANN:`, continued on lines that
/// begin with a tab; `@` lines describe the recording, `%` tiers comment on the speech.
///
/// Source: The CHAT Transcription Format, talkbank.org/manuals/CHAT.html
struct TalkBankChat: TranscriptFormat {
  /// Name of the repair in emendations.
  static let rule = "chat"

  private let source: SourceText
  private var draft = TranscriptDraft(format: .talkBank)
  /// Indices of the draft's names by the codes of speakers.
  private var codes: [String: Int] = [:]

  static func draft(of source: SourceText, _: RoleWords) -> TranscriptDraft? {
    let start = source.utf8.prefix(headLength)
    guard start.starts(with: Array("@".utf8)) || start.starts(with: Array("\u{FEFF}@".utf8)),
      source.lineCount > 0
    else { return nil }
    let head = String(decoding: start, as: UTF8.self)
    guard
      head.hasPrefix("@Begin") || head.split(separator: "\n").contains("@Begin")
        || head.split(separator: "\r\n").contains("@Begin")
    else { return nil }
    var reader = TalkBankChat(source: source)
    reader.scan()
    return reader.draft
  }

  /// In bytes: where `@Begin` is looked for.
  private static let headLength = 4096

  private init(source: SourceText) {
    self.source = source
  }

  /// Splits the source into tiers: a line with the lines below it that begin with a tab.
  private mutating func scan() {
    var tier: Range<Int>?
    for number in 0..<source.lineCount {
      let line = source.text(ofLine: number + 1)
      if !line.isEmpty, source.utf8[line.lowerBound] == UInt8(ascii: "\t"), let open = tier {
        tier = open.lowerBound..<line.upperBound
      } else {
        if let tier { add(tier) }
        tier = line.isEmpty ? nil : line
      }
    }
    if let tier { add(tier) }
  }

  private mutating func add(_ tier: Range<Int>) {
    guard let colon = source.utf8[tier].firstIndex(of: UInt8(ascii: ":")) else { return }
    let head = String(decoding: source.utf8[tier.lowerBound..<colon], as: UTF8.self)
    let body = source.utf8.trimmed(colon + 1..<tier.upperBound)
    if head == "@Participants" {
      addParticipants(body)
    } else if head.hasPrefix("*"), !body.isEmpty {
      addTurn(String(head.dropFirst()), body)
    }
  }

  /// `ANN Ann_Lee Investigator, BEN Participant`: code, name if there is one, role.
  private mutating func addParticipants(_ body: Range<Int>) {
    for participant in source.utf8[body].split(separator: UInt8(ascii: ",")) {
      let words = participant.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        .map { String(decoding: $0, as: UTF8.self) }
      guard let code = words.first else { continue }
      let name =
        words.count > 2 ? words[1].split(separator: "_").joined(separator: " ") : words.last
      codes[code] = draft.names.count
      draft.parts[draft.names.count] = words.last
      draft.names.append(name ?? code)
    }
  }

  private mutating func addTurn(_ code: String, _ body: Range<Int>) {
    let speaker = codes[code] ?? draft.names.count
    if speaker == draft.names.count {
      codes[code] = speaker
      draft.names.append(code)
    }
    let (words, time) = wordsAndTime(body)
    guard !words.isEmpty else { return }
    for line in borders(in: words) {
      draft.repairs.append(Emendation(bytes: line, reading: " ", rule: Self.rule))
    }
    draft.paragraphs.append(
      ParagraphDraft(text: words, kind: .speech, speaker: speaker, time: time))
  }

  /// Text ranges of the line ends, each with the tab after it.
  private func borders(in range: Range<Int>) -> [Range<Int>] {
    let isBlank: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    while let start = source.utf8[offset..<range.upperBound].firstIndex(where: isBlank) {
      offset = source.utf8[start..<range.upperBound].firstIndex { !isBlank($0) } ?? range.upperBound
      found.append(start..<offset)
    }
    return found
  }

  /// The words before the bullet `␕1200_3400␕`, and its times, which are in milliseconds.
  private func wordsAndTime(_ body: Range<Int>) -> (Range<Int>, TimeSpan?) {
    let bullet: UInt8 = 0x15
    guard let first = source.utf8[body].firstIndex(of: bullet) else { return (body, nil) }
    let words = source.utf8.trimmed(body.lowerBound..<first)
    let inside = source.utf8[(first + 1)..<body.upperBound].prefix { $0 != bullet }
    let times = inside.split(separator: UInt8(ascii: "_")).map {
      Double(String(decoding: $0, as: UTF8.self))
    }
    guard times.count == 2, let start = times[0], let end = times[1] else { return (words, nil) }
    return (words, TimeSpan(start: start / 1000, end: end / 1000))
  }
}
