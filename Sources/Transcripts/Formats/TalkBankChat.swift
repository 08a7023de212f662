/// Reads CHAT, the format of TalkBank: each turn is a main tier `*ANN:`, continued on lines that
/// begin with a tab; `@` lines describe the recording, `%` tiers comment on the speech.
///
/// Source: The CHAT Transcription Format, talkbank.org/manuals/CHAT.html
struct TalkBankChat: TranscriptFormat {
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
    guard !body.isEmpty else { return }
    switch head.utf8.first {
    case UInt8(ascii: "*"): addTurn(String(head.dropFirst()), body)
    case UInt8(ascii: "@"): addHeader(String(head.dropFirst()), body)
    case UInt8(ascii: "%") where Self.remarks.contains(head): addNote(body, .note)
    case UInt8(ascii: "%") where Self.timeTiers.contains(head): addTime(body)
    default: break
    }
  }

  /// Tiers of words about the speech; the others code it.
  private static let remarks: Set<String> = ["%com", "%sit", "%act", "%exp"]
  private static let timeTiers: Set<String> = ["%snd", "%mov"]

  private mutating func addHeader(_ name: String, _ body: Range<Int>) {
    switch name {
    case "Participants": addParticipants(body)
    case "ID": addIdentity(body)
    default:
      guard !Self.machineHeaders.contains(name) else { return }
      addNote(body, Self.notes.contains(name) ? .note : .metadata)
    }
  }

  private static let machineHeaders: Set<String> = ["Languages", "Options", "Media", "PID", "Font"]
  private static let notes: Set<String> = [
    "Comment", "Situation", "Activities", "New Episode", "G", "Bg", "Eg", "Bck",
  ]

  private mutating func addNote(_ body: Range<Int>, _ kind: Paragraph.Kind) {
    addBorders(in: body)
    draft.paragraphs.append(ParagraphDraft(text: body, kind: kind))
  }

  /// `ANN Ann_Lee Investigator, BEN Participant`: code, name if there is one, role. A role that
  /// several have is no name; the code is.
  private mutating func addParticipants(_ body: Range<Int>) {
    let participants = source.utf8[body].split(separator: UInt8(ascii: ","))
      .map { participant in
        participant.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
          .map { String(decoding: $0, as: UTF8.self) }
      }.filter { !$0.isEmpty }
    for words in participants {
      let role = words.last
      let isShared = participants.count { $0.count < 3 && $0.last == role } > 1
      let name = words.count > 2 ? words[1] : isShared ? words[0] : role
      guard codes[words[0]] == nil else { continue }
      codes[words[0]] = draft.names.count
      draft.parts[draft.names.count] = role
      draft.names.append(
        name.map { $0.split(separator: "_").joined(separator: " ") } ?? words[0])
    }
  }

  /// `eng|corpus|ANN|35;|female|||Investigator|||`: the third field is the code, the eighth the
  /// role.
  private mutating func addIdentity(_ body: Range<Int>) {
    let fields = source.utf8[body].split(
      separator: UInt8(ascii: "|"), omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    guard fields.count > 7, !fields[7].isEmpty, let speaker = codes[fields[2]] else { return }
    draft.parts[speaker] = draft.parts[speaker] ?? fields[7]
  }

  private mutating func addTurn(_ code: String, _ body: Range<Int>) {
    let speaker = codes[code] ?? draft.names.count
    if speaker == draft.names.count {
      codes[code] = speaker
      draft.names.append(code)
    }
    let utterance = ChatUtterance(source.utf8, body)
    guard let words = utterance.words else {
      addNote(body, .note)
      return
    }
    draft.repairs += utterance.repairs
    draft.paragraphs.append(
      ParagraphDraft(text: words, kind: .speech, speaker: speaker, time: utterance.time))
  }

  /// `%snd: "talk" 1200 3400`, in milliseconds, tells when the turn above was said.
  private mutating func addTime(_ body: Range<Int>) {
    let numbers = source.utf8[body].split { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "_") }
      .compactMap { Double(String(decoding: $0, as: UTF8.self)) }.suffix(2)
    guard numbers.count == 2, let start = numbers.first, let end = numbers.last,
      var last = draft.paragraphs.popLast()
    else { return }
    if last.kind == .speech, last.time == nil {
      last.time = TimeSpan(start: start / 1000, end: end / 1000)
    }
    draft.paragraphs.append(last)
  }

  /// Reads the line ends of a tier, each with the tab after it, as one blank.
  private mutating func addBorders(in range: Range<Int>) {
    let isBlank: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    var offset = range.lowerBound
    while let start = source.utf8[offset..<range.upperBound].firstIndex(where: isBlank) {
      offset = source.utf8[start..<range.upperBound].firstIndex { !isBlank($0) } ?? range.upperBound
      draft.repairs.append(
        Emendation(bytes: start..<offset, reading: " ", rule: ChatUtterance.rule))
    }
  }
}
