import Basics

/// Maps offsets in a UTF-8 text to offsets in the file it was decoded from, and back.
package struct OffsetMap: Sendable {
  /// Consecutive scalars of equal width, both in the text and in the file.
  private struct Run: Sendable {
    let text: Int
    let file: Int
    /// Bytes per scalar in the text.
    let textWidth: Int
    /// Bytes per scalar in the file.
    let fileWidth: Int
  }

  /// In the order of the text; empty if the text is the file itself.
  private var runs: [Run] = []

  var isIdentity: Bool { runs.isEmpty }

  /// Records a scalar with its offset and width in text and file. Call in the order of the text.
  mutating func add(text: Int, _ textWidth: Int, file: Int, _ fileWidth: Int) {
    if let last = runs.last, last.textWidth == textWidth, last.fileWidth == fileWidth { return }
    runs.append(Run(text: text, file: file, textWidth: textWidth, fileWidth: fileWidth))
  }

  /// Offset in the file of the scalar that begins at an offset of the text.
  func fileOffset(of text: Int) -> Int {
    guard let run = runs.last(startingUpTo: text, \.text) else { return text }
    return run.file + (text - run.text) / run.textWidth * run.fileWidth
  }

  /// Offset in the text of the scalar that begins at an offset of the file.
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
