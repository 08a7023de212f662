import Corpora
import TextAnalysis
import Transcripts

/// The lines of a source that may say something of the piece itself: those before the first words,
/// the credits, and those behind the last words.
struct HeadLines {
  /// In the order of the source.
  let lines: [Line]
  /// The first and the last passages that somebody speaks, a few of each, in their order.
  let spoken: [Int]

  /// One line.
  struct Line {
    let passage: Int
    let kind: Paragraph.Kind
    let utf8: [UInt8]
    /// Whether it stands in the front matter, whose date is that of the publication.
    let isFrontMatter: Bool
  }

  private static let (maxHead, maxTail, maxSpoken) = (120, 40, 12)

  /// - Parameter edition: index of the edition to read.
  /// - Throws: `SourceError` when the source cannot be read.
  init(ofDocument document: Int, edition: Int, in corpus: Corpus) throws(SourceError) {
    let passages = corpus.passages(ofDocument: document)
    let speech = passages.filter { corpus.metadata(of: $0).kind.isSaid }
    let first = speech.first ?? passages.upperBound
    let last = speech.last ?? passages.lowerBound
    let head = passages.prefix(while: { $0 < first }).prefix(Self.maxHead)
    let within = passages.filter {
      $0 > first && $0 < last && corpus.metadata(of: $0).kind == .credit
    }
    let tail = passages.filter { $0 > last && $0 >= first }.suffix(Self.maxTail)
    var (lines, isFrontMatter) = ([Line](), false)
    for passage in Array(head) + within + tail {
      let utf8 = try corpus.readings(of: passage)[edition].utf8
      let isBorder = utf8.elementsEqual("---".utf8) || utf8.elementsEqual("+++".utf8)
      if isBorder { isFrontMatter = passage == passages.lowerBound }
      guard !isBorder else { continue }
      lines.append(
        Line(
          passage: passage, kind: corpus.metadata(of: passage).kind, utf8: utf8,
          isFrontMatter: isFrontMatter))
    }
    self.lines = lines
    let ends =
      speech.prefix(Self.maxSpoken) + speech.dropFirst(Self.maxSpoken).suffix(Self.maxSpoken)
    spoken = Array(ends)
  }
}

extension Paragraph.Kind {
  /// Whether it is part of what is said or told, and not around it.
  fileprivate var isSaid: Bool { self == .speech || self == .text }
}
