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
    var scanner = XMLScanner(range)
    while let token = scanner.next(in: utf8.span) {
      switch token.kind {
      case .start: open(token)
      case .empty: add(token, in: open.last)
      case .end: close(token)
      case .text, .cdata: addText(token.range, content: token.content)
      }
    }
    if scanner.isCutShort || !open.isEmpty { isWhole = false }
    for index in open { close(index, at: scanner.offset) }
  }

  // MARK: Reading

  private mutating func open(_ tag: XMLScanner.Token) {
    open.append(nodes.count)
    add(tag, in: open.dropLast().last)
  }

  private mutating func add(_ tag: XMLScanner.Token, in parent: Int?) {
    let name = String(decoding: utf8[tag.content], as: UTF8.self)
    let end = tag.range.upperBound
    nodes.append(
      Node(
        name: name.isEmpty ? "?" : name, tag: tag.range, content: end..<end, parent: parent,
        end: nodes.count + 1))
  }

  private mutating func close(_ tag: XMLScanner.Token) {
    let name = String(decoding: utf8[tag.content], as: UTF8.self)
    guard let place = open.lastIndex(where: { nodes[$0].name == name }) else {
      isWhole = false
      return
    }
    if place < open.count - 1 { isWhole = false }
    for index in open[place...] { close(index, at: tag.range.lowerBound) }
    open.removeSubrange(place...)
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
    XMLAttributes(utf8[nodes[node].tag]).first(name)
  }

  /// The text of an element, without tags and white space at its ends.
  func text(of node: Int) -> String {
    let stretches = (node..<nodes[node].end).filter { nodes[$0].isText }
    let text = stretches.map { CharacterReference.decoded(utf8[nodes[$0].content]) }.joined()
    let bytes = Array(text.utf8)
    return String(decoding: bytes[bytes.trimmed(bytes.indices)], as: UTF8.self)
  }
}
