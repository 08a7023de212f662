import Basics

/// Reads a file into an `Interview`: bytes → text → repairs → format → roles → turns.
package struct TranscriptReader: Sendable {
  private let roleWords: RoleWords
  private let layoutWords: LayoutWords
  private let isWord: @Sendable (String) -> Bool
  private let repairsDamage: Bool
  private let people: [KnownPerson]

  /// - Parameters:
  ///   - roleWords: words by which labels and credits name a speaker's role.
  ///   - layoutWords: words by which the layout shows what nobody says.
  ///   - isWord: whether a text is a word; helps to restore lost characters.
  ///   - repairsDamage: false to read damaged places as they stand.
  ///   - people: those whose names and roles are known; they overrule what the file suggests.
  package init(
    roleWords: RoleWords = RoleWords(), layoutWords: LayoutWords = LayoutWords(),
    isWord: @escaping @Sendable (String) -> Bool = { _ in false }, repairsDamage: Bool = true,
    people: [KnownPerson] = []
  ) {
    self.roleWords = roleWords
    self.layoutWords = layoutWords
    self.isWord = isWord
    self.repairsDamage = repairsDamage
    self.people = people
  }

  /// Checks that a file is text for people.
  ///
  /// - Throws: `TranscriptError` if it is empty, binary, or a container of another program.
  package static func checkKind(of file: SourceText) throws(TranscriptError) {
    try FileKind.check(file)
  }

  /// Checks that bytes do not begin as those of another program do.
  ///
  /// - Parameter file: its name.
  /// - Throws: `TranscriptError` if they do.
  package static func checkSignature(
    of bytes: [UInt8], file: String
  ) throws(TranscriptError) {
    if let kind = FileSignature.kind(of: bytes) { throw kind.error(file: file) }
  }

  /// The interview in a file.
  ///
  /// - Throws: `TranscriptError` if the file is empty, is not text or has nothing to quote.
  package func read(_ file: SourceText) throws(TranscriptError) -> Interview {
    try FileKind.check(file)
    let damage = repairsDamage ? DamageRepairs.repairs(of: file.utf8, isWord: isWord) : []
    let draft = try draft(of: file.repaired(by: damage))
    let source = file.repaired(by: Self.joined(damage, draft.repairs))
    let credits = Credit.credits(in: draft, of: source, roleWords)
    let cast = RoleInference(
      roleWords: roleWords, outlet: credits.outlet, credits: credits.all, people: people
    ).cast(of: draft, in: source)
    return InterviewBuilder(source: source, draft: draft, cast: cast, credits: credits.all)
      .interview()
  }

  /// Reads the file with the first format that recognises it; the last one recognises any text.
  private func draft(of source: SourceText) throws(TranscriptError) -> TranscriptDraft {
    var draft = foundDraft(of: source)
    draft.unread += source.document?.unread ?? []
    guard draft.paragraphs.contains(where: { !$0.text.isEmpty }) else {
      guard draft.unread.isEmpty else {
        throw .misplacedWords(file: source.name, format: draft.format, unread: draft.unread)
      }
      throw .nothingToQuote(file: source.name, format: draft.format)
    }
    return draft
  }

  private func foundDraft(of source: SourceText) -> TranscriptDraft {
    // A lazy `compactMap(…).first` would read the file twice.
    for format in Self.formats {
      if let draft = format.draft(of: source, roleWords) { return draft }
    }
    return LabelledText.draft(
      of: source, LabelledText.Words(roles: roleWords, layout: layoutWords, isWord: isWord))
  }

  private static let formats: [any TranscriptFormat.Type] = [
    DocumentTables.self, CueFile.self, SBVFile.self, LRCFile.self, SubStationAlpha.self,
    PodcastJSON.self,
    TalkBankChat.self, XMLTranscript.self, TextGrid.self, SegmentTimeMarked.self,
    AudacityLabels.self, TableFile.self,
  ]

  /// All repairs, by place; the format's takes precedence over one that overlaps it.
  private static func joined(_ damage: [Emendation], _ format: [Emendation]) -> [Emendation] {
    guard !format.isEmpty else { return damage }
    let kept = damage.filter { repair in
      let next = format.partitioningIndex { $0.bytes.upperBound > repair.bytes.lowerBound }
      return next == format.count || format[next].bytes.lowerBound >= repair.bytes.upperBound
    }
    return (kept + format).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }
}
