/// Chooses what a character with a lost byte was, by what stands beside it.
struct CharacterChoice {
  let evidence: Attestation
  let isWord: (String) -> Bool

  /// One emendation for each run of characters that are equally certain; none if nothing shows that
  /// the stretch is damage.
  func emendations(for stretch: ShiftedStretch, in text: [UInt8]) -> [Emendation] {
    let before = text.scalars(before: stretch.bytes.lowerBound, atMost: Self.longestWord - 1)
    let behind = text.scalars(from: stretch.bytes.upperBound, atMost: Self.longestWord - 1)
    let clause = evidence.clause(before: stretch.bytes.lowerBound)
    var chosen: [(character: Unicode.Scalar?, certainty: Emendation.Certainty)] = []
    for (index, character) in stretch.characters.enumerated() {
      let read = chosen.map { $0.character ?? Self.unknown }
      let right = stretch.characters[(index + 1)...].map(\.candidates)
        .prefix { $0.count == 1 }.map { $0[0] }
      let reachesEnd = right.count == stretch.characters.count - index - 1
      chosen.append(
        choice(
          among: character.candidates,
          at: Neighbourhood(
            left: before + read,
            right: reachesEnd || !right.isEmpty ? right + (reachesEnd ? behind : []) : nil,
            clause: clause + read)))
    }
    guard stretch.isProven || isCredible(stretch, chosen.map(\.character)) else { return [] }
    if stretch.mayPairOtherwise {
      chosen = chosen.map { ($0.character, $0.certainty == .certain ? .probable : $0.certainty) }
    }
    return joined(zip(stretch.characters.map(\.bytes), chosen).map { ($0, $1.0, $1.1) })
  }

  /// What a damage shows that the bytes alone do not prove: each character stands elsewhere too.
  private func isCredible(_ stretch: ShiftedStretch, _ characters: [Unicode.Scalar?]) -> Bool {
    characters.allSatisfy { $0.map { evidence.count(of: $0) > 0 || isWord(String($0)) } ?? false }
  }

  /// What stands around a character.
  private struct Neighbourhood {
    let left: [Unicode.Scalar]
    /// Nil where it is not known either.
    let right: [Unicode.Scalar]?
    /// The left side back to the last border.
    let clause: [Unicode.Scalar]
  }

  /// A choice is certain when ten times as much speaks for it as for the next one, and the text itself
  /// does: on both sides of the place; or, for what makes a word of the lexicon there, on one side and by
  /// the company it keeps there and elsewhere, or on one side in several places where nothing at all
  /// speaks for another. Of characters taken out of other texts at random, some 98 of 100 of those
  /// called certain were right.
  private func choice(
    among candidates: [Unicode.Scalar], at place: Neighbourhood
  ) -> (Unicode.Scalar?, Emendation.Certainty) {
    guard candidates.count > 1 else { return (candidates.first, .certain) }
    let scored = candidates.compactMap { candidate in
      support(of: candidate, at: place).map { (candidate, $0) }
    }.sorted { $0.1.value > $1.1.value }
    guard let (best, support) = scored.first else { return (nil, .unknown) }
    let others = scored.dropFirst().map(\.1)
    guard support.value > others.first?.value ?? 0 else { return (nil, .unknown) }
    func outweighs(_ weight: KeyPath<Support, Double>) -> Bool {
      support[keyPath: weight] >= Self.certainFrom * (others.map { $0[keyPath: weight] }.max() ?? 0)
    }
    let isCertain =
      support.isOnBothSides && outweighs(\.value)
      || support.isWordInCompany && outweighs(\.valueInCompany)
      || support.isWordInSeveralPlaces && others.isEmpty
    return (best, isCertain ? .certain : .probable)
  }

  /// What speaks for a character at a place.
  private struct Support {
    /// In how many places it stands behind what is on the left, before what is on the right.
    let lefts: Int
    let rights: Int
    let isWordThere: Bool
    /// In how many clauses it stands with the words of this one.
    let companions: Int

    var value: Double { (Double(lefts) + bonus) * (Double(rights) + bonus) }
    var valueInCompany: Double { value * Double(companions + 1) }
    var isOnBothSides: Bool { lefts > 0 && rights > 0 }
    var isWordInCompany: Bool { isWordThere && lefts + rights > 2 && companions > 2 }

    var isWordInSeveralPlaces: Bool { isWordThere && max(lefts, rights) > 4 }

    private var bonus: Double { CharacterChoice.unseen + (isWordThere ? 1 : 0) }
  }

  /// Nil when too little speaks for it: neither both sides, nor a word that it is part of, nor several
  /// places beside a character.
  private func support(of candidate: Unicode.Scalar, at place: Neighbourhood) -> Support? {
    let (left, right) = (place.left.last, place.right?.first)
    let endsThere = place.right != nil && Attestation.isBorder(right)
    let lefts =
      endsThere
      ? evidence.countBeforeBorder(of: left, candidate) : evidence.count(of: left, candidate)
    let support = Support(
      lefts: lefts, rights: place.right == nil ? 0 : evidence.count(of: candidate, right),
      isWordThere: makesWord(candidate, behind: place.left, before: place.right ?? []),
      companions: evidence.companions(of: candidate, in: Array(place.clause.dropLast())))
    let beside = max(
      left?.isHan == true ? support.lefts : 0, right?.isHan == true ? support.rights : 0)
    return support.isOnBothSides || beside > 1 || support.isWordThere ? support : nil
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
