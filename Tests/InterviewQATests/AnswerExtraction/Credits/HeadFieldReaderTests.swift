import Fixtures
import Testing
import TextAnalysis

@testable import InterviewQA

/// One line each: what its labels give.
struct HeadFieldReaderTests {
  private func fields(of line: String) throws -> [String] {
    let knowledge = try Repository.knowledge.get()
    let utf8 = Array(line.utf8)
    return HeadFieldReader(
      knowledge.analyzer.tokens(of: utf8), of: utf8, words: knowledge.lexicon.credits
    ).fields().map { "\($0.task): \(String(decoding: utf8[$0.value], as: UTF8.self))" }
  }

  @Test(arguments: [
    ("Date: April 26, 2011", ["date: April 26, 2011"]),
    ("**Interviewer:** Nora Pell", ["interviewer: Nora Pell"]),
    ("Interview by Ira Munro", ["interviewer: Ira Munro"]),
    ("Words: Nora Pell | Photos: Sam Orr", ["author: Nora Pell", "photographer: Sam Orr"]),
    ("Hosted by Perla Ojeda and Finn Akers. With Hugo Ost.", ["host: Perla Ojeda and Finn Akers"]),
    ("Interview with Agnes Tull", ["guest: Agnes Tull"]),
    ("Recorded at Lock House on 6 July 2011", ["place: Lock House"]),
    (
      "Present: I. Falkner (chair), R. Oduya",
      ["chair: I. Falkner", "attendees: I. Falkner (chair), R. Oduya"]
    ),
    ("| Duration | 41 min |", ["length: 41 min"]),
    ("author = \"Ambrose Tully\"", ["author: Ambrose Tully"]),
    ("Location\tMill Hall", ["place: Mill Hall"]),
    ("Interviewer:                  Joseph Marner, Ph.D.", ["interviewer: Joseph Marner, Ph.D."]),
    ("Present day shipping", []), ("The editor: a short story", []),
    ("By the river we walked for hours and said nothing.", []),
    ("Derby: a town", []),
  ])
  func `English lines`(line: String, fields: [String]) throws {
    #expect(try self.fields(of: line) == fields)
  }

  @Test(arguments: [
    ("晨报记者 | 方小舟", ["reporter: 方小舟"]),
    ("文 | 陈澜 编辑 | 周木", ["author: 陈澜", "editor: 周木"]),
    ("文／王小明　圖／李大同", ["author: 王小明", "photographer: 李大同"]),
    ("採訪、整理：盧悅、王菁", ["interviewer: 盧悅、王菁", "transcriber: 盧悅、王菁"]),
    ("采访/整理：卢悦", ["interviewer: 卢悦", "transcriber: 卢悦"]),
    ("時間：2016年11月20日下午", ["date: 2016年11月20日下午"]),
    ("【主持人】沈若溪", []), ("主持人：沈若溪", ["host: 沈若溪"]),
    ("编辑：周木；校对：何青", ["editor: 周木；校对：何青"]),
    ("录制于 2020年5月", ["recorded: 2020年5月"]),
    ("我们的编辑部很小", []),
  ])
  func `Chinese lines`(line: String, fields: [String]) throws {
    #expect(try self.fields(of: line) == fields)
  }
}
