import Fixtures
import InterviewQA
import Testing

/// What a conversion writes reads back to the same turns.
struct ConversionRoundTripTests {
  @Test(arguments: ConversionFixtures.layouts, TranscriptForm.allCases)
  func `A transcript reads back to the same speakers and words`(
    layout: ConversionFixtures.Layout, form: TranscriptForm
  ) throws {
    let before = try ConversionFixtures.transcript(layout)
    #expect(before.paragraphs.contains { $0.start != nil } == layout.isTimed)
    guard layout.isTimed || form != .vtt && form != .srt else {
      #expect(throws: ConversionError.self) {
        try ConversionFixtures.converted(layout.name, layout.text, to: form)
      }
      return
    }
    let converted = try ConversionFixtures.converted(layout.name, layout.text, to: form)
    let ending = form == .markdown ? "md" : form.rawValue
    let after = try ConversionFixtures.transcript("after.\(ending)", converted.text)
    #expect(speeches(of: before, converted) == speeches(of: after, converted))
  }

  @Test(arguments: ConversionFixtures.layouts)
  func `The same transcript gives the same bytes`(layout: ConversionFixtures.Layout) throws {
    let texts = try (0..<2).map { _ in
      try ConversionFixtures.converted(layout.name, layout.text, to: .json).text
    }
    #expect(texts[0] == texts[1])
  }

  @Test(arguments: ConversionFixtures.layouts.filter(\.isTimed))
  func `Times stay to the millisecond from form to form`(
    layout: ConversionFixtures.Layout
  ) throws {
    let first = try ConversionFixtures.converted(layout.name, layout.text, to: .vtt).text
    let json = try ConversionFixtures.converted("a.vtt", first, to: .json).text
    let table = try ConversionFixtures.converted("a.json", json, to: .csv).text
    let rows = table.split(separator: "\r\n").dropFirst().map { $0.prefix(12) }
    let starts = try ConversionFixtures.transcript(layout).paragraphs
      .filter { $0.kind == .speech || $0.kind == .text }.compactMap(\.start)
    #expect(rows.first == "00:00:0\(starts[0] == 0.5 ? "0.500" : "3.000")")
    #expect(rows.count <= starts.count + 1)
  }

  /// Who says what without blanks, one after the other; nobody has no name, nor has a stand-in.
  private func speeches(
    of transcript: UnderstoodTranscript, _ converted: ConvertedTranscript
  ) -> [String] {
    var speeches: [(name: String, words: String)] = []
    for paragraph in transcript.paragraphs where [.speech, .text].contains(paragraph.kind) {
      let name = paragraph.speaker.flatMap { converted.standIns.contains($0) ? nil : $0 } ?? ""
      if speeches.last?.name != name { speeches.append((name, "")) }
      speeches[speeches.count - 1].words += paragraph.text.split(separator: " ").joined()
    }
    return speeches.map { "\($0.name): \($0.words)" }
  }
}
