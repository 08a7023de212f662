import Transcripts

/// How certain the reading of a damaged place is.
public enum RepairCertainty: String, Encodable, Sendable {
  /// The bytes allow no other reading.
  case certain
  /// Chosen among several readings by what is written elsewhere.
  case probable
  /// Nothing shows what was there; the reading is `□`.
  case unknown

  package init(_ certainty: Emendation.Certainty) {
    self =
      switch certainty {
      case .certain: .certain
      case .probable: .probable
      case .unknown: .unknown
      }
  }
}
