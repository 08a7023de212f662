import Fixtures
import InterviewQA
import Testing
import TextAnalysis
import Transcripts

/// A quotation is its bytes in the file after the emendations it lists, nothing else.
struct CitationTests {
  @Test func `Every paragraph of the invented interview reads as its bytes`() throws {
    try expectReadings(of: Answerers.bees.get())
  }

  @Test func `Every paragraph of the records reads as its bytes`() throws {
    try expectReadings(of: Answerers.records.get())
  }

  @Test(.whereOriginalIsThere)
  func `Every paragraph of the original reads as its bytes`() throws {
    try expectReadings(of: Answerers.original.get())
  }

  @Test func `Every quotation of the records is its bytes`() throws {
    try expectQuotations(of: Answerers.records.get())
  }

  @Test(.whereOriginalIsThere)
  func `Every quotation of the original is its bytes`() throws {
    try expectQuotations(of: Answerers.original.get())
  }

  /// The whole paragraph, and each of its sentences on the way to the file and back.
  private func expectReadings(of answerer: QuestionAnswerer) throws {
    for edition in try answerer.corpus.documents.all().flatMap(\.editions) {
      let source = edition.interview.source
      for paragraph in edition.interview.paragraphs {
        let reading = source.reading(of: paragraph.bytes)
        #expect(reading.string == emended(paragraph.bytes, of: source))
        for sentence in Sentences.ranges(in: reading.utf8) {
          let bytes = reading.bytes(of: sentence)
          #expect(source.reading(of: bytes).utf8.elementsEqual(reading.utf8[sentence]))
        }
      }
    }
  }

  /// Asks the examples of the rules, every twentieth of them.
  private func expectQuotations(of answerer: QuestionAnswerer) throws {
    let questions = try Repository.knowledge.get().questionRules.flatMap(\.yes)
    let sources = try answerer.corpus.documents.all().flatMap(\.editions).map(\.interview.source)
    for index in stride(from: 0, to: questions.count, by: 20) {
      for citation in try answerer.answer(questions[index]).citations {
        let source = try #require(sources.first { $0.name == citation.file })
        #expect(citation.quote == emended(citation.bytes, of: source, by: citation.emendations))
        #expect(citation.bytes.lowerBound <= citation.focus.lowerBound)
        #expect(citation.focus.upperBound <= citation.bytes.upperBound)
        #expect(source.position(of: citation.bytes.lowerBound).line == citation.line)
      }
    }
  }

  private func emended(_ range: Range<Int>, of source: SourceText) -> String {
    let repairs = source.emendations.filter { range.contains($0.bytes.lowerBound) }
    return emended(range, of: source, replacing: repairs.map { ($0.bytes, $0.reading) })
  }

  private func emended(
    _ range: Range<Int>, of source: SourceText, by repairs: [Citation.Repair]
  ) -> String {
    emended(range, of: source, replacing: repairs.map { ($0.bytes, $0.reading) })
  }

  /// Byte by byte, from the back.
  private func emended(
    _ range: Range<Int>, of source: SourceText, replacing repairs: [(Range<Int>, String)]
  ) -> String {
    var bytes = Array(source.bytes[range])
    for (place, reading) in repairs.reversed() {
      let start = place.lowerBound - range.lowerBound
      bytes.replaceSubrange(start..<start + place.count, with: reading.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
