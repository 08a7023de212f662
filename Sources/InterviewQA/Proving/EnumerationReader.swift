import TextAnalysis

/// Finds enumerations in a sentence: goats, hens and geese; 青藤、蓝湾和石桥.
struct EnumerationReader {
  /// With marks.
  let tokens: [Token]
  let words: AnswerWords
  /// Whether a token is one of the question's words, after which the items may begin.
  let isAsked: (Token) -> Bool

  /// An enumeration of at least two items.
  struct Enumeration {
    /// Indices of the tokens of the items, in order.
    var items: [Range<Int>]
    /// Whether words such as 包括, or words of the question, stand right before the first item.
    let isLed: Bool
    /// Whether a mark, or a word that ends lists, stands right behind the last item.
    let isEnded: Bool
  }

  private struct Joint {
    let tokens: Range<Int>
    let isComma: Bool
  }

  /// The enumerations within some tokens, in order.
  func enumerations(in sentence: Range<Int>) -> [Enumeration] {
    var found: [Enumeration] = []
    var chain: [Joint] = []
    for joint in joints(in: sentence) {
      if let last = chain.last, !isItem(last.tokens.upperBound..<joint.tokens.lowerBound) {
        found += enumeration(chain, in: sentence).map { [$0] } ?? []
        chain = []
      }
      chain.append(joint)
    }
    return found + (enumeration(chain, in: sentence).map { [$0] } ?? [])
  }

  private func joints(in sentence: Range<Int>) -> [Joint] {
    var joints: [Joint] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let token = tokens[index]
      var end = index
      if token.kind == .mark, token.word == Self.pause || isComma(index, in: sentence) {
        end = index + 1
      }
      let isMark = end > index
      let word = words.end(of: .joint, in: tokens, at: end).flatMap {
        $0 <= sentence.upperBound ? $0 : nil
      }
      if let word { end = word }
      if end > index {
        joints.append(
          Joint(tokens: index..<end, isComma: isMark && word == nil && token.word == Self.comma))
      }
      index = max(end, index + 1)
    }
    return joints
  }

  private static let pause = Term("、")
  private static let comma = Term(",")
  private static let colon = Term(":")

  /// Whether a comma may separate items: between Han words it separates clauses.
  private func isComma(_ index: Int, in sentence: Range<Int>) -> Bool {
    tokens[index].word == Self.comma && index > sentence.lowerBound
      && tokens[index - 1].kind != .han
  }

  private func enumeration(_ chain: [Joint], in sentence: Range<Int>) -> Enumeration? {
    guard let first = chain.first, let last = chain.last, chain.contains(where: { !$0.isComma })
    else { return nil }
    let head = head(before: first.tokens.lowerBound, from: sentence.lowerBound)
    let tail = tail(from: last.tokens.upperBound, upTo: sentence.upperBound)
    let middle = zip(chain, chain.dropFirst()).map {
      $0.tokens.upperBound..<$1.tokens.lowerBound
    }
    let items = ([head.item] + middle + [tail.item]).map(withoutArticles).filter {
      !$0.isEmpty && words.end(of: .etc, in: tokens, at: $0.lowerBound) == nil
    }
    guard items.count > 1, items.allSatisfy(isOfItemLength), !head.item.isEmpty else { return nil }
    return Enumeration(items: items, isLed: head.isLed, isEnded: tail.isEnded)
  }

  /// The first item: what stands behind the last word that is no part of it.
  private func head(before end: Int, from start: Int) -> (item: Range<Int>, isLed: Bool) {
    var (first, isLed) = (start, false)
    var index = start
    while index < end {
      let token = tokens[index]
      let lead = words.end(of: .lead, in: tokens, at: index).flatMap { $0 <= end ? $0 : nil }
      let border = words.end(of: .border, in: tokens, at: index).flatMap { $0 <= end ? $0 : nil }
      if token.kind == .mark {
        (first, isLed) = (index + 1, token.word == Self.colon)
      } else if let lead, lead >= border ?? 0 {
        (first, isLed, index) = (lead, true, lead - 1)
      } else if let border {
        (first, isLed, index) = (border, false, border - 1)
      } else if isAsked(token), index + 1 < end {
        (first, isLed) = (index + 1, true)
      }
      index += 1
    }
    return (first..<end, isLed)
  }

  /// The last item: what stands before the first word that is no part of it.
  private func tail(from start: Int, upTo end: Int) -> (item: Range<Int>, isEnded: Bool) {
    let first = withoutArticles(start..<end).lowerBound
    for index in first..<end {
      if tokens[index].kind == .mark { return (start..<index, true) }
      if words.end(of: .border, in: tokens, at: index) != nil {
        return (start..<index, tokens[index].kind != .han || isEtc(index))
      }
    }
    return (start..<end, true)
  }

  private func isEtc(_ index: Int) -> Bool { words.end(of: .etc, in: tokens, at: index) != nil }

  private func withoutArticles(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while let end = words.end(of: [.article, .asksCount], in: tokens, at: start),
      end < range.upperBound
    {
      start = end
    }
    return start..<max(start, range.upperBound)
  }

  /// Whether tokens between two joints may be an item.
  private func isItem(_ range: Range<Int>) -> Bool {
    let own = withoutArticles(range)
    return isOfItemLength(own)
      && !own.contains { index in
        tokens[index].kind == .mark
          || tokens[index].kind != .han && words.end(of: .border, in: tokens, at: index) != nil
      }
  }

  private func isOfItemLength(_ range: Range<Int>) -> Bool {
    let isHan = range.first.map { tokens[$0].kind == .han } ?? false
    return !range.isEmpty && range.count <= (isHan ? Self.maxHan : Self.maxWords)
  }

  /// In tokens.
  private static let maxHan = 10
  private static let maxWords = 5
}
