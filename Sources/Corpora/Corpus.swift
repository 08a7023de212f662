import Basics
import EntityRecognition
import Knowledge
import PassageRetrieval
import TextAnalysis
import Transcripts

/// All documents that can be asked, with the index of their paragraphs. A passage of the index is a
/// paragraph of a document; passages are numbered from 0 in the order of the documents.
package final class Corpus: Sendable {
  package let documents: Documents
  /// By document.
  package let entries: [DocumentEntry]
  package let index: PassageIndex
  private let contents: CorpusContents
  /// The terms of the speakers' names.
  private let speakerTerms: TermTable
  private let analyzer: Analyzer
  private let recognizer: EntityRecognizer
  private let markers: PhraseTable<Lexicon.Marker>
  private let knowledge: KnowledgeBase
  private let texts: PassageTexts
  /// By passage, its analysed texts as they were stored; nil if none were.
  private let storedTexts: StoredList<StoreReader>?
  /// By document.
  private let enumerations = BoundedCache<Int, [Enumeration]>(maxCount: 1000)
  /// By document.
  private let glosses = BoundedCache<Int, NameGlosses>(maxCount: 1000)

  /// Makes a corpus of sources that were just read.
  package convenience init(
    _ contents: CorpusContents, by knowledge: KnowledgeBase, options: ReadingOptions
  ) {
    let speakers = contents.entries.lazy.flatMap { entry in
      let glosses = NameGlosses(entry.glosses, analyzer: knowledge.analyzer)
      return entry.summary.speakers.flatMap {
        glosses.terms(in: Array($0.name.utf8), knowledge.analyzer)
      }
    }
    self.init(
      contents, speakerTerms: TermTable(speakers),
      storedTexts: nil, by: knowledge, options)
  }

  /// Reads a corpus that was stored beside its index.
  package convenience init(
    from reader: inout StoreReader, index: PassageIndex, in file: String,
    stamped stamps: [FileStamp], by knowledge: KnowledgeBase, options: ReadingOptions
  ) {
    var contents = CorpusContents(from: &reader, index: index, in: file)
    contents.stamps = stamps
    self.init(
      contents, speakerTerms: reader.value(),
      storedTexts: contents.isSmall ? reader.list { $0 } : nil, by: knowledge, options)
  }

  private init(
    _ contents: CorpusContents, speakerTerms: TermTable, storedTexts: StoredList<StoreReader>?,
    by knowledge: KnowledgeBase, _ options: ReadingOptions
  ) {
    self.contents = contents
    self.speakerTerms = speakerTerms
    self.knowledge = knowledge
    self.storedTexts = storedTexts
    entries = contents.entries
    index = contents.index
    analyzer = knowledge.analyzer
    recognizer = knowledge.recognizer
    markers = knowledge.lexicon.markers
    texts = PassageTexts(of: contents)
    documents = Documents(of: contents, by: SourceLoader(knowledge: knowledge, options: options))
  }

  /// Writes what `init(from:index:in:stamped:by:options:)` reads. The texts of a small corpus are
  /// stored analysed; those of a large one are analysed when they are read.
  ///
  /// - Throws: `SourceError` when a source cannot be read.
  package func store(in writer: inout StoreWriter) throws(SourceError) {
    contents.store(in: &writer)
    writer.add(speakerTerms)
    guard contents.isSmall else { return }
    let all = try (0..<index.passageCount).map { passage throws(SourceError) in
      try texts(of: passage)
    }
    writer.add(list: all) { texts, writer in
      for text in texts { text.store(in: &writer) }
    }
  }

  /// What of the named sources is not asked.
  package var notices: SourceNotices { contents.notices }

  /// Checks that no search since the index was opened met damage.
  ///
  /// - Throws: `SourceError` when the file of the index is damaged, so that the results cannot be
  ///   trusted. The file is removed.
  package func checkIndex() throws(SourceError) {
    guard index.isDamaged, let file = contents.file else { return }
    StoredFile.remove(file)
    throw SourceError(description: "\(file): is damaged and was removed; start again")
  }

  /// The documents that the knowledge folder has something on, in the order of the corpus.
  package func known(to knowledge: KnowledgeBase) -> [KnownDocument] {
    contents.known(to: knowledge)
  }

  /// The documents that a new corpus can reuse.
  ///
  /// - Parameter changed: paths of the files that have changed.
  package func reused(without changed: Set<String>) -> CorpusReader.Reused {
    let same = contents.places.enumerated().filter { !$1.isInterview && !changed.contains($1.path) }
    return CorpusReader.Reused(
      contents: contents,
      documents: Dictionary(same.map { ($1, $0) }, uniquingKeysWith: { first, _ in first }))
  }
}

