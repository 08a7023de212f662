/// Chooses among the characters that one with a lost byte may have been, by what stands beside it.
struct CharacterChoice {
  let attestation: Attestation
  let isWord: (String) -> Bool
  /// Name of the repair in the emendations.
  let rule: String

  /// One emendation for each run of equally certain characters; none if nothing shows that the
  /// stretch is damaged.
  func emendations(for stretch: ShiftedStretch, in text: [UInt8]) -> [Emendation] {
    let before = text.scalars(before: stretch.bytes.lowerBound, atMost: Self.maxWordLength - 1)
    let following = text.scalars(from: stretch.bytes.upperBound, atMost: Self.maxWordLength - 1)
    let clause = attestation.clause(before: stretch.bytes.lowerBound)
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
            right: reachesEnd || !right.isEmpty ? right + (reachesEnd ? following : []) : nil,
            clause: clause + read)))
    }
    guard stretch.isProven || isCredible(stretch, chosen.map(\.character)) else { return [] }
    if stretch.mayPairOtherwise {
      chosen = chosen.map { ($0.character, $0.certainty == .certain ? .probable : $0.certainty) }
    }
    return joined(zip(stretch.characters.map(\.bytes), chosen).map { ($0, $1.0, $1.1) })
  }

  /// Damage that the bytes alone do not prove is credible if each character also occurs elsewhere.
  private func isCredible(_ stretch: ShiftedStretch, _ characters: [Unicode.Scalar?]) -> Bool {
    characters.allSatisfy {
      $0.map { attestation.count(of: $0) > 0 || isWord(String($0)) } ?? false
    }
  }

  /// What stands beside a character.
  private struct Neighbourhood {
    /// Up to the longest word's length.
    let left: [Unicode.Scalar]
    /// Nil if that is lost as well.
    let right: [Unicode.Scalar]?
    /// All of the left side back to the last border.
    let clause: [Unicode.Scalar]
  }

  /// A choice is certain if it has ten times the support of the next one, and if the text itself
  /// attests it: on both sides; or, for a character that makes a word of the lexicon there, on one
  /// side together with the company it keeps elsewhere, or on one side in several places if no
  /// other candidate has any support. Of characters removed from other texts at random, some 98 of
  /// 100 restored as certain were right.
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
      support[keyPath: weight] >= Self.minCertaintyRatio
        * (others.map { $0[keyPath: weight] }.max() ?? 0)
    }
    let isCertain =
      support.isOnBothSides && outweighs(\.value)
      || support.isWordInCompany && outweighs(\.valueInCompany)
      || support.isWordInSeveralPlaces && others.isEmpty
    return (best, isCertain ? .certain : .probable)
  }

  /// The evidence for a character at a place.
  private struct Support {
    /// How often it occurs after what is on the left.
    let lefts: Int
    /// How often it occurs before what is on the right.
    let rights: Int
    /// Whether it makes a word of the lexicon there.
    let isWordThere: Bool
    /// The number of clauses in which it occurs with pairs of this one.
    let companions: Int

    var value: Double { (Double(lefts) + bonus) * (Double(rights) + bonus) }
    var valueInCompany: Double { value * Double(companions + 1) }
    var isOnBothSides: Bool { lefts > 0 && rights > 0 }
    var isWordInCompany: Bool { isWordThere && lefts + rights > 2 && companions > 2 }

    var isWordInSeveralPlaces: Bool { isWordThere && max(lefts, rights) > 4 }

    private var bonus: Double { CharacterChoice.smoothing + (isWordThere ? 1 : 0) }
  }

  /// Nil if there is too little: neither both sides, nor a word, nor several places beside a Han
  /// character.
  private func support(of candidate: Unicode.Scalar, at place: Neighbourhood) -> Support? {
    let (left, right) = (place.left.last, place.right?.first)
    let endsThere = place.right != nil && Attestation.isBorder(right)
    let lefts =
      endsThere
      ? attestation.countBeforeBorder(of: left, candidate) : attestation.count(of: left, candidate)
    let support = Support(
      lefts: lefts, rights: place.right == nil ? 0 : attestation.count(of: candidate, right),
      isWordThere: makesWord(candidate, after: place.left, before: place.right ?? []),
      companions: attestation.companions(of: candidate, in: Array(place.clause.dropLast())))
    let beside = max(
      left?.isHan == true ? support.lefts : 0, right?.isHan == true ? support.rights : 0)
    return support.isOnBothSides || beside > 1 || support.isWordThere ? support : nil
  }

  /// Whether a candidate makes a word with its neighbours, or is a word itself after another word.
  private func makesWord(
    _ candidate: Unicode.Scalar, after left: [Unicode.Scalar], before right: [Unicode.Scalar]
  ) -> Bool {
    let followsWord = (2...Self.maxWordLength).contains {
      $0 <= left.count && isWord(String(scalars: left.suffix($0)))
    }
    if followsWord, isWord(String(candidate)) { return true }
    let reach = Self.maxWordLength - 1
    let before = left.reversed().prefix(while: \.isHan).prefix(reach).count
    let after = right.prefix(while: \.isHan).prefix(reach).count
    return (0...before).contains { start in
      (0...after).contains { end in
        let word: [Unicode.Scalar] = left.suffix(start) + [candidate] + right.prefix(end)
        return word.count > 1 && isWord(String(scalars: word))
      }
    }
  }

  /// In scalars.
  private static let maxWordLength = 4
  /// The count of a neighbour that is attested nowhere, against 1 for each occurrence.
  private static let smoothing = 0.1
  /// Support of a certain choice relative to that of the next one.
  private static let minCertaintyRatio = 10.0
  /// The reading of a character that cannot be restored.
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
    Emendation(bytes: bytes, reading: reading, rule: rule, certainty: certainty)
  }
}
