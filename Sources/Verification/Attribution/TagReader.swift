import Basics
import EntityRecognition
import Knowledge
import TextAnalysis

/// Whose words a draft says that a quotation is.
struct Attribution: Sendable {
  /// As the draft writes it.
  let name: String
  /// Nil for a name that nobody in the sources bears.
  let meaning: People.Meaning?
}

/// Reads the tags of quotations: who is said to have said them.
struct TagReader {
  private let people: People
  private let knowledge: KnowledgeBase
  private let recognizer: EntityRecognizer
  /// Surnames that the draft gives to speakers.
  private var surnames: [Term: Set<People.Speaker>] = [:]

  /// - Parameter draft: the texts of the draft.
  init(people: People, knowledge: KnowledgeBase, for draft: [[UInt8]]) {
    self.people = people
    for text in draft {
      surnames.merge(people.surnames(in: knowledge.analyzer.tokens(of: text), of: text)) {
        $0.intersection($1)
      }
    }
    surnames = surnames.filter { !$0.value.isEmpty }
    self.knowledge = knowledge
    recognizer = knowledge.recognizer
  }

  /// Text before or after a quotation, up to the end of a sentence or another quotation.
  struct Context {
    var utf8: [UInt8] = []
    /// Whether the sentence ends in it, and not at the next quotation.
    var isClosed = true
  }

  /// What a draft says of the speaker.
  enum Finding {
    case nobody
    /// Somebody whom it does not name: she said.
    case somebody
    case person(Attribution)

    var attribution: Attribution? {
      if case .person(let attribution) = self { attribution } else { nil }
    }
  }

  /// Whose words a quotation is said to be.
  ///
  /// - Parameter isComplete: whether the quotation ends as a sentence does.
  func finding(before: Context, after: Context, isComplete: Bool) -> Finding {
    let (head, tail) = (tag(in: before.utf8), tag(in: after.utf8))
    if leadsOn(before.utf8) {
      let finding = subject(of: head, isBehind: false)
      if case .nobody = finding {} else { return finding }
    }
    if let signature = signature(tail, after) { return .person(signature) }
    if isTag(tail, after, isComplete), !tail.verbs.isEmpty || head.verbs.isEmpty {
      let finding = subject(of: tail, isBehind: true)
      if case .nobody = finding {} else { return finding }
    }
    return subject(of: head, isBehind: false)
  }

  /// The person that a text names, and nothing else: the label or the signature of a quotation.
  func person(in utf8: [UInt8]) -> Attribution? {
    let tag = tag(in: utf8)
    guard !tag.tokens.isEmpty else { return nil }
    return tag.mentions.first.map {
      Attribution(name: text(of: $0.tokens, tag), meaning: $0.meaning)
    }
      ?? unknownName(in: tag, 0..<tag.tokens.count, isFirst: true).map {
        Attribution(name: text(of: $0, tag), meaning: nil)
      }
  }

  /// Whether a text is the name of somebody who speaks in the sources, and nothing else.
  func isPerson(_ utf8: [UInt8]) -> Bool {
    let tag = tag(in: utf8)
    return tag.mentions.first.map { $0.tokens == 0..<tag.tokens.count } ?? false
  }

  /// What the words before a quotation, in its sentence, deny or limit.
  func limits(before context: Context) -> Set<AssertionWords.Limit> {
    let tokens = Array(knowledge.analyzer.tokens(of: context.utf8).suffix(Self.reach))
    return Set(LimitingWords(knowledge).all(in: tokens).map(\.limit))
  }

  /// Number of tokens before a quotation among which a denial of it is looked for.
  private static let reach = 10

