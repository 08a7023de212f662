import Corpora
import TextAnalysis
import Transcripts

/// Collects the facts of a document: those an editor wrote down, and those that rules find.
struct FactCollector {
  private let document: Document
  private let edition: Edition
  private let extractor: FactExtractor

  init(document: Document, extractor: FactExtractor) {
    self.document = document
    self.extractor = extractor
    edition = document.primary
  }

  /// In the order of the file. A curated fact replaces those found by rule that say the same there.
  func facts(byRuleOnly: Bool) -> [Fact] {
    let extracted = extractor.facts(in: edition.interview).map(fact)
    guard !byRuleOnly else { return extracted }
    let curated = document.facts.flatMap(facts)
    let byParagraph = Dictionary(grouping: curated, by: \.paragraph)
    let others = extracted.filter { fact in
      !(byParagraph[fact.paragraph] ?? []).contains { $0.replaces(fact) }
    }
    return (distinct(curated) + others).enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
  }

  /// One for each of its spans; a curated fact that lists has several.
  private func facts(of curated: CuratedFact) -> [Fact] {
    let interview = edition.interview
    let paragraph = interview.paragraphs[curated.paragraph - 1]
    let reading = interview.text(of: paragraph)
    let sentences = Sentences.ranges(in: reading.utf8)
    return edition.spans(of: curated.value).texts.compactMap { span in
      guard let range = reading.utf8.firstRange(of: Array(span.utf8)) else { return nil }
      let sentence = sentences.last { $0.lowerBound <= range.lowerBound } ?? range
      return fact(
        relation: curated.relation, subject: curated.subject.text(in: edition.language),
        value: curated.short.text(in: edition.language),
        time: curated.time?.text(in: edition.language),
        qualifier: curated.qualifier?.text(in: edition.language), claimant: nil,
        paragraph: paragraph, bytes: reading.bytes(of: range),
        sentence: reading.bytes(of: sentence), rule: nil)
    }
  }

  /// The first of the spans of each fact.
  private func distinct(_ curated: [Fact]) -> [Fact] {
    var last: Fact?
    return curated.filter { fact in
      defer { last = fact }
      return last.map { !$0.isSameStatement(as: fact) } ?? true
    }
  }

  private func fact(_ fact: ExtractedFact) -> Fact {
    self.fact(
      relation: fact.relation.rawValue, subject: fact.subject, value: fact.value, time: fact.time,
      qualifier: fact.hedge, claimant: fact.claimant,
      paragraph: edition.interview.paragraphs[fact.paragraph], bytes: fact.bytes,
      sentence: fact.sentence, rule: fact.rule)
  }

  private func fact(
    relation: String, subject: String?, value: String, time: String?, qualifier: String?,
    claimant: String?, paragraph: Paragraph, bytes: Range<Int>, sentence: Range<Int>, rule: String?
  ) -> Fact {
    let interview = edition.interview
    return Fact(
      document: document.id, edition: edition.kind, relation: relation, subject: subject,
      value: value, time: time, qualifier: qualifier,
      speaker: claimant ?? paragraph.speaker.flatMap { interview.speakers[$0].knownName },
      file: interview.source.name, line: paragraph.line, paragraph: paragraph.number, bytes: bytes,
      member: interview.source.member?.name,
      sentence: sentence, rule: rule)
  }
}

extension Fact {
  fileprivate var place: Int { bytes.lowerBound }

  /// Whether the other states the same relation in the same words.
  fileprivate func replaces(_ other: Fact) -> Bool {
    relation == other.relation && bytes.overlaps(other.bytes)
  }

  fileprivate func isSameStatement(as other: Fact) -> Bool {
    (paragraph, relation, subject, value)
      == (other.paragraph, other.relation, other.subject, other.value)
  }
}
