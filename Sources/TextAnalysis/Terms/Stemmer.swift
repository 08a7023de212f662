/// Reduces an English word to its stem, so that its inflections share one term:
/// `connected`, `connecting` and `connections` → `connect`.
///
/// Source: Martin Porter, Snowball, "The English (Porter2) stemming algorithm", as of Snowball 3,
/// https://snowballstem.org/algorithms/english/stemmer.html. Steps are named as there.
package struct Stemmer {
  /// The word so far. While the steps run, a `y` that acts as a consonant is written `Y`.
  private var word: [UInt8] = []
  /// Byte offset where the region R1 begins: after the first non-vowel that follows a vowel.
  private var r1 = 0
  /// Byte offset where the region R2 begins: after the next non-vowel in R1 that follows a vowel.
  private var r2 = 0

  /// Replaces a lower-case word in UTF-8 by its stem: `hoping` → `hope`, `hopping` → `hop`.
  ///
  /// A word of fewer than 3 bytes is left alone, and so is one that holds a byte other than `a`–`z`
  /// and the apostrophe `'`. The stem is empty only if no word precedes the `s`: `''s`.
  package static func stem(_ word: inout [UInt8]) {
    guard word.count >= minLength, word.allSatisfy(isLetterOrApostrophe) else { return }
    var stemmer = Stemmer()
    swap(&stemmer.word, &word)
    stemmer.reduceWord()
    swap(&stemmer.word, &word)
  }

  /// In bytes; shorter words have no endings.
  private static let minLength = 3

  private static func isLetterOrApostrophe(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "'")
  }

  private mutating func reduceWord() {
    if let exception = Self.exceptions[endingLike: word].first(where: { isWord($0.suffix) }) {
      return replace(exception.suffix, by: exception.replacement)
    }
    removeInitialApostrophe()
    markConsonantYs()
    findRegions()
    step0()
    step1a()
    step1b()
    step1c()
    applyFirst(of: Self.step2Rules)
    applyFirst(of: Self.step3Rules)
    applyFirst(of: Self.step4Rules)
    step5()
    unmarkConsonantYs()
  }

  private mutating func removeInitialApostrophe() {
    if word[0] == UInt8(ascii: "'") { word.removeFirst() }
  }

  private mutating func markConsonantYs() {
    for offset in word.indices where word[offset] == UInt8(ascii: "y") {
      if offset == 0 || isVowel(at: offset - 1) { word[offset] = UInt8(ascii: "Y") }
    }
  }

  private mutating func unmarkConsonantYs() {
    for offset in word.indices where word[offset] == UInt8(ascii: "Y") {
      word[offset] = UInt8(ascii: "y")
    }
  }

  private mutating func findRegions() {
    let mayBegin = LetterSet.beforeR1.contains(word[0])
    let beginning = mayBegin ? Self.beginningsBeforeR1.first { begins(with: $0) } : nil
    r1 = beginning?.count ?? offsetAfterVowelAndNonVowel(from: 0)
    r2 = offsetAfterVowelAndNonVowel(from: r1)
  }

  /// Byte offset after the first non-vowel that follows a vowel; without one, the word's end.
  private func offsetAfterVowelAndNonVowel(from start: Int) -> Int {
    var offset = start
    while offset < word.count, !isVowel(at: offset) { offset += 1 }
    while offset < word.count, isVowel(at: offset) { offset += 1 }
    return min(offset + 1, word.count)
  }

  /// Removes a possessive ending: `father's` → `father`.
  private mutating func step0() {
    guard let ending = Self.possessiveEndings.first(where: { ends(with: $0) }) else { return }
    remove(ending)
  }

  /// Removes the ending of a plural: `caresses` → `caress`, `cries` → `cri`, `ties` → `tie`.
  private mutating func step1a() {
    if ends(with: "sses") {
      remove("es")
    } else if ends(with: "ies") || ends(with: "ied") {
      word.removeLast(word.count > 4 ? 2 : 1)
    } else if ends(with: "s"), !ends(with: "us"), !ends(with: "ss"), hasVowel(beforeLast: 2) {
      remove("s")
    }
  }

  /// Removes the ending of a verb, with an `ly` after it: `hoping` → `hope`, `dying` → `die`.
  private mutating func step1b() {
    if Self.uninflectedWords.contains(where: isWord) { return }
    if ends(with: "eed") || ends(with: "eedly") {
      applyFirst(of: Self.step1bRules)
    } else if word.count == 5, ends(with: "ying") {
      replace("ying", by: "ie")
    } else if let ending = Self.verbEndings.first(where: { ends(with: $0) }) {
      removeVerbEnding(ending)
    }
  }

  private mutating func removeVerbEnding(_ ending: Letters) {
    guard hasVowel(beforeLast: ending.count) else { return }
    remove(ending)
    if ends(with: "at") || ends(with: "bl") || ends(with: "iz") {
      append("e")
    } else if endsInDouble {
      if !keepsDouble { word.removeLast() }
    } else if isShort {
      append("e")
    }
  }

  /// Writes `y` as `i` after a non-vowel that does not begin the word: `cry` → `cri`, but not `by`.
  private mutating func step1c() {
    guard word.count > 2, ends(with: "y"), !isVowel(at: word.count - 2) else { return }
    replace("y", by: "i")
  }

  /// Removes a final `e`, and one `l` of a final `ll`: `probate` → `probat`, `controll` →
  /// `control`.
  private mutating func step5() {
    let last = word.count - 1
    if ends(with: "e"), last >= r2 || (last >= r1 && !hasShortSyllable(before: last)) {
      remove("e")
    } else if ends(with: "ll"), last >= r2 {
      remove("l")
    }
  }

  /// Applies the first rule whose suffix ends the word. If that rule's region or preceding letters
  /// forbid it, the word stays: no later rule is tried.
  private mutating func applyFirst(of table: RuleTable) {
    let rules = table[endingLike: word]
    guard let rule = rules.first(where: { ends(with: $0.suffix) }) else { return }
    let start = word.count - rule.suffix.count
    guard start >= (rule.region == .r1 ? r1 : r2) else { return }
    if let letters = rule.precedingLetters, !letters.contains(word[start - 1]) { return }
    replace(rule.suffix, by: rule.replacement)
  }

  private mutating func replace(_ suffix: Letters, by replacement: Letters) {
    remove(suffix)
    append(replacement)
  }

  private mutating func remove(_ suffix: Letters) {
    word.removeLast(suffix.count)
  }

  private mutating func append(_ letters: Letters) {
    for place in (0..<letters.count).reversed() {
      word.append(letters.letter(fromEnd: place))
    }
  }

  private func isWord(_ letters: Letters) -> Bool {
    word.count == letters.count && ends(with: letters)
  }

  private func begins(with prefix: Letters) -> Bool {
    word.count >= prefix.count && ends(with: prefix, before: prefix.count)
  }

  private func ends(with suffix: Letters) -> Bool {
    ends(with: suffix, before: word.count)
  }

  private func ends(with suffix: Letters, before end: Int) -> Bool {
    guard suffix.count <= end else { return false }
    return (0..<suffix.count).allSatisfy { word[end - 1 - $0] == suffix.letter(fromEnd: $0) }
  }

  private func isVowel(at offset: Int) -> Bool {
    LetterSet.vowels.contains(word[offset])
  }

  private func hasVowel(beforeLast count: Int) -> Bool {
    word.indices.dropLast(count).contains(where: isVowel)
  }

  private var endsInDouble: Bool {
    guard let last = word.last, LetterSet.doubling.contains(last) else { return false }
    return word.dropLast().last == last
  }

  /// Whether the word, which ends in a double, keeps it as `add`, `egg` and `off` do.
  private var keepsDouble: Bool {
    word.count == 3 && LetterSet.beforeKeptDouble.contains(word[0])
  }

  /// Whether the word has an empty R1 and ends in a short syllable: `bed`, `shed`, not `bead`.
  private var isShort: Bool {
    r1 >= word.count && hasShortSyllable(before: word.count)
  }

  /// Whether the bytes before the offset `end` close with a short syllable: `entrap`, not `uproot`.
  private func hasShortSyllable(before end: Int) -> Bool {
    if ends(with: "past", before: end) { return true }
    guard end >= 2, isVowel(at: end - 2), !isVowel(at: end - 1) else { return false }
    return end == 2 || (!isVowel(at: end - 3) && !isLengthening(word[end - 1]))
  }

  /// Whether a syllable that the non-vowel closes is long: `bestow`, `relax`.
  private func isLengthening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "w") || byte == UInt8(ascii: "x") || byte == UInt8(ascii: "Y")
  }
}

