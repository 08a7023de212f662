import TextAnalysis
import Transcripts

extension LexiconReader {
  /// `roles.txt`: `part: word | word | …`
  ///
  /// - Throws: `KnowledgeError` with the line that is malformed.
  package func roles(from file: KnowledgeFile) throws(KnowledgeError) -> RoleWords {
    RoleWords(
      try words(by: RoleWords.Part.self, from: file), comparedBy: analyzer.folding.fold)
  }
}
