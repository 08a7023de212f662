/// Reads the tags and the text of an XML text one after the other.
///
/// It reads what transcripts have of XML: elements, text and CDATA; comments, instructions and
/// declarations are skipped. It never reads an entity that the text itself declares.
struct XMLScanner {
  /// A tag or a stretch of text.
  struct Token {
    let kind: Kind
    /// Text range of the tag; of text, of the stretch.
    let range: Range<Int>
    /// Text range of an element's name without its namespace; of text, of the stretch without the
    /// marks of CDATA.
    let content: Range<Int>

    enum Kind {
      case start
      /// An element without anything in it.
      case empty
      case end
      case text
      case cdata
    }
  }

  /// Text offset of what is read next.
  private(set) var offset: Int
  /// Whether the text ends within a tag.
  private(set) var isCutShort = false
  private let end: Int

  /// - Parameter range: text range of the XML.
  init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The next tag or stretch of text; nil at the end.
  ///
  /// - Parameter text: the same in every call.
  mutating func next(in text: Span<UInt8>) -> Token? {
    while offset < end {
      let start = offset
      guard text[start] == UInt8(ascii: "<") else {
        offset = first(UInt8(ascii: "<"), in: text, from: start) ?? end
        return Token(kind: .text, range: start..<offset, content: start..<offset)
      }
      guard let token = markup(at: start, in: text) else { break }
      if let token { return token }
    }
    return nil
  }

  /// Reads what begins with `<`.
  ///
  /// - Returns: nil if it does not end; nothing within if it is skipped.
  private mutating func markup(at start: Int, in text: Span<UInt8>) -> Token?? {
    let second = start + 1 < end ? text[start + 1] : 0
    guard second == UInt8(ascii: "!") || second == UInt8(ascii: "?") else {
      return tag(at: start, isEnd: second == UInt8(ascii: "/"), in: text)
    }
    if Self.stands(Self.comment, at: start, before: end, in: text) {
      return skip(to: place(of: Self.commentEnd, in: text, from: start + Self.comment.count))
    }
    if Self.stands(Self.cdata, at: start, before: end, in: text) {
      let content = start + Self.cdata.count
      guard let close = place(of: Self.cdataEnd, in: text, from: content) else { return cutShort() }
      offset = close
      return Token(kind: .cdata, range: start..<close, content: content..<close - 3)
    }
    if second == UInt8(ascii: "?") {
      return skip(to: place(of: Self.instructionEnd, in: text, from: start))
    }
    return skip(to: declarationEnd(at: start, in: text))
  }

  private mutating func skip(to place: Int?) -> Token?? {
    guard let place else { return cutShort() }
    offset = place
    return .some(nil)
  }

  private mutating func cutShort() -> Token?? {
    isCutShort = true
    return nil
  }

  private mutating func tag(at start: Int, isEnd: Bool, in text: Span<UInt8>) -> Token?? {
    var (place, quote) = (start + 1, UInt8(0))
    var (name, nameEnd) = (start + (isEnd ? 2 : 1), 0)
    while place < end {
      let byte = text[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: ":"), nameEnd == 0 {
        name = place + 1
      } else if byte <= 0x20 || byte == UInt8(ascii: "/"), nameEnd == 0, place > start + 1 {
        nameEnd = place
      } else if !isEnd, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      place += 1
    }
    guard place < end else { return cutShort() }
    offset = place + 1
    let isEmpty = !isEnd && text[place - 1] == UInt8(ascii: "/")
    return Token(
      kind: isEnd ? .end : isEmpty ? .empty : .start, range: start..<offset,
      content: name..<max(name, nameEnd == 0 ? place : nameEnd))
  }

  /// The end of `<!DOCTYPE …>`, with what it declares in brackets.
  private func declarationEnd(at start: Int, in text: Span<UInt8>) -> Int? {
    var depth = 0
    for offset in start..<end {
      switch text[offset] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">"): if depth <= 0 { return offset + 1 }
      default: continue
      }
    }
    return nil
  }

  // MARK: Marks

  private static let comment = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let cdata = Array("<![CDATA[".utf8)
  private static let cdataEnd = Array("]]>".utf8)
  private static let instructionEnd = Array("?>".utf8)

  private func first(_ byte: UInt8, in text: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    while place < end {
      if text[place] == byte { return place }
      place &+= 1
    }
    return nil
  }

  /// Offset after a mark; nil if it does not occur.
  private func place(of mark: [UInt8], in text: Span<UInt8>, from start: Int) -> Int? {
    var next = start
    while let found = first(mark[0], in: text, from: next) {
      if Self.stands(mark, at: found, before: end, in: text) { return found + mark.count }
      next = found + 1
    }
    return nil
  }

  private static func stands(
    _ mark: [UInt8], at offset: Int, before end: Int, in text: Span<UInt8>
  ) -> Bool {
    offset + mark.count <= end && mark.indices.allSatisfy { text[offset + $0] == mark[$0] }
  }
}
