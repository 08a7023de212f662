import Basics
import Fixtures
import InterviewQA
import Testing

@testable import Shell

struct UtteranceTests {
  private let small: SmallSession

  init() throws {
    small = try SmallSession()
  }

  @Test(arguments: ["exit", "EXIT", "退出"])
  func `A word for leaving leaves`(line: String) {
    #expect(small.outcome(of: line) == "quit")
  }

  @Test(arguments: ["help", "Help!", "帮助", "?"])
  func `A word for help shows the help`(line: String) {
    #expect(small.outcome(of: line) == small.outcome(of: ":help"))
  }

  @Test func `A greeting is told what can be asked`() {
    #expect(
      small.outcome(of: "hello")
        == "answer: Not a question. Ask in Chinese or English what the sources say; in the shell, "
        + "help lists the commands and exit leaves.")
    #expect(small.outcome(of: "你好").hasPrefix("answer: 这不是问题。"))
  }

  @Test func `A word by itself is shown where it stands`() {
    let outcome = small.outcome(of: "超市")
    #expect(outcome.hasPrefix("answer: 不是问题：1 个段落提到 超市\n\n 1  “"))
    #expect(outcome.contains("original.txt:13"))
    #expect(small.outcome(of: "zebra") == "answer: Not a question: no passage holds zebra")
    #expect(small.outcome(of: "honey").contains("no passage holds honey, 4 passages hold 蜂蜜\n"))
  }

  @Test func `After a greeting, why is still about the last answer`() {
    let why = small.outcome(of: "honey 为什么贵？", "hello", ":why")
    #expect(why.hasPrefix("report: type: reason"))
  }

  @Test func `Markdown has the passages too`() throws {
    let answer = try small.session.answerer.answer("超市")
    let text = MarkdownAnswer(answer: answer).text
    #expect(text.hasPrefix("**超市**\n\n*不是问题：1 个段落提到 超市*\n\n> "))
    let greeting = try small.session.answerer.answer("hello")
    #expect(MarkdownAnswer(answer: greeting).text.hasPrefix("**hello**\n\n*Not a question."))
  }

  @Test(arguments: [
    ("hello", "greeting"), ("zebra", "word"), ("exit", "command"), ("?", "noise"),
  ])
  func `JSON says what a line is that asks nothing`(line: String, utterance: String) throws {
    let json = JSON.text(of: try small.session.answerer.answer(line))
    #expect(json.contains("\"status\":\"unanswered\""))
    #expect(json.contains("\"utterance\":\"\(utterance)\""))
    let question = JSON.text(of: try small.session.answerer.answer("honey 为什么贵？"))
    #expect(question.contains("\"utterance\":null"))
  }
}