extension Stemmer {
  /// Up to 8 ASCII letters in one integer, the last letter lowest. With `String` in its place, the
  /// 42,649 words of the published vocabulary take 32 ms to stem instead of 11.
  private struct Letters: ExpressibleByStringLiteral {
    private var bits: UInt64 = 0
    let count: Int

    /// Inlined so that literals become constants: 11 ms instead of 16.
    @inline(__always)
    init(stringLiteral letters: String) {
      count = letters.utf8.count
      for letter in letters.utf8 { bits = bits << 8 | UInt64(letter) }
    }

    /// The letter at `place`, counted from 0, the last letter. The masking shift: 11 ms, not 14.
    func letter(fromEnd place: Int) -> UInt8 {
      UInt8(truncatingIfNeeded: bits &>> (8 * place))
    }
  }

  /// A set of the letters `a`–`z`, one bit per letter.
  private struct LetterSet: ExpressibleByStringLiteral {
    private var bits: UInt32 = 0

    init(stringLiteral letters: String) {
      for letter in letters.utf8 { bits |= Self.bit(of: letter) }
    }

    func contains(_ byte: UInt8) -> Bool {
      bits & Self.bit(of: byte) != 0
    }

    /// No bit for `Y` and `'`: a shift beyond the width gives 0.
    private static func bit(of byte: UInt8) -> UInt32 {
      1 << (byte &- UInt8(ascii: "a"))
    }

