import Knowledge
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Adds the terms of a document's passages to an index, field by field.
package struct PassageIndexer {
  private let interview: Interview
  /// By speaker, the numbers of the name's terms in the index.
  private let speakers: [[UInt32]]
  /// By paragraph number, the terms of the subjects of its facts.
  private let facts: [Int: [UInt32]]
  /// By paragraph number, the terms of its anticipated questions.
  private let anticipated: [Int: [UInt32]]
  /// The terms of the text by edition, then by paragraph.
  private let terms: [[[UInt32]]]

  /// Adds each paragraph of a document to an index as a passage.
  ///
  /// - Parameter glosses: the names that the document binds.
  package static func add(
    _ document: Document, binding glosses: NameGlosses, to builder: inout IndexBuilder,
    _ analyzer: Analyzer
  ) {
    let fields = PassageIndexer(of: document, glosses, analyzer, &builder)
    var exchange: Range<Int>?
    for paragraph in fields.interview.paragraphs.indices {
      let question = fields.question(answeredBy: paragraph, after: exchange)
      if let question, question != exchange {
        builder.beginExchange(asking: fields.allEditions(ofParagraphs: question))
      }
      fields.add(paragraph, to: &builder, isAnswer: question != nil)
      exchange = question
    }
  }

  private init(
    of document: Document, _ glosses: NameGlosses, _ analyzer: Analyzer,
    _ builder: inout IndexBuilder
  ) {
    interview = document.primary.interview
    speakers = interview.speakers.map {
      builder.numbers(of: glosses.terms(in: Array($0.name.utf8), analyzer))
    }
    facts = Dictionary(grouping: document.facts, by: \.paragraph).mapValues { facts in
      facts.flatMap { fact in
        fact.subject.all.flatMap { builder.numbers(of: analyzer.terms(in: $0)) }
      }
    }
    anticipated = Dictionary(grouping: document.anticipated, by: \.paragraph).mapValues {
      $0.flatMap { builder.numbers(of: analyzer.terms(in: $0.text)) }
    }
    terms = document.editions.map { edition in
      edition.interview.paragraphs.indices.map { paragraph in
        builder.numbers(of: glosses.terms(in: edition.text(ofParagraph: paragraph).utf8, analyzer))
      }
    }
  }

  /// Indices of the paragraphs with the question; nil if the paragraph answers none.
  ///
  /// - Parameter last: the result for the paragraph before it, which is the same within a turn.
  private func question(answeredBy index: Int, after last: Range<Int>?) -> Range<Int>? {
    let paragraph = interview.paragraphs[index]
    if index > 0, interview.paragraphs[index - 1].isBeside(paragraph) { return last }
    return interview.question(answeredBy: paragraph)
  }

  private func allEditions(ofParagraphs range: Range<Int>) -> some Sequence<[UInt32]> {
    range.lazy.flatMap { paragraph in terms.map { $0[paragraph] } }
  }

  private func add(_ index: Int, to builder: inout IndexBuilder, isAnswer: Bool) {
    let paragraph = interview.paragraphs[index]
    builder.add(terms[0][index], to: .text)
    for edition in terms.dropFirst() { builder.add(edition[index], to: .otherEditions) }
    if let facts = facts[paragraph.number] { builder.add(facts, to: .facts) }
    if let questions = anticipated[paragraph.number] { builder.add(questions, to: .anticipated) }
    if let heading = heading(over: paragraph, at: index) {
      for edition in terms { builder.add(edition[heading], to: .heading) }
    }
    if let speaker = paragraph.speaker { builder.add(speakers[speaker], to: .speaker) }
    builder.endPassage(context: context(of: index), isAnswer: isAnswer)
  }

  /// Index of the heading above it; nil for a heading itself.
  private func heading(over paragraph: Paragraph, at index: Int) -> Int? {
    paragraph.section.map { interview.sections[$0].heading }.flatMap { $0 == index ? nil : $0 }
  }

  /// Which neighbouring paragraphs are its context: those of the same answer, or the turns before
  /// and after if nobody leads the conversation.
  private func context(of index: Int) -> ContextLinks {
    var links: ContextLinks = []
    if isContext(index - 1, of: index) { links.insert(.previous) }
    if isContext(index + 1, of: index) { links.insert(.next) }
    return links
  }

  private func isContext(_ near: Int, of index: Int) -> Bool {
    let paragraph = interview.paragraphs[index]
    guard interview.paragraphs.indices.contains(near), paragraph.turn != nil,
      let turn = interview.paragraphs[near].turn
    else { return false }
    return paragraph.exchange == nil || turn == paragraph.turn
  }
}

extension Paragraph {
  /// Whether another is part of the same turn and exchange.
  fileprivate func isBeside(_ other: Paragraph) -> Bool {
    turn == other.turn && exchange == other.exchange
  }
}
