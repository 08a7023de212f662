/// Chooses what a character with a lost byte was, by what stands beside it.
struct CharacterChoice {
  let evidence: Attestation
  let isWord: (String) -> Bool

  /// One emendation for each run of characters that are equally certain; none if nothing shows that
  /// the stretch is damage.
  func emendations(for stretch: ShiftedStretch, in text: [UInt8]) -> [Emendation] {
    let before = text.scalars(before: stretch.bytes.lowerBound, atMost: Self.longestWord - 1)
    let behind = text.scalars(from: stretch.bytes.upperBound, atMost: Self.longestWord - 1)
    var chosen: [(character: Unicode.Scalar?, certainty: Emendation.Certainty)] = []
    for (index, character) in stretch.characters.enumerated() {
      let left = before + chosen.map { $0.character ?? Self.unknown }
      let right = stretch.characters[(index + 1)...].map(\.candidates)
        .prefix { $0.count == 1 }.map { $0[0] }
      let reachesEnd = right.count == stretch.characters.count - index - 1
      chosen.append(
        choice(
          among: character.candidates, behind: left,
          before: reachesEnd ? right + behind : right, isRightKnown: reachesEnd || !right.isEmpty))
    }
    guard stretch.isProven || isCredible(stretch, chosen.map(\.character)) else { return [] }
    return joined(zip(stretch.characters.map(\.bytes), chosen).map { ($0, $1.0, $1.1) })
  }

  /// What a damage shows that the bytes alone do not prove: each character stands elsewhere too.
  private func isCredible(_ stretch: ShiftedStretch, _ characters: [Unicode.Scalar?]) -> Bool {
    characters.allSatisfy { $0.map { evidence.count(of: $0) > 0 || isWord(String($0)) } ?? false }
  }

  private func choice(
    among candidates: [Unicode.Scalar], behind left: [Unicode.Scalar],
    before right: [Unicode.Scalar], isRightKnown: Bool
  ) -> (Unicode.Scalar?, Emendation.Certainty) {
    guard candidates.count > 1 else { return (candidates.first, .certain) }
    let scored = candidates.compactMap { candidate in
      support(of: candidate, behind: left, before: isRightKnown ? right : nil)
        .map { (candidate, $0) }
    }.sorted { $0.1.value > $1.1.value }
    guard let (best, support) = scored.first else { return (nil, .unknown) }
    let second = scored.dropFirst().first?.1.value ?? 0
    guard support.value > second else { return (nil, .unknown) }
    let isCertain = support.isAttested && support.value >= second * Self.certainFrom
    return (best, isCertain ? .certain : .probable)
  }

  /// What speaks for a character at a place.
  private struct Support {
    let value: Double
    /// Whether the text itself speaks for it, not only the lexicon.
    let isAttested: Bool
  }

  /// How often it stands between such neighbours, each side by itself; nil when too little speaks for
  /// it: neither both sides, nor a word that it is part of, nor several places beside a character.
  private func support(
    of candidate: Unicode.Scalar, behind left: [Unicode.Scalar], before right: [Unicode.Scalar]?
  ) -> Support? {
    let lefts = evidence.count(of: left.last, candidate)
    let rights = right.map { evidence.count(of: candidate, $0.first) } ?? 0
    let isWordThere = makesWord(candidate, behind: left, before: right ?? [])
    let beside = max(left.last?.isHan == true ? lefts : 0, right?.first?.isHan == true ? rights : 0)
    let isAttested = lefts > 0 && rights > 0 || beside > 1
    guard isAttested || isWordThere else { return nil }
    let bonus = Self.unseen + (isWordThere ? 1 : 0)
    return Support(
      value: (Double(lefts) + bonus) * (Double(rights) + bonus), isAttested: isAttested)
  }

  /// Whether a candidate makes a word with what stands beside it, or is one behind another word.
  private func makesWord(
    _ candidate: Unicode.Scalar, behind left: [Unicode.Scalar], before right: [Unicode.Scalar]
  ) -> Bool {
    let isBehindWord = (2...Self.longestWord).contains {
      $0 <= left.count && isWord(String(scalars: left.suffix($0)))
    }
    if isBehindWord, isWord(String(candidate)) { return true }
    let reach = Self.longestWord - 1
    let before = left.reversed().prefix(while: \.isHan).prefix(reach).count
    let behind = right.prefix(while: \.isHan).prefix(reach).count
    return (0...before).contains { start in
      (0...behind).contains { end in
        let word: [Unicode.Scalar] = left.suffix(start) + [candidate] + right.prefix(end)
        return word.count > 1 && isWord(String(scalars: word))
      }
    }
  }

  /// In scalars.
  private static let longestWord = 4
  /// What a neighbourhood counts that stands nowhere else, against 1 for each place.
  private static let unseen = 0.1
  /// An attested choice is certain when so many times as much speaks for it as for the next one.
  private static let certainFrom = 10.0
  private static let unknown: Unicode.Scalar = "□"

  private func joined(
    _ choices: [(bytes: Range<Int>, character: Unicode.Scalar?, certainty: Emendation.Certainty)]
  ) -> [Emendation] {
    var runs: [Emendation] = []
    for choice in choices {
      let reading = String(choice.character ?? Self.unknown)
      guard let last = runs.last, last.certainty == choice.certainty else {
        runs.append(emendation(choice.bytes, reading, choice.certainty))
        continue
      }
      runs[runs.count - 1] = emendation(
        last.bytes.lowerBound..<choice.bytes.upperBound, last.reading + reading, choice.certainty)
    }
    return runs
  }

  private func emendation(
    _ bytes: Range<Int>, _ reading: String, _ certainty: Emendation.Certainty
  ) -> Emendation {
    Emendation(bytes: bytes, reading: reading, rule: ShiftedBytes.rule, certainty: certainty)
  }
}

/// What stands beside what in a text: Han characters, letters, which are all alike, and borders.
struct Attestation {
  private var pairs: [Pair: Int] = [:]
  private var counts: [Unicode.Scalar: Int] = [:]

  private struct Pair: Hashable {
    let first: Unicode.Scalar?
    let second: Unicode.Scalar?
  }

  /// - Parameter left: stretches of `text` that are not read, by place.
  init(of text: [UInt8], without left: [Emendation]) {
    var previous: Unicode.Scalar?
    for scalar in SourceText(name: "", bytes: text, encoding: .utf8, repairs: left)
      .reading(ofText: 0..<text.count).string.unicodeScalars
    {
      let next = Self.symbol(scalar)
      pairs[Pair(first: previous, second: next), default: 0] += 1
      if scalar.isHan { counts[scalar, default: 0] += 1 }
      previous = next
    }
  }

  func count(of scalar: Unicode.Scalar) -> Int { counts[scalar] ?? 0 }

  /// How often one stands before another; nil is a border.
  func count(of first: Unicode.Scalar?, _ second: Unicode.Scalar?) -> Int {
    pairs[Pair(first: first.flatMap(Self.symbol), second: second.flatMap(Self.symbol))] ?? 0
  }

  /// Nil for marks and blanks.
  private static func symbol(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isHan { return scalar }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? "a" : nil
  }
}
