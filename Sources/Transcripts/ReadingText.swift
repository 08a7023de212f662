/// A stretch of a source as it is read: its bytes after the declared repairs, with the way back.
///
/// Offsets into `utf8` count from the start of the stretch; `bytes(of:)` gives the place in the file.
package struct ReadingText: Sendable {
  /// A run that was copied from the file as it stands, or put in the place of one by a repair.
  struct Piece: Sendable {
    let reading: Range<Int>
    let bytes: Range<Int>
    let isVerbatim: Bool
  }

  /// The text, UTF-8.
  package let utf8: [UInt8]
  /// In reading order; together they cover `utf8` and the stretch of the file.
  let pieces: [Piece]

  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The half-open byte range of the file whose reading is `range` of this text.
  ///
  /// Repaired bytes at either border are taken in only where their reading is part of `range`.
  package func bytes(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let start = lowerByte(of: range.lowerBound)
      return start..<start
    }
    return lowerByte(of: range.lowerBound)..<upperByte(of: range.upperBound)
  }

  private func lowerByte(of offset: Int) -> Int {
    let piece = firstPiece { $0.reading.upperBound > offset }
    let step = piece.isVerbatim ? max(0, offset - piece.reading.lowerBound) : 0
    return piece.bytes.lowerBound + step
  }

  private func upperByte(of offset: Int) -> Int {
    let piece = firstPiece { $0.reading.upperBound >= offset }
    guard piece.isVerbatim else { return piece.bytes.upperBound }
    return piece.bytes.lowerBound + (offset - piece.reading.lowerBound)
  }

  /// The first piece that `reaches`, or the last one.
  private func firstPiece(that reaches: (Piece) -> Bool) -> Piece {
    pieces[min(pieces.partitioningIndex(where: reaches), pieces.count - 1)]
  }
}