  /// Whether a text between two pieces of a quotation is a tag that interrupts it: it ends with a comma
  /// or a dash, behind which the quotation goes on.
  func interrupts(_ utf8: [UInt8]) -> Bool {
    let tag = tag(in: utf8)
    guard tag.tokens.count <= Self.longestTag,
      let verb = tag.verbs.first
    else { return false }
    let marks = Marks.plain(utf8[...])
    guard !marks.contains(where: { ".!?:;".unicodeScalars.contains($0) }), let last = marks.last,
      ",-".unicodeScalars.contains(last)
    else { return false }
    let isNamed = tag.mentions.contains { mention in
      mention.tokens.upperBound <= verb.tokens.lowerBound
        ? mention.tokens.lowerBound == 0 : verb.tokens.lowerBound == 0
    }
    return isNamed || tag.words.contains { $0.value == .pronoun && $0.tokens.lowerBound == 0 }
      || tag.tokens.count <= Self.shortTag
  }

  /// In tokens.
  private static let longestTag = 14, shortTag = 4

  /// A text with its verbs of saying and its names.
  private struct Tag {
    let utf8: [UInt8]
    let tokens: [Token]
    let words: [PhraseTable<QuotingWord>.Match]
    let mentions: [People.Mention]

    /// The verbs of saying.
    var verbs: [PhraseTable<QuotingWord>.Match] {
      words.filter(\.value.isSaying)
    }

    var accordings: [PhraseTable<QuotingWord>.Match] { words.filter { $0.value == .according } }

    func has(_ word: QuotingWord, endingAt token: Int) -> Bool {
      words.contains { $0.value == word && $0.tokens.upperBound == token }
    }
  }

