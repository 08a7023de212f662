import Basics

/// A source as understood: who said what, and where.
///
/// Paragraphs, turns, exchanges and sections refer to each other by index into these arrays, all of
/// which are in the order of the file.
package struct Interview: Sendable {
  package let source: SourceText
  package let format: Format
  /// In order of their first turn; the outlet, if known, is the last.
  package let speakers: [Speaker]
  package let credits: [Credit]
  package let paragraphs: [Paragraph]
  package let turns: [Turn]
  package let exchanges: [Exchange]
  package let sections: [Section]
  /// When the words of captions were said, by place.
  let times: [TimeMark]
  /// What of the file holds words that are not read, as a warning names it: `‘translation’`.
  package let unread: [String]
  /// The unit in which times are read that are plain numbers, as far as the whole file makes it
  /// plausible; nil if the format or the file tells the units of all.
  package let guessedUnit: String?
  /// Names of the people given as known who do not speak here, in the order given.
  package var unknownPeople: [String] = []

  /// A format of transcripts. Raw values are what `inspect` shows.
  package enum Format: String, Sendable {
    /// Turns begin with their speaker's name.
    case labelled = "labelled transcript"
    case markdown = "Markdown transcript"
    /// The speaker and a time stand above each turn, as in Otter's transcripts.
    case timedHeaders = "transcript with timed headers"
    case zoomChat = "Zoom chat"
    case subRip = "SubRip"
    case webVTT = "WebVTT"
    case podcastJSON = "podcast JSON"
    case talkBank = "TalkBank CHAT"
    case sbv = "SBV"
    case lrc = "LRC"
    case subStationAlpha = "Advanced SubStation Alpha"
    case timedTextMarkup = "TTML"
    /// The XML of YouTube's captions.
    case timedText = "timed text"
    case transcriber = "Transcriber"
    case elan = "ELAN"
    case exmaralda = "EXMARaLDA"
    case textEncoding = "TEI"
    case textGrid = "Praat TextGrid"
    case segmentTimeMarked = "NIST STM"
    case audacityLabels = "Audacity labels"
    /// Rows of fields, CSV or the like.
    case table = "table"
    /// Text without speakers.
    case article
  }
}

extension Interview {
  /// Index of the paragraph that begins last before a byte of the file or at it; nil if none does.
  /// Paragraphs are in the order in which they are said, which need not be that of the file.
  package func paragraph(atByte offset: Int) -> Int? {
    paragraphs.indices.filter { paragraphs[$0].bytes.lowerBound <= offset }
      .max { paragraphs[$0].bytes.lowerBound < paragraphs[$1].bytes.lowerBound }
  }

  /// The same for a number of Unicode scalars from the start of the file's text.
  package func paragraph(atScalar number: Int) -> Int? {
    var (scalars, text) = (0, 0)
    for byte in source.utf8 {
      if !UTF8.isContinuation(byte) {
        if scalars == number { break }
        scalars += 1
      }
      text += 1
    }
    return paragraph(atByte: source.fileRange(of: text..<text).lowerBound)
  }

  /// Index of the last paragraph that begins in a line, or in the nearest above with any; nil if there
  /// is none.
  package func paragraph(atLine line: Int) -> Int? {
    paragraphs.indices.filter { paragraphs[$0].line <= line }
      .max { paragraphs[$0].line < paragraphs[$1].line }
  }

  /// Reading text of a paragraph.
  package func text(of paragraph: Paragraph) -> ReadingText {
    source.reading(of: paragraph.bytes)
  }

  /// When the words at a byte range within a paragraph were said: from the start of the caption in
  /// which they begin to the end of the one in which they end; nil if the source does not say.
  package func time(of bytes: Range<Int>, in paragraph: Paragraph) -> TimeSpan? {
    func index(_ offset: Int) -> Int { times.partitioningIndex { $0.text >= offset } }
    let first = max(index(bytes.lowerBound + 1) - 1, index(paragraph.bytes.lowerBound))
    let end = index(min(max(bytes.upperBound, bytes.lowerBound + 1), paragraph.bytes.upperBound))
    guard first < end else { return paragraph.time }
    return times[first].time.joined(with: times[end - 1].time)
  }

  /// The parts of a paragraph whose times the source tells one by one, such as captions, by place;
  /// the paragraph as a whole, with its time, if there are none.
  package func timedParts(of paragraph: Paragraph) -> [(bytes: Range<Int>, time: TimeSpan?)] {
    let first = times.partitioningIndex { $0.text >= paragraph.bytes.lowerBound }
    var marks: [TimeMark] = []
    for mark in times[first...].prefix(while: { $0.text < paragraph.bytes.upperBound })
    where marks.last?.time != mark.time { marks.append(mark) }
    guard let start = marks.first?.text else { return [(paragraph.bytes, paragraph.time)] }
    let ends = marks.dropFirst().map(\.text) + [paragraph.bytes.upperBound]
    let untimed: [(Range<Int>, TimeSpan?)] =
      start > paragraph.bytes.lowerBound ? [(paragraph.bytes.lowerBound..<start, nil)] : []
    return untimed + zip(marks, ends).map { ($0.text..<$1, $0.time) }
  }

