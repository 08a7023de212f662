/// A declared repair: what stands in the file at `bytes` is read as `reading`.
package struct Emendation: Hashable, Sendable {
  /// Half-open byte range in the file.
  package let bytes: Range<Int>
  /// UTF-8 text read in place of those bytes; empty when they are left out.
  package let reading: String
  /// Name of the repair that declares it, as output shows it: `pinyin-gloss`.
  package let rule: String
  package let certainty: Certainty

  package enum Certainty: String, Sendable {
    /// The bytes allow no other reading.
    case certain
    /// Chosen among several readings by what stands elsewhere.
    case probable
    /// Nothing tells what stood here; the reading is `□`.
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
