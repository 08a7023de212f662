import TextAnalysis

/// A text as the gate compares it: words, numbers, signs and Han characters, with the marks between
/// them kept apart.
///
/// Two texts say the same if their units are equal and so are their marks; see `SpellingChange` and
/// `Marks`. Nothing of a text is left out: what is no unit stands in a gap.
struct ComparedText: Sendable {
  /// The text in UTF-8.
  let utf8: [UInt8]
  /// In the order of the text.
  private(set) var units: [Token] = []

  init(_ utf8: [UInt8], by analyzer: Analyzer) {
    self.utf8 = utf8
    for token in analyzer.words(of: utf8) {
      guard let last = units.last, last.kind == .word, token.kind == .word,
        isJoint(last.range.upperBound..<token.range.lowerBound)
      else {
        units.append(token)
        continue
      }
      units[units.count - 1] = last.joined(to: token, by: "'")
    }
  }

  /// Whether what stands between two words makes them one: an apostrophe (`we're`), or marks on
  /// letters that are characters of their own.
  private func isJoint(_ gap: Range<Int>) -> Bool {
    guard (1...4).contains(gap.count) else { return false }
    let scalars = String(decoding: utf8[gap], as: UTF8.self).unicodeScalars
    return scalars.allSatisfy { (0x300...0x36F).contains($0.value) }
      || scalars.count == 1 && Marks.isApostrophe(scalars.first!)
  }

  /// The bytes between a unit and the one before it, before the first or after the last one.
  ///
  /// - Parameter unit: from 0 to the number of units.
  func gap(before unit: Int) -> ArraySlice<UInt8> {
    let start = unit == 0 ? 0 : units[unit - 1].range.upperBound
    return utf8[start..<(unit < units.count ? units[unit].range.lowerBound : utf8.count)]
  }

  /// The bytes of a unit.
  func bytes(of unit: Int) -> ArraySlice<UInt8> { utf8[units[unit].range] }

  /// The bytes from the first to the last of some units.
  func bytes(of run: Range<Int>) -> Range<Int> {
    run.isEmpty ? 0..<0 : units.bytes(of: run)
  }

  /// Whether its units are the same words as as many of another text.
  func matches(_ run: Range<Int>, of other: ComparedText) -> Bool {
    zip(units, run).allSatisfy { $0.word == other.units[$1].word }
  }
}
