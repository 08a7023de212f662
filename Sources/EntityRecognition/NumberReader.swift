import TextAnalysis

/// A number as a text writes it.
struct NumberReading {
  /// Index after its last token.
  let end: Int
  /// The number, or two for an approximate one (四五十); empty if it is not stated (几亿).
  let values: [Double]
  /// Whether it is `一` or `one`, which may be no more than an article.
  let isOne: Bool
  /// Whether it is no more than `几` or `several`.
  let isSome: Bool
  /// What its last words multiply, the greatest first: 1,000,000 and 10,000 for 三百万.
  let scales: [Double]
}

/// Reads numbers in digits, in words, or in both: `1.5亿`, `一百二十`, `two hundred and five`.
struct NumberReader {
  let tokens: [Token]
  let words: QuantityWords
  let bytes: TokenBytes
  /// Whether `三点五` is a number; in a time of day it is not.
  var readsPoint = true

  private enum Element {
    case digits(Double)
    case value(Double)
    case power(Double, isHan: Bool)
    case some
    case whole([Double])
    case decimals(Double)
    case halfOfPower
  }

  /// An element with the index of the token after it.
  private typealias Found = (element: Element, end: Int)

  /// The number that begins at a token; nil when none does.
  ///
  /// - Parameter readsLetters: whether `5m` is five millions.
  func number(at start: Int, readsLetters: Bool = false) -> NumberReading? {
    guard start < tokens.count, words.canBeginQuantity(with: tokens[start]) else { return nil }
    var sum = NumberSum()
    var end = start
    if let part = partOfPower(at: start) {
      guard sum.take(whole: [part.value]) else { return nil }
      end = part.end
    } else if let first = endOfArticle(at: start) {
      guard isPower(at: first) else { return nil }
      end = first
    }
    while let next = element(at: end, in: sum, readsLetters), take(next.element, into: &sum) {
      end = next.end
    }
    guard !sum.isEmpty else { return nil }
    let values = sum.values
    return NumberReading(
      end: end, values: values, isOne: end == start + 1 && values == [1],
      isSome: values.isEmpty && words.end(of: .some, in: tokens, at: start) == end,
      scales: sum.scales)
  }

  private func take(_ element: Element, into sum: inout NumberSum) -> Bool {
    switch element {
    case .digits(let value): sum.take(digits: value)
    case .value(let value): sum.take(word: value)
    case .power(let power, let isHan): sum.take(power: power, isHan: isHan)
    case .some: sum.takeSome()
    case .whole(let values): sum.take(whole: values)
    case .decimals(let decimals): sum.take(decimals: decimals)
    case .halfOfPower: sum.takeHalfOfPower()
    }
  }

  /// Index of the token after an article that is not part of a number: `a few`, `a couple of`.
  private func endOfArticle(at start: Int) -> Int? {
    guard let end = words.end(of: .article, in: tokens, at: start),
      words.values.end(in: tokens, at: start) == nil,
      words.end(of: .some, in: tokens, at: start) == nil
    else { return nil }
    return end
  }

  private func isPower(at position: Int) -> Bool {
    words.powers.end(in: tokens, at: position) != nil
  }

  /// The part of the power that follows: `half a million`, `three quarters of a million`.
  private func partOfPower(at start: Int) -> (value: Double, end: Int)? {
    guard tokens[start].kind == .word else { return nil }
    if let half = words.end(of: .half, in: tokens, at: start) {
      let end = words.end(of: .article, in: tokens, at: half) ?? half
      return isPower(at: end) ? (0.5, end) : nil
    }
    let count = words.values.longestMatch(in: tokens, at: start)
    let first =
      count?.tokens.upperBound ?? words.end(of: .article, in: tokens, at: start) ?? start
    guard let part = words.denominators.longestMatch(in: tokens, at: first),
      let end = words.end(of: .portion, in: tokens, at: part.tokens.upperBound), isPower(at: end)
    else { return nil }
    return ((count?.value ?? 1) / part.value, end)
  }

  private func element(
    at position: Int, in sum: NumberSum, _ readsLetters: Bool
  ) -> Found? {
    guard position < tokens.count else { return nil }
    if tokens[position].kind == .number {
      guard sum.isEmpty || !bytes.isDash(before: position) else { return nil }
      return figures(at: position).map { (.digits($0.value), $0.end) }
    }
    if sum.isEmpty, let match = words.approximations.longestMatch(in: tokens, at: position) {
      return (.whole(match.value), match.tokens.upperBound)
    }
    if let power = power(at: position) { return power }
    if let match = words.values.longestMatch(in: tokens, at: position) {
      return (.value(match.value), match.tokens.upperBound)
    }
    if let end = words.end(of: .some, in: tokens, at: position) { return (.some, end) }
    guard !sum.isEmpty else {
      return words.end(of: .many, in: tokens, at: position).map { (.some, $0) }
    }
    return suffix(at: position, readsLetters) ?? fraction(at: position, in: sum)
      ?? laterPower(at: position) ?? joined(at: position, in: sum)
  }

