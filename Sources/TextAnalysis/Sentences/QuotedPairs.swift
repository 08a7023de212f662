import Basics

/// The pairs of quotation marks and brackets in a text; marks without a counterpart are ignored.
package struct QuotedPairs: Sendable {
  /// Byte ranges of the outermost pairs, including their marks, in order.
  package private(set) var outermost: [Range<Int>] = []
  /// Byte offsets of the opening marks of all pairs.
  private var openers: Set<Int> = []

  package init(in utf8: [UInt8]) {
    var open: [(kind: Int, offset: Int)] = []
    var opened = [Int](repeating: 0, count: Self.kinds.count)
    for offset in utf8.indices where Self.canBegin[Int(utf8[offset])] {
      if let kind = Self.closedKind(in: utf8, at: offset), opened[kind] > 0,
        let pair = open.lastIndex(where: { $0.kind == kind })
      {
        add(open[pair].offset..<offset + Self.kinds[kind].close.count)
        for left in open[pair...] { opened[left.kind] -= 1 }
        open.removeSubrange(pair...)
      } else if let kind = Self.openedKind(in: utf8, at: offset) {
        open.append((kind, offset))
        opened[kind] += 1
      }
    }
  }

  /// Whether an offset lies within no pair, so that a sentence may end there.
  func isOutside(_ offset: Int) -> Bool {
    let next = outermost.partitioningIndex { $0.upperBound > offset }
    return next == outermost.count || offset <= outermost[next].lowerBound
  }

  /// Whether a pair opens at an offset.
  func opens(at offset: Int) -> Bool { openers.contains(offset) }

  private mutating func add(_ pair: Range<Int>) {
    openers.insert(pair.lowerBound)
    while let last = outermost.last, last.lowerBound > pair.lowerBound { outermost.removeLast() }
    outermost.append(pair)
  }

  private static let kinds: [(open: [UInt8], close: [UInt8])] = [
    ("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("（", "）"), ("(", ")"), ("【", "】"),
    ("《", "》"), ("[", "]"), ("\"", "\""),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  private static let canBegin: [Bool] = (0...255).map { byte in
    kinds.contains { $0.open[0] == UInt8(byte) || $0.close[0] == UInt8(byte) }
  }

  private static func closedKind(in utf8: [UInt8], at offset: Int) -> Int? {
    guard let kind = kinds.firstIndex(where: { utf8[offset...].starts(with: $0.close) }) else {
      return nil
    }
    let isStraight = kinds[kind].open == kinds[kind].close
    return isStraight && (offset == 0 || isBlank(utf8[offset - 1])) ? nil : kind
  }

  private static func openedKind(in utf8: [UInt8], at offset: Int) -> Int? {
    guard let kind = kinds.firstIndex(where: { utf8[offset...].starts(with: $0.open) }) else {
      return nil
    }
    let isStraight = kinds[kind].open == kinds[kind].close
    return isStraight && (offset + 1 == utf8.count || isBlank(utf8[offset + 1])) ? nil : kind
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") }
}
