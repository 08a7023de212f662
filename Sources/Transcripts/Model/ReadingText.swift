import Basics

/// A range of a source after the declared repairs, which leads back to the file.
///
/// Offsets into `utf8` count from the start of the range; `bytes(of:)` maps them to the file.
package struct ReadingText: Sendable {
  /// A run of text: copied from the source verbatim, or put in its place by a repair.
  private struct Piece: Sendable {
    /// Range of `utf8`.
    let reading: Range<Int>
    /// Text range of the source.
    let text: Range<Int>
    let isVerbatim: Bool
  }

  /// The text in UTF-8.
  package let utf8: [UInt8]
  private let map: OffsetMap
  /// In reading order, covering all of `utf8` and of the source's range; never empty.
  private let pieces: [Piece]

  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// - Parameters:
  ///   - text: all of the source's text, which `range` is a range of.
  ///   - repairs: those that apply within the range, by place; their ranges are text ranges.
  ///   - map: from the source's text to its file.
  init(
    _ range: Range<Int>, of text: [UInt8], repairs: ArraySlice<Emendation>, map: OffsetMap
  ) {
    var utf8: [UInt8] = []
    var pieces: [Piece] = []
    var next = range.lowerBound
    func add(_ reading: some Collection<UInt8>, for range: Range<Int>, isVerbatim: Bool) {
      let start = utf8.count
      utf8.append(contentsOf: reading)
      pieces.append(Piece(reading: start..<utf8.count, text: range, isVerbatim: isVerbatim))
      next = range.upperBound
    }
    func copy(upTo end: Int) {
      if next < end { add(text[next..<end], for: next..<end, isVerbatim: true) }
    }
    for repair in repairs {
      copy(upTo: repair.bytes.lowerBound)
      add(repair.reading.utf8, for: repair.bytes, isVerbatim: false)
    }
    copy(upTo: range.upperBound)
    if pieces.isEmpty { add([], for: range, isVerbatim: true) }
    self.utf8 = utf8
    self.pieces = pieces
    self.map = map
  }

  /// Text that stands in its file exactly so, in UTF-8 and without repairs.
  ///
  /// - Parameter offset: byte offset in the file where it begins.
  package init(verbatim utf8: [UInt8], at offset: Int) {
    let text = offset..<offset + utf8.count
    self.utf8 = utf8
    pieces = [Piece(reading: utf8.indices, text: text, isVerbatim: true)]
    map = OffsetMap()
  }

  /// The byte range of the file whose reading is `range` of this text.
  ///
  /// Repaired bytes at either end are included only if their reading is part of `range`.
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

  /// The first piece for which `reaches` holds, or else the last one.
  private func firstPiece(that reaches: (Piece) -> Bool) -> Piece {
    pieces[min(pieces.partitioningIndex(where: reaches), pieces.count - 1)]
  }
}
