import Basics
import Corpora
import TextAnalysis
import Transcripts

/// One speaker's uninterrupted speech, or a run of text that nobody speaks, ready to be compared.
final class SourceTurn: Sendable {
  /// Index of the document.
  let document: Int
  /// Index of the edition of the document.
  let edition: Int
  /// Its paragraphs, as passages of the corpus.
  let passages: Range<Int>
  /// Its paragraphs one below the other.
  let text: ComparedText
  /// By paragraph: byte offset of its text in `text`, and the text.
  private let starts: [Int]
  private let readings: [ReadingText?]
  /// Byte ranges in `text` of what stands between quotation marks.
  private let quoted: Lazy<[Range<Int>]>

  /// - Parameter readings: by passage; nil for what belongs to the file and not to the speech.
  init(
    document: Int, edition: Int, passages: Range<Int>, _ readings: [ReadingText?],
    by analyzer: Analyzer
  ) {
    self.document = document
    self.edition = edition
    self.passages = passages
    self.readings = readings
    var utf8: [UInt8] = []
    var starts: [Int] = []
    for reading in readings {
      if !utf8.isEmpty, reading != nil { utf8.append(0x0A) }
      starts.append(utf8.count)
      utf8 += reading?.utf8 ?? []
    }
    self.starts = starts
    text = ComparedText(utf8, by: analyzer)
    quoted = Lazy { [utf8] in
      QuotedPairs(in: utf8).outermost.filter { pair in
        let mark = String(decoding: utf8[pair.prefix(4)], as: UTF8.self).unicodeScalars.first
        return mark.map { !QuotationMark.closers(of: $0).isEmpty } ?? false
      }
    }
  }

  /// The units between the quotation marks of the source that stand around some units; nil if there
  /// are none. Marks around all of the turn do not count.
  func quotedUnits(around units: Range<Int>) -> Range<Int>? {
    let bytes = text.bytes(of: units)
    let pairs = quoted.value
    let next = pairs.partitioningIndex { $0.upperBound >= bytes.upperBound }
    guard pairs.indices.contains(next), pairs[next].lowerBound <= bytes.lowerBound else {
      return nil
    }
    let all = text.units
    let first = all.partitioningIndex { $0.range.lowerBound >= pairs[next].lowerBound }
    let last = all.partitioningIndex { $0.range.lowerBound >= pairs[next].upperBound }
    return first..<last == all.indices ? nil : first..<last
  }

  /// Where some bytes of the text stand in the file.
  func place(of bytes: Range<Int>) -> TurnPlace {
    let first = paragraph(at: bytes.lowerBound)
    let last = paragraph(at: max(bytes.lowerBound, bytes.upperBound - 1))
    let start = readings[first]?.bytes(of: local(bytes, in: first)).lowerBound ?? 0
    let end = readings[last]?.bytes(of: local(bytes, in: last)).upperBound ?? start
    return TurnPlace(
      document: document, edition: edition, passage: passages.lowerBound + first,
      lastPassage: passages.lowerBound + last,
      bytes: start..<max(start, end))
  }

  /// The units of the text that stand in a passage.
  func units(ofPassage passage: Int) -> Range<Int> {
    let index = passage - passages.lowerBound
    let start = starts[index]
    let end = start + (readings[index]?.utf8.count ?? 0)
    let units = text.units
    return units.partitioningIndex {
      $0.range.lowerBound >= start
    }..<units.partitioningIndex {
      $0.range.lowerBound >= end
    }
  }

  private func paragraph(at offset: Int) -> Int {
    max(0, starts.partitioningIndex { $0 > offset } - 1)
  }

  /// The part of a byte range that lies in a paragraph, in bytes of its text.
  private func local(_ bytes: Range<Int>, in paragraph: Int) -> Range<Int> {
    let start = starts[paragraph]
    let all = 0..<(readings[paragraph]?.utf8.count ?? 0)
    return (bytes.lowerBound - start..<bytes.upperBound - start).clamped(to: all)
  }
}

/// Where some words stand in a file.
struct TurnPlace: Hashable, Sendable {
  let document: Int
  let edition: Int
  /// The first and the last passage that they stand in.
  let passage, lastPassage: Int
  /// Half-open byte range in the file.
  let bytes: Range<Int>
}
