import Basics

/// Counts the Unicode scalars of parts of a text, of long ones without reading them again.
struct ScalarCounts: Sendable {
  private let utf8: [UInt8]
  /// By stretch of the text, the number of scalars before it.
  private let before: Lazy<[Int]>

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    before = Lazy {
      var counts = [0]
      counts.reserveCapacity(utf8.count / Self.stretch + 1)
      for end in stride(from: Self.stretch, through: utf8.count, by: Self.stretch) {
        counts.append(counts[counts.count - 1] + Self.count(in: utf8[end - Self.stretch..<end]))
      }
      return counts
    }
  }

  /// The number of scalars that begin in a range.
  func count(in range: Range<Int>) -> Int {
    guard range.count > 2 * Self.stretch else { return Self.count(in: utf8[range]) }
    return countBefore(range.upperBound) - countBefore(range.lowerBound)
  }

  private func countBefore(_ offset: Int) -> Int {
    let stretch = offset / Self.stretch
    return before.value[stretch] + Self.count(in: utf8[stretch * Self.stretch..<offset])
  }

  private static func count(in utf8: ArraySlice<UInt8>) -> Int {
    utf8.count { !UTF8.isContinuation($0) }
  }

  /// In bytes.
  private static let stretch = 1024
}
