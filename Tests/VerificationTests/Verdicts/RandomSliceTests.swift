import Fixtures
import Testing
import Verification

/// Random slices of the transcripts, folded in every way that is allowed, and changed.
struct RandomSliceTests {
  /// Number of quotations of one draft.
  private static let count = 200

  /// Checks the quotations as paragraphs of one draft.
  private func verified(_ quotations: [String]) throws -> [VerifiedQuotation] {
    let draft = quotations.joined(separator: "\n\n")
    let report = try Gate.report(on: draft)
    try #require(report.quotations.count == quotations.count)
    return report.quotations
  }

  @Test(arguments: [UInt64](1...4))
  func `A slice that is only folded is never altered, absent or joined`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let slices = (0..<Self.count).map { _ in Slice.random(using: &random) }
    let drafts = slices.map { $0.folded(using: &random) }
    for (draft, quotation) in zip(drafts, try verified(drafts)) {
      #expect([.exact, .folded].contains(quotation.verdict), "\(draft): \(quotation.summary)")
    }
  }

  @Test(arguments: [UInt64](1...2))
  func `Two slices of a speech with an ellipsis are never altered, absent or joined`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let slices = (0..<Self.count).map { _ in Slice.randomPair(using: &random) }
    let drafts = slices.map { $0.0.folded(before: $0.1, using: &random) }
    for (draft, quotation) in zip(drafts, try verified(drafts)) {
      #expect(quotation.verdict == .elided, "\(draft): \(quotation.summary)")
    }
  }

  @Test(arguments: [UInt64](1...4))
  func `A slice with one thing changed never passes`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var drafts: [String] = []
    while drafts.count < Self.count {
      if let changed = Slice.random(using: &random).changed(using: &random) {
        drafts.append(changed)
      }
    }
    for (draft, quotation) in zip(drafts, try verified(drafts)) {
      #expect(!quotation.verdict.isFine, "\(draft): \(quotation.summary)")
    }
  }
}

/// Some words of a speech.
private struct Slice {
  /// The words with the marks before each; nothing is before the first.
  var words: [(mark: String, text: String)]
  /// Whether the source asks right behind the last word.
  var isAsked: Bool

  /// Indices of the words that are neither the first nor the last.
  private var inner: Range<Int> { 1..<max(1, words.count - 1) }
}

/// Slices of the invented sources.
extension Slice {
  private static let speeches: [(words: [(mark: String, text: String)], end: String)] =
    InventedSources.all.sorted { $0.key < $1.key }.flatMap { _, text in
      text.replacing("\n\nPage 2\n\n", with: "\n").split(separator: "\n\n").compactMap { speech in
        guard let colon = speech.firstIndex(where: { $0 == ":" || $0 == "：" }),
          !speech.hasPrefix("Interviewer:")
        else { return nil }
        return cut(speech[speech.index(after: colon)...])
      }
    }

  /// Cuts a speech so that a number with its signs is one word.
  private static func cut(
    _ speech: Substring
  ) -> (words: [(mark: String, text: String)], end: String) {
    var words: [(mark: String, text: String)] = []
    var mark = ""
    let characters = Array(speech.map { $0 == "\n" ? " " : $0 })
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      guard isPart(character, before: next) else {
        mark.append(character)
        continue
      }
      let last = words.last?.text.last
      if mark.isEmpty, let last, isOne(last, character) {
        words[words.count - 1].text.append(character)
      } else {
        words.append((words.isEmpty ? "" : mark, String(character)))
      }
      mark = ""
    }
    return (words, mark)
  }

  private static func isPart(_ character: Character, before next: Character) -> Bool {
    character.isLetter || character.isNumber || character == "%" || character == "$"
      || ".,'".contains(character) && (character == "'" ? next.isLetter : next.isNumber)
  }

  private static func isOne(_ last: Character, _ next: Character) -> Bool {
    let isNumeral = { (character: Character) in
      !character.isLetter || "一二三四五六七八九十百千万".contains(character)
    }
    if isHan(last) || isHan(next) { return isNumeral(last) && isNumeral(next) }
    return true
  }

  static func isHan(_ character: Character) -> Bool {
    ("\u{4E00}"..."\u{9FFF}").contains(character)
  }

  static func random(using random: inout SeededGenerator) -> Slice {
    while true {
      let speech = speeches.randomElement(using: &random)!
      let start = Int.random(in: 0..<speech.words.count, using: &random)
      let end = Int.random(in: start..<speech.words.count, using: &random) + 1
      if let slice = slice(of: speech, start..<end) { return slice }
    }
  }

  /// Two slices of a speech, the first before the second with at least one word between them.
  static func randomPair(using random: inout SeededGenerator) -> (Slice, Slice) {
    while true {
      let speech = speeches.randomElement(using: &random)!
      let borders = (0..<4).map { _ in Int.random(in: 0...speech.words.count, using: &random) }
        .sorted()
      if borders[1] < borders[2], let first = slice(of: speech, borders[0]..<borders[1]),
        let second = slice(of: speech, borders[2]..<borders[3])
      {
        return (first, second)
      }
    }
  }

  private static func slice(
    of speech: (words: [(mark: String, text: String)], end: String), _ range: Range<Int>
  ) -> Slice? {
    var words = Array(speech.words[range])
    let weight = words.reduce(0) { $0 + ($1.text.contains { isHan($0) } ? $1.text.count : 2) }
    guard weight >= 6 else { return nil }
    words[0].mark = ""
    let next =
      range.upperBound < speech.words.count
      ? speech.words[range.upperBound].mark + speech.words[range.upperBound].text : speech.end
    return Slice(words: words, isAsked: next.contains { "?？吗".contains($0) })
  }
}

