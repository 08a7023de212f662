import Basics
import Corpora
import PassageRetrieval
import TextAnalysis
import Transcripts

/// The curated facts of all documents, indexed for comparison with questions.
package struct FactIndex: Sendable {
  /// By passage, then in the order of `facts.json`.
  package let entries: LazyArray<Entry>
  /// By entry, the passage that proves it.
  private let passages: StoredArray<Int>
  /// The words of the entries' subjects.
  let subjects: ShortTextIndex
  /// By type of question, indices of the entries whose relation can be the short answer, ascending.
  private let indices: [QuestionType: [Int]]

  /// A fact with the words that it is found by.
  package final class Entry: Sendable {
    package let fact: CuratedFact
    /// The passage that proves it.
    package let passage: Int
    /// The texts of `subjects` that are its subject, one per language.
    let subjects: Range<Int>
    /// The terms of the spans that prove it.
    package let proof: Set<Term>

    init(fact: CuratedFact, passage: Int, subjects: Range<Int>, proof: Set<Term>) {
      self.fact = fact
      self.passage = passage
      self.subjects = subjects
      self.proof = proof
    }
  }

  /// - Parameter index: the index of the documents, which the idf of words is taken from.
  init(
    of documents: [KnownDocument], index: PassageIndex, by knowledge: KnowledgeBase
  ) {
    let analyzer = knowledge.analyzer
    let all = 0..<index.passageCount
    let facts = documents.flatMap { document in
      document.folder.facts.map { (passage: document.firstPassage + $0.paragraph - 1, fact: $0) }
    }.sorted { $0.passage < $1.passage }
    let entries = facts.enumerated().map { number, proved in
      let (passage, fact) = proved
      let spans = [fact.value.zh, fact.value.en, fact.value.original].flatMap(\.texts)
      return Entry(
        fact: fact, passage: passage, subjects: number * 2..<number * 2 + 2,
        proof: Set((spans + fact.short.all).flatMap { analyzer.terms(in: $0) }))
    }
    subjects = ShortTextIndex(
      facts.flatMap { [$0.fact.subject.zh, $0.fact.subject.en] }
        .map { knowledge.contentTerms(of: analyzer.tokens(of: $0)) }
    ) { term, _ in index.idf(of: term, in: all) }
    self.entries = LazyArray(entries)
    passages = StoredArray(entries.map(\.passage))
    let byRelation = Dictionary(grouping: entries.indices) { entries[$0].fact.relation }
    indices = Dictionary(
      uniqueKeysWithValues: QuestionType.allCases.map { type in
        (type, type.relations.flatMap { byRelation[$0] ?? [] }.sorted())
      })
  }

  /// Indices of the facts that can be the short answer to a type of question, ascending.
  func indices(answering type: QuestionType) -> [Int] { indices[type] ?? [] }

  /// The facts that a passage proves.
  package func facts(of passage: Int) -> some Collection<Entry> {
    let first = passages.partitioningIndex { $0 >= passage }
    let end = passages.partitioningIndex { $0 > passage }
    return entries[first..<end]
  }
}

extension FactIndex: Storable {
  package init(from reader: inout StoreReader) {
    entries = LazyArray(reader.list { Entry(from: &$0) })
    (passages, subjects) = reader.values()
    indices = reader.valuesByType()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(list: entries) { $0.store(in: &$1) }
    writer.add(passages, subjects)
    writer.add(byType: indices)
  }
}

extension FactIndex.Entry {
  fileprivate convenience init(from reader: inout StoreReader) {
    self.init(
      fact: reader.value(), passage: reader.value(), subjects: reader.value(),
      proof: reader.value())
  }

  fileprivate func store(in writer: inout StoreWriter) {
    writer.add(fact, passage, subjects, proof)
  }
}
