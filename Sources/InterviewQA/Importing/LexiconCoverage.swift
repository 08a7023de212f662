import Basics
import Corpora
import Knowledge
import TextAnalysis
import Transcripts

/// How many of the content words of texts have an entry in the lexicon, among its names or its synonyms.
///
/// Every occurrence counts. Stop words, numbers and single letters are no content words.
public struct LexiconCoverage: Sendable {
  /// Words in Latin letters that are not counted as names.
  public let english: Share
  /// Words of Han characters, cut as questions are. A word without an entry counts as having one if all
  /// of its parts have one.
  public let chinese: Share
  /// Words in Latin letters that have a capital; at the beginning of a sentence only those that the
  /// texts write so elsewhere too, and never small.
  public let names: Share
  /// Han characters that are no words by themselves: most are parts of names that the lexicon lacks.
  public let characters: Share

  /// The words of one kind.
  public struct Share: Sendable {
    /// Number of words, each as often as it occurs.
    public let words: Int
    /// The words without an entry, folded, with the times they occur; the most frequent first.
    public let missing: [(word: String, count: Int)]

    /// Number of words that have an entry, each as often as it occurs.
    public var entered: Int { words - missing.reduce(0) { $0 + $1.count } }
    /// From 0 to 1; nil if there are no words.
    public var share: Double? { words == 0 ? nil : Double(entered) / Double(words) }
  }
}

extension LexiconCoverage {
  /// Counts the words of files, and of folders of files.
  ///
  /// - Throws: `SourceError` when a file cannot be read.
  public init(of sources: [String], knowledge: KnowledgeBase) throws(SourceError) {
    let loader = SourceLoader(knowledge: knowledge)
    var counter = CoverageCounter(knowledge: knowledge)
    for place in try loader.found(at: sources).places {
      let edition = try loader.document(at: place).primary
      for index in edition.interview.paragraphs.indices {
        counter.add(edition.text(ofParagraph: index).utf8)
      }
    }
    self = counter.coverage
  }
}

extension LexiconCoverage: Encodable {
  /// By kind; of each the most frequent words without an entry.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "english": english, "chinese": chinese, "names": names, "characters": characters,
    ])
  }
}

extension LexiconCoverage.Share: Encodable {
  /// Number of words and of those with an entry, and the most frequent without.
  public func encode(to encoder: any Encoder) throws {
    let listed = missing.prefix(Self.maxListed).map { Missing(word: $0.word, count: $0.count) }
    try encoder.encodeFields(["words": words, "entered": entered, "missing": listed])
  }

  private struct Missing: Encodable {
    let word: String
    let count: Int
  }

  /// Words written as JSON; rarer ones are mostly misspelt.
  private static let maxListed = 200
}
