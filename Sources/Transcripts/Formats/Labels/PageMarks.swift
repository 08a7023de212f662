import Basics

/// Finds the heads, feet and numbers of pages among the lines of a file.
///
/// A line whose number goes up by one each time it recurs, `Page 3 of 46`, numbers the pages; what
/// recurs beside such lines stands at the head or the foot of the pages.
struct PageMarks {
  /// Indices of the lines, ascending.
  let lines: [Int]

  init(of lines: [TextLine], in utf8: [UInt8], _ layoutWords: LayoutWords) {
    var shapes: [Shape: [(index: Int, numbers: [Int])]] = [:]
    for (index, line) in lines.enumerated()
    where Self.mayBeMark(line) && !LineWrap.endsSentence(utf8[line.text]) {
      let (shape, numbers) = Shape.of(utf8[line.text])
      shapes[shape, default: []].append((index, numbers))
    }
    var anchors: [Int] = []
    for (shape, found) in shapes
    where Self.areNumbers(shape, found, layoutWords) || Self.areBare(shape, found, lines) {
      anchors += found.map(\.index)
    }
    guard !anchors.isEmpty else {
      self.lines = []
      return
    }
    anchors.sort()
    let isNear: (Int) -> Bool = { index in
      let next = anchors.partitioningIndex { $0 >= index - Self.reach }
      return next < anchors.count && anchors[next] <= index + Self.reach
    }
    var marks = Set(anchors)
    for found in shapes.values where found.count > 1 && found.count * 3 >= anchors.count {
      let near = found.filter { isNear($0.index) }
      if near.count * 10 >= found.count * 9 { marks.formUnion(near.map(\.index)) }
    }
    self.lines = marks.sorted()
  }

  /// In bytes.
  private static let maxLength = 120
  /// In lines: how far from the number of the page its head may stand.
  private static let reach = 3

  /// Whether a line is short enough and has no label that most transcripts have.
  static func mayBeMark(_ line: TextLine) -> Bool {
    guard line.text.count <= maxLength, !line.isSet, line.headingLevel == 0 else { return false }
    switch line.label?.style {
    case nil, .alone, .blank: return true
    default: return false
    }
  }

  /// Whether the numbers of recurring lines are those of pages.
  private static func areNumbers(
    _ shape: Shape, _ found: [(index: Int, numbers: [Int])], _ layoutWords: LayoutWords
  ) -> Bool {
    let isWorded = shape.isWorded(layoutWords)
    guard found.count > (isWorded ? 1 : 2), let first = found.first, !first.numbers.isEmpty else {
      return isWorded && found.count == 1 && found[0].numbers.count == 2
    }
    return first.numbers.indices.contains { place in
      zip(found, found.dropFirst()).allSatisfy { before, after in
        place < before.numbers.count && place < after.numbers.count
          && after.numbers[place] == before.numbers[place] + 1
          && (isWorded || after.index > before.index + Self.reach)
      }
    }
  }

  /// Whether numbers stand by themselves, far from the margin.
  private static func areBare(
    _ shape: Shape, _ found: [(index: Int, numbers: [Int])], _ lines: [TextLine]
  ) -> Bool {
    shape.text == [UInt8(ascii: "0")]
      && found.allSatisfy { lines[$0.index].indent > minIndent && $0.numbers[0] < 10_000 }
  }

  /// In columns.
  private static let minIndent: UInt8 = 20

  /// A line without its blanks, and with its numbers left out.
  private struct Shape: Hashable {
    let text: [UInt8]

    static func of(_ line: ArraySlice<UInt8>) -> (Shape, numbers: [Int]) {
      var (text, numbers): ([UInt8], [Int]) = ([], [])
      var isInNumber = false
      for byte in line {
        if (0x30...0x39).contains(byte) {
          if isInNumber, let last = numbers.popLast() {
            numbers.append(min(last, 1 << 40) * 10 + Int(byte & 0xF))
          } else {
            numbers.append(Int(byte & 0xF))
            text.append(UInt8(ascii: "0"))
          }
          isInNumber = true
        } else {
          isInNumber = false
          if byte != 0x20, byte != 0x09 { text.append(byte) }
        }
      }
      return (Shape(text: text), numbers)
    }

    /// Whether a word for a page stands in it: `Page 0 of 0`, `第0頁`.
    func isWorded(_ layoutWords: LayoutWords) -> Bool {
      guard text.contains(UInt8(ascii: "0")) else { return false }
      let words = text.split { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "-") }
        .map { String(decoding: $0, as: UTF8.self) }
      return words.contains { layoutWords.isWord($0, for: .page) }
        && words.allSatisfy { $0.unicodeScalars.count < 8 }
    }
  }
}
