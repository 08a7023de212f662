import PassageRetrieval
import TextAnalysis
import Transcripts

/// All documents that are asked, with the index over their paragraphs.
package final class Archive: Sendable {
  package let documents: [Document]
  package let index: PassageIndex
  package let facts: FactTable
  package let anticipated: AnticipatedQuestionTable
  /// What the topics of questions found in it.
  let views: TopicViews
  /// Where else the words of a quotation stand in its file.
  let occurrences = Memo<QuotedPlace, Citation.Occurrence>(most: 10_000)
  /// Number of each document's first passage; a document's passages are its paragraphs in order.
  private let firstPassages: [Int]
  /// By passage.
  private let kinds: [PassageKind]
  /// By passage, then by edition; each is analysed when it is first read closely.
  private let texts: LazyArray<[AnalyzedText]>

  package init(documents: [Document], by knowledge: KnowledgeBase) {
    let analyzer = knowledge.analyzer
    let anticipated = documents.map { document in
      document.anticipated.map { analyzer.tokens(of: $0.text) }
    }
    var builder = IndexBuilder()
    var firstPassages: [Int] = []
    var passages = 0
    for (document, anticipated) in zip(documents, anticipated) {
      firstPassages.append(passages)
      PassageFields.add(document, anticipated: anticipated, to: &builder, analyzer)
      passages += document.primary.interview.paragraphs.count
    }
    self.documents = documents
    self.firstPassages = firstPassages
    index = builder.index()
    kinds = documents.flatMap { PassageKind.kinds(in: $0.primary.interview) }
    views = TopicViews(of: index, editions: documents.lazy.map(\.editions.count).max() ?? 1)
    facts = FactTable(
      documents: documents, firstPassages: firstPassages, index: index, by: knowledge)
    self.anticipated = AnticipatedQuestionTable(
      documents: documents, tokens: anticipated, firstPassages: firstPassages, by: knowledge)
    let recognizer = knowledge.recognizer
    texts = LazyArray(count: passages) { [firstPassages] passage in
      let place = Self.place(of: passage, firstPassages)
      return documents[place.document].editions.map {
        AnalyzedText(
          $0.text(ofParagraph: place.paragraph), analyzer: analyzer, recognizer: recognizer)
      }
    }
  }

  /// What kind of paragraph a passage is.
  func kind(of passage: Int) -> PassageKind { kinds[passage] }

  /// The text of a passage in each edition.
  package func texts(of passage: Int) -> [AnalyzedText] { texts[passage] }

  /// The document and paragraph, by index, of a passage.
  package func place(of passage: Int) -> (document: Int, paragraph: Int) {
    Self.place(of: passage, firstPassages)
  }

  private static func place(
    of passage: Int, _ firstPassages: [Int]
  ) -> (document: Int, paragraph: Int) {
    let document = firstPassages.partitioningIndex { $0 > passage } - 1
    return (document, passage - firstPassages[document])
  }

  /// The numbers of a document's passages.
  package func passages(ofDocument document: Int) -> Range<Int> {
    let first = firstPassages[document]
    return first..<first + documents[document].primary.interview.paragraphs.count
  }

  /// The passages of the source of that name; all where none is named, none where there is no such.
  package func passages(ofSource name: String?) -> Range<Int> {
    guard let name else { return 0..<index.passageCount }
    return document(named: name).map(passages(ofDocument:)) ?? 0..<0
  }

  package func paragraph(of passage: Int) -> Paragraph {
    let place = place(of: passage)
    return documents[place.document].primary.interview.paragraphs[place.paragraph]
  }

  /// Index of the document of that id or with an edition of that file name.
  package func document(named name: String) -> Int? {
    documents.firstIndex { document in
      document.id == name
        || document.editions.contains { $0.interview.source.name == name }
    }
  }

  /// Whether a passage is one of the paragraphs that make up a part of the structure.
  package func isPart(of target: StructureTarget, passage: Int) -> Bool {
    switch target {
    case .credits: paragraph(of: passage).kind == .credit
    case .sections: paragraph(of: passage).kind == .heading
    case .questions: role(ofSpeakerIn: passage) == .interviewer
    case .introduction: paragraph(of: passage).kind == .introduction
    case .ending: isLastTurn(passage)
    }
  }

  private func isLastTurn(_ passage: Int) -> Bool {
    let turns = documents[place(of: passage).document].primary.interview.turns
    return !turns.isEmpty && paragraph(of: passage).turn == turns.count - 1
  }

  /// A passage with those of the same exchange, or those beside it where nobody leads.
  package func neighbourhood(of passage: Int) -> Set<Int> {
    let all = passages(ofDocument: place(of: passage).document)
    guard let exchange = paragraph(of: passage).exchange else {
      return Set((passage - 1...passage + 1).filter(all.contains))
    }
    return Set(all.filter { paragraph(of: $0).exchange == exchange })
  }

  /// Who is credited in a passage, and with what.
  package func credit(in passage: ScoredPassage) -> Credit? {
    let place = place(of: passage.passage)
    return documents[place.document].primary.interview.credits
      .first { $0.paragraph == place.paragraph }
  }

  /// Whether somebody leads the conversation that a passage is from.
  package func hasInterviewer(besides passage: Int) -> Bool {
    documents[place(of: passage).document].primary.interview.speakers
      .contains { $0.role == .interviewer }
  }

  package func role(ofSpeakerIn passage: Int) -> Speaker.Role? {
    speaker(of: passage)?.role
  }

  /// As the source's label writes it; nil where nobody speaks.
  package func speakerName(of passage: Int) -> String? { speaker(of: passage)?.name }

  package func isSpoken(_ passage: Int, by name: String) -> Bool {
    speaker(of: passage)?.name == name
  }

  private func speaker(of passage: Int) -> Speaker? {
    let place = place(of: passage)
    let interview = documents[place.document].primary.interview
    return interview.paragraphs[place.paragraph].speaker.map { interview.speakers[$0] }
  }
}
