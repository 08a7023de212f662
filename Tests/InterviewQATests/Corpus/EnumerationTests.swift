import Fixtures
import Testing
import TextAnalysis

@testable import InterviewQA

struct EnumerationTests {
  @Test func `No paragraph that holds a marker of a list is passed over`() throws {
    let knowledge = try Repository.knowledge.get()
    let archive = try Answerers.records.get().archive
    for document in archive.documents.indices {
      let all = Enumeration.all(
        in: archive.documents[document].editions, analyzer: knowledge.analyzer,
        markers: knowledge.lexicon.markers)
      #expect(archive.enumerations(ofDocument: document).map(\.items) == all.map(\.items))
      #expect(!all.isEmpty)
    }
  }

  @Test func `What phrases of one meaning begin with is told`() throws {
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