  private func tag(in written: [UInt8]) -> Tag {
    let utf8 = Self.withoutPossessives(written)
    let tokens = knowledge.analyzer.tokens(of: utf8)
    let mentions = people.mentions(in: tokens, of: utf8)
    let others = tokens.indices.compactMap { index -> People.Mention? in
      guard let speakers = surnames[tokens[index].word], tokens[index].isCapitalised(in: utf8),
        !mentions.contains(where: { $0.tokens.contains(index) })
      else { return nil }
      return People.Mention(tokens: index..<index + 1, meaning: .speakers(speakers))
    }
    return Tag(
      utf8: utf8, tokens: tokens, words: knowledge.quotingWords.matches(in: tokens),
      mentions: (mentions + others).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }

  /// A text in which a blank stands for the apostrophe of a possessive, so that the name before it is a
  /// word: `Hall's` → `Hall s`. No byte moves.
  private static func withoutPossessives(_ utf8: [UInt8]) -> [UInt8] {
    var text = utf8
    for mark in ["'", "’"].map({ Array($0.utf8) }) {
      var start = 0
      while let found = text.range(ofWords: mark + [UInt8(ascii: "s")], from: start) {
        start = found.upperBound
        let next = start < text.count ? text[start] : UInt8(ascii: " ")
        guard !(0x61...0x7A).contains(next | 0x20), next < 0x80 || next >= 0xE2 else { continue }
        for offset in found.dropLast() { text[offset] = UInt8(ascii: " ") }
      }
    }
    return text
  }

  /// Whether a text ends with a mark that leads on to a quotation.
  private func leadsOn(_ utf8: [UInt8]) -> Bool {
    Marks.plain(utf8[...]).last.map { ",:".unicodeScalars.contains($0) } ?? false
  }

  /// A name behind a quotation without a verb: `— Ada Hall`, `(Hall)`.
  private func signature(_ tag: Tag, _ context: Context) -> Attribution? {
    guard let first = String(decoding: context.utf8, as: UTF8.self).unicodeScalars.first,
      Marks.isDash(first) || first == "(" || first == "（", let mention = tag.mentions.first,
      mention.tokens.lowerBound == 0,
      mention.tokens.upperBound == tag.tokens.count || first == "(" || first == "（"
    else { return nil }
    return Attribution(name: text(of: mention.tokens, tag), meaning: mention.meaning)
  }

  /// Whether a text after a quotation is its tag, and not the next sentence.
  private func isTag(_ tag: Tag, _ context: Context, _ isComplete: Bool) -> Bool {
    guard let verb = tag.verbs.first, let end = tag.verbs.last?.tokens.upperBound else {
      guard isComplete else { return speaker(directlyIn: tag) != nil || !tag.accordings.isEmpty }
      // In Chinese the full stop stands within the marks: “……。”周敏摇头。
      return context.isClosed && tag.tokens.first?.kind == .han
        && tag.tokens.count <= Self.longestTag
        && tag.mentions.first?.tokens.lowerBound == 0
    }
    if !context.isClosed, leadsOn(context.utf8), isComplete { return false }
    guard isComplete else { return true }
    return context.isClosed && (end >= tag.tokens.count - 1 || verb.tokens.lowerBound == 0)
      && tag.tokens.count <= Self.longestTag
  }

  /// The speaker whose name a text begins with, but for a word: behind a quotation that ends in a comma
  /// it is a tag, whatever it says they do.
  private func speaker(directlyIn tag: Tag) -> People.Mention? {
    tag.mentions.first { $0.tokens.lowerBound <= 1 }
  }

  /// Who is the subject of a tag: the name before the verb of saying, or behind it.
  private func subject(of tag: Tag, isBehind: Bool) -> Finding {
    if let voice = voice(in: tag, isBehind: isBehind) { return .person(voice) }
    guard let verb = isBehind ? tag.verbs.first : tag.verbs.last else {
      if let according = tag.accordings.last {
        return name(in: tag, according.tokens.upperBound..<tag.tokens.count, isFirst: true)
      }
      if isBehind, let mention = speaker(directlyIn: tag) {
        return name(in: tag, 0..<mention.tokens.upperBound, isFirst: true)
      }
      guard Marks.plain(tag.utf8[...]).last == ":" else { return .nobody }
      return name(in: tag, 0..<tag.tokens.count, isFirst: true, isBeforeColon: true)
    }
    if let agent = tag.words.first(where: {
      $0.value == .agent && $0.tokens.lowerBound == verb.tokens.upperBound
    }) {
      return name(in: tag, agent.tokens.upperBound..<tag.tokens.count, isFirst: true)
    }
    if isPronoun(before: verb.tokens, tag) { return .somebody }
    let before = name(in: tag, 0..<verb.tokens.lowerBound, isFirst: false)
    if case .nobody = before, verb.value == .say {
      return name(in: tag, verb.tokens.upperBound..<tag.tokens.count, isFirst: true)
    }
    return before
  }

  /// Who speaks according to a word for what they say: Hall's answer was, 周敏的看法是. Before a quotation the
  /// words lead on to it: a colon or a form of *be* follows.
  private func voice(in tag: Tag, isBehind: Bool) -> Attribution? {
    for mention in tag.mentions {
      let owner = tag.words.first {
        $0.value == .owner && $0.tokens.lowerBound == mention.tokens.upperBound
      }
      let start = owner?.tokens.upperBound ?? mention.tokens.upperBound
      guard
        let voice = tag.words.first(where: {
          $0.value == .voice
            && ($0.tokens.lowerBound == start || $0.tokens.lowerBound == mention.tokens.upperBound)
        }), owner != nil || tag.tokens[voice.tokens.lowerBound].kind == .han
      else { continue }
      let isLast = tag.tokens.count - voice.tokens.upperBound <= 2
      guard isBehind || isLast else { continue }
      return Attribution(name: text(of: mention.tokens, tag), meaning: mention.meaning)
    }
    return nil
  }

  /// Whether a pronoun is the subject of a verb.
  private func isPronoun(before verb: Range<Int>, _ tag: Tag) -> Bool {
    guard
      let pronoun = tag.words.last(where: {
        $0.value == .pronoun && $0.tokens.upperBound <= verb.lowerBound
      }), verb.lowerBound - pronoun.tokens.upperBound <= 2
    else { return false }
    return !tag.mentions.contains {
      $0.tokens.lowerBound >= pronoun.tokens.upperBound && $0.tokens.upperBound <= verb.lowerBound
    }
  }

  /// The first or the last name in a part of a tag that may be its subject.
  private func name(
    in tag: Tag, _ range: Range<Int>, isFirst: Bool, isBeforeColon: Bool = false
  ) -> Finding {
    guard !range.isEmpty else { return .nobody }
    let inside = tag.mentions.filter {
      $0.tokens.lowerBound >= range.lowerBound && $0.tokens.upperBound <= range.upperBound
    }
    let known = inside.filter { mayBeSubject($0.tokens, tag, in: range) }
    if let mention = isFirst ? known.first : known.last {
      return .person(Attribution(name: text(of: mention.tokens, tag), meaning: mention.meaning))
    }
    if !inside.isEmpty { return .somebody }
    if let unknown = unknownName(in: tag, range, isFirst: isFirst),
      !isBeforeColon || unknown.upperBound == range.upperBound
    {
      let meaning = people.meaning(ofRead: tag.tokens[unknown])
      return .person(Attribution(name: text(of: unknown, tag), meaning: meaning))
    }
    return .nobody
  }

  /// Whether a name may be the subject: it is not that of whom something is theirs, to whom or with
  /// whom somebody speaks.
  private func mayBeSubject(_ name: Range<Int>, _ tag: Tag, in range: Range<Int>) -> Bool {
    !isOwner(name, tag)
      && !(name.lowerBound > range.lowerBound && tag.has(.beside, endingAt: name.lowerBound))
  }

  /// The tokens of a name that nobody in the sources bears, next to the verb: of somebody whom the
  /// words around it show to be a person, words in capitals that are no ordinary ones, or Han
  /// characters that the sources name somebody by who does not speak under that name.
  private func unknownName(in tag: Tag, _ range: Range<Int>, isFirst: Bool) -> Range<Int>? {
    let isNext = { (name: Range<Int>) in
      isFirst ? name.lowerBound == range.lowerBound : name.upperBound == range.upperBound
    }
    let person = recognizer.entities(in: tag.tokens, of: tag.utf8).first {
      $0.kind == .name(.person) && isNext($0.tokens) && mayBeSubject($0.tokens, tag, in: range)
    }
    if let person { return person.tokens }
    let near = isFirst ? Array(range) : range.reversed()
    let name = near.prefix { tag.tokens[$0].isCapitalised(in: tag.utf8) }
    if let first = name.min(), let last = name.max(),
      (first...last).contains(where: { !isOrdinary(tag.tokens[$0]) }),
      mayBeSubject(first..<last + 1, tag, in: range)
    {
      return first..<last + 1
    }
    return hanName(in: tag, range)
  }

  private func isOrdinary(_ token: Token) -> Bool {
    knowledge.lexicon.frequencies.isOrdinary([token][...])
  }

  /// Han characters in a clause by which the sources name somebody: the first that are, as many as
  /// possible.
  private func hanName(in tag: Tag, _ range: Range<Int>) -> Range<Int>? {
    let clause = range.reversed().prefix { index in
      tag.tokens[index].kind == .han
        && (index + 1 == range.upperBound
          || tag.tokens[index].range.upperBound == tag.tokens[index + 1].range.lowerBound)
    }
    guard let start = clause.min(), clause.count >= Self.shortestHanName else { return nil }
    let starts = start..<min(start + Self.maxStarts, range.upperBound - Self.shortestHanName + 1)
    return starts.lazy.flatMap { first in
      (first + Self.shortestHanName...range.upperBound).reversed().lazy.map { first..<$0 }
    }.first { people.isNamedInHead(tag.tokens[$0]) && mayBeSubject($0, tag, in: range) }
  }

  /// In characters; and how many of a clause a name may begin at.
  private static let shortestHanName = 3, maxStarts = 4

  /// Whether a name only says whose something is: Hall's lawyer, 张璐的同事.
  private func isOwner(_ name: Range<Int>, _ tag: Tag) -> Bool {
    guard
      tag.words.contains(where: { $0.value == .owner && $0.tokens.lowerBound == name.upperBound })
    else { return false }
    let isAccording = tag.words.contains {
      $0.value == .according && $0.tokens.upperBound <= name.lowerBound
    }
    return !isAccording || tag.tokens[name.upperBound].kind == .word
  }

  private func text(of name: Range<Int>, _ tag: Tag) -> String {
    String(decoding: tag.utf8[tag.tokens.bytes(of: name)], as: UTF8.self)
  }
}
