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

  init(people: People, knowledge: KnowledgeBase) {
    self.people = people
    self.knowledge = knowledge
    recognizer = knowledge.recognizer
  }

  /// Text before or after a quotation, up to the end of a sentence or another quotation.
  struct Context {
    var utf8: [UInt8] = []
    /// Whether the sentence ends in it, and not at the next quotation.
    var isClosed = true
  }

  /// Whose words a quotation is said to be; nil if nothing says it.
  ///
  /// - Parameters:
  ///   - isComplete: whether the quotation ends as a sentence does.
  func attribution(before: Context, after: Context, isComplete: Bool) -> Attribution? {
    let (head, tail) = (tag(in: before.utf8), tag(in: after.utf8))
    if leadsOn(before.utf8), let attribution = subject(of: head, isBehind: false) {
      return attribution
    }
    if isTag(tail, after, isComplete), let attribution = subject(of: tail, isBehind: true) {
      return attribution
    }
    return subject(of: head, isBehind: false)
  }

  /// Whether a text between two pieces of a quotation is a tag that interrupts it.
  func interrupts(_ utf8: [UInt8]) -> Bool {
    let tag = tag(in: utf8)
    guard tag.tokens.count <= Self.longestTag, tag.words.contains(where: { $0.value == .say })
    else {
      return false
    }
    return !Marks.plain(utf8[...]).contains { ".!?:".unicodeScalars.contains($0) }
      && knowledge.analyzer.sentences(of: utf8).count == 1
  }

  private static let longestTag = 14

  /// A text with its verbs of saying and its names.
  private struct Tag {
    let utf8: [UInt8]
    let tokens: [Token]
    let words: [PhraseTable<QuotingWord>.Match]
    let mentions: [People.Mention]
  }

  private func tag(in utf8: [UInt8]) -> Tag {
    let tokens = knowledge.analyzer.tokens(of: utf8)
    return Tag(
      utf8: utf8, tokens: tokens, words: knowledge.quotingWords.matches(in: tokens),
      mentions: people.mentions(in: tokens, of: utf8))
  }

  /// Whether a text ends with a mark that leads on to a quotation.
  private func leadsOn(_ utf8: [UInt8]) -> Bool {
    Marks.plain(utf8.suffix(8)[...]).last.map { ",:".unicodeScalars.contains($0) } ?? false
  }

  /// Whether a text after a quotation is its tag, and not the next sentence.
  private func isTag(_ tag: Tag, _ context: Context, _ isComplete: Bool) -> Bool {
    guard let verb = tag.words.first(where: { $0.value == .say }) else { return false }
    let end = tag.words.last { $0.value == .say }?.tokens.upperBound ?? verb.tokens.upperBound
    if !context.isClosed, leadsOn(context.utf8), isComplete { return false }
    guard isComplete else { return true }
    return context.isClosed && (end >= tag.tokens.count - 1 || verb.tokens.lowerBound == 0)
      && tag.tokens.count <= Self.longestTag
  }

  /// Who is the subject of a tag: the name before the verb of saying, or behind it.
  private func subject(of tag: Tag, isBehind: Bool) -> Attribution? {
    let verbs = tag.words.filter { $0.value == .say }
    guard let verb = isBehind ? verbs.first : verbs.last else {
      if let according = tag.words.last(where: { $0.value == .according }) {
        return name(in: tag, from: according.tokens.upperBound, to: tag.tokens.count, isFirst: true)
      }
      guard Marks.plain(tag.utf8[...]).last == ":" else { return nil }
      return name(in: tag, from: 0, to: tag.tokens.count, isFirst: false)
    }
    if let pronoun = tag.words.last(where: {
      $0.value == .pronoun && $0.tokens.upperBound <= verb.tokens.lowerBound
    }),
      !tag.mentions.contains(where: {
        $0.tokens.lowerBound >= pronoun.tokens.upperBound
          && $0.tokens.upperBound <= verb.tokens.lowerBound
      }), verb.tokens.lowerBound - pronoun.tokens.upperBound <= 2
    {
      return nil
    }
    return name(in: tag, from: 0, to: verb.tokens.lowerBound, isFirst: false)
      ?? name(in: tag, from: verb.tokens.upperBound, to: tag.tokens.count, isFirst: true)
  }

  /// The first or the last name in a part of a tag.
  private func name(
    in tag: Tag, from start: Int, to end: Int, isFirst: Bool
  ) -> Attribution? {
    guard start < end else { return nil }
    let known = tag.mentions.filter {
      $0.tokens.lowerBound >= start && $0.tokens.upperBound <= end && !isOwner($0.tokens, tag)
    }
    if let mention = isFirst ? known.first : known.last {
      return Attribution(name: text(of: mention.tokens, tag), meaning: mention.meaning)
    }
    return unknownName(in: tag, start..<end, isFirst: isFirst).map {
      Attribution(name: text(of: $0, tag), meaning: nil)
    }
  }

  /// The tokens of a name that nobody in the sources bears, next to the verb: of somebody whom the
  /// words around it show to be a person, words in capitals that are no ordinary ones, or Han
  /// characters that the sources name somebody by who does not speak under that name.
  private func unknownName(in tag: Tag, _ range: Range<Int>, isFirst: Bool) -> Range<Int>? {
    let persons = recognizer.entities(in: tag.tokens, of: tag.utf8).map { ($0.kind, $0.tokens) }
      .filter { $0.0 == .name(.person) && range.contains($0.1.lowerBound) && !isOwner($0.1, tag) }
    if let person = isFirst ? persons.first : persons.last { return person.1 }
    let near = isFirst ? Array(range) : range.reversed()
    let name = near.drop { !isCapitalised(tag.tokens[$0], tag) }.prefix {
      isCapitalised(tag.tokens[$0], tag)
    }
    if let first = name.min(), let last = name.max(),
      (first...last).contains(where: { !isOrdinary(tag.tokens[$0]) }),
      !isOwner(first..<last + 1, tag)
    {
      return first..<last + 1
    }
    return hanName(in: tag, range)
  }

  private func isCapitalised(_ token: Token, _ tag: Tag) -> Bool {
    token.kind == .word && (0x41...0x5A).contains(tag.utf8[token.range.lowerBound])
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
    }.first { people.isNamedInHead(tag.tokens[$0]) }
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
    let bytes =
      tag.tokens[name.lowerBound].range
      .lowerBound..<tag.tokens[name.upperBound - 1].range
      .upperBound
    return String(decoding: tag.utf8[bytes], as: UTF8.self)
  }
}
