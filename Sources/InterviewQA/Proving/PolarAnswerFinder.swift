import Basics
import Corpora
import TextAnalysis
import Transcripts

/// Finds the words that decide a yes/no question: the beginning of a reply (`No, dropped`), or the
/// clause that asserts or denies what is asked (`we will not build cars`).
struct PolarAnswerFinder {
  private let context: AnswerContext
  private let parts: QuestionParts
  private let words: AnswerWords
  private let tokens: [Token]
  private let question: PolarQuestion

  /// Nil unless the question asks for yes or no.
  init?(context: AnswerContext, parts: QuestionParts) {
    words = context.lexicon.answers
    tokens = context.analyzer.tokens(of: context.question.text)
    guard !parts.all.isEmpty,
      let question = PolarQuestion(tokens, words: words, isAsked: false)
    else { return nil }
    (self.context, self.parts, self.question) = (context, parts, question)
  }

  /// The words of a passage that decide the question, in bytes of its text; nil if none surely do.
  ///
  /// - Parameters:
  ///   - proved: by part of the question, what proves it in the passage.
  ///   - asked: the question right before the passage; nil if there is none.
  func answer(
    in text: AnalyzedText, proved: [ProofPart], asked: AnalyzedText?
  ) -> Range<Int>? {
    switch asked.flatMap({ reply(in: text, proved, to: $0) }) {
    case .words(let bytes): bytes
    case .unclear: nil
    case nil: told(in: text, proved)
    }
  }

  /// What a reply to the same question gives.
  private enum Reply {
    /// The words that decide.
    case words(Range<Int>)
    /// Words too long to be shown, or that may be taken either way.
    case unclear
  }

  /// What the first words of a text reply; nil if it replies to something else, or does not begin
  /// with a reply.
  private func reply(
    in text: AnalyzedText, _ proved: [ProofPart], to asked: AnalyzedText
  ) -> Reply? {
    let before = AskedBefore(parts: parts, words: words, analyzer: context.analyzer)
    guard let tokens = before.lastQuestion(of: asked),
      let other = PolarQuestion(tokens, words: words, isAsked: true),
      before.asksTheSame(tokens, stopWords: context.lexicon.stopWords, proved: proved),
      isOfOneScope(tokens),
      let reply = PolarReply(in: text, to: tokens, analyzer: context.analyzer, words: words)
    else { return nil }
    let bytes = reply.bytes(isLeading: other.isLeading || question.isLeading) { rest in
      guard let sentence = text.sentences.first else { return false }
      let assertion = SentenceReading(
        of: text.reading.utf8, sentence.bytes, parts, context
      ).assertion(of: rest)
      return assertion == .asserted || assertion == .denied
    }
    return bytes.map(Reply.words) ?? .unclear
  }

  /// Whether words ask or tell of as much as the question does: not of all where it asks of some.
  private func isOfOneScope(_ other: [Token]) -> Bool {
    words.occurs(.scope, in: other) == words.occurs(.scope, in: tokens)
  }

  /// Whether a clause tells of what was where the question asks of what will be, or the reverse.
  private func isOfAnotherTime(_ clause: [Token]) -> Bool {
    let isFuture =
      context.question.type == .prediction || words.occurs(.future, in: tokens)
    let isPast = !isFuture && words.occurs(.past, in: tokens)
    return isFuture && words.occurs(.past, in: clause) && !words.occurs(.future, in: clause)
      || isPast && words.occurs(.future, in: clause) && !words.occurs(.past, in: clause)
  }

  /// A clause that tells what is asked, perhaps of somebody else.
  private struct Telling {
    /// With the words that deny or limit it.
    var bytes: Range<Int>
    let isDenied: Bool
    /// Whether it surely tells just that.
    let isSure: Bool
  }

