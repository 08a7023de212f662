import Testing
import TextAnalysis

struct AssertionWordReaderTests {
  private let reader = LexiconReader(analyzer: Analyzer())

  @Test(arguments: [
    ("maybe: x", "unknown ‘maybe’; known: deny, not, no"), ("deny: ，", "no word in ‘，’"),
    ("deny: never | never", "‘never’ is listed twice"), ("deny", "expected ‘kind: word | word’"),
  ])
  func `A malformed line of cues is reported`(line: String, problem: String) {
    let error = #expect(throws: KnowledgeError.self) {
      try reader.assertionCues(from: KnowledgeFile(name: "a.txt", text: "# x\n" + line))
    }
    #expect(error?.problem.hasPrefix(problem) == true)
    #expect(error?.line == 2)
  }

  @Test(arguments: [
    ("verbs: x", "unknown ‘verbs’; known: and, or"), ("and: and | and", "‘and’ is listed twice"),
    ("verb: ，", "no word in ‘，’"),
  ])
  func `A malformed line of clause words is reported`(line: String, problem: String) {
    let error = #expect(throws: KnowledgeError.self) {
      try reader.assertionWords(
        from: KnowledgeFile(name: "a.txt", text: line), cues: PhraseTable(comparing: .word))
    }
    #expect(error?.problem.hasPrefix(problem) == true)
  }
}
