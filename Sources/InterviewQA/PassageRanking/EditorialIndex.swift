import Basics
import Corpora

/// The facts and anticipated questions that an editor wrote down about the documents.
package struct EditorialIndex: Sendable {
  package let facts: FactIndex
  package let anticipated: AnticipatedQuestionIndex

  init(of corpus: Corpus, by knowledge: KnowledgeBase) {
    let known = corpus.known(to: knowledge)
    facts = FactIndex(of: known, index: corpus.index, by: knowledge)
    anticipated = AnticipatedQuestionIndex(of: known, by: knowledge)
  }
}

extension EditorialIndex: Storable {
  package init(from reader: inout StoreReader) {
    (facts, anticipated) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(facts, anticipated)
  }
}
