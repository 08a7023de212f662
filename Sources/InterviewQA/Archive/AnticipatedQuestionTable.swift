import PassageRetrieval
import TextAnalysis

/// The anticipated questions of all documents, with what comparing them needs.
package struct AnticipatedQuestionTable: Sendable {
  /// In the order of the documents and their files; an index's passage is an entry here.
  package let entries: [Entry]
  package let index: PassageIndex

  package struct Entry: Sendable {
    /// Number of the passage that answers it.
    package let passage: Int
    package let type: QuestionType
    package let expected: ExpectedAnswer
    /// The words and bigrams that take in no stop word, without repetition.
    package let telling: [Term]
    /// The words of the original that answer it in short; empty when none are told.
    package let answers: [String]
  }

  init(documents: [Document], firstPassages: [Int], by knowledge: KnowledgeBase) {
    let analyzer = QuestionAnalyzer(knowledge: knowledge)
    var entries: [Entry] = []
    var builder = IndexBuilder()
    for (document, first) in zip(documents, firstPassages) {
      for anticipated in document.anticipated {
        let tokens = knowledge.analyzer.tokens(of: anticipated.text)
        let (type, expected) = analyzer.kind(of: tokens)
        builder.add([.text: knowledge.analyzer.terms(of: tokens).map(\.term)])
        entries.append(
          Entry(
            passage: first + anticipated.paragraph - 1, type: type, expected: expected,
            telling: knowledge.tellingTerms(of: tokens), answers: anticipated.answers))
      }
    }
    self.entries = entries
    index = builder.index()
  }
}
