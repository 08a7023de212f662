import Basics
import Corpora
import PassageRetrieval
import TextAnalysis

/// The anticipated questions of all documents, indexed for comparison with the question asked.
package struct AnticipatedQuestionIndex: Sendable {
  /// Their words; the texts are numbered as the entries are.
  let words: ShortTextIndex
  /// Each is analysed when it is first compared: a question is similar to a few of thousands.
  private let entries: LazyArray<Entry>

  /// An anticipated question, analysed.
  final class Entry: Sendable {
    /// The passage that answers it.
    let passage: Int
    let type: QuestionType
    let expected: ExpectedAnswerType
    /// The parts of its short answer; empty if only the whole paragraph answers it.
    let answers: [AnticipatedAnswer]

    init(
      passage: Int, type: QuestionType, expected: ExpectedAnswerType, answers: [AnticipatedAnswer]
    ) {
      self.passage = passage
      self.type = type
      self.expected = expected
      self.answers = answers
    }
  }

  init(of documents: [KnownDocument], by knowledge: KnowledgeBase) {
    let questions = documents.flatMap { document in
      document.folder.anticipated.map {
        (passage: document.firstPassage + $0.paragraph - 1, question: $0)
      }
    }
    let count = questions.count
    words = ShortTextIndex(
      questions.map {
        knowledge.contentTerms(of: knowledge.analyzer.tokens(of: $0.question.text))
      }
    ) { _, holders in BM25F.idf(passages: count, documentFrequency: holders) }
    let analyzer = QuestionAnalyzer(knowledge: knowledge)
    entries = LazyArray(count: count) { number in
      let (passage, question) = questions[number]
      let (type, expected) = analyzer.kind(of: knowledge.analyzer.tokens(of: question.text))
      return Entry(passage: passage, type: type, expected: expected, answers: question.answers)
    }
  }

  /// Entries are numbered from 0 in the order of the documents and their files.
  func entry(_ number: Int) -> Entry { entries[number] }
}

extension AnticipatedQuestionIndex: Storable {
  package init(from reader: inout StoreReader) {
    words = reader.value()
    entries = LazyArray(reader.list { Entry(from: &$0) })
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(words)
    writer.add(list: entries) { $0.store(in: &$1) }
  }
}

extension AnticipatedQuestionIndex.Entry {
  fileprivate convenience init(from reader: inout StoreReader) {
    self.init(
      passage: reader.value(), type: reader.bits(), expected: reader.value(),
      answers: reader.value())
  }

  fileprivate func store(in writer: inout StoreWriter) {
    writer.add(passage)
    writer.add(bits: type)
    writer.add(expected, answers)
  }
}
