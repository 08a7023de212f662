import Basics
import TextAnalysis
import Transcripts

/// Cuts excerpts out of an interview.
struct ExcerptMaker {
  let interview: Interview
  /// Half-open, in the file.
  let quoted: Range<Int>

  func paragraphs(_ extent: Excerpt.Extent) -> [Excerpt.Paragraph] {
    switch extent {
    case .paragraphs(let count): widened(quotedParagraphs, by: max(0, count)).map(whole)
    case .sentences(let count): sentencesOfTurn(around: max(0, count))
    case .turn: turn.map(whole)
    case .exchange: exchange.map(whole)
    }
  }

  /// Indices of the paragraphs that are quoted; never empty.
  private var quotedParagraphs: Range<Int> {
    let paragraphs = interview.paragraphs
    let end = paragraphs.partitioningIndex { $0.bytes.lowerBound >= quoted.upperBound }
    let first = paragraphs.partitioningIndex { $0.bytes.upperBound > quoted.lowerBound }
    return min(first, paragraphs.count - 1)..<max(end, first + 1)
  }

  private func widened(_ range: Range<Int>, by count: Int) -> Range<Int> {
    let after = min(count, interview.paragraphs.count - range.upperBound)
    return max(0, range.lowerBound - count)..<range.upperBound + after
  }

  private var turn: Range<Int> {
    let paragraph = interview.paragraphs[quotedParagraphs.lowerBound]
    if let turn = paragraph.turn { return interview.turns[turn].paragraphs }
    return paragraph.section.map { interview.sections[$0].paragraphs } ?? quotedParagraphs
  }

  private var exchange: Range<Int> {
    guard let index = interview.paragraphs[quotedParagraphs.lowerBound].exchange else {
      return turn
    }
    let exchange = interview.exchanges[index]
    let last = exchange.answers.last ?? exchange.question
    let first = interview.turns[exchange.question].paragraphs.lowerBound
    return first..<interview.turns[last].paragraphs.upperBound
  }

  private func whole(_ index: Int) -> Excerpt.Paragraph {
    let reading = interview.text(of: interview.paragraphs[index])
    return excerpt(of: index, reading, 0..<reading.utf8.count)
  }

  /// A sentence of the turn: its paragraph and the byte range in that paragraph's reading text.
  private struct Sentence {
    let paragraph: Int
    let range: Range<Int>
    let isQuoted: Bool
  }

  private func sentencesOfTurn(around count: Int) -> [Excerpt.Paragraph] {
    let all = turn.flatMap(sentences(of:))
    guard let first = all.firstIndex(where: \.isQuoted),
      let last = all.lastIndex(where: \.isQuoted)
    else { return quotedParagraphs.map(whole) }
    let shown = all[max(0, first - count)...last + min(count, all.count - 1 - last)]
    return turn.compactMap { paragraph in
      let own = shown.filter { $0.paragraph == paragraph }.map(\.range)
      guard let first = own.first, let last = own.last else { return nil }
      let reading = interview.text(of: interview.paragraphs[paragraph])
      return excerpt(of: paragraph, reading, first.lowerBound..<last.upperBound)
    }
  }

  private func sentences(of index: Int) -> [Sentence] {
    let reading = interview.text(of: interview.paragraphs[index])
    return Sentences.ranges(in: reading.utf8).map { range in
      Sentence(
        paragraph: index, range: range, isQuoted: reading.bytes(of: range).overlaps(quoted))
    }
  }

  private func excerpt(
    of index: Int, _ reading: ReadingText, _ range: Range<Int>
  ) -> Excerpt.Paragraph {
    let paragraph = interview.paragraphs[index]
    let quoted = paragraph.bytes.overlaps(quoted) ? quotedPart(of: paragraph) : nil
    return Excerpt.Paragraph(
      line: paragraph.line, speaker: paragraph.speaker.flatMap { interview.speakers[$0].knownName },
      text: String(decoding: reading.utf8[range], as: UTF8.self),
      quoted: quoted.map { part in
        let part = part.clamped(to: range)
        return part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound
      })
  }

  /// Byte range in the paragraph's reading text.
  private func quotedPart(of paragraph: Paragraph) -> Range<Int> {
    interview.source.reading(of: quoted.clamped(to: paragraph.bytes), within: paragraph.bytes)
  }
}

extension SourceText {
  /// Byte range of a part's reading text in the reading text of the whole.
  func reading(of part: Range<Int>, within whole: Range<Int>) -> Range<Int> {
    let start = reading(of: whole.lowerBound..<part.lowerBound).utf8.count
    return start..<start + reading(of: part).utf8.count
  }
}
