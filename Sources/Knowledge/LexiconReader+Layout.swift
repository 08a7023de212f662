import TextAnalysis
import Transcripts

extension LexiconReader {
  /// `layout.txt`: `part: word | word | …`
  ///
  /// - Throws: `KnowledgeError` with the line that is malformed.
  package func layout(from file: KnowledgeFile) throws(KnowledgeError) -> LayoutWords {
    LayoutWords(
      try words(by: LayoutWords.Part.self, from: file), comparedBy: analyzer.folding.fold)
  }
}