/// What may be done to a quotation.
extension Slice {
  /// The slice between marks, folded in some of the allowed ways.
  func folded(using random: inout SeededGenerator) -> String {
    let (open, close) = [("“", "”"), ("「", "」"), ("«", "»")].randomElement(using: &random)!
    let final = isAsked ? "" : ["", ",", ".", "，", "。"].randomElement(using: &random)!
    return open + text(using: &random) + final + close
  }

  /// The slice and another one of the same speech with an ellipsis between them.
  func folded(before other: Slice, using random: inout SeededGenerator) -> String {
    let ellipsis = [" … ", " ... ", "……", " [...] ", " [… ] "].randomElement(using: &random)!
    return "“" + text(using: &random) + ellipsis + other.text(using: &random) + "”"
  }

  private func text(using random: inout SeededGenerator) -> String {
    let all = words.map { $0.mark + $0.text }.joined()
    let isInCapitals = all.count > 20 && all == all.uppercased() && all != all.lowercased()
    var text = ""
    for word in words {
      var mark = folded(mark: word.mark, using: &random)
      // A dash or a number at the beginning of a line might begin an item of a list.
      if mark.contains(where: Self.dashes.contains) || word.text.last?.isNumber == true {
        mark = mark.replacing("\n", with: " ")
      }
      text += mark + folded(word: word.text, using: &random)
    }
    if isInCapitals, Bool.random(using: &random) { text = text.lowercased() }
    if Bool.random(using: &random), let first = text.first, first.isASCII {
      let letter = String(first)
      text = (first.isUppercase ? letter.lowercased() : letter.uppercased()) + text.dropFirst()
    }
    return text
  }

  private func folded(mark: String, using random: inout SeededGenerator) -> String {
    var folded = ""
    for character in mark {
      let others = Self.marks[character] ?? []
      let isFolded = !others.isEmpty && Int.random(in: 0..<4, using: &random) == 0
      folded += isFolded ? others.randomElement(using: &random)! : String(character)
    }
    return folded
  }

  private static let dashes: Set<Character> = ["–", "—", "-"]

  private static let marks: [Character: [String]] = [
    " ": ["  ", "\u{A0}", "\n", "\u{3000}"], ",": ["，"], "，": [",", ", "], ".": ["．"], "。": ["."],
    "?": ["？"], "？": ["?"], ";": ["；"], "–": ["—", "--", "-"], "\"": ["‘", "’", "＂"],
  ]

  private func folded(word: String, using random: inout SeededGenerator) -> String {
    guard Int.random(in: 0..<4, using: &random) == 0 else { return word }
    return String(
      word.map { character in
        if let traditional = Self.scripts[character] { return traditional }
        if character == "'" { return "’" }
        guard let value = character.asciiValue, character.isNumber || ".%".contains(character)
        else { return character }
        return Character(Unicode.Scalar(UInt32(value) + 0xFEE0)!)
      })
  }

