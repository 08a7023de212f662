import Basics
import TextAnalysis

/// The words of `Knowledge/Lexicon` that sentences are cut into clauses with.
enum ClauseLexicon {
  static let analyzer = Result {
    Analyzer(
      folding: try LexiconReader.folding(from: file("variants")),
      abbreviations: try LexiconReader.abbreviations(from: file("abbreviations")))
  }

  /// Only the words of clauses and quantities.
  static let lexicon = Result {
    let analyzer = try ClauseLexicon.analyzer.get()
    let reader = LexiconReader(analyzer: analyzer)
    let none = KnowledgeFile(name: "", text: "")
    let cues = try reader.assertionCues(from: file("assertion"))
    return Lexicon(
      stopWords: PhraseTable(), names: PhraseTable(), synonyms: try reader.synonyms(from: []),
      frequencies: WordFrequencies(),
      readings: Lazy(try HanReadings(from: none, analyzer: analyzer)),
      markers: PhraseTable(), measures: PhraseTable(), kinds: PhraseTable(),
      things: try ThingReader(analyzer: analyzer).things(from: none), units: PhraseTable(),
      quantities: try QuantityWordReader(analyzer: analyzer).words(from: file("quantities")),
      times: try TimeForms(from: none, analyzer: analyzer),
      assertion: try reader.assertionWords(from: file("clauses"), cues: cues),
      nameWords: try reader.nameWords(from: []),
      ranks: Lazy(try reader.ranks(from: none)), credits: Lazy(try reader.credits(from: none)),
      answers: Lazy(try reader.answers(from: none)),
      utterances: PhraseTable(), references: PhraseTable())
  }

  private static func file(_ name: String) throws -> KnowledgeFile {
    let parts = "\(#filePath)".split(separator: "/").dropLast(4)
    let path = "/\(parts.joined(separator: "/"))/Knowledge/Lexicon/\(name).txt"
    return KnowledgeFile(
      name: "Lexicon/\(name).txt",
      text: String(decoding: try FileAccess.bytes(of: path), as: UTF8.self))
  }
}
