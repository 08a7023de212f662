/// Counts which characters stand beside which in a text.
///
/// Han characters count each by itself, all letters and digits as one; marks and blanks are
/// borders.
struct Attestation {
  private let source: SourceText
  private var pairs: [Pair: Int] = [:]
  /// Counts of the pairs that stand before a border.
  private var ends: [Pair: Int] = [:]
  /// Counts of Han characters.
  private var counts: [Unicode.Scalar: Int] = [:]
  /// The characters between two borders each.
  private var clauses: [Set<Unicode.Scalar>] = []
  /// Indices of the clauses that contain a pair, ascending.
  private var places: [Pair: [Int]] = [:]

  /// Two adjacent characters; nil is a border.
  struct Pair: Hashable {
    let first: Unicode.Scalar?
    let second: Unicode.Scalar?
  }

  /// Maximum number of clauses, from the start of the text, that company is learned from.
  private static let maxClauses = 10_000

  /// - Parameter glosses: emendations that leave out parts of `text`, by place.
  init(of text: [UInt8], without glosses: [Emendation]) {
    source = SourceText(name: "", bytes: text, encoding: .utf8, repairs: glosses)
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
    guard !clause.isEmpty, clauses.count < Self.maxClauses else { return }
    for pair in Set(Self.words(of: clause)) { places[pair, default: []].append(clauses.count) }
    clauses.append(Set(clause))
  }

  /// The pairs of Han characters.
  private static func words(of clause: [Unicode.Scalar]) -> [Pair] {
    zip(clause, clause.dropFirst()).filter { $0.isHan && $1.isHan }.map(Pair.init)
  }

  /// How often a Han character occurs.
  func count(of scalar: Unicode.Scalar) -> Int { counts[scalar] ?? 0 }

  /// How often one character stands directly before another; nil is a border.
  func count(of first: Unicode.Scalar?, _ second: Unicode.Scalar?) -> Int {
    pairs[Self.pair(first, second)] ?? 0
  }

  /// How often the two stand directly before a border.
  func countBeforeBorder(of first: Unicode.Scalar?, _ second: Unicode.Scalar) -> Int {
    ends[Self.pair(first, second)] ?? 0
  }

  /// Whether a scalar, or the end of the text, parts clauses.
  static func isBorder(_ scalar: Unicode.Scalar?) -> Bool { scalar.flatMap(symbol) == nil }

  /// The characters from the last border before a text offset up to that offset.
  func clause(before offset: Int) -> [Unicode.Scalar] {
    var start = max(0, offset - Self.maxClauseLength)
    while start < offset, UTF8.isContinuation(source.utf8[start]) { start += 1 }
    let read = source.reading(ofText: start..<offset).string.unicodeScalars
    return read.suffix(while: { !Self.isBorder($0) })
  }

  /// In bytes; of a longer clause the end counts.
  private static let maxClauseLength = 200

  /// The number of clauses in which a character occurs together with a pair of the given clause.
  func companions(of scalar: Unicode.Scalar, in clause: [Unicode.Scalar]) -> Int {
    let places = Set(Self.words(of: clause).flatMap { self.places[$0] ?? [] })
    return places.count { clauses[$0].contains(scalar) }
  }

  private static func pair(_ first: Unicode.Scalar?, _ second: Unicode.Scalar?) -> Pair {
    Pair(first: first.flatMap(symbol), second: second.flatMap(symbol))
  }

  /// What a scalar counts as; nil for marks and blanks.
  private static func symbol(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isHan { return scalar }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? "a" : nil
  }
}

extension BidirectionalCollection {
  /// The longest suffix whose elements all satisfy `predicate`.
  fileprivate func suffix(while predicate: (Element) -> Bool) -> [Element] {
    Array(reversed().prefix(while: predicate).reversed())
  }
}