// Places.
extension Corpus {
  /// Indices of a passage's document and of the paragraph in it.
  package func place(of passage: Int) -> (document: Int, paragraph: Int) {
    contents.place(of: passage)
  }

  /// The passages of a document.
  package func passages(ofDocument document: Int) -> Range<Int> {
    let first = contents.firstPassages[document]
    return first..<first + entries[document].paragraphs
  }

  /// The passages of a source; all for nil, none if there is no source of that name.
  package func passages(ofSource name: String?) -> Range<Int> {
    guard let name else { return 0..<index.passageCount }
    return document(named: name).map(passages(ofDocument:)) ?? 0..<0
  }

  /// The documents that are read from some files, however their paths are written: indices, each with
  /// that path.
  package func documents(atPaths paths: [String]) -> [(document: Int, path: String)] {
    let wanted = Dictionary(paths.map { (FileAccess.canonical($0), $0) }) { first, _ in first }
    guard !wanted.isEmpty else { return [] }
    return contents.places.enumerated().compactMap { number, place in
      guard !place.isInterview, let path = wanted[FileAccess.canonical(place.path)] else {
        return nil
      }
      return (number, path)
    }
  }

  /// Index of the document with that id or file name; nil if there is none.
  package func document(named name: String) -> Int? {
    entries.firstIndex { $0.summary.isNamed(name) }
  }

  /// - Throws: `SourceError` when the source cannot be read.
  package func document(of passage: Int) throws(SourceError) -> Document {
    try documents.document(place(of: passage).document)
  }

  /// - Throws: `SourceError` when the source cannot be read.
  package func paragraph(of passage: Int) throws(SourceError) -> Paragraph {
    try document(of: passage).primary.interview.paragraphs[place(of: passage).paragraph]
  }

  /// The passages of the same exchange, or the passage and its neighbours if nobody leads the
  /// conversation.
  ///
  /// - Throws: `SourceError` when the source cannot be read.
  package func neighbourhood(of passage: Int) throws(SourceError) -> Set<Int> {
    let place = place(of: passage)
    let all = passages(ofDocument: place.document)
    let paragraphs = try documents.document(place.document).primary.interview.paragraphs
    guard let exchange = paragraphs[place.paragraph].exchange else {
      return Set((passage - 1...passage + 1).filter(all.contains))
    }
    return Set(all.filter { paragraphs[$0 - all.lowerBound].exchange == exchange })
  }
}

// Texts.
extension Corpus {
  /// The text of a passage in each edition.
  ///
  /// - Throws: `SourceError` when the source cannot be read.
  package func texts(of passage: Int) throws(SourceError) -> [AnalyzedText] {
    try texts.texts(of: passage) { () throws(SourceError) in
      let readings = try readings(of: passage)
      guard let storedTexts else {
        let glosses = glosses(ofSourceOf: passage)
        return readings.map {
          AnalyzedText($0, binding: glosses, analyzer: analyzer, recognizer: recognizer)
        }
      }
      var stored = storedTexts[passage]
      return readings.map { AnalyzedText($0, from: &stored) }
    }
  }

  /// The names that the source of a passage binds by brackets.
  package func glosses(ofSourceOf passage: Int) -> NameGlosses {
    let document = place(of: passage).document
    return glosses.value(of: document) {
      NameGlosses(entries[document].glosses, analyzer: analyzer)
    }
  }

