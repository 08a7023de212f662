/// The values of a JSON text in its order, each with its place in the text.
///
/// Several values on end, as in JSON Lines, are the elements of one array. A damaged text yields
/// the values before the damage.
struct JSONTree {
  /// A value.
  struct Node {
    let kind: Kind
    /// Text range of its key between the quotation marks; nil outside objects.
    let key: Range<Int>?
    /// Text range of a string between the quotation marks, of a number or a word; of an array or
    /// an object, its opening mark.
    let text: Range<Int>
    /// Index of the array or object around it; nil for the array of all values.
    let parent: Int?
    /// Index after the last value within it.
    fileprivate(set) var end: Int
  }

  /// What a value is.
  enum Kind {
    case object, array, string
    /// A number, `true`, `false` or `null`.
    case literal
  }

  let utf8: [UInt8]
  /// The array of all values, and then each value before those within it.
  private(set) var nodes: [Node] = []
  /// Text offset where the text stops being JSON; nil if it is JSON to its end.
  private(set) var damage: Int?

  /// - Parameter start: text offset of the first value.
  init(_ utf8: [UInt8], from start: Int) {
    self.utf8 = utf8
    var parser = Parser(utf8: utf8, offset: start)
    damage = parser.parse()
    nodes = parser.nodes
  }

  /// Indices of the values directly within an array or an object, in their order.
  func children(of node: Int) -> Children {
    Children(nodes: nodes, place: node + 1, end: nodes[node].end)
  }

  /// Walks over values that stand side by side.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var place: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard place < end else { return nil }
      defer { place = nodes[place].end }
      return place
    }
  }

  /// The string of a list that has one, not empty, beside one or two numbers and nothing else; nil
  /// for other lists and values.
  func timedString(in list: Int) -> Int? {
    guard nodes[list].kind == .array, nodes[list].end - list <= 4 else { return nil }
    var (string, numbers): (Int?, Int) = (nil, 0)
    for child in children(of: list) {
      switch nodes[child].kind {
      case .string where string == nil && !nodes[child].text.isEmpty: string = child
      case .literal where utf8[nodes[child].text].last.map { (0x30...0x39).contains($0) } == true:
        numbers += 1
      default: return nil
      }
    }
    return numbers > 0 ? string : nil
  }

  /// Whether an object is one of several: in an array, or under a number as its key.
  func isElement(_ node: Int) -> Bool {
    guard let parent = nodes[node].parent else { return false }
    if parent == 0 { return nodes[1].end < nodes.count }
    return nodes[parent].kind == .array || hasNumber(asKeyOf: node)
  }

  /// Whether a key is a number, as of a list that is written as an object.
  func hasNumber(asKeyOf node: Int) -> Bool {
    nodes[node].key.map { utf8[$0].allSatisfy { (0x30...0x39).contains($0) } } ?? false
  }

  /// Whether a key is a speaker's name, as of `"tiers": {"Anna": {…}}`.
  func hasName(asKeyOf node: Int) -> Bool {
    guard nodes[node].key != nil, let list = nodes[node].parent,
      let name = nodes[list].key.map({ utf8[$0] })
    else { return false }
    return nodes[node].kind == .object && Self.lists.contains(where: name.elementsEqual)
  }

  /// Keys of objects that hold what each speaker says under the speaker's name.
  private static let lists = ["tiers", "speakers", "participants", "tracks"].map(\.utf8)
}

/// Reads values one after the other, without recursion: damaged files nest deeply.
private struct Parser {
  let utf8: [UInt8]
  var offset: Int
  var nodes: [JSONTree.Node] = []
  /// Indices of the arrays and objects that are not closed, the innermost last.
  private var open = [0]
  private var key: Range<Int>?

  init(utf8: [UInt8], offset: Int) {
    self.utf8 = utf8
    self.offset = offset
    nodes.append(
      JSONTree.Node(kind: .array, key: nil, text: offset..<offset, parent: nil, end: 1))
  }

  /// Text offset of the first fault; nil if there is none.
  mutating func parse() -> Int? {
    var isWhole = true
    while isWhole, skipToToken() { isWhole = token() }
    let fault = isWhole && open.count == 1 ? nil : min(offset, utf8.count)
    for index in open { nodes[index].end = nodes.count }
    return fault
  }

  /// Skips blanks and separators; false at the end of the text.
  private mutating func skipToToken() -> Bool {
    while offset < utf8.count, utf8[offset] <= 0x20 || utf8[offset] == UInt8(ascii: ",") {
      offset += 1
    }
    return offset < utf8.count
  }

  private mutating func token() -> Bool {
    let isKey = nodes[open[open.count - 1]].kind == .object && key == nil
    switch utf8[offset] {
    case UInt8(ascii: "}"): return isKey && close()
    case UInt8(ascii: "]"): return !isKey && close()
    case UInt8(ascii: "\""):
      guard let string = string() else { return false }
      guard isKey else {
        add(.string, string)
        return true
      }
      key = string
      return takesColon()
    case _ where isKey: return false
    case UInt8(ascii: "{"): enter(.object)
    case UInt8(ascii: "["): enter(.array)
    default: return literal()
    }
    return true
  }

  private mutating func add(_ kind: JSONTree.Kind, _ text: Range<Int>) {
    nodes.append(
      JSONTree.Node(kind: kind, key: key, text: text, parent: open.last, end: nodes.count + 1))
    key = nil
  }

  private mutating func enter(_ kind: JSONTree.Kind) {
    add(kind, offset..<offset + 1)
    open.append(nodes.count - 1)
    offset += 1
  }

  private mutating func close() -> Bool {
    guard open.count > 1, key == nil, let last = open.popLast() else { return false }
    nodes[last].end = nodes.count
    offset += 1
    return true
  }

  /// Text range of the string that begins here; nil if it does not end.
  private mutating func string() -> Range<Int>? {
    let start = offset + 1
    var end = start
    while end < utf8.count, utf8[end] != UInt8(ascii: "\"") {
      end += utf8[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < utf8.count else { return nil }
    offset = end + 1
    return start..<end
  }

  private mutating func takesColon() -> Bool {
    while offset < utf8.count, utf8[offset] <= 0x20 { offset += 1 }
    guard offset < utf8.count, utf8[offset] == UInt8(ascii: ":") else { return false }
    offset += 1
    return true
  }

  /// A number, or one of JSON's words; `NaN` and `Infinity` as Python writes them.
  private mutating func literal() -> Bool {
    let rest = utf8[offset...].prefix(Self.maxLiteralLength)
    let end = rest.firstIndex { !Self.isPartOfLiteral($0) } ?? rest.endIndex
    let literal = utf8[offset..<end]
    let isNumber =
      literal.contains { (0x30...0x39).contains($0) }
      && literal.allSatisfy { "+-0123456789.eE".utf8.contains($0) }
    guard isNumber || Self.words.contains(where: literal.elementsEqual) else { return false }
    add(.literal, offset..<end)
    offset = end
    return true
  }

  private static func isPartOfLiteral(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "+-.".utf8.contains(byte)
  }

  /// In bytes.
  private static let maxLiteralLength = 64
  private static let words = ["true", "false", "null", "NaN", "Infinity", "-Infinity"].map(\.utf8)
}
