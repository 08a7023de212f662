/// Words of a transcript that a form writes together: a paragraph, or a caption of it.
struct SpokenPart {
  /// Index of the paragraph.
  let paragraph: Int
  let voice: Voice
  /// Whether it begins a paragraph, and with it a turn or words by somebody else.
  let beginsParagraph, beginsTurn: Bool
  /// In one line, without blanks at its ends.
  let text: String
  let start, end: Milliseconds?

  /// Who says something.
  enum Voice: Hashable {
    case named(String)
    /// Somebody whom the source does not name, with a role.
    case unnamed(SpeakerRole?)
    /// Words that nobody is known to say.
    case nobody

    init(of paragraph: UnderstoodParagraph) {
      self =
        paragraph.turn == nil
        ? .nobody : paragraph.speaker.map { .named($0) } ?? .unnamed(paragraph.role)
    }

    /// Whether its name is nothing but a number.
    var isNumber: Bool {
      guard case .named(let name) = self else { return false }
      return !name.isEmpty && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    var isNamed: Bool { if case .named = self { true } else { false } }
  }

  /// The spoken parts of a transcript, in its order.
  ///
  /// - Parameters:
  ///   - isDivided: whether a paragraph is divided where the source tells another time.
  ///   - hasProse: whether what nobody is known to say is among them.
  static func all(
    of transcript: UnderstoodTranscript, isDivided: Bool, hasProse: Bool
  ) -> [SpokenPart] {
    var parts: [SpokenPart] = []
    var last: UnderstoodParagraph?
    for (index, paragraph) in transcript.paragraphs.enumerated() where paragraph.isSpoken {
      let voice = Voice(of: paragraph)
      guard hasProse || voice != .nobody else { continue }
      let isNew = last.map { $0.turn != paragraph.turn || Voice(of: $0) != voice } ?? true
      let divided = isDivided ? paragraph.parts : paragraph.undivided
      for (place, part) in divided.enumerated() {
        let text = line(of: part.text)
        guard !text.isEmpty else { continue }
        let start = Milliseconds(seconds: part.start)
        let end = Milliseconds(seconds: part.end)
        parts.append(
          SpokenPart(
            paragraph: index, voice: voice, beginsParagraph: place == 0,
            beginsTurn: isNew && place == 0, text: text, start: start,
            end: start.flatMap { start in end.flatMap { $0 > start ? $0 : nil } }))
      }
      last = paragraph
    }
    return parts
  }

  /// Words in one line, without blanks at its ends.
  static func line(of text: String) -> String {
    let scalars = text.unicodeScalars.map { "\n\r".unicodeScalars.contains($0) ? " " : $0 }
    let start = scalars.drop { $0 == " " || $0 == "\t" }
    let end = start.lastIndex { $0 != " " && $0 != "\t" }
    var line = String.UnicodeScalarView()
    if let end { line.append(contentsOf: start[...end]) }
    return String(line)
  }
}

extension UnderstoodParagraph {
  /// Whether it holds words that somebody says, or the prose of an article.
  var isSpoken: Bool { kind == .speech || kind == .text }

  fileprivate var undivided: [Part] { [Part(text: text, start: start, end: end)] }
}
