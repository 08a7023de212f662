import Fixtures
import Testing

@testable import InterviewQA

/// Names that brackets in a source bind across scripts.
struct NameGlossTests {
  private func glosses(_ text: String) throws -> [String] {
    try answerer(of: ["a.txt": text + "\n"]).corpus.entries[0].glosses
      .map { "\($0.han) = \($0.latin)" }
  }

  @Test(arguments: [
    ("记者：请问唐露（Nelly Tang）怎么看？", "唐露 = Nelly Tang"),
    ("記者唐露（Nelly Tang）在場。", "唐露 = Nelly Tang"),
    ("我們訪問了部長唐露 (Nelly Tang)。", "唐露 = Nelly Tang"),
    ("Q: Did Nelly Tang (唐露) come?", "唐露 = Nelly Tang"),
    ("Then Minister Nelly Tang（唐露） spoke.", "唐露 = Nelly Tang"),
    ("我和Nelly Tang（唐露）聊過。", "唐露 = Nelly Tang"),
    ("執行長馬爾科·法柏（Marco Fabberg）來了。", "馬爾科·法柏 = Marco Fabberg"),
    ("總統馬科松（Emil Macson）來了。", "馬科松 = Emil Macson"),
    ("他叫歐陽露露（Lulu Ouyang）。", "歐陽露露 = Lulu Ouyang"),
    ("作家范格罗（Jan van Grolle）说。", "范格罗 = Jan van Grolle"),
  ])
  func `A bracket binds a name to the same in the other script`(text: String, gloss: String)
    throws
  {
    #expect(try glosses(text) == [gloss])
  }

  @Test(arguments: [
    "2019年（Monday）開會。", "他週一（Monday）來。", "機器學習（Machine Learning）很難。",
    "高興（Happy）就好。", "主持人唐露（Host）說。", "唐露（CEO）到場。", "唐露（Beijing）說。",
    "BBC（唐露）报道。", "方法（Method）不對。", "金融科技（FinTech）很熱。", "唐露（笑）說。",
    "Nelly Tang (laughs) said so.", "唐露（nelly tang）說。", "唐露（Nelly Tang，部長）說。",
    "雲端運算（Cloud Computing）很貴。", "Cloud Computing（雲端運算）很貴。",
    // The lexicon has them.
    "谷歌（Google）很大。",
  ])
  func `Other brackets bind nothing`(text: String) throws {
    #expect(try glosses(text) == [])
  }

  @Test func `Each is found once, in the order of the text`() throws {
    let text = "唐露（Nelly Tang）和傅莉（Lily Falk）來了。\n後來Lily Falk（傅莉）走了。"
    #expect(try glosses(text) == ["唐露 = Nelly Tang", "傅莉 = Lily Falk"])
  }

  private static let chinese = """
    記者：今天請到唐露（Nelly Tang）。
    來賓：謝謝。
    記者：誰造了風車？
    來賓：唐露設計了風車，花了三天。
    記者：後來呢？
    來賓：Nelly Tang 說過要賣船。

    """
  private static let english = """
    Q: Who was there?
    A: Nelly Tang sold a boat to the school.

    """

  @Test(arguments: [
    ("What did Nelly Tang design?", 4), ("What did Tang design?", 4), ("唐露要賣什麼？", 6),
    ("唐露要卖什么？", 6),
  ])
  func `Who asks with one finds what holds the other only`(question: String, line: Int) throws {
    let answer = try answerer(of: ["a.txt": Self.chinese]).answer(question)
    #expect(answer.status == .answered)
    #expect(answer.citations.first?.line == line)
  }

  @Test func `The words that prove the name are those of the source`() throws {
    let answer = try answerer(of: ["a.txt": Self.chinese]).answer("唐露要賣什麼？")
    let name = try #require(answer.proof.first { $0.part == "唐露" })
    #expect(name.source == .sentence)
    let bytes = try #require(name.bytes)
    #expect(Array(Self.chinese.utf8)[bytes].elementsEqual("Nelly Tang".utf8))
  }

  @Test func `A gloss binds within its source only`() throws {
    let both = try answerer(of: ["a.txt": Self.chinese, "b.txt": Self.english])
    #expect(try both.answer("唐露要賣什麼？").citations.allSatisfy { $0.file == "a.txt" })
    let other = try both.answer("唐露要賣什麼？", options: .init(source: "b.txt"))
    #expect(other.status == .unanswered)
    #expect(try both.answer("What did Nelly Tang sell to the school?").citations[0].file == "b.txt")
  }

  @Test func `It binds the name of who speaks`() throws {
    let talk = "記者：今天請到唐露（Nelly Tang）。\n唐露：我造了風車。\n記者：還有呢？\n唐露：我養蜂。\n"
    let answer = try answerer(of: ["a.txt": talk]).answer("What did Nelly Tang say about bees?")
    #expect(answer.citations.first?.line == 4)
  }
}