  /// Reading text of a section's heading.
  package func heading(of section: Section) -> String {
    text(of: paragraphs[section.heading]).string
  }

  /// Indices of the paragraphs with the question that a paragraph answers; nil if it answers none.
  package func question(answeredBy paragraph: Paragraph) -> Range<Int>? {
    guard let exchange = paragraph.exchange.map({ exchanges[$0] }) else {
      return paragraph.turn.flatMap(questionBefore)
    }
    return paragraph.turn == exchange.question ? nil : turns[exchange.question].paragraphs
  }

  /// Without an interviewer, a turn answers the turn before it if that ends in a question.
  private func questionBefore(turn: Int) -> Range<Int>? {
    guard turn > 0, let last = turns[turn - 1].paragraphs.last else { return nil }
    return endsInQuestion(paragraphs[last]) ? turns[turn - 1].paragraphs : nil
  }

  private func endsInQuestion(_ paragraph: Paragraph) -> Bool {
    let text = text(of: paragraph).utf8
    let end = text.lastIndex { !Self.closers.contains($0) }.map { text[...$0] } ?? []
    return Self.questionMarks.contains { end.suffix($0.count).elementsEqual($0) }
  }

  private static let questionMarks = ["?", "？"].map { Array($0.utf8) }
  /// What may follow the question mark.
  private static let closers = Array(" \"')".utf8)
}

/// A person who speaks in the source, or the outlet that narrates the rest.
package struct Speaker: Hashable, Sendable {
  /// As the label in the source writes it; empty for somebody whom the source does not name.
  package let name: String
  package let role: Role
  /// Whether the role follows from who asks the questions, not from a label or a credit.
  package let isRoleInferred: Bool
  /// The name that a numbered speaker gives himself: `Anna Berg` for `SPEAKER_00`; nil if none.
  package let calledName: String?

  package init(
    name: String, role: Role, isRoleInferred: Bool = false, calledName: String? = nil
  ) {
    self.name = name
    self.role = role
    self.isRoleInferred = isRoleInferred
    self.calledName = calledName
  }

  /// A speaker's part in the interview.
  package enum Role: String, BitwiseStorable, Sendable {
    case interviewer, guest
    /// One of several in a conversation without an interviewer.
    case participant
    /// The publisher, who narrates what no speaker says: the introduction, an article.
    case outlet
  }
}

/// A line that names somebody who worked on the piece.
package struct Credit: Hashable, Sendable {
  /// The task as the source writes it, without the outlet: `記者`.
  package let task: String
  package let name: String
  /// Index of the paragraph of the credit.
  package let paragraph: Int
}

/// One line of text in the source; in a file of cues, several that make up some sentences.
package struct Paragraph: Sendable {
  /// From 1; blank lines do not count.
  package let number: Int
  /// Line of the file that it begins in, from 1.
  package let line: Int
  /// Byte range of its text in the file, without its label and surrounding white space.
  package let bytes: Range<Int>
  /// When it was said; nil if the source does not say.
  package let time: TimeSpan?
  package let kind: Kind
  /// Index among the speakers.
  package let speaker: Int?
  /// Whether it has no label of its own and continues the speaker above.
  package let isSpeakerInferred: Bool
  /// Index among the turns; nil if it is not speech.
  package let turn: Int?
  /// Index among the exchanges; nil if it belongs to none.
  package let exchange: Int?
  /// Index among the sections; nil before the first heading.
  package let section: Int?

  /// What a paragraph is.
  package enum Kind: String, BitwiseStorable, Sendable {
    case credit, introduction, heading, speech
    /// What nobody says: a stage direction, a note of the editor, a footnote.
    case note
    /// Text of a source without speakers.
    case text
    /// What belongs to the file and not to the piece: front matter, page heads, fields of the head.
    case metadata
    /// An image with what is written below it.
    case caption
  }
}

/// One speaker's uninterrupted speech.
package struct Turn: Sendable {
  /// Index among the speakers.
  package let speaker: Int
  /// Indices of its paragraphs.
  package let paragraphs: Range<Int>
}

/// A question of the interviewer with everything said before the next one.
package struct Exchange: Sendable {
  /// Index of the turn that asks.
  package let question: Int
  /// Indices of the turns that answer; empty if nobody did.
  package let answers: Range<Int>
}

/// A heading with the paragraphs under it.
package struct Section: Sendable {
  /// Index of the heading's paragraph.
  package let heading: Int
  /// Indices of its paragraphs, the heading first.
  package let paragraphs: Range<Int>
}
