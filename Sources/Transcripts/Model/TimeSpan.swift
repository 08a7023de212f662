/// When something was said, in seconds from the start of the recording.
package struct TimeSpan: Hashable, Sendable {
  package let start: Double
  /// Nil if the source gives the start only.
  package let end: Double?

  package init(start: Double, end: Double? = nil) {
    self.start = start
    self.end = end
  }

  /// The span from the start of this one to the end of the other.
  func joined(with last: TimeSpan?) -> TimeSpan {
    guard let last else { return self }
    return TimeSpan(start: start, end: last.end ?? end)
  }
}
