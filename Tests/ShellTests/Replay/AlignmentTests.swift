import Testing

@testable import Shell

/// Expected rows beside actual ones.
struct AlignmentTests {
  /// `=0 -1 +c`
  private func steps(_ expected: [String], _ actual: [String]) throws -> String {
    try Alignment(expected: expected.map(RowPattern.init), actual: actual).steps.map { step in
      switch step {
      case .kept(let index): "=\(index)"
      case .removed(let index): "-\(index)"
      case .added(let row): "+\(row)"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    (["a", "b"], ["a", "b"], "=0 =1"), (["a", "b"], ["b"], "-0 =1"), ([], ["a"], "+a"),
    (["a"], [], "-0"), (["a", "b", "c"], ["a", "x", "c"], "=0 -1 +x =2"),
    (["a", "...", "z"], ["a", "b", "c", "z"], "=0 =1 =2"), (["..."], [], "=0"),
    (["...", "z"], ["a", "b"], "=0 -1"), (["a", "...", "c", "..."], ["a", "c"], "=0 =1 =2 =3"),
    (["# a", "b"], ["b"], "=0 =1"), (["a", "# b", "c"], ["a", "x"], "=0 =1 -2 +x"),
    (["a* (glob)", "b"], ["ax", "c"], "=0 -1 +c"), (["a", "a"], ["a"], "=0 -1"),
  ])
  func `The alignment has the fewest changes`(expected: [String], actual: [String], steps: String)
    throws
  {
    #expect(try self.steps(expected, actual) == steps)
  }

  @Test func `An alignment written down matches, with the fewest changes`() throws {
    var random = RandomNumbers(seed: 7)
    for _ in 0..<500 {
      let expected = (0..<random.below(6)).map { _ in
        ["a", "b", "c", "...", "?b (glob)"][random.below(5)]
      }
      let actual = (0..<random.below(6)).map { _ in ["a", "b", "c", "ab"][random.below(4)] }
      let patterns = try expected.map(RowPattern.init)
      let alignment = Alignment(expected: patterns, actual: actual)
      let written = alignment.steps.compactMap { step -> String? in
        switch step {
        case .kept(let index): expected[index]
        case .added(let row): row
        case .removed: nil
        }
      }
      #expect(
        try Alignment(expected: written.map(RowPattern.init), actual: actual).isMatch,
        "\(expected) \(actual)")
      #expect(
        alignment.steps.count(where: \.isChange) == Self.changes(patterns[...], actual[...]),
        "\(expected) \(actual)")
    }
  }

  /// The definition, without any table.
  private static func changes(_ expected: ArraySlice<RowPattern>, _ actual: ArraySlice<String>)
    -> Int
  {
    guard let pattern = expected.first else { return actual.count }
    let without = changes(expected.dropFirst(), actual)
    guard let row = actual.first else {
      if case .anyRows = pattern { return without }
      return 1 + without
    }
    if case .anyRows = pattern { return min(without, changes(expected, actual.dropFirst())) }
    let either = 1 + min(without, changes(expected, actual.dropFirst()))
    return pattern.matches(row)
      ? min(either, changes(expected.dropFirst(), actual.dropFirst())) : either
  }
}

/// A linear congruential generator: the same numbers on every run.
struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
