import Basics

/// Names the fields of JSON that hold words which are not read, so that none is lost in silence.
struct UnreadFields {
  private let tree: JSONTree
  private var names: [String] = []

  /// What is not read beside some segments, as a warning words it: `‘translation’`, and what stands
  /// behind a fault. Empty if every word is read.
  static func list(in tree: JSONTree, beside segments: [SegmentFinder.Segment]) -> [String] {
    var fields = UnreadFields(tree: tree)
    fields.find(beside: segments)
    let named = fields.names.prefix(maxNames).map { "‘\($0)’" }
    let more = fields.names.count > maxNames ? ["and more"] : []
    guard let damage = tree.damage else { return named + more }
    let line = 1 + tree.utf8[..<damage].count { $0 == UInt8(ascii: "\n") }
    return named + more + ["what follows the fault in line \(line)"]
  }

  private static let maxNames = 6
  /// A field whose first values are read elsewhere is taken to hold nothing else.
  private static let maxChecks = 200

  private init(tree: JSONTree) {
    self.tree = tree
  }

  private mutating func find(beside segments: [SegmentFinder.Segment]) {
    let read = segments.flatMap(\.words)
    let places = Set(read.map(\.lowerBound))
    let words = read.flatMap { Self.letters(of: tree.utf8[$0]) }
    var checks: [ArraySlice<UInt8>: Int] = [:]
    for (index, node) in tree.nodes.enumerated() where node.kind == .string {
      guard let key = key(of: index), checks[key, default: 0] < Self.maxChecks,
        !places.contains(node.text.lowerBound),
        !isOtherReading(index),
        isText(key), segments.isEmpty || isNamedWords(key) || isPhrase(tree.utf8[node.text])
      else { continue }
      checks[key, default: 0] += 1
      let letters = Self.letters(of: tree.utf8[node.text])
      if !letters.isEmpty, words.range(ofWords: letters) == nil {
        checks[key] = Self.maxChecks
        names.append(String(decoding: key, as: UTF8.self))
      }
    }
  }

  /// Whether a value is one of several readings of the same words.
  private func isOtherReading(_ index: Int) -> Bool {
    sequence(first: index) { tree.nodes[$0].parent }.contains { node in
      tree.nodes[node].key.flatMap { FieldName(tree.utf8[$0]) }?.content == .alternatives
    }
  }

  /// The key of a value, or of the arrays around it.
  private func key(of index: Int) -> ArraySlice<UInt8>? {
    sequence(first: index) { tree.nodes[$0].parent }.firstNonNil { tree.nodes[$0].key }
      .map { tree.utf8[$0] }
  }

  /// Whether a field may hold words: it is not known to hold speakers or times.
  private func isText(_ key: ArraySlice<UInt8>) -> Bool {
    FieldName(key).map { $0.content == .text || $0.content == .alternatives } ?? true
  }

  /// Whether a field's name says that it holds words.
  private func isNamedWords(_ key: ArraySlice<UInt8>) -> Bool {
    FieldName(key).map { $0.content == .text && !$0.isVague } ?? false
  }

  /// Whether a text has several words, as machine text seldom does.
  private func isPhrase(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split(separator: UInt8(ascii: " ")).count { !Self.letters(of: $0).isEmpty }
    return words > 2 || text.count { $0 >= 0xE0 } > 3
  }

  /// ASCII letters in lower case, digits, and all bytes of other characters; escaped ones are left
  /// out, except those of Unicode.
  private static func letters(of text: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    var isEscaped = false
    for byte in text {
      switch byte {
      case _ where isEscaped && byte != UInt8(ascii: "u"): break
      case 0x30...0x39, 0x80...: letters.append(byte)
      case 0x41...0x5A, 0x61...0x7A: letters.append(byte | 0x20)
      default: break
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return letters
  }
}
