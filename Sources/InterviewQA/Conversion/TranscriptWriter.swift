import Basics
import Corpora

/// Writes one transcript in one form, in several spellings.
struct TranscriptWriter {
  private let transcript: UnderstoodTranscript
  private let form: TranscriptForm
  private let standIns: StandInNames

  init(_ transcript: UnderstoodTranscript, _ form: TranscriptForm, _ standIns: StandInNames) {
    self.transcript = transcript
    self.form = form
    self.standIns = standIns.distinct(from: Set(transcript.paragraphs.compactMap(\.speaker)))
  }

  func text(_ spelling: Spelling) -> String {
    let parts = parts(spelling)
    let label = NameLabel(
      spelling: spelling, standIns: standIns, isWide: transcript.isMostlyChinese)
    return switch form {
    case .vtt, .srt:
      CaptionText(isWebVTT: form == .vtt, spelling: spelling, label: label).text(of: parts)
    case .json: SegmentText(spelling: spelling, label: label).text(of: parts)
    case .csv: RowText(label: label).text(of: parts)
    case .markdown, .txt:
      ProseText(isMarkdown: form == .markdown, spelling: spelling, label: label)
        .text(of: transcript, parts)
    }
  }

  private func parts(_ spelling: Spelling) -> [SpokenPart] {
    SpokenPart.all(of: transcript, isDivided: form.needsTimes, hasProse: spelling.hasProse)
  }

  /// What differs if the text is read; nil if nothing does.
  func difference(
    _ spelling: Spelling, _ text: String, _ reader: SourceLoader
  ) -> SpokenDifference? {
    let own = SpokenWords(
      of: transcript, isDivided: form.needsTimes, hasProse: spelling.hasProse)
    let names = spelling.nameless == .standIn ? standInsUsed(spelling) : []
    let source = GivenSource(name: form.fileName, bytes: Array(text.utf8))
    let read: SpokenWords
    do throws(SourceError) {
      let interview = try reader.edition(at: SourcePlace(source)).interview
      read = SpokenWords(
        of: UnderstoodTranscript(interview), isDivided: true, hasNotes: !form.hasOthers)
    } catch {
      // Nothing to quote.
      read = SpokenWords(of: UnderstoodTranscript(file: "", paragraphs: []), isDivided: true)
    }
    return SpokenDifference(between: own, and: read, form, spelling, standIns: names)
  }

  /// What a spelling does not write, by kind.
  func leftOut(_ spelling: Spelling) -> [LeftOut] {
    LeftOut.Kind.allCases.compactMap { kind in
      let count = transcript.paragraphs.count { isLeftOut(kind, of: $0, spelling) }
      return count > 0 ? LeftOut(kind: kind, count: count) : nil
    }
  }

  private func isLeftOut(
    _ kind: LeftOut.Kind, of paragraph: UnderstoodParagraph, _ spelling: Spelling
  ) -> Bool {
    let holdsOthers = form.hasOthers && spelling.hasOthers
    let isWritten = paragraph.isSpoken && (spelling.hasProse || paragraph.turn != nil)
    let holdsTimes = form.hasStarts && spelling.hasTimes
    switch kind {
    case .heading: return paragraph.kind == .heading && !holdsOthers
    case .note: return paragraph.kind == .note && !holdsOthers
    case .credit: return paragraph.kind == .credit && !holdsOthers
    case .metadata: return paragraph.kind == .metadata
    case .caption: return paragraph.kind == .caption
    case .text: return paragraph.isSpoken && !isWritten
    case .time: return isWritten && paragraph.start != nil && !holdsTimes
    case .end: return isWritten && paragraph.end != nil && holdsTimes && !form.hasEnds
    }
  }

  /// The names that stand for people without one, in the order of their turns.
  func standInsUsed(_ spelling: Spelling) -> [String] {
    guard spelling.nameless == .standIn else { return [] }
    var names: [String] = []
    for paragraph in transcript.paragraphs where paragraph.isSpoken {
      guard let name = standIns.name(for: SpokenPart.Voice(of: paragraph)) else { continue }
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// `paragraph 9, line 12, cannot be written as SubRip: its time would be read otherwise; …`
  func sentence(about difference: SpokenDifference?) -> String {
    guard let difference, transcript.paragraphs.indices.contains(difference.paragraph) else {
      return "cannot be written as \(form.title) so that it reads back"
    }
    let paragraph = transcript.paragraphs[difference.paragraph]
    let what =
      switch difference.kind {
      case .labels: "its speaker would be read as words, as names are that occur once"
      case .words: "its words would be read otherwise"
      case .speaker: "somebody else would be read as its speaker"
      case .turn: "its turn would begin or end elsewhere"
      case .time: "its time would be read otherwise"
      }
    let place = "paragraph \(paragraph.paragraph), line \(paragraph.lines.lowerBound)"
    return "\(place), cannot be written as \(form.title): \(what); convert to another form"
  }
}

extension UnderstoodTranscript {
  /// Whether more is written in Chinese characters than in ASCII letters.
  package var isMostlyChinese: Bool {
    var (han, letters) = (0, 0)
    for paragraph in paragraphs where paragraph.isSpoken {
      for byte in paragraph.text.utf8 {
        // The first byte of a character from U+4000 to U+9FFF.
        if (0xE4...0xE9).contains(byte) { han += 3 }
        if (0x61...0x7A).contains(byte | 0x20) { letters += 1 }
      }
    }
    return han > letters
  }
}
