/// One of the ways in which a form can write a transcript. Which one reads back to the same turns
/// depends on the words and names.
struct Spelling {
  var labels = Labels.turns
  var mark = Mark.colon
  var nameless = Nameless.bare
  /// Whether blank lines stand between the paragraphs of a turn.
  var isSpaced = true
  /// Whether characters are escaped that only some readers take for marks.
  var escapesMore = false
  /// Whether times that could be numbers are written as on a clock.
  var hasClockTimes = false
  /// Whether headings have the mark of Markdown in plain text, too.
  var hasHashes = false
  /// Whether times, headings and their like, and words that nobody is known to say are written.
  var hasTimes = true
  var hasOthers = true
  var hasProse = true

  /// What has a name before it.
  enum Labels { case turns, paragraphs }

  /// How a name is set off.
  enum Mark {
    /// `Name: words`
    case colon
    /// `[Name]: words`
    case bracketColon
    /// `[Name] words`
    case bracket
    /// `<name> words`, as in chats, whose readers take any name
    case angle
    /// `**Name:** words`
    case emphasis
  }

  /// How somebody is written who has no name.
  enum Nameless {
    /// Without any name.
    case bare
    /// With the mark of captions for another speaker: `>> words`
    case chevron
    /// By a name that stands for one.
    case standIn
  }

  /// The spellings of a form, the plainest first, those that leave most out last.
  static func all(for form: TranscriptForm, of transcript: UnderstoodTranscript) -> [Spelling] {
    let paragraphs = transcript.paragraphs
    let voices = paragraphs.filter(\.isSpoken).map { SpokenPart.Voice(of: $0) }
    let hasUnnamed = voices.contains { !$0.isNamed && $0 != .nobody || $0.isNumber }
    let mayLackProse = voices.contains(.nobody) && voices.contains { $0 != .nobody }
    let mayLackOthers = form.hasOthers && paragraphs.contains { !$0.isSpoken }
    let mayLackTimes = form == .markdown && paragraphs.contains { $0.start != nil }
    var spellings = ways(of: form)
    if hasUnnamed {
      let kinds: [Nameless] = form == .srt ? [.bare, .chevron, .standIn] : [.bare, .standIn]
      spellings = kinds.flatMap { kind in spellings.map { $0.with { $0.nameless = kind } } }
    }
    if form == .txt, paragraphs.contains(where: { $0.kind == .heading }) {
      spellings += spellings.map { $0.with { $0.hasHashes = true } }
    }
    if mayLackOthers { spellings += spellings.map { $0.with { $0.hasOthers = false } } }
    if mayLackTimes { spellings += spellings.map { $0.with { $0.hasTimes = false } } }
    if mayLackProse { spellings += spellings.map { $0.with { $0.hasProse = false } } }
    return spellings
  }

  private static func ways(of form: TranscriptForm) -> [Spelling] {
    switch form {
    case .vtt: [Spelling(), Spelling(escapesMore: true)]
    case .srt:
      [
        Spelling(), Spelling(labels: .paragraphs), Spelling(escapesMore: true),
        Spelling(labels: .paragraphs, escapesMore: true),
        Spelling(labels: .paragraphs, mark: .bracketColon, escapesMore: true),
        Spelling(labels: .paragraphs, mark: .bracket, escapesMore: true),
      ]
    case .json: [Spelling(), Spelling(hasClockTimes: true)]
    case .csv: [Spelling()]
    case .markdown:
      [
        Spelling(mark: .emphasis), Spelling(labels: .paragraphs, mark: .emphasis),
        Spelling(labels: .paragraphs),
      ]
    case .txt:
      [
        Spelling(isSpaced: false), Spelling(), Spelling(labels: .paragraphs),
        Spelling(labels: .paragraphs, mark: .bracketColon),
        Spelling(labels: .paragraphs, mark: .bracket),
        Spelling(labels: .paragraphs, mark: .angle),
      ]
    }
  }

  private func with(_ change: (inout Spelling) -> Void) -> Spelling {
    var spelling = self
    change(&spelling)
    return spelling
  }
}
