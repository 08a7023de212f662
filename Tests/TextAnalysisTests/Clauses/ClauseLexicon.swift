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
    let cues = try reader.assertionCues(from: file("assertion"))
    return Lexicon(
      stopWords: PhraseTable(), names: PhraseTable(), synonyms: try reader.synonyms(from: []),
      markers: PhraseTable(), measures: PhraseTable(), kinds: PhraseTable(),
      things: try ThingReader(analyzer: analyzer).things(from: KnowledgeFile(name: "", text: "")),
      units: PhraseTable(),
      quantities: try QuantityWordReader(analyzer: analyzer).words(from: file("quantities")),
      times: try TimeForms(from: KnowledgeFile(name: "", text: ""), analyzer: analyzer),
      assertion: try reader.assertionWords(from: file("clauses"), cues: cues))
  }

  private static func file(_ name: String) throws -> KnowledgeFile {
    let parts = "\(#filePath)".split(separator: "/").dropLast(4)
    let path = "/\(parts.joined(separator: "/"))/Knowledge/Lexicon/\(name).txt"
    return KnowledgeFile(
      name: "Lexicon/\(name).txt",
      text: String(decoding: try FileAccess.bytes(of: path), as: UTF8.self))
  }
}
