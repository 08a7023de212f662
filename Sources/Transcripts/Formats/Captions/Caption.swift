/// A card with its lines taken apart.
struct Caption {
  var time: TimeSpan
  /// In the order of the file; a line is one, or as many as it has voices.
  var pieces: [CuePiece]

  /// Whether another begins where this one ends, within so many seconds, or before.
  func isTouched(by next: Caption, within slack: Double) -> Bool {
    next.time.start >= time.start && next.time.start - (time.end ?? time.start) <= slack
  }

  /// In seconds.
  var duration: Double { (time.end ?? time.start) - time.start }

  /// What the captions reads as, without blanks.
  var letters: [UInt8] { pieces.flatMap { $0.text.bytes.filter { !$0.isBlank } } }

  /// The part of the letters that tags of style set off; nil if nothing is.
  var highlight: Range<Int>? {
    var (letters, found) = (0, Range<Int>?.none)
    for piece in pieces {
      let bytes = piece.text.bytes
      if let part = piece.highlight?.clamped(to: bytes.indices), !part.isEmpty {
        let start = letters + bytes[..<part.lowerBound].count { !$0.isBlank }
        let end = start + bytes[part].count { !$0.isBlank }
        found = (found?.lowerBound ?? start)..<end
      }
      letters += bytes.count { !$0.isBlank }
    }
    return found
  }
}

extension CuePiece {
  /// Whether the same words are shown again, by the same voice or by none.
  func isRepeated(by next: CuePiece) -> Bool {
    (next.voice == nil || next.voice == voice) && text.bytes.elementsEqual(next.text.bytes)
  }
}
