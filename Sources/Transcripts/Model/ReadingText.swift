import Basics

/// A stretch of a source as it is read: its text after the declared repairs, with the way back.
///
/// Offsets into `utf8` count from the start of the stretch; `bytes(of:)` gives the place in the file.
package struct ReadingText: Sendable {
  /// A run that was copied from the source as it stands, or put in the place of one by a repair.
  private struct Piece: Sendable {
    let reading: Range<Int>
    let text: Range<Int>
    let isVerbatim: Bool
  }

  /// The text, UTF-8.
  package let utf8: [UInt8]
  private let map: OffsetMap
  /// In reading order; together they cover `utf8` and the stretch of the source; never empty.
  private let pieces: [Piece]

  package var string: String { String(decoding: utf8, as: UTF8.self) }

  init(of source: SourceText, text range: Range<Int>, repairs: ArraySlice<Emendation>) {
    var utf8: [UInt8] = []
    var pieces: [Piece] = []
    var next = range.lowerBound
    func add(_ text: some Collection<UInt8>, for range: Range<Int>, isVerbatim: Bool) {
      let start = utf8.count
      utf8.append(contentsOf: text)
      pieces.append(Piece(reading: start..<utf8.count, text: range, isVerbatim: isVerbatim))
      next = range.upperBound
    }
    func copy(upTo end: Int) {
      if next < end { add(source.utf8[next..<end], for: next..<end, isVerbatim: true) }
    }
    for repair in repairs {
      copy(upTo: repair.bytes.lowerBound)
      add(repair.reading.utf8, for: repair.bytes, isVerbatim: false)
    }
    copy(upTo: range.upperBound)
    if pieces.isEmpty { add([], for: range, isVerbatim: true) }
    self.utf8 = utf8
    self.pieces = pieces
    map = source.map
  }

  /// The reading of bytes that stand so in their file.
  ///
  /// - Parameter offset: where they begin in the file.
  package init(verbatim utf8: [UInt8], at offset: Int) {
    let text = offset..<offset + utf8.count
    self.utf8 = utf8
    pieces = [Piece(reading: utf8.indices, text: text, isVerbatim: true)]
    map = OffsetMap()
  }

  /// The half-open byte range of the file whose reading is `range` of this text.
  ///
  /// Repaired bytes at either border are taken in only where their reading is part of `range`.
  package func bytes(of range: Range<Int>) -> Range<Int> {
    map.fileRange(of: text(of: range))
  }

  /// The text range of the source whose reading is `range` of this text.
  func text(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let start = start(of: range.lowerBound)
      return start..<start
    }
    return start(of: range.lowerBound)..<end(of: range.upperBound)
  }

  private func start(of offset: Int) -> Int {
    let piece = firstPiece { $0.reading.upperBound > offset }
    let step = piece.isVerbatim ? max(0, offset - piece.reading.lowerBound) : 0
    return piece.text.lowerBound + step
  }

  private func end(of offset: Int) -> Int {
    let piece = firstPiece { $0.reading.upperBound >= offset }
    guard piece.isVerbatim else { return piece.text.upperBound }
    return piece.text.lowerBound + (offset - piece.reading.lowerBound)
  }

  /// The first piece that `reaches`, or the last one.
  private func firstPiece(that reaches: (Piece) -> Bool) -> Piece {
    pieces[min(pieces.partitioningIndex(where: reaches), pieces.count - 1)]
  }
}