  private func power(at position: Int) -> Found? {
    words.powers.longestMatch(in: tokens, at: position).map { match in
      (.power(match.value, isHan: tokens[position].kind == .han), match.tokens.upperBound)
    }
  }

  /// The letter that follows figures without a blank (`3k`, `5m`), or the character that any number
  /// can have before it (一兆).
  private func suffix(at position: Int, _ readsLetters: Bool) -> Found? {
    guard bytes.touches(position),
      tokens[position].kind == .han
        || tokens[position].kind == .word && tokens[position - 1].kind == .number
    else { return nil }
    let power =
      words.suffixes.longestMatch(in: tokens, at: position)
      ?? (readsLetters ? words.letters.longestMatch(in: tokens, at: position) : nil)
    let isHan = tokens[position].kind == .han
    return power.map { (.power($0.value, isHan: isHan), $0.tokens.upperBound) }
  }

  /// What follows the whole part: `点五`, `point four`, `and a half` before or after a power.
  private func fraction(at position: Int, in sum: NumberSum) -> Found? {
    if readsPoint, let decimals = decimals(at: position) {
      return (.decimals(decimals.value), decimals.end)
    }
    guard let half = words.end(of: .andHalf, in: tokens, at: position) else { return nil }
    if isPower(at: half) { return (.decimals(0.5), half) }
    return tokens[position].kind == .word && sum.endsWithPower ? (.halfOfPower, half) : nil
  }

  /// The decimals after a written-out point: two point four, 三点五; not where tens follow, as only
  /// in a time of day (三点五十).
  private func decimals(at start: Int) -> (value: Double, end: Int)? {
    guard var end = words.end(of: .point, in: tokens, at: start) else { return nil }
    var (value, scale) = (0.0, 1.0)
    while let digit = words.values.longestMatch(in: tokens, at: end), digit.value < 10 {
      (value, scale, end) = (value * 10 + digit.value, scale * 10, digit.tokens.upperBound)
    }
    let next = words.powers.longestMatch(in: tokens, at: end)
    return scale > 1 && next?.value != 10 ? (value / scale, end) : nil
  }

  /// The power that other words part from its number: the 万 of 一千多万, the 亿 of 两个亿.
  private func laterPower(at position: Int) -> Found? {
    let more = words.end(of: .more, in: tokens, at: position)
    let counter = words.end(of: .counter, in: tokens, at: position)
    for (end, least) in [(more, Self.leastAfterMore), (counter, Self.leastAfterCounter)] {
      guard let end, end < tokens.count, tokens[end].kind == .han,
        let power = words.powers.longestMatch(in: tokens, at: end), power.value >= least,
        !isPower(at: power.tokens.upperBound)
      else { continue }
      return (.power(power.value, isHan: true), power.tokens.upperBound)
    }
    return nil
  }

  private static let leastAfterMore = 10_000.0
  private static let leastAfterCounter = 100_000_000.0

  /// What `and` joins to a power: two hundred and five.
  private func joined(at position: Int, in sum: NumberSum) -> Found? {
    guard sum.endsWithPower, let end = words.end(of: .joint, in: tokens, at: position),
      let match = words.values.longestMatch(in: tokens, at: end)
    else { return nil }
    return (.value(match.value), match.tokens.upperBound)
  }
}

extension NumberReader {
  /// The number in figures that begins at a token: `1.5`, `1.200.000`, `1 200 000`, `1'200'000`.
  private func figures(at start: Int) -> (value: Double, end: Int)? {
    let text = tokens[start].word.description
    if Self.isGroup(text, isFirst: true), let grouped = grouped(from: start, text) {
      return grouped
    }
    return Self.value(of: text).map { ($0, start + 1) }
  }

  private static func value(of text: String) -> Double? {
    let groups = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 2 && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    return Double(isGrouped ? String(decoding: groups.joined(), as: UTF8.self) : text)
  }

  /// The number whose thousands are tokens of their own. Blanks separate thousands only where no
  /// other number stands beside them.
  private func grouped(from start: Int, _ first: String) -> (value: Double, end: Int)? {
    var text = first
    var end = start + 1
    while end < tokens.count, tokens[end].kind == .number,
      bytes.isThousandsSeparator(before: end),
      Self.isGroup(tokens[end].word.description, isFirst: false)
    {
      text += tokens[end].word.description
      end += 1
    }
    guard end > start + 1 else { return nil }
    let isList = [start, end].contains { index in
      bytes.isBlank(before: index) && tokens[index].kind == .number
        && tokens[index - 1].kind == .number
    }
    return isList ? nil : Double(text).map { ($0, end) }
  }

  /// Whether digits can be a group of thousands: three, or fewer if they are the first.
  private static func isGroup(_ text: String, isFirst: Bool) -> Bool {
    let digits = text.utf8
    guard !digits.contains(UInt8(ascii: ".")) else { return false }
    return isFirst
      ? digits.count <= 3 && digits.first != UInt8(ascii: "0") : digits.count == 3
  }
}
