import Fixtures
import Testing
import Transcripts

struct TranscriptReaderTests {
  @Test func `An interview is read into turns, exchanges and sections`() throws {
    #expect(
      try dump(read(InventedInterview.text)) == """
        labelled transcript: 河畔日報 interviewer, 陳瀾 guest, 河畔日報 outlet
        記者 林小禾, 編輯 周木
        1 credit 河畔日報 | 河畔日報記者 | 林小禾
        2 credit 河畔日報 | 河畔日報編輯 | 周木
        3 introduction 河畔日報 | 陳瀾在河邊養了二十年蜂,去年開了一間蜂蜜工坊。
        5 heading 河畔日報 section 1 | 1、蜂箱搬到屋頂
        6 speech 河畔日報 turn 1 exchange 1 section 1 | 你為什麼把蜂箱搬到屋頂(Roof)?
        7 speech 陳瀾 turn 2 exchange 1 section 1 | 因為城裡的花期比鄉下長,從三月開到十月。
        8 speech 陳瀾 turn 2 exchange 1 section 1 | 第一年我只有四個蜂箱,每天17:30收工。
        9 note section 1 | (笑)
        10 speech 陳瀾 turn 3 exchange 1 section 1 | 現在有六十個蜂箱,一年收八百公斤蜂蜜。
        11 heading 河畔日報 section 2 | 2、蜂蜜的價格
        12 speech 河畔日報 turn 4 exchange 2 section 2 | 一罐蜂蜜賣多少錢?
        13 speech 陳瀾 turn 5 exchange 2 section 2 | 一罐三百元,比超市貴一倍。
        14 speech 陳瀾 turn 5 exchange 2 section 2 | 客人說:“不便宜。”我覺得值。
        15 speech 河畔日報 turn 6 exchange 3 section 2 | 明年有什麼打算?
        16 speech 陳瀾 turn 7 exchange 3 section 2 | 我想教孩子們認識蜜蜂。
        """)
  }

  @Test func `A text without speakers is an article`() throws {
    #expect(
      try dump(read("The river is calm.\n\nBees: they like it.\r\n  1. A list\n")) == """
        article: 
        1 text | The river is calm.
        3 text | Bees: they like it.
        4 text | 1. A list
        """)
  }

  @Test func `Blank lines and blanks around the text do not count`() throws {
    let interview = try read("\u{FEFF}Q: Why?\r\n\r\n　 A：\u{A0} Because. \r\nQ: So?\nA: So.")
    #expect(interview.paragraphs.map(\.number) == [1, 2, 3, 4])
    #expect(interview.paragraphs.map(\.line) == [1, 3, 4, 5])
    #expect(texts(of: interview) == ["Why?", "Because.", "So?", "So."])
  }

  @Test func `A paragraph begins after a gloss in its label`() throws {
    let interview = try read("陳瀾(lán):好(hǎo)。\n周木:好。\n陳瀾:對。\n周木:是。")
    #expect(interview.speakers.map(\.name) == ["陳瀾", "周木"])
    #expect(interview.paragraphs[0].bytes == 13..<25)
  }

  @Test func `Turns before the first question answer nothing`() throws {
    let interview = try read("A: Hello.\nQ: Why?\nQ: Really?\nA: Yes.\nA: No.")
    #expect(interview.turns.map(\.paragraphs) == [0..<1, 1..<3, 3..<5])
    #expect(interview.exchanges.map(\.question) == [1])
    #expect(interview.exchanges.map(\.answers) == [2..<3])
    #expect(interview.paragraphs[0].exchange == nil)
  }

  @Test func `A question without an answer has an exchange of its own`() throws {
    let interview = try read("Q: Why?\n1. Next\nQ: Why not?\nA: Because.\nA: Really.")
    #expect(interview.exchanges.map(\.answers) == [1..<1, 2..<3])
  }

  private func texts(of interview: Interview) -> [String] {
    interview.paragraphs.map { interview.source.reading(of: $0.bytes).string }
  }
}
