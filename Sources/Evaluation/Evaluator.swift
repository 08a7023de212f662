import Corpora
import InterviewQA
import Transcripts

/// Asks the questions of a set and judges the answers.
///
///     let evaluator = try Evaluator(answerer: answerer)
///     let questions = try QuestionSet(file: "questions.jsonl").questions
///     print(try Scorecard(questions.map { try evaluator.verdict(on: $0) }).recallAt1)
public struct Evaluator: Sendable {
  private let answerer: QuestionAnswerer
  private let options: AnswerOptions
  private let gold: GoldPlaces

  /// An evaluator over the sources that an answerer asks.
  ///
  /// - Parameters:
  ///   - answerer: is asked each question of the set.
  ///   - options: their limit is the number of quotations that count as shown.
  ///   - goldSource: the file or folder whose lines the set names, if it differs from the one
  ///     asked; the same interview in another edition counts by its paragraphs.
  /// - Throws: `SourceError` when that file or folder cannot be read.
  public init(
    answerer: QuestionAnswerer, options: AnswerOptions = AnswerOptions(), goldSource: String? = nil
  ) throws(SourceError) {
    self.answerer = answerer
    self.options = options
    let documents =
      if let goldSource { try answerer.documents(at: goldSource) } else {
        try answerer.corpus.documents.all()
      }
    gold = GoldPlaces(documents: documents)
  }

  /// How good the answer to a question of the set is.
  ///
  /// - Parameters:
  ///   - item: the question.
  ///   - other: the same question in another spelling; the first citations are compared.
  /// - Throws: `SourceError` when a source cannot be read or was changed since it was read.
  public func verdict(
    on item: QuestionSet.Item, spelled other: QuestionSet.Item? = nil
  ) throws(SourceError) -> Verdict {
    let answer = try answer(to: item)
    let place = place(of: answer)
    let isSame = try other.map { other throws(SourceError) in
      try self.place(of: self.answer(to: other)) == place
    }
    return try judge(answer, item, isSame: isSame)
  }

  /// Where the first citation stands.
  private struct Place: Equatable {
    let line: Int
    let bytes: Range<Int>
  }

  private func place(of answer: Answer) -> Place? {
    answer.citations.first.map { Place(line: $0.line, bytes: $0.bytes) }
  }

  /// The answer with at least ten citations, so that it has the ranks of those that are not shown.
  ///
  /// - Throws: `SourceError` when a source cannot be read or was changed since it was read.
  public func answer(to item: QuestionSet.Item) throws(SourceError) -> Answer {
    var options = options
    options.source = item.within.flatMap(answerer.source(named:)) ?? options.source
    options.limit = max(options.limit, Self.minCitations)
    var dialogue = Dialogue()
    if let context = item.context {
      _ = try answerer.answer(context, in: &dialogue, options: options)
    }
    return try answerer.answer(item.question, in: &dialogue, options: options)
  }

  private static let minCitations = 10

  private func judge(
    _ answer: Answer, _ item: QuestionSet.Item, isSame: Bool?
  ) throws(SourceError) -> Verdict {
    let places = gold.places(of: item)
    let isGold = answer.citations.map { places.contains($0.goldPlace) }
    let shown = answer.citations.prefix(options.limit).map { folded($0.quote) }.joined()
    let proved = try answer.citations.map { citation throws(SourceError) in try isProved(citation) }
    return Verdict(
      id: item.id ?? "", question: item.question, isAnswerable: !item.lines.isEmpty,
      isDeclined: answer.status == .unanswered,
      support: answer.isDecidedBySupport ? answer.support : nil,
      isRightFirst: (answer.citations.first ?? answer.absent?.nearest.first)
        .map { places.contains($0.goldPlace) } ?? false,
      goldRank: isGold.firstIndex(of: true).map { $0 + 1 },
      sentenceRank: item.answers.flatMap { $0.isEmpty ? nil : $0 }.map {
        sentenceRank(of: $0, in: answer.citations, isGold)
      },
      holdsMust: item.must.map { groups in
        groups.allSatisfy { $0.contains { shown.contains(folded($0)) } }
      },
      hasValue: hasValue(of: item, answer),
      isSameInOtherSpelling: isSame,
      firstLength: answer.citations.first.map { $0.quote.unicodeScalars.count },
      citations: answer.citations.count,
      wrongCitations: proved.count { !$0 })
  }

  /// Nil if the item does not say what the short answer is, nor that there is none.
  private func hasValue(of item: QuestionSet.Item, _ answer: Answer) -> Bool? {
    let values = [item.value].compactMap(\.self) + (item.values ?? [])
    if !values.isEmpty { return values.contains { value($0, isIn: answer) } }
    return item.short == false ? answer.value == nil : nil
  }

  /// What a set names that the sources do not have: a line for each name.
  public func problems(of questions: [QuestionSet.Item]) -> [String] {
    let withins = Set(questions.compactMap(\.within)).filter { answerer.source(named: $0) == nil }
    let files = Set(questions.flatMap { $0.lines.map(\.file) }).filter { !gold.hasFile($0) }
    return withins.sorted().map { "within ‘\($0)’: no such source" }
      + files.sorted().map { "line of ‘\($0)’: no such source" }
  }

  /// Whether the short answer holds a value, as it is shown or in the language of the quotation, in
  /// which the sets have it.
  private func value(_ value: String, isIn answer: Answer) -> Bool {
    let given = [answer.value, answer.facts.first?.value].compactMap { $0 }
    return given.contains { folded($0).contains(folded(value)) }
  }

  private func sentenceRank(
    of answers: [String], in citations: [Citation], _ isGold: [Bool]
  ) -> Int {
    let rank = citations.indices.first { index in
      let sentence = folded(citations[index].focusText)
      return isGold[index] && answers.contains { sentence.contains(folded($0)) }
    }
    return rank.map { $0 + 1 } ?? .max
  }

  /// Script variants, width, case, white space and punctuation do not count.
  private func folded(_ text: String) -> String {
    answerer.folded(text)
  }

  /// Reads the file's bytes anew and applies the emendations that the citation lists.
  private func isProved(_ citation: Citation) throws(SourceError) -> Bool {
    guard let source = try answerer.edition(of: citation)?.interview.source else { return false }
    var text: [UInt8] = []
    var next = citation.bytes.lowerBound
    for repair in citation.emendations {
      guard next <= repair.bytes.lowerBound else { return false }
      text += source.decoded(next..<repair.bytes.lowerBound) + Array(repair.reading.utf8)
      next = repair.bytes.upperBound
    }
    guard next <= citation.bytes.upperBound else { return false }
    text += source.decoded(next..<citation.bytes.upperBound)
    return text.elementsEqual(citation.quote.utf8)
  }
}
