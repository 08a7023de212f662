import Fixtures
import Testing
import Transcripts

@testable import InterviewQA

/// What the head of a file, its credits and its speakers say of the piece; an empty answer is none.
struct CreditFinderTests {
  private func answer(to question: String, from text: String) throws -> String {
    let stages = try Stages(question, ofText: text)
    let asked = try #require(
      stages.question.credit, "no question for credits: \(stages.question.rule ?? "no rule")")
    let finder = CreditFinder(
      corpus: stages.corpus, lexicon: stages.context.lexicon, analyzer: stages.context.analyzer)
    return try finder.answers(to: asked, inDocument: 0).map { answer in
      switch answer.value {
      case .words(let range):
        String(
          decoding: try stages.corpus.readings(of: answer.passage)[0].utf8[range], as: UTF8.self)
      case .speaker(let name): name
      }
    }.joined(separator: "|")
  }

  private static let talk = """
    Nora Pell: What did the boats carry?
    Hugh Dane: Coal down and sugar up. You could tell the hour by the smell.
    Nora Pell: And at night?
    Hugh Dane: At night they carried what they did not write down.

    """
  private static let canal =
    """
    Project: Voices of the Canal
    Interviewee: Hugh Dane
    Interviewer: Nora Pell, Ph.D.
    Interview date: July 6, 2011
    Location: Lock House, Millbrook
    Videographer: Sam Orr
    Length: 00:41:10
    Transcriber: J. Amis


    """ + talk
  private static let article =
    """
    晨报记者 | 方小舟
    晨报编辑 | 骆青

    三月的一个下午，我们在河边见到了这位造船师傅。

    晨报：您造过多少条船？
    佟师傅：两百多条，大的小的都有。
    晨报：最难的是哪一条？
    佟师傅：最难的是第一条，什么都不会。

    """
  private static let head =
    """
    访谈编号：C-12
    采访时间：2016年11月20日下午
    采访地点：石桥镇文化站
    受访者：佟秀英（77岁，退休裁缝）
    访谈者：于洋
    整理：罗敏

    于洋：佟奶奶，您给多少人做过嫁衣？
    佟秀英：三百多件。有的人做过两件，我就不多问了。
    于洋：用的什么料子？
    佟秀英：有绸子用绸子，没绸子用被面。

    """
  private static let minutes =
    """
    # Tidal data call, 3 May 2022

    ## Attendees

    - Ana Ruiz
    - Bogdan Ilic
    - Lucie Marin

    Chair: Ana Ruiz
    Scribe: Lucie Marin (until the break)

    Ana Ruiz: Shall we begin with the units?
    Bogdan Ilic: Yes, metres everywhere, please.
    Lucie Marin: Agreed, I will write that down.
    Ana Ruiz: And the gauges?
    Bogdan Ilic: They are late.

    """
  private static let podcast =
    """
    主持人：大家好，欢迎收听《慢河》，我是主持人沈若溪。
    主持人：本集节目由晨光银行赞助播出。
    嘉宾：谢谢邀请，我是量水的。
    主持人：您怎么量一条河？
    嘉宾：用一个橙子，扔下去，在旁边走。

    """
  private static let frontMatter =
    """
    ---
    title: "Nine hours for a hat"
    date: 2019-02-12
    author: Beatrix Oll
    ---

    Words by Beatrix Oll

    """ + talk

  @Test(arguments: [
    ("Who was the interviewer?", canal, "Nora Pell, Ph.D."),
    ("When was this interview recorded?", canal, "July 6, 2011"),
    ("Where was the interview recorded?", canal, "Lock House, Millbrook"),
    ("How long is the recording?", canal, "00:41:10"),
    ("Who transcribed the interview?", canal, "J. Amis"),
    ("Who was the videographer?", canal, "Sam Orr"),
    ("Who was interviewed?", canal, "Hugh Dane"),
    ("Which project is this interview part of?", canal, "Voices of the Canal"),
    ("Who edited the interview?", canal, ""), ("Who translated the interview?", canal, ""),
    ("Who sponsored this episode?", canal, ""), ("When was the interview published?", canal, ""),
    ("Who chaired the meeting?", minutes, "Ana Ruiz"),
    ("Who was the scribe?", minutes, "Lucie Marin (until the break)"),
    ("Who took the minutes?", minutes, "Lucie Marin (until the break)"),
    ("Who attended the meeting?", minutes, "Ana Ruiz|Bogdan Ilic|Lucie Marin"),
    ("When did the meeting take place?", minutes, "3 May 2022"),
    ("What is the title of the meeting?", minutes, "Tidal data call, 3 May 2022"),
    ("Who wrote the article?", frontMatter, "Beatrix Oll|Beatrix Oll"),
    ("When was the article published?", frontMatter, "2019-02-12"),
    ("When was this interview recorded?", frontMatter, ""),
    ("What is the title of the interview?", frontMatter, "Nine hours for a hat"),
    ("Who is the interviewer?", talk, "Nora Pell"), ("Who was interviewed?", talk, "Hugh Dane"),
    ("Who edited the interview?", talk, ""), ("When was this interview recorded?", talk, ""),
    ("Which outlet conducted the interview?", talk, ""),
  ])
  func `English heads`(question: String, text: String, value: String) throws {
    #expect(try answer(to: question, from: text) == value)
  }

  @Test(arguments: [
    ("这篇报道是谁写的？", article, "方小舟"), ("编辑是谁？", article, "骆青"),
    ("采访的记者是谁？", article, "方小舟"), ("哪家媒体做的采访？", article, "晨报"),
    ("这篇访谈是谁翻译的？", article, ""), ("照片是谁拍的？", article, ""),
    ("這篇報導的編輯是誰？", article, "骆青"),
    ("采访是什么时候做的？", head, "2016年11月20日下午"), ("采访是在哪里做的？", head, "石桥镇文化站"),
    ("受访者是谁？", head, "佟秀英（77岁，退休裁缝）"), ("采访者是谁？", head, "于洋"),
    ("这次访谈是谁整理的？", head, "罗敏"), ("這次訪談是誰整理的？", head, "罗敏"),
    ("這次採訪是哪天做的？", head, "2016年11月20日下午"), ("编辑是谁？", head, ""),
    ("主持这档节目的人叫什么名字？", podcast, "沈若溪"), ("这一集是谁赞助的？", podcast, "晨光银行"),
    ("這一集是誰贊助的？", podcast, "晨光银行"), ("这期节目是谁监制的？", podcast, ""),
    ("这次采访是什么时候做的？", podcast, ""),
  ])
  func `Chinese heads`(question: String, text: String, value: String) throws {
    #expect(try answer(to: question, from: text) == value)
  }
}
