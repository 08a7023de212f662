import Basics

/// The words that answers to yes/no questions and lists are known by, from `answers.txt`.
///
/// A class, because several finders hold it.
package final class AnswerWords: Sendable {
  /// Words by the raw value of their part.
  private let parts: [PhraseTable<Void>]

  /// What a word does in a question, in a reply or in a list.
  package enum Part: Int, CaseIterable, Sendable {
    /// did, was: begins a yes/no question.
    case asksFirst
    /// 是不是: makes a yes/no question wherever it stands.
    case asks
    /// 吗: makes one at its end.
    case asksLast
    /// who, when: asks for more if it stands before the verb.
    case asksOpen
    /// why, 什么: asks for more than yes or no.
    case asksMore
    /// or, 还是: lets the other choose, except in `noChoice`.
    case choice, noChoice
    /// isn't it, 对吧: asks for consent to what it states.
    case tag
    /// never, 没: makes a question negative, except in `noDenial`.
    case denial, noDenial
    /// only, all: what is asked of a part is not what is asked of the whole.
    case scope
    /// yes, 会的: begins a reply.
    case yes
    /// no, 没有: begins one.
    case no
    /// I think so, 说不好: begins one that leaves it open.
    case unsure
    /// well: stands before any of these.
    case opener
    /// but: turns a reply against its first word.
    case turn
    /// I, 我们: the speaker himself; she, 他们: somebody named before; you: nobody in particular.
    case own, other, you
    /// actually, 其实: between a subject and its verb, and changes neither.
    case adverb
    /// who, that: begins a clause that only says which one is meant, or when.
    case dependent
    /// 的: behind a verb, makes it say which one is meant.
    case attributive
    /// for, of: what follows is not what is done.
    case link
    /// did, 曾: tells of what was; will, 将: of what will be.
    case past, future
    /// 不等于: what follows is not so.
    case unequal
    /// 哪些: asks for several things.
    case asksSeveral
    /// how many, 几位: asks for the number of each thing that follows.
    case asksCount
    /// reason, 优势: is told in sentences.
    case abstract
    /// such as, 包括: stands before the items of a list.
    case lead
    /// and, 以及: stands between two items.
    case joint
    /// who, because, 都: ends the last item.
    case border
    /// the, some: begins an item and is no part of it.
    case article
    /// 什么的: ends a list and is no item.
    case etc

    /// The keys of the parts in `answers.txt`.
    static let keys: KeyValuePairs<String, Part> = [
      "asks-first": .asksFirst, "asks": .asks, "asks-last": .asksLast, "asks-open": .asksOpen,
      "asks-more": .asksMore,
      "choice": .choice, "no-choice": .noChoice, "tag": .tag, "denial": .denial,
      "no-denial": .noDenial, "scope": .scope, "yes": .yes, "no": .no, "unsure": .unsure,
      "opener": .opener, "turn": .turn, "own": .own, "other": .other, "you": .you,
      "adverb": .adverb, "dependent": .dependent, "attributive": .attributive,
      "link": .link, "past": .past, "future": .future, "unequal": .unequal,
      "asks-several": .asksSeveral,
      "asks-count": .asksCount, "abstract": .abstract, "lead": .lead, "joint": .joint,
      "border": .border, "article": .article, "etc": .etc,
    ]
  }

  package init(parts: [PhraseTable<Void>]) {
    self.parts = parts
  }

  /// Index of the token after the longest word of a part that begins at a token; nil if there is
  /// none.
  package func end(of part: Part, in tokens: [Token], at start: Int) -> Int? {
    start < tokens.count ? parts[part.rawValue].end(in: tokens, at: start) : nil
  }

  /// Index of the token after the longest word of several parts that begins at a token; nil if
  /// there is none.
  package func end(of parts: [Part], in tokens: [Token], at start: Int) -> Int? {
    parts.compactMap { end(of: $0, in: tokens, at: start) }.max()
  }

  /// Index of the first token of the longest word of a part that ends before a token, not before
  /// `limit`; nil if there is none.
  package func start(
    of part: Part, in tokens: [Token], before end: Int, from limit: Int = 0
  ) -> Int? {
    let first = max(limit, end - Self.maxWordLength)
    guard first < end else { return nil }
    return (first..<end).first { parts[part.rawValue].holds(tokens[$0..<end]) }
  }

  /// Whether a word of a part occurs in some tokens, outside the words of another part.
  package func occurs(_ part: Part, in tokens: [Token], outside other: Part? = nil) -> Bool {
    var index = 0
    while index < tokens.count {
      if let other, let end = end(of: other, in: tokens, at: index) {
        index = end
      } else if end(of: part, in: tokens, at: index) != nil {
        return true
      } else {
        index += 1
      }
    }
    return false
  }

  /// In tokens.
  private static let maxWordLength = 5
}

extension AnswerWords: Storable {
  package convenience init(from reader: inout StoreReader) {
    self.init(parts: Part.allCases.map { _ in PhraseTable(phrasesFrom: &reader) })
  }

  package func store(in writer: inout StoreWriter) {
    for part in parts { part.storePhrases(in: &writer) }
  }
}

extension LexiconReader {
  /// `answers.txt`: `key: word | word | …`
  package func answers(from file: KnowledgeFile) throws(KnowledgeError) -> AnswerWords {
    var parts = AnswerWords.Part.allCases.map { _ in PhraseTable<Void>(comparing: .word) }
    for (line, key, words) in try file.entries() {
      guard let part = AnswerWords.Part.keys.first(where: { $0.key == key })?.value else {
        let known = AnswerWords.Part.keys.map(\.key).joined(separator: ", ")
        throw file.error(at: line, "unknown ‘\(key)’; known: \(known)")
      }
      for word in words {
        guard parts[part.rawValue].add(try tokens(of: word, file, line), ()) else {
          throw file.error(at: line, "‘\(word)’ is listed twice")
        }
      }
    }
    return AnswerWords(parts: parts)
  }
}
