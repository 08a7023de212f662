/// The elements of an XML text in its order, each with its place in the text.
///
/// It reads what transcripts have of XML: elements, attributes, character references and CDATA;
/// namespaces are left out of names, and comments, instructions and declarations are skipped. It never
/// reads an entity that the text itself declares. A damaged text yields the elements before the damage,
/// and an element that is never closed ends with the one around it.
struct XMLTree {
  /// An element, or a stretch of text.
  struct Node {
    /// Local name; empty for text.
    let name: String
    /// Text range of the start tag; of text, of the stretch.
    let tag: Range<Int>
    /// Text range between the tags; of text, the stretch without the marks of CDATA.
    fileprivate(set) var content: Range<Int>
    /// Index of the element around it; nil for the root.
    let parent: Int?
    /// Index after the last node within it.
    fileprivate(set) var end: Int

    var isText: Bool { name.isEmpty }
  }

  let utf8: [UInt8]
  /// Each element before those within it.
  private(set) var nodes: [Node] = []
  /// Whether every element is closed by its own end tag.
  private(set) var isWhole = true
  /// Indices of the elements that are not closed, the innermost last.
  private var open: [Int] = []

  /// - Parameter range: text range of the XML.
  init(_ utf8: [UInt8], _ range: Range<Int>) {
    self.utf8 = utf8
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard utf8[offset] == UInt8(ascii: "<") else {
        let end =
          utf8[offset..<range.upperBound].firstIndex(of: UInt8(ascii: "<"))
          ?? range.upperBound
        addText(offset..<end, content: offset..<end)
        offset = end
        continue
      }
      guard let end = readMarkup(at: offset, before: range.upperBound) else {
        isWhole = false
        break
      }
      offset = end
    }
    if !open.isEmpty { isWhole = false }
    for index in open { close(index, at: offset) }
  }

  // MARK: Reading

  /// - Returns: offset after the markup; nil if it does not end.
  private mutating func readMarkup(at start: Int, before end: Int) -> Int? {
    let rest = utf8[start..<end]
    if rest.starts(with: Self.comment) { return Self.end(of: "-->", in: rest.dropFirst(4)) }
    if rest.starts(with: Self.cdata) {
      let content = rest.dropFirst(Self.cdata.count)
      guard let close = Self.end(of: "]]>", in: content) else { return nil }
      addText(start..<close, content: content.startIndex..<close - 3)
      return close
    }
    switch rest.dropFirst().first {
    case UInt8(ascii: "?"): return Self.end(of: "?>", in: rest)
    case UInt8(ascii: "!"): return declarationEnd(rest)
    case UInt8(ascii: "/"):
      guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let name = Self.localName(utf8[(start + 2)..<close])
      if let place = open.lastIndex(where: { nodes[$0].name == name }) {
        if place < open.count - 1 { isWhole = false }
        for index in open[place...] { self.close(index, at: start) }
        open.removeSubrange(place...)
      } else {
        isWhole = false
      }
      return close + 1
    default: return readStartTag(rest)
    }
  }

  private mutating func readStartTag(_ text: ArraySlice<UInt8>) -> Int? {
    guard let close = Self.endOfTag(text) else { return nil }
    let isEmpty = utf8[close - 1] == UInt8(ascii: "/")
    let name = Self.localName(utf8[(text.startIndex + 1)..<(isEmpty ? close - 1 : close)])
    nodes.append(
      Node(
        name: name.isEmpty ? "?" : name, tag: text.startIndex..<close + 1,
        content: close + 1..<close + 1, parent: open.last, end: nodes.count + 1))
    if !isEmpty { open.append(nodes.count - 1) }
    return close + 1
  }

  /// Offset of the `>` that ends a tag; one within an attribute's value does not.
  private static func endOfTag(_ text: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    for offset in text.indices {
      let byte = text[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return offset
      }
    }
    return nil
  }

  /// The end of `<!DOCTYPE …>`, with what it declares in brackets.
  private func declarationEnd(_ text: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    for offset in text.indices {
      switch text[offset] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">"): if depth <= 0 { return offset + 1 }
      default: continue
      }
    }
    return nil
  }

  private mutating func addText(_ range: Range<Int>, content: Range<Int>) {
    guard !open.isEmpty else { return }
    nodes.append(
      Node(name: "", tag: range, content: content, parent: open.last, end: nodes.count + 1))
  }

  private mutating func close(_ index: Int, at offset: Int) {
    nodes[index].content =
      nodes[index].content
      .lowerBound..<max(
        offset, nodes[index].content.lowerBound)
    nodes[index].end = nodes.count
  }

  private static let comment = Array("<!--".utf8)
  private static let cdata = Array("<![CDATA[".utf8)

  /// Offset after a mark; nil if it does not occur.
  private static func end(of mark: String, in text: ArraySlice<UInt8>) -> Int? {
    let mark = Array(mark.utf8)
    var rest = text
    while let start = rest.firstIndex(of: mark[0]) {
      rest = rest[start...]
      if rest.starts(with: mark) { return start + mark.count }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// `tt:p begin="1s"` → `p`
  private static func localName(_ tag: ArraySlice<UInt8>) -> String {
    let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    let colon = name.lastIndex(of: UInt8(ascii: ":"))
    return String(decoding: colon.map { name[($0 + 1)...] } ?? name, as: UTF8.self)
  }
}

// MARK: Looking

extension XMLTree {
  /// Index of the first element; nil if there is none.
  var root: Int? { nodes.indices.first { !nodes[$0].isText } }

  /// Indices of the elements directly within one, in order.
  func elements(in node: Int) -> [Int] {
    var found: [Int] = []
    var next = node + 1
    while next < nodes[node].end {
      if !nodes[next].isText { found.append(next) }
      next = nodes[next].end
    }
    return found
  }

  /// Indices of all elements with a name, in order.
  ///
  /// - Parameter node: only those within it; all if nil.
  func elements(named name: String, in node: Int? = nil) -> [Int] {
    let range = node.map { $0 + 1..<nodes[$0].end } ?? nodes.indices
    return range.filter { nodes[$0].name == name }
  }

  /// The first element with a name directly within one.
  func child(_ name: String, of node: Int) -> Int? {
    elements(in: node).first { nodes[$0].name == name }
  }

  /// The elements around one, the nearest first.
  func ancestors(of node: Int) -> some Sequence<Int> {
    sequence(first: node) { nodes[$0].parent }.dropFirst()
  }

  /// An attribute by its local name, its references decoded; nil if there is none.
  func attribute(_ name: String, of node: Int) -> String? {
    attributes(of: node).first { $0.name == name }.map {
      CharacterReference.decoded(utf8[$0.value])
    }
  }

  /// Local names and text ranges of the values, in order.
  private func attributes(of node: Int) -> [(name: String, value: Range<Int>)] {
    var rest = utf8[nodes[node].tag].dropLast().drop { $0 > 0x20 }
    var found: [(String, Range<Int>)] = []
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let words = rest[..<equals].split { $0 <= 0x20 }
      let value = rest[(equals + 1)...].drop { $0 <= 0x20 }
      guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let close = value.dropFirst().firstIndex(of: quote), let name = words.last
      else { break }
      found.append((Self.localName(name), value.startIndex + 1..<close))
      rest = rest[(close + 1)...]
    }
    return found
  }

  /// The text of an element, without tags and white space at its ends.
  func text(of node: Int) -> String {
    let stretches = (node..<nodes[node].end).filter { nodes[$0].isText }
    let text = stretches.map { CharacterReference.decoded(utf8[nodes[$0].content]) }.joined()
    let bytes = Array(text.utf8)
    return String(decoding: bytes[bytes.trimmed(bytes.indices)], as: UTF8.self)
  }
}
