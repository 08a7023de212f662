import Fixtures
import FoundationEssentials
import InterviewQA
import Testing
import Transcripts

/// The first interview in every form its owner may have it in.
@Suite(.enabled(if: Repository.hasOriginal, Comment(rawValue: Repository.withoutOriginal)))
struct OriginalEncodingsTests {
  @Test func `The interview is understood as a whole`() throws {
    let interview = try interview(bytes())
    #expect(interview.sections.count == 2)
    #expect(interview.exchanges.count == 16)
    #expect(interview.paragraphs.count == 79)
    #expect(interview.source.emendations.count { $0.rule == PinyinGloss.rule } == 371)
  }

  @Test(arguments: [
    (28, "一個非常現實的", ["certain"]), (28, "去年四五月份才起", ["certain"]),
    (58, "非常快", ["probable"]), (59, "轉變為現在", ["certain"]),
  ])
  func `A place taken apart is restored`(line: Int, words: String, certainties: [String]) throws {
    let source = try interview(bytes()).source
    let range = source.bytes(ofLine: line)
    let reading = source.reading(of: range).string
    let place = try #require(reading.utf8.firstRange(of: words.utf8))
    let start = reading.utf8.distance(from: reading.utf8.startIndex, to: place.lowerBound)
    let bytes = source.reading(of: range).bytes(of: start..<start + words.utf8.count)
    let found = source.emendations(in: bytes).filter { $0.rule == ShiftedBytes.rule }
    #expect(found.map(\.certainty.rawValue) == certainties)
  }

  @Test(arguments: TextEncoding.allCases.filter { $0 != .windows1252 }, [false, true])
  func `The same turns and words are found in every encoding`(
    encoding: TextEncoding, hasReturns: Bool
  ) throws {
    let original = try interview(bytes())
    var text = String(decoding: try bytes(), as: UTF8.self)
    if hasReturns {
      text = text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n")
    }
    let file = encoding.bytes(of: text)
    let interview = try interview(file)
    #expect(interview.source.encoding.encoding == encoding)
    #expect(interview.turns.map(\.paragraphs) == original.turns.map(\.paragraphs))
    #expect(interview.speakers == original.speakers)
    for (paragraph, other) in zip(interview.paragraphs, original.paragraphs) {
      #expect(paragraph.line == other.line)
      if isWhole(original.source.decoded(other.bytes), in: encoding) {
        #expect(interview.text(of: paragraph).utf8 == original.text(of: other).utf8)
      }
      let alone = SourceText(name: "a", bytes: Array(file[paragraph.bytes]), encoding: encoding)
      #expect(alone.utf8[...] == interview.source.decoded(paragraph.bytes))
    }
  }

  /// Whether an encoding has all characters of a text; Big5 lacks two.
  private func isWhole(_ utf8: ArraySlice<UInt8>, in encoding: TextEncoding) -> Bool {
    let bytes = encoding.bytes(of: String(decoding: utf8, as: UTF8.self))
    return SourceText(name: "a", bytes: bytes, encoding: encoding).utf8[...] == utf8
  }

  private func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: Repository.original)))
  }

  private func interview(_ bytes: [UInt8]) throws -> Interview {
    let knowledge = try Repository.knowledge.get()
    return try TranscriptReader(roleWords: knowledge.roleWords, isWord: knowledge.isWord)
      .read(SourceText(name: "a.txt", bytes: bytes))
  }
}
