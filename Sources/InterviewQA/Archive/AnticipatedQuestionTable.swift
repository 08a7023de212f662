import PassageRetrieval
import TextAnalysis

/// The anticipated questions of all documents, with what comparing them needs.
package struct AnticipatedQuestionTable: Sendable {
  /// Each is analysed when it is first compared: of thousands a question is like a few.
  private let entries: LazyArray<Entry>
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
    let questions = zip(documents, firstPassages).flatMap { document, first in
      document.anticipated.map { (passage: first + $0.paragraph - 1, question: $0) }
    }
    var builder = IndexBuilder()
    for (_, question) in questions {
      builder.add([.text: knowledge.analyzer.terms(in: question.text)])
    }
    let index = builder.index()
    self.index = index
    let analyzer = QuestionAnalyzer(knowledge: knowledge)
    entries = LazyArray(count: questions.count) { number in
      let (passage, question) = questions[number]
      let tokens = knowledge.analyzer.tokens(of: question.text)
      let (type, expected) = analyzer.kind(of: tokens)
      let telling = knowledge.tellingTerms(of: tokens).map {
        InformedTerm($0, in: index, range: 0..<index.passageCount)
      }
      return Entry(
        passage: passage, type: type, expected: expected, telling: telling,
        answers: question.answers)
    }
  }

  /// By number of the passage in `index`: the documents' questions in the order of their files.
  func entry(_ number: Int) -> Entry { entries[number] }
}
