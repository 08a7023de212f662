import Basics

/// Maps offsets in a UTF-8 text to offsets in the file it was decoded from, and back.
///
/// The text covers the whole file, or stretches of it in their order with markup between them.
package struct OffsetMap: Sendable {
  /// Consecutive scalars of equal width, both in the text and in the file; or a stretch of the file
  /// that is read as something else.
  private struct Run: Sendable {
    let text: Int
    let file: Int
    /// Bytes per scalar in the text.
    let textWidth: Int32
    /// Bytes per scalar in the file.
    let fileWidth: Int32
    /// Whether it is read as something else.
    var isReplaced = false
  }

  /// In the order of the text; empty if the text is the file itself.
  private var runs: [Run] = []
  /// Whether markup of the file stands between the runs.
  private(set) var hasMarkup = false

  var isIdentity: Bool { runs.isEmpty }

  /// Records a scalar with its offset and width in text and file. Call in the order of the text.
  mutating func add(text: Int, _ textWidth: Int, file: Int, _ fileWidth: Int) {
    if let last = runs.last, last.textWidth == textWidth, last.fileWidth == fileWidth { return }
    runs.append(
      Run(text: text, file: file, textWidth: Int32(textWidth), fileWidth: Int32(fileWidth)))
  }

  /// Records the start of a stretch of the file that is copied to the text byte by byte. What lies
  /// between it and the stretch before is markup.
  mutating func addCopy(text: Int, file: Int) {
    hasMarkup = true
    runs.append(Run(text: text, file: file, textWidth: 1, fileWidth: 1))
  }

  /// Records a stretch of the file in whose place something else stands in the text.
  mutating func addReplacement(text: Range<Int>, file: Range<Int>) {
    hasMarkup = true
    runs.append(
      Run(
        text: text.lowerBound, file: file.lowerBound, textWidth: Int32(text.count),
        fileWidth: Int32(clamping: file.count), isReplaced: true))
  }

  /// Offset in the file of the scalar that begins at an offset of the text.
  func fileOffset(of text: Int) -> Int {
    guard let index = index(startingUpTo: text, \.text) else { return text }
    let run = runs[index]
    return run.file + (text - run.text) / Int(run.textWidth) * Int(run.fileWidth)
  }

  /// Offset in the text of the scalar that begins at an offset of the file; of markup, where the text
  /// goes on after it.
  func textOffset(of file: Int) -> Int {
    guard let index = index(startingUpTo: file, \.file) else { return runs.isEmpty ? file : 0 }
    let run = runs[index]
    let text = run.text + (file - run.file) / Int(run.fileWidth) * Int(run.textWidth)
    return index + 1 < runs.count ? min(text, runs[index + 1].text) : text
  }

  /// The range of the file for one of the text, without markup at its ends.
  func fileRange(of text: Range<Int>) -> Range<Int> {
    guard !isIdentity else { return text }
    let start = fileOffset(of: text.lowerBound)
    return start..<(text.isEmpty ? start : fileEnd(of: text.upperBound))
  }

  func textRange(of file: Range<Int>) -> Range<Int> {
    isIdentity ? file : textOffset(of: file.lowerBound)..<textOffset(of: file.upperBound)
  }

  /// Offset in the file where the scalar ends that ends at an offset of the text.
  private func fileEnd(of text: Int) -> Int {
    guard let index = index(startingUpTo: text - 1, \.text) else { return text }
    let run = runs[index]
    let width = Int(run.textWidth)
    return run.file + (text - run.text + width - 1) / width * Int(run.fileWidth)
  }

  private func index(startingUpTo offset: Int, _ start: KeyPath<Run, Int>) -> Int? {
    let next = runs.partitioningIndex { $0[keyPath: start] > offset }
    return next > 0 ? next - 1 : nil
  }

  /// The stretches of a range of the file that are not copied to the text, by place: each with the
  /// text range that stands for it, empty for markup.
  func replaced(inFile range: Range<Int>) -> [(file: Range<Int>, text: Range<Int>)] {
    guard hasMarkup else { return [] }
    var found: [(Range<Int>, Range<Int>)] = []
    var index = index(startingUpTo: range.lowerBound, \.file) ?? 0
    while index < runs.count, runs[index].file < range.upperBound {
      let (run, next) = (runs[index], index + 1 < runs.count ? runs[index + 1] : nil)
      let end = next?.text ?? run.text + Int(run.textWidth)
      let fileEnd = run.isReplaced ? run.file + Int(run.fileWidth) : run.file + end - run.text
      if run.isReplaced { found.append((run.file..<fileEnd, run.text..<end)) }
      if let next, fileEnd < next.file { found.append((fileEnd..<next.file, end..<end)) }
      index += 1
    }
    return found.filter {
      $0.0.lowerBound >= range.lowerBound && $0.0.upperBound <= range.upperBound
    }
  }
}
