/// A time in thousandths of a second, as precise as the forms of transcripts are.
struct Milliseconds: Comparable, Hashable {
  let count: Int

  init(_ count: Int) { self.count = count }

  /// Nil for what is no time of a recording.
  init?(seconds: Double?) {
    guard let seconds, let count = Int(exactly: (seconds * 1000).rounded()), count >= 0 else {
      return nil
    }
    self.count = count
  }

  static func < (first: Milliseconds, second: Milliseconds) -> Bool { first.count < second.count }

  var isWholeSecond: Bool { count % 1000 == 0 }

  /// `01:02:03.004`
  ///
  /// - Parameter mark: what stands before the thousandths.
  func clock(_ mark: String = ".") -> String {
    let seconds = count / 1000
    return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, to: 2) }
      .joined(separator: ":") + mark + Self.padded(count % 1000, to: 3)
  }

  /// `3.5`, `4.0`: seconds as a number of JSON.
  var seconds: String {
    var digits = Self.padded(count % 1000, to: 3)
    while digits.utf8.count > 1, digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    return "\(count / 1000).\(digits)"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