  /// The clause that tells what is asked; nil if there is none, if several contradict, or if it is
  /// too long to be shown.
  private func told(in text: AnalyzedText, _ proved: [ProofPart]) -> Range<Int>? {
    let utf8 = text.reading.utf8
    let all = context.analyzer.tokens(of: utf8)
    var found: [Telling] = []
    var before: ArraySlice<Token> = []
    for sentence in text.sentences {
      let start = all.partitioningIndex { $0.range.lowerBound >= sentence.bytes.lowerBound }
      let end = all.partitioningIndex { $0.range.lowerBound >= sentence.bytes.upperBound }
      defer { before = all[start..<end] }
      guard start < end, !Array(utf8[sentence.bytes]).endsAsQuestion,
        holdsPredicates(parts.places(in: all[start..<end]))
      else { continue }
      let clauses = ClauseReader(
        sentence.bytes, tokens: all, of: utf8, analyzer: context.analyzer,
        lexicon: context.lexicon
      ).clauses
      found += tellings(clauses, in: all, from: start, after: before, proved)
    }
    guard let first = found.first(where: \.isSure), first.bytes.isShort(in: utf8),
      found.allSatisfy({ $0.isDenied == first.isDenied })
    else { return nil }
    return first.bytes
  }

  /// The clauses of a sentence that tell it, each up to the end of the sentence if the rest turns
  /// against it.
  ///
  /// - Parameter start: index of the first token of the sentence.
  private func tellings(
    _ clauses: [Clause], in all: [Token], from start: Int, after before: ArraySlice<Token>,
    _ proved: [ProofPart]
  ) -> [Telling] {
    clauses.enumerated().compactMap { index, clause in
      let earlier = before + all[start..<max(start, clause.tokens.lowerBound)]
      guard var told = telling(clause, Array(all[clause.tokens]), after: earlier, proved) else {
        return nil
      }
      let isTurned = clauses.dropFirst(index + 1).contains {
        words.end(of: .turn, in: all, at: $0.tokens.lowerBound) != nil
      }
      if isTurned, let last = clauses.last?.bytes.upperBound {
        told.bytes = told.bytes.lowerBound..<max(last, told.bytes.upperBound)
      }
      return told
    }
  }

  /// Whether some words hold all parts that are no names.
  private func holdsPredicates(_ places: [Range<Int>?]) -> Bool {
    var isHeld = false
    for (part, place) in zip(parts.all, places) where part.kind != .entity {
      if place == nil, !part.isTakenOver { return false }
      isHeld = isHeld || place != nil
    }
    return isHeld
  }

  private func telling(
    _ clause: Clause, _ own: [Token], after earlier: ArraySlice<Token>, _ proved: [ProofPart]
  ) -> Telling? {
    let places = parts.places(in: own[...])
    guard holdsPredicates(places) else { return nil }
    let held = zip(parts.all, places).compactMap { $0.kind == .entity ? nil : $1 }
    guard let first = held.map(\.lowerBound).min(), let last = held.map(\.upperBound).max() else {
      return nil
    }
    let inset = clause.insets.first { $0.bytes.overlaps(first..<last) }
    let assertion = inset?.assertion ?? clause.assertion
    guard isTold(assertion) else { return nil }
    let cue = inset?.cue ?? clause.cue
    let start = min(cue?.lowerBound ?? .max, clause.bytes.lowerBound)
    let end = max(cue?.upperBound ?? 0, clause.bytes.upperBound)
    return Telling(
      bytes: start..<end,
      isDenied: assertion > .planned || words.occurs(.unequal, in: own),
      isSure: isMain(own, behind: last) && isOfOneScope(own) && !isOfAnotherTime(own)
        && isSubject(own, upTo: first, places, cue, proved, earlier)
        && isOneThing(own, first..<last, places, cue))
  }

  /// Whether a clause does not only say which thing is meant, or when.
  private func isMain(_ own: [Token], behind last: Int) -> Bool {
    words.end(of: .dependent, in: own, at: 0) == nil && !isAttribute(own, behind: last)
  }

