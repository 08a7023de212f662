import InterviewQA

/// A transcript as a page shows it: turns below their speakers, with the numbers of the lines, and
/// marked what is quoted. Of a large one, only the paragraphs around that.
struct TranscriptSection {
  private let transcript: QuotedTranscript
  /// On the page, from 1.
  private let number: Int
  /// By paragraph.
  private var marks: [Int: [PlacedMark]] = [:]

  /// Words that are quoted, with all that quote them.
  private struct PlacedMark {
    /// In the UTF-8 of the paragraph's text.
    let range: Range<Int>
    /// The number of the place if it begins here; nil where it goes on.
    let place: Int?
    /// The numbers of the quotations on the page, from 1; empty where the place goes on.
    let citations: [Int]
  }

  /// - Parameters:
  ///   - number: of the transcript on the page, from 1.
  ///   - citations: all of the page, in its order.
  init(
    transcript: QuotedTranscript, number: Int, citations: [Citation], places: PlaceNumbers
  ) {
    self.transcript = transcript
    self.number = number
    let quoted = transcript.marks.compactMap { mark in
      places[citations[mark.citation]].map { (place: $0, mark: mark) }
    }
    let places = Dictionary(grouping: quoted, by: \.place).sorted { $0.key < $1.key }
    for (place, all) in places {
      let first = all[0].mark.citation
      let numbers = Set(all.map { $0.mark.citation + 1 }).sorted()
      for (index, part) in all.filter({ $0.mark.citation == first }).enumerated() {
        marks[part.mark.paragraph, default: []].append(
          PlacedMark(
            range: part.mark.range, place: index == 0 ? place : nil,
            citations: index == 0 ? numbers : []))
      }
    }
  }

  var html: HTML {
    var html = HTML(.h2, [], [HTML(transcript.transcript.file)])
    if transcript.edition == .record {
      html += HTML(.p, [.class("note")], ["Our own account, not anyone’s words."])
    }
    var last: Int?
    var turn: Int?
    for index in shown {
      let paragraph = paragraphs[index]
      let isGap = index != last.map { $0 + 1 } ?? 0
      if isGap { html += HTML(.p, [.class("gap")], ["…"]) }
      if paragraph.kind == .speech, turn != paragraph.turn || isGap || turn == nil {
        html += Self.speaker(of: paragraph)
      }
      html += self.paragraph(paragraph, marks[index] ?? [])
      turn = paragraph.kind == .speech ? paragraph.turn : nil
      last = index
    }
    if let last, last + 1 < paragraphs.count { html += HTML(.p, [.class("gap")], ["…"]) }
    return HTML(.section, [.language(transcript.language)], [html])
  }

  private var paragraphs: [UnderstoodParagraph] { transcript.transcript.paragraphs }

  // MARK: What is shown

  /// In bytes of UTF-8: a larger transcript is shown in parts; and how many paragraphs those have
  /// on either side of what is quoted.
  private static let maxWhole = 300_000, reach = 3

  /// Indices of the paragraphs.
  private var shown: [Int] {
    let size = paragraphs.reduce(0) { $0 + $1.text.utf8.count }
    guard size > Self.maxWhole else { return Array(paragraphs.indices) }
    let near = marks.keys.flatMap { $0 - Self.reach...$0 + Self.reach }
    return Set(near).filter(paragraphs.indices.contains).sorted()
  }

  // MARK: Paragraphs

  private static func speaker(of paragraph: UnderstoodParagraph) -> HTML {
    let role = paragraph.role.map { HTML(.span, [.language("en")], [HTML(" (\($0))")]) }
    return HTML(
      .p, [.class("speaker")], [HTML(paragraph.speaker ?? SpeakerName.none), role ?? HTML()])
  }

  private func paragraph(_ paragraph: UnderstoodParagraph, _ marks: [PlacedMark]) -> HTML {
    let line = HTML(.span, [.class("line")], [HTML("\(paragraph.lines.lowerBound)")])
    let time = paragraph.start.map {
      HTML(.span, [.class("time")], [HTML(ClockTime.text(of: $0))]) + " "
    }
    let words = Self.marked(paragraph.text, marks)
    let body =
      switch paragraph.kind {
      case .speech, .text: words
      case .heading: HTML(.span, [.class("heading")], [words])
      case .credit, .metadata, .caption, .note:
        HTML(
          .span, [.class("aside")],
          [HTML(.span, [.language("en")], [HTML("\(paragraph.kind): ")]), words])
      }
    return HTML(
      .p, [.class("paragraph"), .id(.paragraph(paragraph.paragraph, ofTranscript: number))],
      [line, time ?? HTML(), body])
  }

  /// A text with its marks, which may overlap. A place has its name before its first word, and the
  /// links back to the quotations behind its last.
  private static func marked(_ text: String, _ marks: [PlacedMark]) -> HTML {
    let ends = Set(
      [0, text.utf8.count] + marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    )
    .sorted()
    var html = HTML()
    for (start, end) in zip(ends, ends.dropFirst()) {
      for mark in marks where mark.range.lowerBound == start {
        if let place = mark.place { html += HTML(.span, [.id(.place(place))], []) }
      }
      let words = HTML(text.slice(start, end))
      let isMarked = marks.contains { $0.range.lowerBound <= start && end <= $0.range.upperBound }
      html += isMarked ? HTML(.mark, [], [words]) : words
      for mark in marks where mark.range.upperBound == end { html += back(mark.citations) }
    }
    return html
  }

  private static func back(_ citations: [Int]) -> HTML {
    citations.reduce(into: HTML()) { html, number in
      let link = HTML(
        .a, [.link(.citation(number)), .label("Back to quotation \(number)"), .language("en")],
        [HTML("↩\(number)")])
      html += HTML(.sup, [], [link])
    }
  }
}
