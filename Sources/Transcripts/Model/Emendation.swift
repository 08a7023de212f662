/// A declared repair: the bytes at `bytes` are read as `reading`.
package struct Emendation: Hashable, Sendable {
  /// Half-open byte range in the file.
  package let bytes: Range<Int>
  /// Text read in place of those bytes; empty if they are left out.
  package let reading: String
  /// Name of the repair that declares it, as the output shows it: `pinyin-gloss`.
  package let rule: String
  package let certainty: Certainty

  /// How sure the reading is. Raw values are what the output shows.
  package enum Certainty: String, Sendable {
    /// The bytes allow no other reading.
    case certain
    /// Chosen among several readings by the rest of the text.
    case probable
    /// Nothing shows what stood here; the reading is `□`.
    case unknown
  }

  package init(
    bytes: Range<Int>, reading: String, rule: String, certainty: Certainty = .certain
  ) {
    self.bytes = bytes
    self.reading = reading
    self.rule = rule
    self.certainty = certainty
  }
}