  private static let scripts: [Character: Character] = [
    "从": "從", "开": "開", "种": "種", "时": "時", "亩": "畝", "这": "這", "价": "價", "个": "個", "卖": "賣",
    "贵": "貴", "说": "說", "叶": "葉", "没": "沒", "们": "們", "来": "來", "采": "採", "万": "萬", "诉": "訴",
    "后": "後", "问": "問", "谁": "誰", "里": "裡", "么": "麼", "归": "歸", "当": "當", "几": "幾", "与": "與",
  ]
}

/// What must not be done to a quotation.
extension Slice {
  /// The slice with one thing changed, between marks; nil if it has nothing that can be.
  func changed(using random: inout SeededGenerator) -> String? {
    let change = [
      Self.digit, Self.point, Self.sign, Self.word, Self.denied, Self.missing,
    ].randomElement(using: &random)!
    guard let changed = change(self, &random) else { return nil }
    return changed.folded(using: &random)
  }

  private typealias Change = (Slice, inout SeededGenerator) -> Slice?

  /// The slice with one word rewritten, among those that a function rewrites.
  private func rewriting(
    _ range: Range<Int>, using random: inout SeededGenerator,
    _ other: (String, inout SeededGenerator) -> String?
  ) -> Slice? {
    for index in range.shuffled(using: &random) {
      guard let text = other(words[index].text, &random) else { continue }
      var slice = self
      slice.words[index].text = text
      return slice
    }
    return nil
  }

  private static func digit(_ slice: Slice, _ random: inout SeededGenerator) -> Slice? {
    slice.rewriting(slice.words.indices, using: &random) { word, random in
      let places = word.indices.filter { "0123456789一二三四五六七八九".contains(word[$0]) }
      guard word.count > 1 || word.first?.isASCII == true,
        let place = places.randomElement(using: &random)
      else { return nil }
      let digits = word[place].isASCII ? "0123456789" : "一二三四五六七八九"
      let other = digits.filter { $0 != word[place] }.randomElement(using: &random)!
      return word.replacingCharacter(at: place, with: String(other))
    }
  }

  private static func point(_ slice: Slice, _ random: inout SeededGenerator) -> Slice? {
    slice.rewriting(slice.words.indices, using: &random) { word, _ in
      guard let point = word.firstIndex(of: ".") else { return nil }
      return word.replacingCharacter(at: point, with: "")
    }
  }

  private static func sign(_ slice: Slice, _ random: inout SeededGenerator) -> Slice? {
    slice.rewriting(slice.words.indices, using: &random) { word, _ in
      guard let sign = word.firstIndex(where: { "%$".contains($0) }) else { return nil }
      return word.replacingCharacter(at: sign, with: "")
    }
  }

  /// A name, a pronoun, a hedge or a denial is another one.
  private static func word(_ slice: Slice, _ random: inout SeededGenerator) -> Slice? {
    slice.rewriting(slice.words.indices, using: &random) { word, _ in others[word] }
  }

  private static let others = [
    "Lee": "Lind", "May": "June", "March": "June", "may": "will", "will": "may", "he": "she",
    "She": "He", "Perhaps": "Surely", "somebody": "nobody", "nobody": "somebody", "not": "now",
    "never": "often", "Nobody": "Somebody", "If": "When", "他": "她", "她": "他", "不": "没", "没": "不",
    "Easter": "Christmas", "We're": "We were", "it's": "it was", "We": "They", "两": "三",
  ]

  /// A word that denies is brought in.
  private static func denied(_ slice: Slice, _ random: inout SeededGenerator) -> Slice? {
    guard let index = slice.inner.randomElement(using: &random) else { return nil }
    let next = slice.words[index].text
    guard next.count > 1 || next.contains(where: isHan), !"不没".contains(next) else { return nil }
    var changed = slice
    let isHan = next.contains(where: Self.isHan)
    changed.words[index].text = isHan ? "不" + next : "not " + next
    return changed
  }

  /// A word that denies or limits is left out.
  private static func missing(_ slice: Slice, _ random: inout SeededGenerator) -> Slice? {
    let limits = ["not", "may", "never", "不", "没"]
    guard
      let index = slice.inner.filter({ limits.contains(slice.words[$0].text) })
        .randomElement(using: &random)
    else { return nil }
    var changed = slice
    changed.words.remove(at: index)
    return changed
  }
}

extension String {
  fileprivate func replacingCharacter(at index: Index, with text: String) -> String {
    String(self[..<index]) + text + self[self.index(after: index)...]
  }
}
