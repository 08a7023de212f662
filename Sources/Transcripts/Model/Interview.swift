import Basics

/// A source as it was understood: who said what, and where.
///
/// Paragraphs, turns, exchanges and sections refer to each other by index into these arrays.
package struct Interview: Sendable {
  package let source: SourceText
  package let format: Format
  /// In the order of the file.
  package let speakers: [Speaker]
  package let credits: [Credit]
  package let paragraphs: [Paragraph]
  package let turns: [Turn]
  package let exchanges: [Exchange]
  package let sections: [Section]

  package enum Format: String, Sendable {
    /// Turns begin with the name of their speaker.
    case labelled = "labelled transcript"
    case markdown = "Markdown transcript"
    /// The speaker and a time stand above each turn, as Otter writes them.
    case timedHeaders = "transcript with timed headers"
    case zoomChat = "Zoom chat"
    case subRip = "SubRip"
    case webVTT = "WebVTT"
    case podcastJSON = "podcast JSON"
    case talkBank = "TalkBank CHAT"
    /// Text without speakers.
    case article
  }
}

extension Interview {
  package func text(of paragraph: Paragraph) -> ReadingText {
    source.reading(of: paragraph.bytes)
  }

  /// Reading text of a section's heading.
  package func heading(of section: Section) -> String {
    text(of: paragraphs[section.heading]).string
  }

  /// Indices of the paragraphs that ask what a paragraph answers; nil when it answers nothing.
  package func question(answeredBy paragraph: Paragraph) -> Range<Int>? {
    guard let exchange = paragraph.exchange.map({ exchanges[$0] }) else {
      return paragraph.turn.flatMap(questionBefore)
    }
    return paragraph.turn == exchange.question ? nil : turns[exchange.question].paragraphs
  }

  /// Where nobody leads, a turn answers the one before it if that ends in a question.
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
  /// What may stand behind the mark.
  private static let closers = Array(" \"')".utf8)
}

extension Interview {
  /// So many paragraphs without a word, in a file of so many blanks.
  package static func wordless(paragraphs: Int, bytes: Int) -> Interview {
    Interview(
      source: SourceText(name: "", bytes: Array(repeating: 0x20, count: max(1, bytes))),
      format: .article, speakers: [], credits: [],
      paragraphs: (0..<paragraphs).map { index in
        Paragraph(
          number: index + 1, line: 1, bytes: 0..<0, time: nil, kind: .text, speaker: nil,
          isSpeakerInferred: false, turn: nil, exchange: nil, section: nil)
      }, turns: [], exchanges: [], sections: [])
  }
}

/// Somebody whose words stand in the source, or the outlet that tells the rest.
package struct Speaker: Hashable, Sendable {
  /// As the source's label writes it.
  package let name: String
  package let role: Role
  /// Whether the role is told by who asks the questions, not by a label or a credit.
  package let isRoleInferred: Bool

  package init(name: String, role: Role, isRoleInferred: Bool = false) {
    self.name = name
    self.role = role
    self.isRoleInferred = isRoleInferred
  }

  package enum Role: String, BitwiseStorable, Sendable {
    case interviewer, guest
    /// One of several who talk without one who asks.
    case participant
    /// Who tells what no speaker says: the introduction, an article.
    case outlet
  }
}

/// A line that names who made the piece.
package struct Credit: Hashable, Sendable {
  /// What they did, as the source writes it without the outlet: `記者`.
  package let task: String
  package let name: String
  /// Index of the paragraph.
  package let paragraph: Int
}

/// One line of text in the source; of a file of cues, those that make some sentences.
package struct Paragraph: Sendable {
  /// From 1, in the order of the file; blank lines do not count.
  package let number: Int
  /// From 1.
  package let line: Int
  /// Range of the text in the file, without its label and the white space around it.
  package let bytes: Range<Int>
  /// When it was said, where the source tells.
  package let time: TimeSpan?
  package let kind: Kind
  package let speaker: Int?
  /// Whether the speaker is taken from what stands above, for want of a label.
  package let isSpeakerInferred: Bool
  package let turn: Int?
  package let exchange: Int?
  package let section: Int?

  package enum Kind: String, BitwiseStorable, Sendable {
    case credit, introduction, heading, speech
    /// A line in brackets that nobody says: a stage direction.
    case note
    /// Text of a source without speakers.
    case text
  }
}

/// One speaker's uninterrupted speech.
package struct Turn: Sendable {
  package let speaker: Int
  /// Indices of its paragraphs.
  package let paragraphs: Range<Int>
}

/// A question of the interviewer and what the others said before the next one.
package struct Exchange: Sendable {
  /// Index of the turn that asks.
  package let question: Int
  /// Indices of the turns that answer; empty when nobody did.
  package let answers: Range<Int>
}

/// What stands under one heading.
package struct Section: Sendable {
  /// Index of the heading's paragraph.
  package let heading: Int
  /// Indices of its paragraphs, the heading's own first.
  package let paragraphs: Range<Int>
}