    static let vowels: LetterSet = "aeiouy"
    static let doubling: LetterSet = "bdfgmnprt"
    static let beforeKeptDouble: LetterSet = "aeo"
    /// The first letters of `beginningsBeforeR1`.
    static let beforeR1: LetterSet = "aceglopiu"
  }

  private enum Region {
    case r1, r2
  }

  /// Replaces a suffix that lies wholly in a region and, if letters are given, follows one of them.
  private struct Rule {
    let suffix: Letters
    let replacement: Letters
    let region: Region
    let precedingLetters: LetterSet?

    init(
      _ suffix: Letters, _ replacement: Letters, in region: Region = .r1,
      after precedingLetters: LetterSet? = nil
    ) {
      self.suffix = suffix
      self.replacement = replacement
      self.region = region
      self.precedingLetters = precedingLetters
    }
  }

  /// Rules grouped by the last letter of their suffix, each group in the given order.
  private struct RuleTable: ExpressibleByArrayLiteral {
    private var groups = [[Rule]](repeating: [], count: 26)

    init(arrayLiteral rules: Rule...) {
      self.init(rules)
    }

    init(_ rules: [Rule]) {
      for rule in rules { groups[Self.group(of: rule.suffix.letter(fromEnd: 0))].append(rule) }
    }

    subscript(endingLike word: [UInt8]) -> [Rule] {
      let last = word.last.map(Self.group) ?? groups.count
      return last < groups.count ? groups[last] : []
    }

    /// Index of a letter's group; out of range for `Y` and `'`.
    private static func group(of letter: UInt8) -> Int { Int(letter &- UInt8(ascii: "a")) }
  }

  /// Whole words and their stems.
  private static let exceptions: RuleTable = [
    Rule("skis", "ski"), Rule("skies", "sky"), Rule("idly", "idl"), Rule("gently", "gentl"),
    Rule("ugly", "ugli"), Rule("early", "earli"), Rule("only", "onli"), Rule("singly", "singl"),
    Rule("sky", "sky"), Rule("news", "news"), Rule("howe", "howe"), Rule("atlas", "atlas"),
    Rule("cosmos", "cosmos"), Rule("bias", "bias"), Rule("andes", "andes"),
  ]

  /// Beginnings after which R1 starts, whatever their vowels: `universe` and `university` differ.
  private static let beginningsBeforeR1: [Letters] = [
    "arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers",
  ]

  /// Words that only look like a verb with its ending.
  private static let uninflectedWords: [Letters] = [
    "inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed",
  ]

  // In every table below a longer suffix stands before one that it ends with.

  private static let possessiveEndings: [Letters] = ["'s'", "'s", "'"]
  private static let verbEndings: [Letters] = ["ingly", "edly", "ing", "ed"]
  private static let step1bRules: RuleTable = [Rule("eedly", "ee"), Rule("eed", "ee")]

  private static let step2Rules: RuleTable = [
    Rule("ational", "ate"), Rule("tional", "tion"), Rule("enci", "ence"), Rule("anci", "ance"),
    Rule("abli", "able"), Rule("entli", "ent"), Rule("izer", "ize"), Rule("ization", "ize"),
    Rule("ation", "ate"), Rule("ator", "ate"), Rule("alism", "al"), Rule("aliti", "al"),
    Rule("alli", "al"), Rule("fulness", "ful"), Rule("ousli", "ous"), Rule("ousness", "ous"),
    Rule("iveness", "ive"), Rule("iviti", "ive"), Rule("biliti", "ble"), Rule("bli", "ble"),
    Rule("ogist", "og"), Rule("ogi", "og", after: "l"), Rule("fulli", "ful"),
    Rule("lessli", "less"), Rule("li", "", after: "cdeghkmnrt"),
  ]

  private static let step3Rules: RuleTable = [
    Rule("ational", "ate"), Rule("tional", "tion"), Rule("alize", "al"), Rule("icate", "ic"),
    Rule("iciti", "ic"), Rule("ical", "ic"), Rule("ful", ""), Rule("ness", ""),
    Rule("ative", "", in: .r2),
  ]

  private static let step4Rules = RuleTable(
    [
      "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism",
      "ate", "iti", "ous", "ive", "ize",
    ].map { Rule($0, "", in: .r2) } + [Rule("ion", "", in: .r2, after: "st")])
}