  /// The text of a passage in each edition, not analysed.
  ///
  /// - Throws: `SourceError` when the source cannot be read.
  package func readings(of passage: Int) throws(SourceError) -> [ReadingText] {
    let place = place(of: passage)
    if !contents.isSmall, let bytes = contents.metadata[passage].verbatim,
      let text = documents.text(of: bytes, inDocument: place.document)
    {
      return [text]
    }
    return try documents.document(place.document).editions.map {
      $0.text(ofParagraph: place.paragraph)
    }
  }

  /// The lists that run over several paragraphs of a document, in the order of the text.
  ///
  /// - Throws: `SourceError` when the source cannot be read.
  package func enumerations(ofDocument number: Int) throws(SourceError) -> [Enumeration] {
    try enumerations.value(of: number) { () throws(SourceError) in
      let first = paragraphs(ofDocument: number, thatMayContain: .first)
      guard !first.isEmpty else { return [] }
      let next = paragraphs(ofDocument: number, thatMayContain: .next)
      return Enumeration.all(
        in: try documents.document(number).editions, analyzer: analyzer, markers: markers
      ) { marker, paragraph in (marker == .first ? first : next).contains(paragraph) }
    }
  }

  /// Indices of the paragraphs that contain a word which such a marker can begin with.
  private func paragraphs(
    ofDocument number: Int, thatMayContain marker: Lexicon.Marker
  ) -> Set<Int> {
    let passages = passages(ofDocument: number)
    let terms = markers.firstTerms { $0 == marker }
    let matching = index.passages(
      matching: terms.map { [.init(term: $0, weight: 1)] }, in: passages)
    return Set(matching.map { $0 - passages.lowerBound })
  }
}

// Structure.
extension Corpus {
  /// What kind of paragraph a passage is and who speaks.
  package func metadata(of passage: Int) -> PassageMetadata { contents.metadata[passage] }

  package func role(ofSpeakerIn passage: Int) -> Speaker.Role? { metadata(of: passage).role }

  /// As the source's label writes it; nil if nobody speaks, or somebody whom the source does not
  /// name.
  package func speakerName(of passage: Int) -> String? {
    let name = metadata(of: passage).speaker.map {
      entries[place(of: passage).document].summary.speakers[$0].name
    }
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }

  package func isSpoken(_ passage: Int, by name: String) -> Bool {
    speakerName(of: passage) == name
  }

  /// Whether all terms of one of the alternatives occur in names of speakers. If not, no speaker
  /// has such a name.
  package func mayNameSpeaker(_ alternatives: [[Query.WeightedTerm]]) -> Bool {
    alternatives.contains { $0.allSatisfy { speakerTerms.contains($0.term) } }
  }

  /// Whether a speaker's label is a name and no word for a role or for somebody unknown.
  package func isName(ofSpeaker label: String) -> Bool { !knowledge.roleWords.isNobody(label) }

  /// Whether the document that a passage is from has an interviewer.
  package func hasInterviewer(besides passage: Int) -> Bool {
    entries[place(of: passage).document].summary.speakers
      .contains { $0.role == .interviewer }
  }

  /// Whether a passage belongs to a part of the structure.
  package func isPart(of target: StructureTarget, passage: Int) -> Bool {
    switch target {
    case .credits: metadata(of: passage).kind == .credit
    case .sections: metadata(of: passage).kind == .heading
    case .questions: role(ofSpeakerIn: passage) == .interviewer
    case .introduction: metadata(of: passage).kind == .introduction
    case .ending: isInLastTurn(passage)
    }
  }

  private func isInLastTurn(_ passage: Int) -> Bool {
    let place = place(of: passage)
    return entries[place.document].lastTurn.contains(place.paragraph)
  }

  /// Who is credited in a passage, and with what; nil if nobody is.
  ///
  /// - Throws: `SourceError` when the source cannot be read.
  package func credit(in passage: Int) throws(SourceError) -> Credit? {
    let paragraph = place(of: passage).paragraph
    return try document(of: passage).primary.interview.credits
      .first { $0.paragraph == paragraph }
  }
}
