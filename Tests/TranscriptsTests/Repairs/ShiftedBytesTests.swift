import Testing
import Transcripts

struct ShiftedBytesTests {
  private static let glosses: KeyValuePairs<Unicode.Scalar, String> = [
    "內": "nèi", "優": "yōu", "現": "xiàn", "會": "huì",
  ]
  /// Evidence for the damaged sentences: their words occur here again.
  private static let elsewhere = """
    屋內很優美，現在常常有人，非常多，非常長，擔保人說，擔保書在這裡，可以。也可以，工會現況。
    會內的人，優待，常看Bees，蜂群很快，忙得很快。他們都說好，也許快。
    """

  @Test(arguments: [
    "他們去山裡看蜂，蜜蜂多了",  // 內 between 們 and 去
    "轉變為現在的樣子",  // 優 between 變 and 為
    "這非常現實，他說",  // ， between 常 and 現
    "他非常快，我很慢",  // ， between 常 and 快
    "我擔保可以，他說",  // ？ between 保 and 可
  ])
  func `Characters that were taken apart are restored`(sentence: String) {
    for losesParentheses in [true, false] {
      for mark: Unicode.Scalar in ["?", "\u{FFFD}"] {
        let converter = BytewiseConverter(
          glosses: Self.glosses, losesParentheses: losesParentheses, lostByte: mark)
        let damaged = converter.converted("\(sentence)\n\(Self.elsewhere)")
        #expect(damaged.unicodeScalars.contains(mark))
        #expect(reading(of: damaged).hasPrefix(narrow(sentence) + "\n"))
      }
    }
  }

  @Test func `A character without evidence stays unknown`() throws {
    let damaged = BytewiseConverter(glosses: Self.glosses).converted("他們去年就，屋內。")
    let last = try #require(emendations(of: damaged).last { $0.rule == ShiftedBytes.rule })
    #expect(reading(of: damaged) == "他們去年□,屋內。")
    #expect(last.reading == "□")
    #expect(last.certainty == .unknown)
  }

  @Test func `A character attested only by the lexicon is probable`() throws {
    let damaged = BytewiseConverter(glosses: Self.glosses).converted("他們去年就，屋內。")
    let found = emendations(of: damaged) { $0 == "年就" }
    #expect(found.map(\.reading).filter { !$0.isEmpty } == ["去年", "就"])
    #expect(found.compactMap { $0.reading.isEmpty ? nil : $0.certainty } == [.certain, .probable])
  }

  @Test(arguments: [
    ("蜂群的速度很快。出門的速度更快。去的速度太快。", Emendation.Certainty.certain),
    ("蜂群的速度很快。", .probable), ("出門更快。去得太快。他們很快。", .probable),
  ])
  func `A word is certain given the company it keeps elsewhere`(
    elsewhere: String, certainty: Emendation.Certainty
  ) {
    let text = "來的速度非常快，屋內好。\n\(elsewhere)人非常多，非常長。"
    let damaged = BytewiseConverter(glosses: Self.glosses).converted(text)
    let found = emendations(of: damaged) { ["快", "非常"].contains($0) }
      .filter { $0.rule == ShiftedBytes.rule && $0.reading.hasSuffix("快") }
    #expect(found.map(\.certainty) == [certainty])
  }

  @Test(arguments: [
    "屋內(nèi)真的嗎??我不信", "內(nèi)好?,F又怎樣", "內(nèi)非常??,是嗎", "內(nèi)他們?(笑)",
    "內(nèi)什麼?!他說", "內(nèi)好?nèi", "內(nèi)好?", "內(nèi)是?,", "內(nèi)什麼?nèi)",
  ])
  func `Text without such damage stays as it is`(text: String) {
    #expect(!emendations(of: text).contains { $0.rule == ShiftedBytes.rule })
  }

  @Test func `A text without glosses is left alone`() {
    #expect(emendations(of: "這非?,F實。非常好。現在。現在。非常。").isEmpty)
  }

  private func emendations(
    of text: String, isWord: @escaping (String) -> Bool = { _ in false }
  ) -> [Emendation] {
    let bytes = Array(text.utf8)
    let glosses = PinyinGloss.emendations(in: bytes)
    let shifted = ShiftedBytes.emendations(in: bytes, glosses: glosses, isWord: isWord)
    return (glosses + shifted).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  private func reading(of text: String) -> String {
    let emendations = emendations(of: text) { ["快", "非常"].contains($0) }
    let source = SourceText(name: "a", bytes: Array(text.utf8), repairs: emendations)
    return source.reading(of: 0..<source.bytes.count).string
  }

  /// A sentence with half-width marks, as the converter leaves it.
  private func narrow(_ sentence: String) -> String {
    String(sentence.map { $0 == "，" ? "," : $0 })
  }
}
