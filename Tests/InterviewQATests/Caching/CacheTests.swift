import Fixtures
import FoundationEssentials
import Synchronization
import Testing

@testable import InterviewQA

/// What is kept answers like what is read, and whatever is in doubt is read again.
struct CacheTests {
  private let home: TemporaryFolder
  private let told = Told()

  /// What a cache has told.
  private final class Told: Sendable {
    let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock(\.self) }
  }

  init() throws {
    home = try TemporaryFolder([
      "talks/a.txt": InventedInterview.text,
      "talks/b.txt": "记者：蜂蜜多少钱？\n王五：一罐二百元。\n",
      "talks/c.txt": "Bees are kept on roofs, said Wang Wu. Each hive gives 13 kg of honey.\n",
      "program": "one",
    ])
    for (name, text) in SmallKnowledge.files {
      try home.write(Array(text.utf8), to: "Knowledge/" + name)
    }
  }

  private var cache: Cache {
    let told = told
    return Cache(folder: home.path + "/cache/dixit", program: home.path + "/program") { line in
      told.lines.withLock { $0.append(line) }
    }
  }

  private static let questions = [
    "为什么把蜂箱搬到屋顶？", "一罐蜂蜜多少钱？", "蜂蜜", "How much honey does a hive give?", "王五", "陈澜有几个蜂箱？",
    "Why bees?", "谁赢了比赛？",
  ]

  private var sources: [String] { [home.path + "/talks"] }

  /// - Returns: the answers, and how many sources were read for them.
  private func answers(from cache: Cache?) throws -> (answers: [Answer], read: Int) {
    let folder = home.path + "/Knowledge"
    let read = Mutex(0)
    let answerer =
      try cache.map {
        try $0.answerer(knowledge: $0.knowledge(folder: folder), sources: sources) { done, _ in
          read.withLock { $0 = max($0, done) }
        }
      } ?? QuestionAnswerer(knowledge: KnowledgeBase(folder: folder), sources: sources)
    return (try Self.questions.map { try answerer.answer($0) }, read.withLock(\.self))
  }

  /// What is asked after a change is answered like without a cache.
  private func expectRightAnswers(reading count: Int) throws {
    let kept = try answers(from: cache)
    #expect(kept.answers == (try answers(from: nil).answers))
    #expect(kept.read == count)
  }

  @Test func `What is kept answers like what was read, and nothing is read again`() throws {
    try expectRightAnswers(reading: 3)
    try expectRightAnswers(reading: 0)
    #expect(told.all == [])
  }

  @Test func `Of a folder only the source that changed is read again, and that is told`() throws {
    try expectRightAnswers(reading: 3)
    try home.write(Array("记者：蜂蜜多少钱？\n王五：一罐九百元。\n".utf8), to: "talks/b.txt")
    try expectRightAnswers(reading: 1)
    #expect(told.all.count == 1)
    #expect(told.all.first?.contains("talks/b.txt: changed") == true)
    try expectRightAnswers(reading: 0)
  }

  @Test func `A new source and one that is gone are found`() throws {
    try expectRightAnswers(reading: 3)
    try home.write(Array("王五：蜂蜜有三种颜色。\n".utf8), to: "talks/0.txt")
    try expectRightAnswers(reading: 1)
    try FileManager.default.removeItem(atPath: home.path + "/talks/a.txt")
    try expectRightAnswers(reading: 0)
  }

  @Test func `A hidden file beside the sources changes nothing`() throws {
    try expectRightAnswers(reading: 3)
    try home.write([1], to: "talks/.hidden")
    try expectRightAnswers(reading: 0)
    #expect(told.all == [])
  }

  @Test func `What cannot be read in a folder is not tried again until it changes`() throws {
    try home.write([], to: "talks/empty.txt")
    try home.write([0xD0, 0xCF], to: "talks/old.doc")
    try FileManager.default.createSymbolicLink(
      atPath: home.path + "/talks/link.txt", withDestinationPath: "nowhere")
    try FileManager.default.createDirectory(
      atPath: home.path + "/talks/none.txt", withIntermediateDirectories: true)
    try expectRightAnswers(reading: 5)
    try expectRightAnswers(reading: 0)
    #expect(told.all == [])
    try home.write(Array("王五：蜂蜜有三种颜色。\n".utf8), to: "talks/empty.txt")
    try expectRightAnswers(reading: 2)
    #expect(told.all.count == 1)
  }

  @Test func `The same sources read with other roles are read for themselves`() throws {
    let plain = try sourceRole(ReadingOptions())
    var options = ReadingOptions()
    options.roles = try [#require(GivenRole("王五=interviewer"))]
    #expect(try sourceRole(options) == .interviewer)
    #expect(try sourceRole(ReadingOptions()) == plain)
    #expect(plain == .guest)
  }

  /// The role of the speaker of the second talk, from the cache where it has one.
  private func sourceRole(_ reading: ReadingOptions) throws -> SpeakerRole? {
    let knowledge = try cache.knowledge(folder: home.path + "/Knowledge")
    return try cache.answerer(knowledge: knowledge, sources: sources, reading: reading)
      .sources[1].speakers.first { $0.name == "王五" }?.role
  }

  @Test func `When a word of the knowledge changes, all is read again`() throws {
    try expectRightAnswers(reading: 3)
    try home.write(Array("蜂蜜 = honey = 糖 @0.9\n".utf8), to: "Knowledge/Lexicon/synonyms.txt")
    try expectRightAnswers(reading: 3)
    #expect(told.all.count == 1)
  }

  @Test(arguments: [
    ("Lexicon/synonyms/food/sweet.txt", "糖 = honey @0.9\n", "糖 = 蜂蜜 = sweet @0.9\n"),
    ("Interviews/bees/anticipated/1.txt", "4: flowers?\n", "5: flowers?\n"),
  ])
  func `A file of a folder of knowledge that is new, changed or gone is noticed`(
    name: String, text: String, changed: String
  ) throws {
    try expectRightAnswers(reading: 3)
    for text in [text, changed] {
      try home.write(Array(text.utf8), to: "Knowledge/" + name)
      try expectRightAnswers(reading: 3)
    }
    try FileManager.default.removeItem(atPath: home.path + "/Knowledge/" + name)
    try expectRightAnswers(reading: 3)
    try expectRightAnswers(reading: 0)
    #expect(told.all.count == 3)
  }

  @Test func `Another program reads for itself`() throws {
    try expectRightAnswers(reading: 3)
    try FileManager.default.removeItem(atPath: home.path + "/program")
    try home.write(Array("two".utf8), to: "program")
    try expectRightAnswers(reading: 3)
  }

  @Test func `How files are read is part of what is kept`() throws {
    try expectRightAnswers(reading: 3)
    let knowledge = try cache.knowledge(folder: home.path + "/Knowledge")
    let raw = try cache.answerer(
      knowledge: knowledge, sources: sources, reading: ReadingOptions(isRaw: true))
    let fresh = try QuestionAnswerer(
      knowledge: knowledge, sources: sources, reading: ReadingOptions(isRaw: true))
    for question in Self.questions {
      #expect(try raw.answer(question) == fresh.answer(question))
    }
  }

  @Test(arguments: 0..<30)
  func `A damaged file is found, and all is read again`(seed: Int) throws {
    try expectRightAnswers(reading: 3)
    var random = SeededGenerator(seed: UInt64(seed))
    let folder = home.path + "/cache/dixit"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      var bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      if seed.isMultiple(of: 3) {
        bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
      } else {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      }
      try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    #expect(try answers(from: cache).answers == answers(from: nil).answers)
  }

  @Test func `A source that changes while it is asked is told, and not quoted`() throws {
    try expectRightAnswers(reading: 3)
    let knowledge = try cache.knowledge(folder: home.path + "/Knowledge")
    let kept = try cache.answerer(knowledge: knowledge, sources: sources)
    try home.write(Array("记者：蜂蜜多少钱？\n王五：一罐九百元。\n".utf8), to: "talks/b.txt")
    let error = #expect(throws: SourceError.self) { try kept.answer("一罐蜂蜜多少钱？") }
    #expect(error?.description.contains("talks/b.txt: has changed") == true)
  }

  @Test func `Where nothing can be kept, everything is answered all the same`() throws {
    try home.write([], to: "cache")
    try expectRightAnswers(reading: 3)
    try expectRightAnswers(reading: 3)
    #expect(throws: CacheError.self) {
      try cache.index(knowledge: cache.knowledge(folder: home.path + "/Knowledge"))
    }
  }

  @Test func `Facts, speakers and sections are found in what is kept as in what was read`() throws {
    _ = try answers(from: cache)
    let knowledge = try cache.knowledge(folder: home.path + "/Knowledge")
    let kept = try cache.answerer(knowledge: knowledge, sources: sources)
    let fresh = try QuestionAnswerer(knowledge: knowledge, sources: sources)
    #expect(kept.sources == fresh.sources)
    #expect(try kept.facts() == fresh.facts())
    #expect(kept.hasSpeaker("王五"))
    #expect(try kept.spokenParagraphs() == fresh.spokenParagraphs())
  }
}
