import Basics

/// Leads from offsets in a text of UTF-8 to those in the file it was decoded from, and back.
package struct OffsetMap: Sendable {
  /// Scalars that stand next to each other and are equally wide, in the text and in the file.
  private struct Run: Sendable {
    let text: Int
    let file: Int
    /// In bytes, of one scalar.
    let textWidth: Int
    let fileWidth: Int
  }

  /// In order; none where the text is the file itself.
  private var runs: [Run] = []

  var isIdentity: Bool { runs.isEmpty }

  /// Tells that a scalar of such widths begins at these offsets; scalars are told in order.
  mutating func add(text: Int, _ textWidth: Int, file: Int, _ fileWidth: Int) {
    if let last = runs.last, last.textWidth == textWidth, last.fileWidth == fileWidth { return }
    runs.append(Run(text: text, file: file, textWidth: textWidth, fileWidth: fileWidth))
  }

  /// Where the scalar at an offset of the text begins in the file.
  func fileOffset(of text: Int) -> Int {
    guard let run = runs.last(startingUpTo: text, \.text) else { return text }
    return run.file + (text - run.text) / run.textWidth * run.fileWidth
  }

  /// Where the scalar at an offset of the file begins in the text.
  func textOffset(of file: Int) -> Int {
    guard let run = runs.last(startingUpTo: file, \.file) else { return runs.isEmpty ? file : 0 }
    return run.text + (file - run.file) / run.fileWidth * run.textWidth
  }

  func fileRange(of text: Range<Int>) -> Range<Int> {
    isIdentity ? text : fileOffset(of: text.lowerBound)..<fileOffset(of: text.upperBound)
  }

  func textRange(of file: Range<Int>) -> Range<Int> {
    isIdentity ? file : textOffset(of: file.lowerBound)..<textOffset(of: file.upperBound)
  }
}

extension Array {
  fileprivate func last(startingUpTo offset: Int, _ start: KeyPath<Element, Int>) -> Element? {
    let next = partitioningIndex { $0[keyPath: start] > offset }
    return next > 0 ? self[next - 1] : nil
  }
}
