import Corpora
import InterviewQA
import Knowledge
import TextAnalysis
import Transcripts

/// Checks the quotations of finished texts: whether somebody in the sources said them, and whom the
/// text gives them to.
///
///     let gate = QuotationGate(over: answerer)
///     for quotation in try gate.verify(Draft(file: "draft.md")).quotations { … }
public struct QuotationGate: Sendable {
  private let answerer: QuestionAnswerer
  private let people: People
  private let judge: Judge
  private let options: Options
  /// Paths of the drafts that are among the sources.
  public let draftsAmongSources: [String]

  /// What counts as a quotation, and where it may be from.
  public struct Options: Sendable {
    /// Least number of words; two Han characters count as one word.
    public var minWords = 2
    /// Whether what may be a title or a term is checked, too, and what has fewer words: everything that
    /// has a word.
    public var checksAll = false
    /// Only this source, by its id or file; all if nil.
    public var source: String?
    /// Whose words all quotations are, whatever the text says; by the texts' tags if nil.
    public var speaker: String?
    /// Paths of the drafts: where they are among the sources, they prove nothing.
    public var drafts: [String] = []
    /// Whether each place gets a receipt.
    public var hasReceipts = false

    /// Quotations of two words and more, from all sources, by whomever the text names.
    public init() {}
  }

  /// A gate over the sources that an answerer asks.
  ///
  /// - Parameters:
  ///   - answerer: whose sources, as they were read, prove the quotations.
  ///   - options: what counts as a quotation, and where it may be from.
  public init(over answerer: QuestionAnswerer, options: Options = Options()) {
    self.answerer = answerer
    let corpus = answerer.corpus
    people = People(of: corpus, by: answerer.knowledge)
    let drafts = corpus.documents(atPaths: options.drafts)
    judge = Judge(
      corpus, knowledge: answerer.knowledge, people: people,
      in: corpus.passages(ofSource: options.source),
      without: Set(drafts.map(\.document)))
    draftsAmongSources = options.drafts.filter(Set(drafts.map(\.path)).contains)
    self.options = options
  }

  private var corpus: Corpus { answerer.corpus }
  private var knowledge: KnowledgeBase { answerer.knowledge }

  /// The verdicts on a draft's quotations.
  public struct Report: Sendable {
    /// The text that was checked.
    public let draft: Draft
    /// In the order of the draft, with those that are not checked.
    public let quotations: [VerifiedQuotation]
    /// Places of marks that open a quotation and nothing closes, and the marks.
    public let unclosed: [(line: Int, column: Int, mark: String)]

    /// Whether all quotations can stand as they are, and all end.
    public func isFine(by standard: Standard = Standard()) -> Bool {
      unclosed.isEmpty && quotations.allSatisfy { $0.isFine(by: standard) }
    }
  }

  /// Checks all quotations of a draft.
  ///
  /// - Parameters:
  ///   - draft: the finished text.
  ///   - isChecked: called with the number of quotations checked so far and of all.
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read.
  public func verify(
    _ draft: Draft, isChecked: (Int, Int) -> Void = { _, _ in }
  ) throws(SourceError) -> Report {
    let text = DraftText(draft) { TagReader(people: people, knowledge: knowledge, for: $0) }
    var verified: [VerifiedQuotation] = []
    var found: [[TurnPlace]] = []
    for (number, quotation) in text.quotations.enumerated() {
      for (next, places) in try all(quotation, of: text) {
        verified.append(next)
        found.append(places)
      }
      isChecked(number + 1, text.quotations.count)
    }
    try addPlaces(found, to: &verified)
    try corpus.checkIndex()
    return Report(
      draft: draft, quotations: verified,
      unclosed: text.unclosed.map { mark in
        let place = draft.position(of: mark.offset)
        return (place.line, place.column, String(Character(mark.mark)))
      })
  }

  /// Adds the places by quotation; they are read document after document, so that each is read once.
  private func addPlaces(
    _ found: [[TurnPlace]], to verified: inout [VerifiedQuotation]
  ) throws(SourceError) {
    var read: [TurnPlace: QuotedPlace] = [:]
    for place in found.joined().sorted(by: { $0.document < $1.document }) where read[place] == nil {
      read[place] = try self.place(place)
    }
    for (number, places) in found.enumerated() {
      verified[number].places = places.compactMap { read[$0] }
    }
  }

  /// The verdict on a quotation; on its parts if it is not fine as one and they are, or, in a block
  /// quote that stands nowhere, are all that it quotes.
  private func all(
    _ quotation: DraftText.Quotation, of text: DraftText
  ) throws(SourceError) -> [(VerifiedQuotation, [TurnPlace])] {
    let whole = try verified(quotation, of: text)
    guard !whole.0.verdict.isFine, !quotation.parts.isEmpty else { return [whole] }
    let parts = try quotation.parts.map { part throws(SourceError) in
      try verified(part, of: text)
    }
    let isFine = parts.allSatisfy { $0.0.verdict.isFine }
    return isFine || whole.0.verdict == .absent && quotation.isBlock ? parts : [whole]
  }

