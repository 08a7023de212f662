import EntityRecognition
import TextAnalysis
import Transcripts

/// Finds the facts that a source states, by the rules of the knowledge folder.
package struct FactExtractor: Sendable {
  private let analyzer: Analyzer
  private let lexicon: Lexicon
  private let rules: FactRules

  package init(knowledge: KnowledgeBase) {
    analyzer = knowledge.analyzer
    lexicon = knowledge.lexicon
    rules = knowledge.factRules
  }

  /// By place; none from the interviewer's words, nor from questions and headings.
  package func facts(in interview: Interview) -> [ExtractedFact] {
    let recognizer = EntityRecognizer(
      analyzer: analyzer, lexicon: lexicon, people: Self.people(of: interview))
    let texts = interview.paragraphs.map { paragraph in
      FactText(interview.text(of: paragraph), analyzer: analyzer, recognizer: recognizer)
    }
    return interview.paragraphs.indices.flatMap { index in
      let paragraph = interview.paragraphs[index]
      if paragraph.kind == .credit { return credits(ofParagraph: index, in: interview) }
      guard Self.states(paragraph, in: interview) else { return [ExtractedFact]() }
      let question = interview.question(answeredBy: paragraph)?.last.map { texts[$0] }
      return facts(
        in: texts[index], paragraph: index, asked: question, isNarrated: paragraph.turn == nil)
    }
  }

  /// The values that one rule finds in a text, in their order.
  package func values(in text: String, by rule: FactRule) -> [String] {
    let source = SourceText(name: "", bytes: Array(text.utf8))
    let text = FactText(
      source.reading(of: 0..<source.bytes.count), analyzer: analyzer,
      recognizer: EntityRecognizer(analyzer: analyzer, lexicon: lexicon))
    return RuleMatcher(text: text, rules: rules).drafts(by: rule).map { draft in
      value(of: draft, in: text)
    }
  }

  /// The fact rules of the knowledge folder, in the order of their file.
  package var allRules: [FactRule] { rules.rules }

  private static func people(of interview: Interview) -> [String] {
    let speakers = interview.speakers.filter { $0.role == .guest || $0.role == .participant }
    return speakers.compactMap(\.knownName) + interview.credits.map(\.name)
  }

  private static func states(_ paragraph: Paragraph, in interview: Interview) -> Bool {
    switch paragraph.kind {
    case .credit, .heading, .note, .metadata, .caption: false
    case .introduction, .speech, .text:
      paragraph.speaker.map { interview.speakers[$0].role != .interviewer } ?? true
    }
  }

  private func facts(
    in text: FactText, paragraph: Int, asked question: FactText?, isNarrated: Bool
  ) -> [ExtractedFact] {
    let matcher = RuleMatcher(text: text, rules: rules)
    let stated =
      rules.rules.flatMap(matcher.drafts) + GlossFinder(text: text, rules: rules).drafts()
    let quantities = QuantityFacts(text: text).drafts().filter { quantity in
      !stated.contains { $0.value == quantity.value }
    }
    let subjects = SubjectFinder(
      text: text, question: question, rules: rules, stopWords: lexicon.stopWords)
    return Self.distinct(stated + quantities).compactMap { draft in
      let sentence = text.sentence(of: text.bytes(of: draft.value))
      guard !text.isQuestion(sentence) else { return nil }
      return fact(draft, sentence, subjects, paragraph, isNarrated)
    }
  }

  /// By place, the first of those with the same relation and value; a ranking is not a list as
  /// well.
  private static func distinct(_ drafts: [FactDraft]) -> [FactDraft] {
    let ranked = Set(drafts.filter { $0.place != nil }.map(\.value))
    var seen: Set<Statement> = []
    return drafts.filter { $0.relation != .list || !ranked.contains($0.value) }.filter {
      seen.insert(Statement(relation: $0.relation, value: $0.value)).inserted
    }
    .enumerated().sorted {
      ($0.element.value.lowerBound, $0.offset) < ($1.element.value.lowerBound, $1.offset)
    }.map(\.element)
  }

  private struct Statement: Hashable {
    let relation: FactRelation
    let value: Range<Int>
  }

  private func fact(
    _ draft: FactDraft, _ sentence: Range<Int>, _ subjects: SubjectFinder, _ paragraph: Int,
    _ isNarrated: Bool
  ) -> ExtractedFact {
    let text = subjects.text
    let context = FactContext(text: text, rules: rules, sentence: sentence)
    return ExtractedFact(
      relation: draft.relation, subject: subjects.subject(of: draft),
      value: value(of: draft, in: text),
      hedge: context.hedge(of: draft), time: context.time(of: draft),
      claimant: isNarrated ? context.claimant(of: draft) : nil, paragraph: paragraph,
      bytes: text.reading.bytes(of: text.bytes(of: draft.value)),
      sentence: text.reading.bytes(of: sentence), rule: draft.rule)
  }

  private func value(of draft: FactDraft, in text: FactText) -> String {
    draft.place.map { "\($0)" } ?? text.text(of: text.bytes(of: draft.value))
  }

  /// The tasks in the lines that name who made the piece.
  private func credits(ofParagraph index: Int, in interview: Interview) -> [ExtractedFact] {
    let paragraph = interview.paragraphs[index]
    let reading = interview.text(of: paragraph)
    return interview.credits.filter { $0.paragraph == index }.compactMap { credit in
      guard let task = reading.utf8.firstRange(of: Array(credit.task.utf8)) else { return nil }
      return ExtractedFact(
        relation: .role, subject: credit.name, value: credit.task, hedge: nil, time: nil,
        claimant: nil, paragraph: index, bytes: reading.bytes(of: task),
        sentence: paragraph.bytes, rule: "credit")
    }
  }
}
