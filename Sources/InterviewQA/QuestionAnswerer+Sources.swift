import Basics
import Corpora
import TextAnalysis
import Transcripts

extension QuestionAnswerer {
  /// The documents that can be asked, in the order they were read.
  public var sources: [SourceSummary] { corpus.entries.map(\.summary) }

  /// What of the named sources is not asked, and why.
  public var notices: SourceNotices { corpus.notices }

  /// The source that a user names: by its id, by its file as citations name it or by the end of that,
  /// or by a path to it. The name is one that `AnswerOptions.source` takes; nil if there is no such
  /// source, or more than one.
  public func source(named name: String) -> String? {
    if sources.contains(where: { $0.isNamed(name) }) { return name }
    let found = corpus.documents(atPaths: [name]).map(\.document)
    let same =
      found.isEmpty
      ? corpus.entries.indices.filter { number in
        sources[number].files.contains { $0.hasSuffix("/" + name) }
      } : found
    return same.count == 1 ? sources[same[0]].id : nil
  }

  /// The sources in outline, in the order they were read.
  ///
  /// - Throws: `SourceError` when a source cannot be read.
  public func outlines() throws(SourceError) -> [SourceOutline] {
    try corpus.entries.indices.map { number throws(SourceError) in
      let (summary, entry) = (sources[number], corpus.entries[number])
      let about = entry.known == nil ? nil : try corpus.documents.document(number).about
      let language = entry.languages.first ?? ""
      let titles = about?.title ?? [:]
      let title = titles[language] ?? titles.min { $0.key < $1.key }?.value
      return SourceOutline(
        id: summary.id, title: title, outlet: about?.outlet?.name, files: summary.files,
        people: summary.speakers.filter { !$0.name.isEmpty && $0.turns > 0 }.map {
          SourceOutline.Person(name: $0.name, role: $0.role, turns: $0.turns)
        }, languages: entry.languages, paragraphs: summary.paragraphs,
        original: !entry.editions(of: .original).isEmpty, uri: Passage.uri(ofSource: summary.id))
    }
  }

  /// Names of those who speak in the sources, each once, in their order.
  public var speakerNames: [String] {
    var seen: Set<String> = []
    return sources.flatMap(\.speakers).map(\.name).filter {
      !$0.isEmpty && seen.insert($0).inserted
    }
  }

  /// Whether the sources have a speaker of that name, as `AnswerOptions.speaker` takes it.
  public func hasSpeaker(_ name: String) -> Bool {
    !name.isEmpty
      && corpus.entries.contains { entry in entry.summary.speakers.contains { $0.name == name } }
  }

  /// Name and hash of the files that answers are taken from, in the order they were read.
  ///
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read.
  public func digests() throws(SourceError) -> [SourceDigest] {
    try corpus.documents.all().flatMap(\.editions).map(\.interview.source).map { source in
      SourceDigest(file: source.name, sha256: SHA256.digest(of: source.fileBytes))
    }
  }

  /// All paragraphs of speech, in the order of the sources.
  ///
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read.
  public func spokenParagraphs() throws(SourceError) -> [SpokenParagraph] {
    try corpus.documents.all().flatMap(\.spokenParagraphs)
  }

  /// The words that the sources use; of large sources, those of the first paragraphs.
  ///
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read.
  public func vocabulary() throws(SourceError) -> Vocabulary {
    var texts: [[UInt8]] = []
    for number in corpus.documents.indices where texts.count < Vocabulary.maxParagraphs {
      for edition in try corpus.documents.document(number).editions {
        texts += edition.interview.paragraphs.prefix(Vocabulary.maxParagraphs - texts.count)
          .map { edition.interview.text(of: $0).utf8 }
      }
    }
    return Vocabulary(of: texts, analyzer: knowledge.analyzer, lexicon: knowledge.lexicon)
  }

  /// The words of a text as byte ranges of its UTF-8, in order: phrases of the lexicon, and the
  /// runs of one script between them.
  public func words(in text: String) -> [Range<Int>] {
    WordSegmenter(lexicon: knowledge.lexicon).words(of: knowledge.analyzer.tokens(of: text))
  }

  /// Reads other sources with the same knowledge.
  ///
  /// - Throws: `SourceError` when a file cannot be read.
  package func documents(at path: String) throws(SourceError) -> [Document] {
    try SourceLoader(knowledge: knowledge).documents(at: path)
  }

  /// The folded letters and digits of a text, by which two spellings are compared.
  package func folded(_ text: String) -> String {
    knowledge.analyzer.tokens(of: text).map { $0.word.description }.joined()
  }
}
