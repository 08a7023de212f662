import TerminalText

/// The line being edited, as key functions see and change it.
///
/// Texts are equal if their bytes are; comparing 2,000 characters as `String` does, by canonical
/// equivalence, takes a millisecond.
package struct EditBuffer: Equatable, Sendable {
  package var text: String
  /// Byte offset in the text's UTF-8, at the start of a scalar.
  package var cursor: Int

  /// - Parameter cursor: the end of the text if nil.
  package init(_ text: String = "", cursor: Int? = nil) {
    self.text = text
    self.cursor = cursor ?? text.utf8.count
  }

  package static func == (left: EditBuffer, right: EditBuffer) -> Bool {
    left.cursor == right.cursor && left.hasText(of: right)
  }

  package func hasText(of other: EditBuffer) -> Bool {
    guard text.utf8.count == other.text.utf8.count else { return false }
    let (own, others) = (text.utf8Span.span, other.text.utf8Span.span)
    return own.indices.allSatisfy { own[$0] == others[$0] }
  }

  package var isAtEnd: Bool { cursor == text.utf8.count }

  package func text(in range: Range<Int>) -> Substring {
    text[index(range.lowerBound)..<index(range.upperBound)]
  }

  /// Replaces the text in the range, and moves the cursor to the end of the replacement.
  package mutating func replace(_ range: Range<Int>, with replacement: String) {
    text.replaceSubrange(index(range.lowerBound)..<index(range.upperBound), with: replacement)
    cursor = range.lowerBound + replacement.utf8.count
  }

  package mutating func insert(_ text: String) {
    replace(cursor..<cursor, with: text)
  }

  /// The byte offset of the character (grapheme cluster) before the cursor.
  package var offsetOfPreviousCharacter: Int {
    cursor - (text(in: 0..<cursor).last?.utf8.count ?? 0)
  }

  /// The byte offset after the character (grapheme cluster) at the cursor.
  package var offsetOfNextCharacter: Int {
    cursor + (text(in: cursor..<text.utf8.count).first?.utf8.count ?? 0)
  }

  /// Swaps the characters on either side of the cursor, at the end the last two, and moves the
  /// cursor after them. Returns false if there are not two.
  package mutating func swapCharacters() -> Bool {
    let end = offsetOfNextCharacter
    guard let last = text(in: 0..<end).last else { return false }
    let middle = end - last.utf8.count
    guard let first = text(in: 0..<middle).last else { return false }
    replace(middle - first.utf8.count..<end, with: String(last) + String(first))
    return true
  }

  /// The cursor's offset after moving up (negative) or down in a text of several lines: in the same
  /// column, or at the end of a shorter line. Nil if there is no such line.
  package func offset(linesDown lines: Int, width: DisplayWidth) -> Int? {
    let ends = text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "\n") }
      .map { text.utf8.distance(from: text.startIndex, to: $0) }
    let starts = [0] + ends.map { $0 + 1 }
    let line = ends.count { $0 < cursor }
    guard starts.indices.contains(line + lines) else { return nil }
    let columns = width.columns(of: text(in: starts[line]..<cursor))
    let end = line + lines < ends.count ? ends[line + lines] : text.utf8.count
    var (offset, before) = (starts[line + lines], 0)
    for character in text(in: offset..<end) {
      before += width.columns(of: String(character))
      if before > columns { break }
      offset += character.utf8.count
    }
    return offset
  }

  private func index(_ offset: Int) -> String.Index {
    let index = text.utf8.index(text.startIndex, offsetBy: min(max(offset, 0), text.utf8.count))
    return text.unicodeScalars.index(atOrBefore: index)
  }
}

extension String.UnicodeScalarView {
  fileprivate func index(atOrBefore index: Index) -> Index {
    index == endIndex ? index : self.index(before: self.index(after: index))
  }
}
