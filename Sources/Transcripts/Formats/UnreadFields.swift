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
    let fields = tree.keys.map { FieldName($0) }
    let read = segments.flatMap(\.words).sorted().map { tree.nodes[$0].text }
    var (next, words) = (0, FoundWords(read, tree.utf8))
    var checks = [Int](repeating: 0, count: tree.keys.count)
    for index in tree.nodes.indices where tree.nodes[index].kind == .string {
      let text = tree.nodes[index].text
      while next < read.count, read[next].lowerBound < text.lowerBound { next += 1 }
      if next < read.count, read[next].lowerBound == text.lowerBound { continue }
      guard let key = key(of: index), checks[key] < Self.maxChecks, Self.isText(fields[key]),
        segments.isEmpty || Self.isNamedWords(fields[key]) || isPhrase(tree.utf8[text]),
        !isOtherReading(index, fields)
      else { continue }
      checks[key] += 1
      let letters = Self.letters(of: tree.utf8[text])
      if !letters.isEmpty, !words.contain(letters) {
        checks[key] = Self.maxChecks
        names.append(String(decoding: tree.keys[key], as: UTF8.self))
      }
    }
  }

  /// The letters of what is read, in the order of the file.
  private struct FoundWords {
    private let read: [Range<Int>]
    private let utf8: [UInt8]
    /// Made when it is asked for.
    private var letters: [UInt8]?
    /// Where the last words were found: the next ones are mostly behind them.
    private var place = 0

    init(_ read: [Range<Int>], _ utf8: [UInt8]) {
      (self.read, self.utf8) = (read, utf8)
    }

    mutating func contain(_ words: [UInt8]) -> Bool {
      let all = letters ?? read.flatMap { UnreadFields.letters(of: utf8[$0]) }
      letters = all
      guard let found = all.range(ofWords: words, from: place) ?? all.range(ofWords: words) else {
        return false
      }
      place = found.lowerBound
      return true
    }
  }

  /// Whether a value is one of several readings of the same words.
  private func isOtherReading(_ index: Int, _ fields: [FieldName?]) -> Bool {
    sequence(first: index) { tree.nodes[$0].parent }.contains { node in
      tree.nodes[node].key.flatMap { fields[$0] }?.content == .alternatives
    }
  }

  /// Index of the key of a value, or of the arrays around it.
  private func key(of index: Int) -> Int? {
    tree.nodes[index].key
      ?? sequence(first: index) { tree.nodes[$0].parent }
      .firstNonNil { tree.nodes[$0].key }
  }

  /// Whether a field may hold words: it is not known to hold speakers or times.
  private static func isText(_ field: FieldName?) -> Bool {
    field.map { $0.content == .text || $0.content == .alternatives } ?? true
  }

  /// Whether a field's name says that it holds words.
  private static func isNamedWords(_ field: FieldName?) -> Bool {
    field.map { $0.content == .text && !$0.isVague } ?? false
  }

  /// Whether a text has several words, as machine text seldom does.
  private func isPhrase(_ text: ArraySlice<UInt8>) -> Bool {
    var (blanks, wide) = (0, 0)
    for byte in text {
      if byte == 0x20 { blanks &+= 1 } else if byte >= 0xE0 { wide &+= 1 }
    }
    if wide > 3 { return true }
    guard blanks > 1 else { return false }
    let words = text.split(separator: UInt8(ascii: " ")).count { !Self.letters(of: $0).isEmpty }
    return words > 2
  }

  /// ASCII letters in lower case, digits, and all bytes of other characters; escaped ones are left
  /// out, except those of Unicode.
  fileprivate static func letters(of text: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.count)
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
