import Knowledge
import Testing
import TextAnalysis

struct LexiconReaderRolesTests {
  @Test(arguments: [
    ("记者", "expected ‘kind: word | word’"),
    ("boss: a", "unknown ‘boss’; known: interviewer, guest, participant, question, "),
    ("guest: |", "an empty word"),
    ("guest: ，", "no word in ‘，’"),
  ])
  func `A malformed role is reported with its line`(line: String, problem: String) {
    let file = KnowledgeFile(name: "Lexicon/roles.txt", text: "# a comment\n" + line)
    let error = #expect(throws: KnowledgeError.self) {
      try LexiconReader(analyzer: Analyzer()).roles(from: file)
    }
    #expect(error?.description.hasPrefix("Lexicon/roles.txt:2: \(problem)") == true)
  }
}
