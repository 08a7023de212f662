/// What stands beside what in a text: Han characters, letters, which are all alike, and borders.
struct Attestation {
  private let source: SourceText
  private var pairs: [Pair: Int] = [:]
  /// Of the pairs, those before a border.
  private var ends: [Pair: Int] = [:]
  private var counts: [Unicode.Scalar: Int] = [:]
  private var clauses: [Set<Unicode.Scalar>] = []
  /// Indices of the clauses that hold two characters side by side, ascending.
  private var places: [Pair: [Int]] = [:]

  struct Pair: Hashable {
    let first: Unicode.Scalar?
    let second: Unicode.Scalar?
  }

  /// Words that stand together are learned from so many clauses at the start of the text.
  private static let mostClauses = 10_000

  /// - Parameter left: stretches of `text` that are not read, by place.
  init(of text: [UInt8], without left: [Emendation]) {
    source = SourceText(name: "", bytes: text, encoding: .utf8, repairs: left)
    var (last, clause) = (Pair(first: nil, second: nil), [Unicode.Scalar]())
    for scalar in source.reading(ofText: 0..<text.count).string.unicodeScalars {
      let pair = Pair(first: last.second, second: Self.symbol(scalar))
      pairs[pair, default: 0] += 1
      if scalar.isHan { counts[scalar, default: 0] += 1 }
      if let symbol = pair.second {
        clause.append(symbol)
      } else {
        ends[last, default: 0] += 1
        addClause(clause)
        clause.removeAll(keepingCapacity: true)
      }
      last = pair
    }
  }

  private mutating func addClause(_ clause: [Unicode.Scalar]) {
    guard !clause.isEmpty, clauses.count < Self.mostClauses else { return }
    for pair in Set(Self.words(of: clause)) { places[pair, default: []].append(clauses.count) }
    clauses.append(Set(clause))
  }

  /// Han characters side by side.
  private static func words(of clause: [Unicode.Scalar]) -> [Pair] {
    zip(clause, clause.dropFirst()).filter { $0.isHan && $1.isHan }.map(Pair.init)
  }

  func count(of scalar: Unicode.Scalar) -> Int { counts[scalar] ?? 0 }

  /// How often one stands before another; nil is a border.
  func count(of first: Unicode.Scalar?, _ second: Unicode.Scalar?) -> Int {
    pairs[Self.pair(first, second)] ?? 0
  }

  /// How often the two stand before a border.
  func countBeforeBorder(of first: Unicode.Scalar?, _ second: Unicode.Scalar) -> Int {
    ends[Self.pair(first, second)] ?? 0
  }

  static func isBorder(_ scalar: Unicode.Scalar?) -> Bool { scalar.flatMap(symbol) == nil }

  /// The characters between the last border before a text offset and that offset.
  func clause(before offset: Int) -> [Unicode.Scalar] {
    var start = max(0, offset - Self.longestClause)
    while start < offset, UTF8.isContinuation(source.utf8[start]) { start += 1 }
    let read = source.reading(ofText: start..<offset).string.unicodeScalars
    return read.suffix(while: { !Self.isBorder($0) })
  }

  /// In bytes.
  private static let longestClause = 200

  /// In how many clauses a character stands with words of this one.
  func companions(of scalar: Unicode.Scalar, in clause: [Unicode.Scalar]) -> Int {
    let places = Set(Self.words(of: clause).flatMap { self.places[$0] ?? [] })
    return places.count { clauses[$0].contains(scalar) }
  }

  private static func pair(_ first: Unicode.Scalar?, _ second: Unicode.Scalar?) -> Pair {
    Pair(first: first.flatMap(symbol), second: second.flatMap(symbol))
  }

  /// Nil for marks and blanks.
  private static func symbol(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isHan { return scalar }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? "a" : nil
  }
}

extension BidirectionalCollection {
  /// The longest run at the end whose elements all satisfy `predicate`.
  fileprivate func suffix(while predicate: (Element) -> Bool) -> [Element] {
    Array(reversed().prefix(while: predicate).reversed())
  }
}
