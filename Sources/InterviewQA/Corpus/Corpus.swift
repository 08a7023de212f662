import Basics
import PassageRetrieval
import TextAnalysis
import Transcripts

/// All documents that are asked, with the index over their paragraphs.
package final class Corpus: Sendable {
  package let documents: Documents
  /// By document.
  package let entries: [DocumentEntry]
  package let index: PassageIndex
  package let facts: FactIndex
  package let anticipated: AnticipatedQuestionIndex
  /// The names that questions may mean.
  let spellings: NameSpellings
  /// The terms of the names of those who speak.
  private let speakerTerms: TermTable
  /// What the topics of questions found in it.
  let views: TopicMatchCache
  /// Where else the words of a quotation stand in its file.
  let occurrences = BoundedCache<QuotedPlace, Citation.Occurrence>(maxCount: 10_000)
  private let contents: CorpusContents
  private let knowledge: KnowledgeBase
  /// By number of the document.
  private let enumerations = BoundedCache<Int, [Enumeration]>(maxCount: 1000)
  private let texts: PassageTexts

  /// Reads what was stored of an archive beside its index.
  convenience init(
    from reader: inout StoreReader, index: PassageIndex, in file: String,
    stamped stamps: [FileStamp], by knowledge: KnowledgeBase, options: ReadingOptions
  ) {
    var contents = CorpusContents(from: &reader, index: index, in: file)
    contents.stamps = stamps
    let documents = Documents(
      of: contents, by: SourceLoader(knowledge: knowledge, options: options))
    self.init(
      contents, documents, facts: reader.value(), anticipated: reader.value(),
      spellings: NameSpellings(from: &reader, analyzer: knowledge.analyzer),
      speakerTerms: reader.value(),
      texts: Self.texts(
        of: contents, documents, by: knowledge,
        stored: contents.isSmall ? reader.list { $0 } : nil), knowledge)
  }

  /// Of a large archive the texts are analysed when they are read.
  func store(in writer: inout StoreWriter) {
    contents.store(in: &writer)
    writer.add(facts, anticipated)
    spellings.store(in: &writer)
    writer.add(speakerTerms)
    guard contents.isSmall else { return }
    writer.add(list: 0..<index.passageCount) { passage, writer in
      for text in texts[passage] { text.store(in: &writer) }
    }
  }

  /// Why what was found is worth nothing; nil as long as all is well.
  var problem: SourceError? {
    if index.isDamaged, let file = contents.file {
      StoredFile.remove(file)
      return SourceError(description: "\(file): is damaged and was removed; start again")
    }
    return documents.problem
  }

  /// The documents that can be taken into a new archive as they are.
  ///
  /// - Parameter changed: paths of the files that are no more as they were.
  func reused(without changed: Set<String>) -> CorpusReader.Reused {
    let same = contents.places.enumerated().filter { !$1.isInterview && !changed.contains($1.path) }
    return CorpusReader.Reused(
      contents: contents, documents: Dictionary(uniqueKeysWithValues: same.map { ($1, $0) }))
  }

  /// The archive of what was just read.
  convenience init(
    _ contents: CorpusContents, by knowledge: KnowledgeBase, options: ReadingOptions
  ) {
    let known = contents.known(to: knowledge)
    let speakers = contents.entries.lazy.flatMap(\.summary.speakers).map(\.name)
    let documents = Documents(
      of: contents, by: SourceLoader(knowledge: knowledge, options: options))
    self.init(
      contents, documents,
      facts: FactIndex(of: known, index: contents.index, by: knowledge),
      anticipated: AnticipatedQuestionIndex(of: known, by: knowledge),
      spellings: NameSpellings(of: knowledge, and: speakers),
      speakerTerms: TermTable(speakers.flatMap(knowledge.analyzer.terms)),
      texts: Self.texts(of: contents, documents, by: knowledge), knowledge)
  }

  private init(
    _ contents: CorpusContents, _ documents: Documents, facts: FactIndex,
    anticipated: AnticipatedQuestionIndex, spellings: NameSpellings,
    speakerTerms: TermTable, texts: PassageTexts, _ knowledge: KnowledgeBase
  ) {
    self.contents = contents
    self.knowledge = knowledge
    self.documents = documents
    self.facts = facts
    self.anticipated = anticipated
    self.spellings = spellings
    self.speakerTerms = speakerTerms
    self.texts = texts
    entries = contents.entries
    index = contents.index
    views = TopicMatchCache(
      of: index, editions: entries.lazy.map(\.summary.files.count).max() ?? 1)
  }

  /// - Parameter stored: by passage what is kept of its texts; nil where nothing is.
  private static func texts(
    of contents: CorpusContents, _ documents: Documents, by knowledge: KnowledgeBase,
    stored: StoredList<StoreReader>? = nil
  ) -> PassageTexts {
    let (analyzer, recognizer) = (knowledge.analyzer, knowledge.recognizer)
    return PassageTexts(of: contents) { passage in
      let readings = Self.readings(of: passage, contents, documents)
      guard let stored, documents[contents.place(of: passage).document].isReadable else {
        return readings.map { AnalyzedText($0, analyzer: analyzer, recognizer: recognizer) }
      }
      var own = stored[passage]
      return readings.map { AnalyzedText($0, from: &own) }
    }
  }

  private static func readings(
    of passage: Int, _ contents: CorpusContents, _ documents: Documents
  ) -> [ReadingText] {
    let place = contents.place(of: passage)
    if !contents.isSmall, let bytes = contents.traits[passage].verbatim,
      let text = documents.text(of: bytes, inDocument: place.document)
    {
      return [text]
    }
    return documents[place.document].editions.map { $0.text(ofParagraph: place.paragraph) }
  }

  /// The same as `texts`, not analysed.
  func readings(of passage: Int) -> [ReadingText] {
    Self.readings(of: passage, contents, documents)
  }

  /// The text of a passage in each edition.
  package func texts(of passage: Int) -> [AnalyzedText] { texts[passage] }

  /// The document and paragraph, by index, of a passage.
  package func place(of passage: Int) -> (document: Int, paragraph: Int) {
    contents.place(of: passage)
  }

  /// The numbers of a document's passages.
  package func passages(ofDocument document: Int) -> Range<Int> {
    let first = contents.firstPassages[document]
    return first..<first + entries[document].paragraphs
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

  /// What kind of paragraph a passage is and who speaks.
  func trait(of passage: Int) -> PassageMetadata { contents.traits[passage] }

  /// Index of the document of that id or with an edition of that file name.
  package func document(named name: String) -> Int? {
    entries.firstIndex { $0.summary.isNamed(name) }
  }

  /// Whether a passage is one of the paragraphs that make up a part of the structure.
  package func isPart(of target: StructureTarget, passage: Int) -> Bool {
    switch target {
    case .credits: trait(of: passage).kind == .credit
    case .sections: trait(of: passage).kind == .heading
    case .questions: role(ofSpeakerIn: passage) == .interviewer
    case .introduction: trait(of: passage).kind == .introduction
    case .ending: isInLastTurn(passage)
    }
  }

  private func isInLastTurn(_ passage: Int) -> Bool {
    let place = place(of: passage)
    return entries[place.document].lastTurn.contains(place.paragraph)
  }

  /// A passage with those of the same exchange, or those beside it where nobody leads.
  package func neighbourhood(of passage: Int) -> Set<Int> {
    let all = passages(ofDocument: place(of: passage).document)
    guard let exchange = paragraph(of: passage).exchange else {
      return Set((passage - 1...passage + 1).filter(all.contains))
    }
    return Set(all.filter { paragraph(of: $0).exchange == exchange })
  }

  /// The lists that a document tells over several paragraphs, by place.
  func enumerations(ofDocument number: Int) -> [Enumeration] {
    enumerations.value(of: number) {
      let first = paragraphs(ofDocument: number, thatMayHold: .first)
      guard !first.isEmpty else { return [] }
      let next = paragraphs(ofDocument: number, thatMayHold: .next)
      return Enumeration.all(
        in: documents[number].editions, analyzer: knowledge.analyzer,
        markers: knowledge.lexicon.markers
      ) { marker, paragraph in (marker == .first ? first : next).contains(paragraph) }
    }
  }

  /// Those, by index, with a word that a marker may begin with.
  private func paragraphs(
    ofDocument number: Int, thatMayHold marker: Lexicon.Marker
  ) -> Set<Int> {
    let passages = passages(ofDocument: number)
    let terms = knowledge.lexicon.markers.firstTerms { $0 == marker }
    let matching = index.passages(
      matching: terms.map { [.init(term: $0, weight: 1)] }, in: passages)
    return Set(matching.map { $0 - passages.lowerBound })
  }

  /// Who is credited in a passage, and with what.
  package func credit(in passage: ScoredPassage) -> Credit? {
    let place = place(of: passage.passage)
    return documents[place.document].primary.interview.credits
      .first { $0.paragraph == place.paragraph }
  }

  /// Whether somebody leads the conversation that a passage is from.
  package func hasInterviewer(besides passage: Int) -> Bool {
    entries[place(of: passage).document].summary.speakers
      .contains { $0.role == Speaker.Role.interviewer.rawValue }
  }

  package func role(ofSpeakerIn passage: Int) -> Speaker.Role? { contents.traits[passage].role }

  /// As the source's label writes it; nil where nobody speaks.
  package func speakerName(of passage: Int) -> String? {
    contents.traits[passage].speaker.map {
      entries[place(of: passage).document].summary.speakers[$0].name
    }
  }

  /// Whether all terms of one of the alternatives stand in names of speakers: if not, a search for
  /// who says it is in vain.
  func mayNameSpeaker(_ alternatives: [[Query.WeightedTerm]]) -> Bool {
    alternatives.contains { $0.allSatisfy { speakerTerms.contains($0.term) } }
  }

  package func isSpoken(_ passage: Int, by name: String) -> Bool {
    speakerName(of: passage) == name
  }
}
