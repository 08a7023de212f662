import Fixtures
import FoundationEssentials
import InterviewQA
import Testing

struct SourceImportTests {
  private let folder: TemporaryFolder
  private let file: String

  init() throws {
    folder = try SmallKnowledge.folder()
    file = try folder.write(Array("Ants dig.\nThey carry.\nThey march.".utf8), to: "ants.txt")
  }

  @Test func `A new source becomes an interview of its own`() throws {
    #expect(try sourceImport().add(file) == .new(id: "ants", path: "Interviews/ants"))
    let answerer = try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path))
    #expect(answerer.sources.map(\.id) == ["ants", "bees"])
    #expect(try answerer.answer("Ants dig").citations.first?.line == 1)
  }

  @Test func `The same source again changes nothing`() throws {
    _ = try sourceImport().add(file)
    #expect(
      try sourceImport().add(file) == .unchanged(id: "ants", path: "Interviews/ants/original.txt"))
  }

  @Test func `A source that shares paragraphs with a known one is not taken for it`() throws {
    _ = try sourceImport().add(file)
    let near = try folder.write(Array("Ants dig.\nThey sleep.".utf8), to: "near.txt")
    #expect(
      try sourceImport().add(near) == .nearMiss(id: "ants", shared: 1, paragraphs: 3))
    #expect(
      try sourceImport().add(near, isNew: true) == .new(id: "near", path: "Interviews/near"))
  }

  @Test func `An interview with an editor's work is not removed`() throws {
    _ = try sourceImport().add(file)
    let work = try folder.write(
      Array("1: Who digs?\n".utf8), to: "Interviews/ants/anticipated/1.txt")
    let error = #expect(throws: SourceError.self) { try sourceImport().remove("ants") }
    #expect(
      error?.description
        == "Interviews/ants: holds more than was imported (anticipated/1.txt); move that away first"
    )
    #expect(FileManager.default.fileExists(atPath: work))
  }

  @Test func `An imported interview can be removed`() throws {
    _ = try sourceImport().add(file)
    #expect(try sourceImport().remove("ants") == ["Interviews/ants"])
    #expect(try KnowledgeBase(folder: folder.path).interviews.map(\.about.id) == ["bees"])
  }

  @Test func `An unknown interview cannot be removed`() throws {
    let error = #expect(throws: SourceError.self) { try sourceImport().remove("wasps") }
    #expect(error?.description == "no interview ‘wasps’ to remove; there are: bees")
  }

  private func sourceImport() throws -> SourceImport {
    SourceImport(into: try KnowledgeBase(folder: folder.path))
  }
}
