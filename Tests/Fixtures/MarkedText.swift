/// A text with places in it, each written between `«` and `»`: `We left «in March 1974»`.
///
/// A test writes down what it expects as marked text, and puts what it found into the same form, so
/// that a failure shows both as a reader sees them. Places may overlap: the one that begins first
/// ends first.
package struct MarkedText: Equatable, CustomStringConvertible {
  /// The text without the marks.
  package let text: String
  /// In bytes of the text's UTF-8, in the order of their beginnings.
  package let ranges: [Range<Int>]

  /// - Parameter ranges: in bytes of the text's UTF-8, in any order.
  package init(_ text: String, _ ranges: [Range<Int>]) {
    self.text = text
    self.ranges = ranges.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
  }

  package init(_ marked: String) {
    var utf8: [UInt8] = []
    var starts: [Int] = []
    var ends: [Int] = []
    for character in marked.unicodeScalars {
      switch character {
      case "«": starts.append(utf8.count)
      case "»": ends.append(utf8.count)
      default: utf8 += String(character).utf8
      }
    }
    precondition(starts.count == ends.count, "a mark has no partner in \(marked)")
    self.init(String(decoding: utf8, as: UTF8.self), zip(starts, ends).map { $0..<$1 })
  }

  /// The text with the marks.
  package var description: String {
    var marked: [UInt8] = []
    for (offset, byte) in text.utf8.enumerated() {
      marked += marks(at: offset).utf8
      marked.append(byte)
    }
    return String(decoding: marked, as: UTF8.self) + marks(at: text.utf8.count)
  }

  /// Ends stand before beginnings, so that neighbours do not seem to overlap.
  private func marks(at offset: Int) -> String {
    String(repeating: "»", count: ranges.count { $0.upperBound == offset })
      + String(repeating: "«", count: ranges.count { $0.lowerBound == offset })
  }
}
