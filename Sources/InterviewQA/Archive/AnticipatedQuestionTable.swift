import PassageRetrieval
import TextAnalysis

/// The anticipated questions of all documents, with what comparing them needs.
package struct AnticipatedQuestionTable: Sendable {
  /// In the order of the documents and their files; an index's passage is an entry here.
  package private(set) var entries: [Entry] = []
  package let index: PassageIndex

  package struct Entry: Sendable {
    /// Number of the passage that answers it.
    package let passage: Int
    package let type: QuestionType
    package let expected: ExpectedAnswer
    /// The words and bigrams that take in no stop word, without repetition.
    let telling: [InformedTerm]
    /// The words of the original that answer it in short; empty when none are told.
    package let answers: [String]
  }

  init(documents: [Document], firstPassages: [Int], by knowledge: KnowledgeBase) {
    let analyzer = QuestionAnalyzer(knowledge: knowledge)
    var builder = IndexBuilder()
    for anticipated in documents.flatMap(\.anticipated) {
      builder.add([.text: knowledge.analyzer.terms(in: anticipated.text)])
    }
    index = builder.index()
    let all = 0..<index.passageCount
    for (document, first) in zip(documents, firstPassages) {
      for anticipated in document.anticipated {
        let tokens = knowledge.analyzer.tokens(of: anticipated.text)
        let (type, expected) = analyzer.kind(of: tokens)
        entries.append(
          Entry(
            passage: first + anticipated.paragraph - 1, type: type, expected: expected,
            telling: knowledge.tellingTerms(of: tokens).map {
              InformedTerm($0, in: index, range: all)
            },
            answers: anticipated.answers))
      }
    }
  }
}
