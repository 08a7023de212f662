import Fixtures
import FoundationEssentials
import Glibc
import InterviewQA
import Testing

/// What a folder of sources gives when not all of it can be read or should be asked.
struct SourceNoticesTests {
  private let knowledge: KnowledgeBase
  private let folder: TemporaryFolder

  init() throws {
    knowledge = try Repository.knowledge.get()
    folder = try TemporaryFolder(["talks/smoke.txt": Self.smoke])
  }

  private static let smoke = """
    Ida Moor: Which wood do you burn in the smoke house by the old church?
    Per Holm: Alder, since it burns slowly and gives a mild smoke all night long.
    Ida Moor: Where is the alder from?
    Per Holm: From the marsh behind the church, where my brother fells it in March.
    Ida Moor: Who buys the fish?
    Per Holm: Sailors and two inns on the other shore of the bay.

    """

  /// The same words as cues, without names.
  private static var cues: String {
    smoke.split(separator: "\n").enumerated().map { number, line in
      let words = line.drop { $0 != ":" }.dropFirst(2)
      return "\(number + 1)\n00:00:\(10 + number),000 --> 00:00:\(11 + number),000\n\(words)\n"
    }.joined(separator: "\n")
  }

  private func add(_ files: [String: String]) throws {
    for (name, text) in files { try folder.write(Array(text.utf8), to: "talks/" + name) }
  }

  private func answerer() throws -> QuestionAnswerer {
    try QuestionAnswerer(knowledge: knowledge, sources: [folder.path + "/talks"])
  }

  @Test func `A file that cannot be read does not keep the others from being asked`() throws {
    try add(["a.txt": "", "sub/b.txt": "%PDF-1.4", "c.txt": "Per Holm: The boat is green.\n"])
    let answerer = try answerer()
    #expect(answerer.sources.flatMap(\.files) == ["c.txt", "smoke.txt"])
    #expect(
      answerer.notices.lines == [
        "talks/a.txt: the file is empty",
        "talks/sub/b.txt: a PDF document, not text; extract its text first: "
          + "pdftotext -layout talks/sub/b.txt",
      ])
    let answer = try answerer.answer("Where is the alder from?")
    #expect(answer.citations.first?.file == "smoke.txt")
    let absence = try #require(try answerer.answer("Who won the chess tournament?").absent)
    #expect(absence.unread == ["a.txt", "sub/b.txt"])
    let one = try answerer.answer(
      "Who won the chess tournament?", options: AnswerOptions(source: "smoke.txt"))
    #expect(one.absent?.unread == [])
  }

  @Test func `Where no file can be read, that is an error that says why`() throws {
    let folder = try TemporaryFolder(["talks/a.txt": "", "talks/b.txt": ""])
    #expect(
      throws: SourceError(
        description: "none of 2 files can be read: talks/a.txt: the file is empty; "
          + "talks/b.txt: the file is empty")
    ) {
      try QuestionAnswerer(knowledge: knowledge, sources: [folder.path + "/talks"])
    }
  }

  @Test func `A file that was named itself must be readable`() throws {
    try add(["a.txt": ""])
    let files = ["a.txt", "smoke.txt"].map { "\(folder.path)/talks/\($0)" }
    #expect(throws: SourceError.self) {
      try QuestionAnswerer(knowledge: knowledge, sources: files)
    }
  }

  @Test func `Files of other kinds are said in one line, and what is unrelated is not`() throws {
    try add([
      "a.epub": "x", "b.PDF": "x", "c.mp3": "x", "d.odt": "x", "e.mp4": "x", "photo.JPG": "x",
      ".DS_Store": "x", "Thumbs.db": "x", "README": "x",
    ])
    #expect(
      try answerer().notices.lines == [
        "talks: 5 files are of a kind that is not read: a.epub, b.PDF, c.mp3 and 2 more; "
          + ".epub, .odt: pandoc --wrap=none -t plain FILE -o FILE.txt; .pdf: pdftotext -layout FILE; "
          + ".mp3, .mp4: have it transcribed first"
      ])
  }

  @Test func `A table of other things than speech is said`() throws {
    try add([
      "said.csv": "speaker,start,text\nPer Holm,1.5,The boat is green.\nIda Moor,3.0,Since when?\n",
      "prices.csv": "fish,crowns\nherring,12\neel,90\n",
    ])
    let answerer = try answerer()
    #expect(answerer.sources.flatMap(\.files) == ["said.csv", "smoke.txt"])
    #expect(
      answerer.notices.lines == [
        "talks/prices.csv: a table without columns of speakers or times and of words"
      ])
  }

  @Test func `Endings count in either case`() throws {
    try add(["B.TXT": "Per Holm: The boat is green.\n"])
    #expect(try answerer().sources.flatMap(\.files) == ["B.TXT", "smoke.txt"])
  }

  @Test func `A name that is not UTF-8 is said`() throws {
    let path = Array("\(folder.path)/talks/caf".utf8CString.dropLast()) + [CChar(bitPattern: 0xE9)]
    let name = path + Array(".txt".utf8CString)
    close(unsafe open(name, O_WRONLY | O_CREAT, 0o600))
    #expect(
      try answerer().notices.lines == ["talks/caf\u{FFFD}.txt: its name is not UTF-8; rename it"])
    unsafe unlink(name)
  }

  @Test func `A link that leads nowhere is said, and a pipe is not waited for`() throws {
    let talks = folder.path + "/talks"
    try FileManager.default.createSymbolicLink(
      atPath: talks + "/link.txt", withDestinationPath: "nowhere.txt")
    unsafe mkfifo(talks + "/pipe.txt", 0o600)
    #expect(
      try answerer().notices.lines == [
        "talks/link.txt: no such file or folder", "talks/pipe.txt: not a file with bytes to read",
      ])
  }

  @Test func `An interview in several formats is asked once, where its speakers are named`()
    throws
  {
    try add(["smoke.srt": Self.cues])
    let answerer = try answerer()
    #expect(answerer.sources.flatMap(\.files) == ["smoke.txt"])
    #expect(
      answerer.notices.lines == [
        "talks/smoke.srt: the same interview as smoke.txt, which is asked instead of it"
      ])
    let answer = try answerer.answer("Where is the alder from?")
    #expect(answer.citations.allSatisfy { $0.file == "smoke.txt" })
    #expect(Set(answer.citations.map(\.bytes)).count == answer.citations.count)
  }

  @Test func `The same words under other names are asked once, with their times`() throws {
    let timed = Self.smoke.split(separator: "\n").enumerated().map { number, line in
      line.replacing(":", with: " [0:\(10 + number)]:", maxReplacements: 1) + "\n"
    }
    try add(["archive/talk-3.txt": timed.joined(), "other.txt": "Per Holm: It is green.\n"])
    let answerer = try answerer()
    #expect(answerer.sources.flatMap(\.files) == ["archive/talk-3.txt", "other.txt"])
    #expect(answerer.notices.repeated.map(\.file) == ["smoke.txt"])
  }

  @Test func `Other words under the same name are asked, too`() throws {
    try add([
      "smoke.md": """
      Ida Moor: How do you tar the boat before the season begins in April?
      Per Holm: With a brush of horse hair, and two pots that we heat on the beach.
      Ida Moor: Does anybody help with that work?
      Per Holm: The children do, until the tar is in their hair as well.

      """
    ])
    #expect(try answerer().sources.flatMap(\.files) == ["smoke.md", "smoke.txt"])
    #expect(try answerer().notices.lines == [])
  }
}
