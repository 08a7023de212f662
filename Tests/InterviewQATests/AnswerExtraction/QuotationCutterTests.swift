import Fixtures
import Testing
import TextAnalysis

@testable import InterviewQA

struct QuotationCutterTests {
  /// Four sentences of 30 characters: two of them are a short quotation, all four a long one.
  private static let marsh = [
    "The marsh has an old boat road", "Reed cutters used it each June",
    "We lost three boats on it then", "Nobody has gone there for years",
  ]

  @Test(arguments: [
    (QuestionType.number, [0, 0, 0, 1], "«Ants dig. Bees hum. Wasps sting. Moths sleep.»"),
    (.reason, [0, 1, 0, 0], "«Ants dig. Bees hum. Wasps sting. Moths sleep.»"),
  ])
  func `A passage that is short enough is quoted whole`(
    type: QuestionType, scores: [Float], marked: String
  ) {
    expectQuotation(type, scores, marked)
  }

  @Test(arguments: [
    (
      [0, 0, 1, 0],
      "Reed cutters used it in June. «The marsh has a boat road. We lost three boats there.» Nobody goes."
    ),
    (
      [1, 0, 0, 0],
      "«The marsh has a boat road. Reed cutters used it in June.» We lost three boats there. Nobody goes."
    ),
    ([0, 0, 1, 0], "沼泽里有一条从前的船路从村口经过磨坊一直通到河湾。«割芦苇的人每年六月都从那里走进去。我们在那里丢了三条船还有两支桨和一盏灯。没有人再去了。»"),
  ])
  func `A short answer is quoted with the sentence before it, which tells what it speaks of`(
    scores: [Float], marked: String
  ) {
    expectQuotation(.number, scores, marked)
  }

  @Test func `Of two neighbours the better is quoted`() {
    let scores: [Float] = [0, 0, 2, 1]
    expectQuotation(
      .time, scores,
      "The marsh has a boat road. Reed cutters used it in June. «We lost three boats there. "
        + "Nobody has gone there since.»")
  }

  @Test func `A reason has room for more than a number`() {
    let text = Self.marsh.map { $0 + "." }.joined(separator: " ")
    expectQuotation(.reason, [0, 0, 1, 0], "«\(text)»")
    #expect(
      QuotationCutter(type: .reason, context: 0).maxLength
        > QuotationCutter(type: .number, context: 0).maxLength)
  }

  @Test func `A sentence that is too long by itself is quoted alone`() {
    let long = Array(repeating: "and a boat", count: 30).joined(separator: " ")
    expectQuotation(.number, [0, 1, 0], "Ants dig. «We had a cart \(long).» Bees hum.")
  }

  @Test(arguments: [
    (1, "Ants dig. «\(marsh[0]). \(marsh[1]). \(marsh[2]).» \(marsh[3])."),
    (9, "«Ants dig. \(marsh[0]). \(marsh[1]). \(marsh[2]). \(marsh[3]).»"),
    (.max, "«Ants dig. \(marsh[0]). \(marsh[1]). \(marsh[2]). \(marsh[3]).»"),
  ])
  func `Further sentences come on top, as far as there are any`(context: Int, marked: String) {
    expectQuotation(.number, [0, 0, 1, 1, 0], marked, focus: 2, context: context)
  }

  @Test func `Sentences that have to be in it are, however long it grows`() {
    expectQuotation(
      .number, [0, 0, 0, 1], "«\(Self.marsh[0]). \(Self.marsh[1]). \(Self.marsh[2]). Ants dig.»",
      needed: 0..<1)
  }

  /// - Parameter focus: index of the sentence that answers; the one that scores best where none is
  ///   named.
  private func expectQuotation(
    _ type: QuestionType, _ scores: [Float], _ marked: String, focus: Int? = nil,
    context: Int = 0, needed: Range<Int>? = nil
  ) {
    let expected = MarkedText(marked)
    let utf8 = Array(expected.text.utf8)
    let sentences = zip(Sentences.ranges(in: utf8), scores).map(ScoredSentence.init)
    let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    let run = QuotationCutter(type: type, context: context)
      .run(of: sentences, in: utf8, around: focus ?? best, needed: needed)
    let quoted =
      sentences[run.lowerBound].range.lowerBound..<sentences[run.upperBound - 1].range.upperBound
    #expect(MarkedText(expected.text, [quoted]) == expected)
  }
}
