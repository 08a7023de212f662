import Fixtures
import InterviewQA
import Testing

/// Sources whose files have the same name: each citation, receipt and id is of one of them.
struct SameNamesTests {
  private let knowledge: KnowledgeBase
  private let folder: TemporaryFolder

  init() throws {
    knowledge = try Repository.knowledge.get()
    folder = try TemporaryFolder([
      "a/talk.txt": "Ada Hall: The bridge opened in May 1931.\n\nIda Moor: Who paid?\n",
      "b/talk.txt": """
      Ida Moor: When did it open?

      Ben Ross: The tower opened in June 1999.

      Ida Moor: Who came?

      Ben Ross: Nobody came.

      """,
      "b/other.txt": "Nils Berg: The smoke was blue over the harbour.\n",
    ])
  }

  private func answerer(
    _ paths: String..., given: [GivenSource] = []
  ) throws -> QuestionAnswerer {
    try QuestionAnswerer(
      knowledge: knowledge, sources: paths.map { folder.path + "/" + $0 }, given: given)
  }

  @Test(arguments: [
    (["a/talk.txt"], ["talk.txt"]), (["a/talk.txt", "b/other.txt"], ["talk.txt", "other.txt"]),
    (["a/talk.txt", "b/talk.txt"], ["a/talk.txt", "b/talk.txt"]),
    (["a", "b"], ["a/talk.txt", "b/other.txt", "b/talk.txt"]),
    (["a/talk.txt", "a/talk.txt", "a"], ["talk.txt"]),
    (["b", "b/talk.txt"], ["other.txt", "talk.txt"]),
  ])
  func `The folders above are named where names are the same`(
    paths: [String], names: [String]
  ) throws {
    let answerer = try QuestionAnswerer(
      knowledge: knowledge, sources: paths.map { folder.path + "/" + $0 })
    #expect(answerer.sources.flatMap(\.files) == names)
    #expect(Set(answerer.sources.map(\.id)).count == names.count)
  }

  @Test func `A citation points into its own file`() throws {
    let answerer = try answerer("a/talk.txt", "b/talk.txt")
    let citation = try #require(answerer.answer("When did the tower open?").citations.first)
    #expect((citation.file, citation.document) == ("b/talk.txt", "b/talk"))
    let read = try #require(try answerer.passage(at: "\(citation.file):\(citation.line)"))
    #expect(read.passage.text == "The tower opened in June 1999.")
    #expect(answerer.source(named: "talk.txt") == nil)
    #expect(answerer.source(named: "b/talk.txt") == "b/talk.txt")
    var options = AnswerOptions(source: "a/talk.txt")
    #expect(try answerer.answer("When did the tower open?", options: options).value == nil)
    options.source = "b/talk.txt"
    #expect(try answerer.answer("When did the tower open?", options: options).value == "June 1999")
  }

  @Test func `A receipt proves the words of its own file, whatever that is called`() throws {
    let both = try answerer("a/talk.txt", "b/talk.txt")
    let citation = try #require(both.answer("When did the tower open?").citations.first)
    let receipt = try #require(try both.receipt(of: citation)).text
    #expect(receipt.hasPrefix("b/talk.txt 3:11 Ben Ross bytes "))
    #expect(try both.state(ofReceipt: receipt) == .good)
    #expect(try answerer("b/talk.txt").state(ofReceipt: receipt) == .good)
    #expect(try answerer("a/talk.txt").state(ofReceipt: receipt) == .missing)
    let alone = try answerer("b/talk.txt")
    let same = try #require(alone.answer("When did the tower open?").citations.first)
    let own = try #require(try alone.receipt(of: same))
    #expect(own.text.hasPrefix("talk.txt "))
    #expect(try both.state(ofReceipt: own.text) == .good)
  }

  @Test func `Files that differ in their ending have ids of their own`() throws {
    try folder.write(Array("We salt it in the barn.\n".utf8), to: "a/talk.md")
    let answerer = try answerer("a")
    #expect(answerer.sources.map(\.id) == ["talk.md", "talk.txt"])
    #expect(try answerer.passages(ofSource: "talk.md").map(\.text) == ["We salt it in the barn."])
    try folder.write(Array("We dry it in the loft.\n".utf8), to: "b/talk.txt.txt")
    #expect(try self.answerer("b").sources.map(\.id) == ["other", "talk", "talk.txt.txt"])
  }

  @Test func `Two sources from pipes of one name are refused, a file gives way to one`() throws {
    let given = GivenSource(name: "talk.txt", bytes: Array("Per Holm: We salt it.\n".utf8))
    let error = #expect(throws: SourceError.self) {
      try QuestionAnswerer(knowledge: knowledge, given: [given, given])
    }
    #expect(error?.description == "talk.txt: two sources have this name; give each its own")
    let names = try answerer("a/talk.txt", given: [given]).sources.flatMap(\.files)
    #expect(names == ["talk.txt", "a/talk.txt"])
  }

  @Test func `A cache keeps the names apart`() throws {
    let sources = ["a/talk.txt", "b/talk.txt"].map { folder.path + "/" + $0 }
    let cache = Cache(folder: folder.path + "/cache", program: "/bin/sh", tell: { _ in })
    for _ in 1...2 {
      let answerer = try cache.answerer(knowledge: knowledge, sources: sources)
      #expect(answerer.sources.map(\.id) == ["a/talk", "b/talk"])
      let answer = try answerer.answer("When did the tower open?")
      #expect(answer.citations.first?.file == "b/talk.txt")
    }
  }
}