  /// The verdict on a quotation, and where its words stand.
  private func verified(
    _ quotation: DraftText.Quotation, of text: DraftText
  ) throws(SourceError) -> (VerifiedQuotation, [TurnPlace]) {
    let pieces = quotation.pieces
    let start = text.draft.position(of: quotation.start)
    var verified = VerifiedQuotation(
      draft: text.draft.name, line: start.line, column: start.column, spans: quotation.spans,
      quote: pieces.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "),
      verdict: .unchecked)
    let halves = halfWords(in: pieces)
    let isLongEnough = !quotation.isTitle && halves / 2 >= options.minWords
    guard isLongEnough || options.checksAll && halves > 0 else { return (verified, []) }
    let attribution = options.speaker.map(attribution) ?? quotation.attribution
    verified.attributed = attribution?.name
    verified.isSomebodys = quotation.isSomebodys
    let finding = try finding(on: pieces, of: quotation, by: attribution)
    if !options.checksAll, isTerm(quotation, found: finding.verdict) { return (verified, []) }
    verified.verdict = finding.verdict
    verified.isRepeated = finding.isRepeated
    verified.isOtherSpeaker = finding.isOtherSpeaker
    verified.differences = finding.differences
    verified.hides = finding.hidden.map(\.text)
    return (verified, Array(finding.places.prefix(Self.maxPlaces)))
  }

  /// What shows nothing, such as a soft hyphen, counts only where the source has the same.
  private func finding(
    on pieces: [[UInt8]], of quotation: DraftText.Quotation, by attribution: Attribution?
  ) throws(SourceError) -> Finding {
    let text = QuotedText(pieces, by: knowledge.analyzer, knowledge.quotingWords)
    let finding = try judge.finding(on: text, by: attribution, limits: quotation.limits)
    guard finding.verdict != .exact, !text.invisible.isEmpty else { return finding }
    let literal = QuotedText(
      pieces, by: knowledge.analyzer, knowledge.quotingWords, isLiteral: true)
    let same = try judge.finding(on: literal, by: attribution, limits: quotation.limits)
    return same.verdict == .exact ? same : finding
  }

  /// Maximum number of places given for words that stand at many.
  private static let maxPlaces = 20

  private func attribution(to name: String) -> Attribution {
    let utf8 = Array(name.utf8)
    let mention = people.mentions(in: knowledge.analyzer.tokens(of: utf8), of: utf8).first
    return Attribution(name: name, meaning: mention?.meaning)
  }

  /// Whether a quotation that nobody is said to have said may be a title, a term or what a writer keeps
  /// at a distance: a name, or a few words within a sentence.
  private func isTerm(_ quotation: DraftText.Quotation, found verdict: Verdict) -> Bool {
    guard verdict == .absent || quotation.isName && !verdict.isFine, quotation.attribution == nil,
      !quotation.isSomebodys, !quotation.isBlock,
      options.speaker == nil, let piece = quotation.pieces.first, quotation.pieces.count == 1,
      let last = String(decoding: piece, as: UTF8.self).unicodeScalars.last,
      last.properties.isAlphabetic
    else { return false }
    return quotation.isName || halfWords(in: [piece]) <= 2 * Self.longestTerm
  }

  /// In words; two Han characters count as one.
  private static let longestTerm = 3

  /// The length in halves of a word: a Han character counts as one.
  private func halfWords(in pieces: [[UInt8]]) -> Int {
    var halves = 0
    for piece in pieces {
      for token in knowledge.analyzer.tokens(of: piece) { halves += token.kind == .han ? 1 : 2 }
    }
    return halves
  }

  private func place(_ place: TurnPlace) throws(SourceError) -> QuotedPlace {
    let document = try corpus.documents.document(place.document)
    let edition = document.editions[place.edition]
    let interview = edition.interview
    let paragraph = interview.paragraphs[corpus.place(of: place.passage).paragraph]
    let speaker = paragraph.speaker.map { interview.speakers[$0] }
    let source = interview.source
    let position = source.position(of: place.bytes.lowerBound)
    let time = interview.time(of: place.bytes, in: paragraph)?.start
    let last = interview.paragraphs[corpus.place(of: place.lastPassage).paragraph]
    return QuotedPlace(
      document: document.id, file: source.name, edition: edition.kind,
      language: edition.language, line: position.line,
      lastLine: source.lastLine(of: place.bytes), column: position.column,
      paragraph: paragraph.number, turn: paragraph.turn.map { $0 + 1 }, bytes: place.bytes,
      member: source.member?.name, speaker: speaker?.knownName,
      role: speaker.map { SpeakerRole($0.role) }, time: time,
      before: source.reading(of: paragraph.bytes.lowerBound..<place.bytes.lowerBound).string,
      text: source.reading(of: place.bytes).string,
      after: source.reading(
        of: place.bytes.upperBound..<max(place.bytes.upperBound, last.bytes.upperBound)
      ).string,
      receipt: options.hasReceipts
        ? Receipt(
          of: place.bytes, in: source, speaker: speaker?.knownName, time: time,
          fileHash: answerer.hash(of: source)) : nil)
  }
}
