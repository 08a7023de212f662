/// The values of a JSON text in its order, each with its place in the text.
///
/// Several values on end, as in JSON Lines, are the elements of one array. A damaged text yields
/// the values before the damage.
struct JSONTree {
  /// A value. Kept small, as there is one for every 20 bytes of a file: 32 bytes.
  struct Node {
    private let start: Int
    private let length: Int32
    private let outer: Int32
    private var next: Int32
    private let keyIndex: Int32
    let kind: Kind

    /// Text range of a string between the quotation marks, of a number or a word; of an array or
    /// an object, its opening mark.
    var text: Range<Int> { start..<start + Int(length) }
    /// Index of the array or object around it; nil for the array of all values.
    var parent: Int? { outer < 0 ? nil : Int(outer) }
    /// Index of its key among those of the tree; nil outside objects.
    var key: Int? { keyIndex < 0 ? nil : Int(keyIndex) }
    /// Index after the last value within it.
    fileprivate(set) var end: Int {
      get { Int(next) }
      set { next = Int32(newValue) }
    }

    fileprivate init(kind: Kind, key: Int?, text: Range<Int>, parent: Int?, end: Int) {
      self.kind = kind
      start = text.lowerBound
      length = Int32(clamping: text.count)
      outer = Int32(parent ?? -1)
      next = Int32(end)
      keyIndex = Int32(key ?? -1)
    }
  }

  /// What a value is.
  enum Kind: UInt8 {
    case object, array, string
    /// A number, `true`, `false` or `null`.
    case literal
  }

  let utf8: [UInt8]
  /// The array of all values, and then each value before those within it.
  let nodes: [Node]
  /// The keys of objects, each once, as they are written between the quotation marks.
  let keys: [ArraySlice<UInt8>]
  /// Text offset where the text stops being JSON; nil if it is JSON to its end.
  let damage: Int?

  /// - Parameter start: text offset of the first value.
  init(_ utf8: [UInt8], from start: Int) {
    self.utf8 = utf8
    var parser = Parser(offset: start, length: utf8.count)
    damage = parser.parse(utf8.span)
    nodes = parser.nodes
    keys = parser.keys.ranges.map { utf8[$0] }
  }

  /// The key of a value; nil outside objects.
  func key(of node: Int) -> ArraySlice<UInt8>? { nodes[node].key.map { keys[$0] } }

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
    key(of: node).map { $0.allSatisfy { (0x30...0x39).contains($0) } } ?? false
  }
}

/// The keys that were met, each with a number.
private struct KeyTable {
  /// By number.
  private(set) var ranges: [Range<Int>] = []
  private var numbers: [[UInt8]: Int] = [:]
  /// By number, the key that came after it last time: objects of one kind have the same keys in the
  /// same order. The last one is for the first key of all.
  private var followers = [0]
  private var last = 0

  /// The number of the key at a text range.
  mutating func number(of range: Range<Int>, in text: Span<UInt8>) -> Int {
    let guess = followers[last]
    if guess < ranges.count, Self.isSame(ranges[guess], range, in: text) {
      last = guess
      return guess
    }
    let key = range.map { text[$0] }
    let number = numbers[key] ?? ranges.count
    if number == ranges.count {
      numbers[key] = number
      ranges.append(range)
      followers.append(0)
    }
    followers[last] = number
    last = number
    return number
  }

  private static func isSame(
    _ left: Range<Int>, _ right: Range<Int>, in text: Span<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where text[left.lowerBound + offset] != text[right.lowerBound + offset] { return false }
    return true
  }
}

/// Reads values one after the other, without recursion: damaged files nest deeply.
private struct Parser {
  private(set) var nodes: [JSONTree.Node] = []
  private(set) var keys = KeyTable()
  private var offset: Int
  private let length: Int
  /// Indices of the arrays and objects that are not closed, the innermost last.
  private var open = [0]
  private var isInObject = false
  private var key: Int?

