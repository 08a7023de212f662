import Fixtures
import Testing
import TextAnalysis

@testable import InterviewQA

struct EnumerationTests {
  @Test func `No paragraph that holds a marker of a list is passed over`() throws {
    let knowledge = try Repository.knowledge.get()
    let corpus = try Answerers.records.get().corpus
    for document in corpus.documents.indices {
      let all = try Enumeration.all(
        in: corpus.documents.document(document).editions, analyzer: knowledge.analyzer,
        markers: knowledge.lexicon.markers)
      #expect(try corpus.enumerations(ofDocument: document).map(\.items) == all.map(\.items))
      #expect(!all.isEmpty)
    }
  }

  @Test func `A table knows what the phrases of one meaning begin with`() throws {
    let analyzer = try Repository.knowledge.get().analyzer
    var table = PhraseTable<Int>()
    for (phrase, value) in [("first of all", 1), ("first", 1), ("then", 2), ("first then", 2)] {
      _ = table.add(analyzer.tokens(of: phrase), value)
    }
    let (first, then) = (Term("first"), Term("then"))
    #expect(table.firstTerms { $0 == 1 } == [first])
    #expect(table.firstTerms { $0 == 2 } == [first, then].sorted())
    #expect(table.firstTerms { $0 == 3 }.isEmpty)
  }
}