  private func isTold(_ assertion: Assertion) -> Bool {
    switch assertion {
    case .asserted, .hedged, .ended, .denied, .pending: true
    case .planned:
      context.question.type == .prediction || words.occurs(.future, in: tokens)
    case .doubted, .asked, .supposed, .corrected: false
    }
  }

  /// Whether what is asked only says which thing is meant: 造车的公司.
  private func isAttribute(_ own: [Token], behind last: Int) -> Bool {
    guard let next = own.firstIndex(where: { $0.range.lowerBound >= last }) else { return false }
    return words.end(of: .attributive, in: own, at: next).map { $0 < own.count } ?? false
  }

  /// Whether nobody but whom the question asks about does what a clause tells: before its verb
  /// stand only words of the question, pronouns and adverbs.
  private func isSubject(
    _ own: [Token], upTo first: Int, _ places: [Range<Int>?], _ cue: Range<Int>?,
    _ proved: [ProofPart], _ earlier: ArraySlice<Token>
  ) -> Bool {
    let head = own.filter { $0.range.lowerBound < first }
    guard !words.occurs(.you, in: head) else { return false }
    let allowed: [AnswerWords.Part] = [
      .own, .other, .adverb, .denial, .asksFirst, .article, .unequal, .joint, .turn, .opener,
    ]
    var index = 0
    while index < head.count {
      let token = head[index]
      if let end = words.end(of: allowed, in: head, at: index) {
        index = end
      } else if places.contains(where: { $0?.overlaps(token.range) ?? false })
        || cue?.overlaps(token.range) ?? false || isAsked(token)
      {
        index += 1
      } else {
        return false
      }
    }
    let isOwn = words.occurs(.own, in: head)
    let isOther = words.occurs(.other, in: head)
    let near = parts.places(in: earlier)
    let verb = verbToken
    return parts.all.indices.allSatisfy { index in
      let part = parts.all[index]
      guard part.kind == .entity, places[index] == nil else { return true }
      if let verb, let topic = part.topic, topic.topic.tokens.lowerBound > verb { return false }
      if part.isTakenOver { return true }
      return isOwn
        ? isSpeaker(proved[index], part) : near[index] != nil && (isOther || isOpen(head))
    }
  }

  /// Whether a clause names no subject of its own.
  private func isOpen(_ head: [Token]) -> Bool { head.allSatisfy { $0.kind == .han } }

  private func isAsked(_ token: Token) -> Bool {
    tokens.contains { $0.word == token.word }
  }

  /// Index of the question's first token that is a part but no name; nil if there is none.
  private var verbToken: Int? {
    parts.all.compactMap { part in
      part.kind == .entity ? nil : part.topic.map(\.topic.tokens)
    }.filter { !$0.isEmpty }.map(\.lowerBound).min()
  }

  /// Whether the speaker may say *I* or *we* for what a name names.
  private func isSpeaker(_ proof: ProofPart, _ part: QuestionParts.Part) -> Bool {
    switch proof.source {
    case .speaker, .previous: true
    case .piece, .context, .question, .anticipated: part.topic?.topic.isPerson == false
    default: false
    }
  }

  /// Whether what is asked stands together: `build cars`, not `build wheels for cars`.
  private func isOneThing(
    _ own: [Token], _ bytes: Range<Int>, _ places: [Range<Int>?], _ cue: Range<Int>?
  ) -> Bool {
    var extra = 0
    for (index, token) in own.enumerated() where bytes.contains(token.range.lowerBound) {
      if places.contains(where: { $0?.overlaps(token.range) ?? false }) || isAsked(token)
        || cue?.overlaps(token.range) ?? false
      {
        continue
      }
      if words.end(of: .link, in: own, at: index) != nil { return false }
      let isCommon = context.lexicon.stopWords.end(in: own, at: index) != nil
      extra += isCommon ? 0 : token.kind == .han ? 1 : 2
    }
    return extra <= 2
  }
}