  /// - Parameters:
  ///   - offset: text offset of the first value.
  ///   - length: number of bytes of the text.
  init(offset: Int, length: Int) {
    self.offset = offset
    self.length = length
    nodes.reserveCapacity((length - offset) / 24)
    nodes.append(
      JSONTree.Node(kind: .array, key: nil, text: offset..<offset, parent: nil, end: 1))
  }

  /// Text offset of the first fault; nil if there is none.
  mutating func parse(_ text: Span<UInt8>) -> Int? {
    var isWhole = true
    while isWhole, skipToToken(text) { isWhole = token(text) }
    let fault = isWhole && open.count == 1 ? nil : min(offset, length)
    for index in open { nodes[index].end = nodes.count }
    return fault
  }

  /// Skips blanks and separators; false at the end of the text.
  private mutating func skipToToken(_ text: Span<UInt8>) -> Bool {
    while offset < length, text[offset] <= 0x20 || text[offset] == UInt8(ascii: ",") {
      offset &+= 1
    }
    return offset < length
  }

  private mutating func token(_ text: Span<UInt8>) -> Bool {
    let isKey = isInObject && key == nil
    switch text[offset] {
    case UInt8(ascii: "\""):
      guard let string = string(text) else { return false }
      guard isKey else {
        add(.string, string)
        return true
      }
      key = keys.number(of: string, in: text)
      return takesColon(text)
    case UInt8(ascii: "}"): return isKey && close()
    case UInt8(ascii: "]"): return !isInObject && close()
    case _ where isKey: return false
    case UInt8(ascii: "{"): enter(.object)
    case UInt8(ascii: "["): enter(.array)
    default: return literal(text)
    }
    return true
  }

  private mutating func add(_ kind: JSONTree.Kind, _ text: Range<Int>) {
    nodes.append(
      JSONTree.Node(
        kind: kind, key: key, text: text, parent: open[open.count - 1], end: nodes.count + 1))
    key = nil
  }

  private mutating func enter(_ kind: JSONTree.Kind) {
    add(kind, offset..<offset + 1)
    open.append(nodes.count - 1)
    isInObject = kind == .object
    offset += 1
  }

  private mutating func close() -> Bool {
    guard open.count > 1, key == nil, let last = open.popLast() else { return false }
    nodes[last].end = nodes.count
    isInObject = nodes[open[open.count - 1]].kind == .object
    offset += 1
    return true
  }

  /// Text range of the string that begins here; nil if it does not end.
  private mutating func string(_ text: Span<UInt8>) -> Range<Int>? {
    let start = offset + 1
    var end = start
    while end < length, text[end] != UInt8(ascii: "\"") {
      end &+= text[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < length else { return nil }
    offset = end + 1
    return start..<end
  }

  private mutating func takesColon(_ text: Span<UInt8>) -> Bool {
    while offset < length, text[offset] <= 0x20 { offset += 1 }
    guard offset < length, text[offset] == UInt8(ascii: ":") else { return false }
    offset += 1
    return true
  }

  /// A number, or one of JSON's words; `NaN` and `Infinity` as Python writes them.
  private mutating func literal(_ text: Span<UInt8>) -> Bool {
    let limit = min(length, offset + Self.maxLiteralLength)
    var (end, hasDigit, isNumber) = (offset, false, true)
    while end < limit {
      let byte = text[end]
      if (0x30...0x39).contains(byte) {
        hasDigit = true
      } else if byte | 0x20 == UInt8(ascii: "e") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      {
      } else if (0x61...0x7A).contains(byte | 0x20) {
        isNumber = false
      } else {
        break
      }
      end &+= 1
    }
    guard isNumber && hasDigit || isWord(offset..<end, text) else { return false }
    add(.literal, offset..<end)
    offset = end
    return true
  }

  private func isWord(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    Self.words.contains { word in
      word.count == range.count
        && word.indices.allSatisfy { word[$0] == text[range.lowerBound + $0] }
    }
  }

  /// In bytes.
  private static let maxLiteralLength = 64
  private static let words = ["true", "false", "null", "NaN", "Infinity", "-Infinity"].map {
    Array($0.utf8)
  }
}
