/// The line being edited, as key functions see and change it.
package struct EditBuffer: Equatable, Sendable {
  package var text: String
  /// Byte offset in the text's UTF-8, at a scalar's start.
  package var cursor: Int

  /// The cursor goes to the end if no place is given.
  package init(_ text: String = "", cursor: Int? = nil) {
    self.text = text
    self.cursor = cursor ?? text.utf8.count
  }

  package var isAtEnd: Bool { cursor == text.utf8.count }

  package func text(in range: Range<Int>) -> Substring {
    text[index(range.lowerBound)..<index(range.upperBound)]
  }

  /// Leaves the cursor behind the replacement.
  package mutating func replace(_ range: Range<Int>, with replacement: String) {
    text.replaceSubrange(index(range.lowerBound)..<index(range.upperBound), with: replacement)
    cursor = range.lowerBound + replacement.utf8.count
  }

  package mutating func insert(_ text: String) {
    replace(cursor..<cursor, with: text)
  }

  /// The byte offset one character, as readers count them, before the cursor.
  package var offsetOfPreviousCharacter: Int {
    cursor - (text(in: 0..<cursor).last?.utf8.count ?? 0)
  }

  /// The byte offset one character after the cursor.
  package var offsetOfNextCharacter: Int {
    cursor + (text(in: cursor..<text.utf8.count).first?.utf8.count ?? 0)
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
