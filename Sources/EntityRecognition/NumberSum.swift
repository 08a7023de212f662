/// Adds up the parts of a number from left to right.
struct NumberSum {
  /// One candidate, or two for an approximate number (六七亿).
  private var totals: [Double] = [0]
  /// Digits in words that no power has multiplied yet.
  private var run: [Double] = []
  /// What only a power can follow, in place of `run`: the 2.5 of 两点五亿, the 80 to 100 of 百八十.
  private var whole: [Double]?
  private var lastPower: Double?
  /// Whether `lastPower` is written in Han characters, after which 五 may mean 五百: 三千五.
  private var isHanPower = false
  /// The power after which an unspecified digit stands: the ten of 十几.
  private var openPower: Double?
  private var isVague = false
  /// What the last words multiply: all the powers at the end (百万), and the last of them (万).
  private(set) var scales: [Double] = []
  private(set) var isEmpty = true

  /// Whether the last part was a power of ten: 三百, but not 三百五.
  var endsWithPower: Bool {
    lastPower != nil && run.isEmpty && whole == nil && openPower == nil
  }

  /// The number, or the two ends of an approximate one; empty if the words do not say.
  var values: [Double] {
    guard !isVague else { return [] }
    if let openPower {
      return [totals[0] + openPower / 10, totals[totals.count - 1] + 9 * openPower / 10]
    }
    return Self.sums(totals, multipliers.map { $0 * restScale })
  }

  mutating func take(digits: Double) -> Bool {
    guard run.isEmpty, whole == nil, openPower == nil, isEmpty || endsWithPower else {
      return false
    }
    run = [digits]
    return taken()
  }

  mutating func take(word value: Double) -> Bool {
    guard whole == nil, openPower == nil else { return false }
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

  /// - Parameter isHan: whether the power is written in Han characters.
  mutating func take(power: Double, isHan: Bool) -> Bool {
    guard whole == nil || power > 10 else { return false }
    if let openPower { close(openPower, before: power) } else { multiply(by: power) }
    scales = scales.isEmpty ? [power] : [scales[0] * power, power]
    (run, whole, lastPower, openPower, isHanPower) = ([], nil, power, nil, isHan)
    isEmpty = false
    return true
  }

  /// Takes an unspecified number: 几, several.
  mutating func takeSome() -> Bool {
    guard run.isEmpty, whole == nil, openPower == nil else { return false }
    if isEmpty { isVague = true } else { openPower = lastPower }
    return (isVague || openPower != nil) && taken()
  }

  /// Takes what counts as it is until a power follows: 0.5 of half a million.
  mutating func take(whole values: [Double]) -> Bool {
    guard isEmpty else { return false }
    whole = values
    return taken()
  }

  /// Takes the decimals of what was read so far: .5 of 两点五.
  mutating func take(decimals: Double) -> Bool {
    guard whole == nil, openPower == nil, !isVague, values.count == 1 else { return false }
    (whole, totals, run, lastPower) = ([values[0] + decimals], [0], [], nil)
    return taken()
  }

  /// Takes a half of the last power: a million and a half.
  mutating func takeHalfOfPower() -> Bool {
    guard endsWithPower, let lastPower else { return false }
    totals = totals.map { $0 + lastPower / 2 }
    self.lastPower = nil
    return taken()
  }

  private mutating func taken() -> Bool {
    (isEmpty, scales) = (false, [])
    return true
  }

  private mutating func multiply(by power: Double) {
    var sums: [Double] = []
    for total in totals {
      let low = total.truncatingRemainder(dividingBy: power)
      for multiplier in multipliers {
        let count = low + multiplier
        sums.append(total - low + (count == 0 ? 1 : count) * power)
      }
    }
    totals = sums.count > 2 ? [sums[0], sums[sums.count - 1]] : sums
  }

  /// Gives the unspecified digit its bounds: 一百几十 is 120 to 190, 十几万 110,000 to 190,000.
  private mutating func close(_ openPower: Double, before power: Double) {
    let (first, last) = (totals[0], totals[totals.count - 1])
    guard power >= openPower else {
      totals = [first + 2 * power, last + 9 * power]
      return
    }
    totals = [first + openPower / 10, last + 9 * openPower / 10].map { total in
      let low = total.truncatingRemainder(dividingBy: power)
      return total - low + low * power
    }
  }

  /// Single digits in a row: 一九八四, 三五.
  private func isRunOfDigits(with value: Double) -> Bool {
    (run + [value]).allSatisfy(Self.isDigit)
  }

  private static func isDigit(_ value: Double) -> Bool { value < 10 && value == value.rounded() }

  private var multipliers: [Double] { whole ?? candidates }

  /// The numbers that the run of digits can mean.
  private var candidates: [Double] {
    switch run.count {
    case 0: [0]
    case 1: run
    case 2 where run[0] == 0: [run[1]]
    case 2 where run[0] < run[1]: run
    default: [run.reduce(0) { $0 * 10 + $1 }]
    }
  }

  /// What the digits at the end stand for: the 五 of 三千五 for five hundred, that of 三千零五 for five.
  private var restScale: Double {
    guard let lastPower, lastPower >= 100, isHanPower, whole == nil, let first = run.first,
      first > 0, run.count == 1 || run.count == 2 && first < run[1], run.allSatisfy(Self.isDigit)
    else { return 1 }
    return lastPower / 10
  }

  private static func sums(_ totals: [Double], _ parts: [Double]) -> [Double] {
    let sums = totals.flatMap { total in parts.map { total + $0 } }
    return sums.count > 2 ? [sums[0], sums[sums.count - 1]] : sums
  }
}
