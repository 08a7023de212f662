import Basics

/// Text without spaces, tabs and carriage returns at its ends.
package func trimmed(_ text: some StringProtocol) -> String { trimmed(Array(text.utf8)[...]) }

func trimmed(_ utf8: ArraySlice<UInt8>) -> String {
  var (start, end) = (utf8.startIndex, utf8.endIndex)
  while start < end, isBlank(utf8[start]) { start += 1 }
  while start < end, isBlank(utf8[end - 1]) { end -= 1 }
  return String(decoding: utf8[start..<end], as: UTF8.self)
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
}

/// The parts of a line between ASCII separators, trimmed; at least one, and any may be empty.
package func parts(
  of text: some StringProtocol, separatedBy separator: Unicode.Scalar
) -> [String] {
  Array(text.utf8).split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
    .map { trimmed($0) }
}

/// The text before and after the first separator, both trimmed; nil without a separator.
package func halves(of text: String, separatedBy separator: String) -> (String, String)? {
  let utf8 = Array(text.utf8)
  return utf8.range(ofWords: separator.utf8).map {
    (trimmed(utf8[..<$0.lowerBound]), trimmed(utf8[$0.upperBound...]))
  }
}
