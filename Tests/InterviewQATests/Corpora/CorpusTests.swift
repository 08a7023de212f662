import Fixtures
import Testing
import Transcripts

@testable import InterviewQA

/// A corpus so large that its texts are read when they are needed.
struct CorpusTests {
  private static let lines = (0..<2100).map { "第\($0)罐蜂蜜賣\($0 + 3)元，陳瀾說。" }

  /// Read as they stand or decoded, with and without repairs.
  private let folder: TemporaryFolder

  init() throws {
    let text = Self.lines.joined(separator: "\n")
    folder = try TemporaryFolder([
      "plain.txt": text, "marked.txt": "\u{FEFF}" + text,
      "talk.txt": "記者：蜂蜜呢？\n\n陳瀾：領(lǐng)域很大。\n一罐三百元。\n",
    ])
    try folder.write(
      TextEncoding.utf16LittleEndian.bytes(of: Self.lines.prefix(300).joined(separator: "\n")),
      to: "wide.txt")
  }

  private var answerer: QuestionAnswerer {
    get throws {
      // Of files with the same words in one folder, only one would be asked.
      let names = ["marked.txt", "plain.txt", "talk.txt", "wide.txt"]
      return try QuestionAnswerer(
        knowledge: Repository.knowledge.get(), sources: names.map { "\(folder.path)/\($0)" })
    }
  }

  @Test func `The text of a passage is what its document has there`() throws {
    let corpus = try answerer.corpus
    let count = corpus.entries.reduce(0) { $0 + $1.paragraphs }
    #expect(count > CorpusContents.maxCachedPassages)
    let texts = try (0..<count).map { try corpus.texts(of: $0) }
    for (passage, own) in texts.enumerated() {
      let paragraph = corpus.place(of: passage).paragraph
      let text = try corpus.document(of: passage).primary.text(ofParagraph: paragraph)
      try #require(own.map(\.reading.utf8) == [text.utf8])
      let all = text.utf8.indices
      try #require(own[0].reading.bytes(of: all) == text.bytes(of: all))
    }
  }

  @Test func `A file that changes while it is asked is told`() throws {
    let answerer = try answerer
    try folder.write(Array("蜂蜜".utf8), to: "plain.txt")
    let error = #expect(throws: SourceError.self) { try answerer.answer("第7罐蜂蜜賣多少錢？") }
    #expect(error?.description.contains("plain.txt") == true)
  }

  @Test func `So is one whose paragraphs are as many and as long as before`() throws {
    let answerer = try answerer
    let changed = Self.lines.map { $0.replacing("蜂蜜", with: "蜂王") }.joined(separator: "\n")
    try folder.write(Array(changed.utf8), to: "plain.txt")
    let error = #expect(throws: SourceError.self) { try answerer.answer("第7罐蜂蜜賣多少錢？") }
    #expect(error?.description.contains("plain.txt") == true)
  }
}
