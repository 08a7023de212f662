import Basics

/// Who speaks when, where a JSON file tells that apart from the words: in spans of time with a
/// speaker.
struct SpeakerTimeline {
  private struct Span {
    /// In seconds.
    let start: Double
    let speaker: SpeakerField
  }

  /// By start.
  private var spans: [Span] = []

  /// - Parameters:
  ///   - objects: indices of the objects without words.
  ///   - unit: of whole numbers.
  init(of objects: some Sequence<Int>, _ owners: SegmentOwners, _ unit: TimeUnit) {
    let found = objects.compactMap { object -> (FieldTime, SpeakerField)? in
      guard let speaker = owners.ownSpeaker(of: object), speaker.kind == .speaker,
        let start = owners.ownSpan(of: object).start
      else { return nil }
      return (start, speaker)
    }
    let isWhole = found.allSatisfy { $0.0.number == $0.0.number.rounded() }
    spans = found.map { start, speaker in
      Span(start: start.seconds(plainNumbersIn: isWhole ? unit : .seconds), speaker: speaker)
    }
    spans.sort { $0.start < $1.start }
  }

  /// Who speaks at a time in seconds; nil if nobody has spoken by then.
  func speaker(at time: Double) -> SpeakerField? {
    let next = spans.partitioningIndex { $0.start > time + Self.slack }
    return next > 0 ? spans[next - 1].speaker : nil
  }

  /// In seconds: times that are rounded may come before the span.
  private static let slack = 0.01
}
