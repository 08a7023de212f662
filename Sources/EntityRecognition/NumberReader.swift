import TextAnalysis

/// A number as a text writes it.
struct NumberReading {
  /// Index after its last token.
  let end: Int
  /// The number, or two for an approximate one (四五十); empty if it is not stated (几亿).
  let values: [Double]
  /// Whether it is `一` or `one`, which may be no more than an article.
  let isOne: Bool
}

/// Reads numbers in digits, in words, or in both: `1.5亿`, `一百二十`, `two hundred and five`.
struct NumberReader {
  let tokens: [Token]
  let words: QuantityWords
  /// Whether `三点五` is a number; in a time of day it is not.
  var readsPoint = true

  private enum Element {
    case digits(Double)
    case value(Double)
    case power(Double)
    case some
  }

  /// The number that begins at a token; nil when none does.
  func number(at start: Int) -> NumberReading? {
    guard start < tokens.count, words.canBeginQuantity(with: tokens[start]) else { return nil }
    var sum = NumberSum()
    var end = start
    if let first = words.end(of: .article, in: tokens, at: start) {
      guard isPower(at: first) else { return nil }
      end = first
    }
    while let next = element(at: end, in: sum), take(next.element, into: &sum) { end = next.end }
    guard !sum.isEmpty else { return nil }
    if readsPoint, sum.values.count == 1, let decimals = decimals(at: end) {
      return NumberReading(
        end: decimals.end, values: [sum.values[0] + decimals.value], isOne: false)
    }
    return NumberReading(
      end: end, values: sum.values, isOne: end == start + 1 && sum.values == [1])
  }

  /// The decimals after a written-out point: two point four, 三点五.
  private func decimals(at start: Int) -> (value: Double, end: Int)? {
    guard var end = words.end(of: .point, in: tokens, at: start) else { return nil }
    var (value, scale) = (0.0, 1.0)
    while let digit = words.values.longestMatch(in: tokens, at: end), digit.value < 10 {
      (value, scale, end) = (value * 10 + digit.value, scale * 10, digit.tokens.upperBound)
    }
    return scale > 1 ? (value / scale, end) : nil
  }

  private func take(_ element: Element, into sum: inout NumberSum) -> Bool {
    switch element {
    case .digits(let value): sum.take(digits: value)
    case .value(let value): sum.take(word: value)
    case .power(let power): sum.take(power: power)
    case .some: sum.takeSome()
    }
  }

  private func isPower(at position: Int) -> Bool {
    words.powers.end(in: tokens, at: position) != nil
  }

  private func element(at position: Int, in sum: NumberSum) -> (element: Element, end: Int)? {
    guard position < tokens.count else { return nil }
    if tokens[position].kind == .number {
      return Double(tokens[position].word.description).map { (.digits($0), position + 1) }
    }
    if let match = words.powers.longestMatch(in: tokens, at: position) {
      return (.power(match.value), match.tokens.upperBound)
    }
    if let match = words.values.longestMatch(in: tokens, at: position) {
      return (.value(match.value), match.tokens.upperBound)
    }
    if let end = words.end(of: .some, in: tokens, at: position) { return (.some, end) }
    guard sum.endsWithPower, let end = words.end(of: .joint, in: tokens, at: position),
      let match = words.values.longestMatch(in: tokens, at: end)
    else { return nil }
    return (.value(match.value), match.tokens.upperBound)
  }
}

/// Adds up the parts of a number from left to right.
private struct NumberSum {
  /// One candidate, or two for an approximate number (六七亿).
  private var totals: [Double] = [0]
  /// Digits in words that no power has multiplied yet.
  private var run: [Double] = []
  private var lastPower: Double?
  private var isVague = false
  private(set) var isEmpty = true

  var endsWithPower: Bool { lastPower != nil && run.isEmpty }

  var values: [Double] {
    guard !isVague, let last = candidates else { return [] }
    return Self.sums(totals, last)
  }

  mutating func take(digits: Double) -> Bool {
    guard run.isEmpty, isEmpty || endsWithPower else { return false }
    run = [digits]
    return taken()
  }

  mutating func take(word value: Double) -> Bool {
    if run.isEmpty || isRunOfDigits(with: value) {
      run.append(value)
      return taken()
    }
    guard let last = run.last, run.count == 1, last >= 20, last < 100, value > 0, value < 10,
      last.truncatingRemainder(dividingBy: 10) == 0
    else { return false }
    run = [last + value]
    return taken()
  }

  mutating func take(power: Double) -> Bool {
    guard let multipliers = candidates else { return false }
    var sums: [Double] = []
    for total in totals {
      let low = total.truncatingRemainder(dividingBy: power)
      for multiplier in multipliers {
        let count = low + multiplier
        sums.append(total - low + (count == 0 ? 1 : count) * power)
      }
    }
    (totals, run, lastPower) = (Array(sums.prefix(2)), [], power)
    return taken()
  }

  mutating func takeSome() -> Bool {
    guard run.isEmpty else { return false }
    isVague = true
    return taken()
  }

  private mutating func taken() -> Bool {
    isEmpty = false
    return true
  }

  /// Single digits in a row: 一九八四, 三五.
  private func isRunOfDigits(with value: Double) -> Bool {
    (run + [value]).allSatisfy { $0 < 10 && $0 == $0.rounded() }
  }

  /// The numbers that the run of digits can mean.
  private var candidates: [Double]? {
    switch run.count {
    case 0: return [0]
    case 1: return run
    case 2 where run[0] == 0: return [run[1]]
    case 2 where run[0] < run[1]: return run
    default: return [run.reduce(0) { $0 * 10 + $1 }]
    }
  }

  private static func sums(_ totals: [Double], _ parts: [Double]) -> [Double] {
    let sums = totals.flatMap { total in parts.map { total + $0 } }
    return sums.count > 2 ? [sums[0], sums[sums.count - 1]] : sums
  }
}
