import Fixtures
import InterviewQA
import Testing

@testable import Shell

struct SessionTests {
  private var session: Session

  init() throws {
    let folder = try SmallKnowledge.folder()
    let answerer = try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path))
    session = Session(answerer: answerer, options: AnswerOptions())
  }

  @Test(arguments: [
    (":sources", "message: bees  15 paragraphs  Interviews/bees/original.txt"),
    (":so", "message: bees  15 paragraphs  Interviews/bees/original.txt"),
    (
      ":outline",
      "message: bees\n  Interviews/bees/original.txt:5  1、蜂箱搬到屋頂\n"
        + "  Interviews/bees/original.txt:11  2、蜂蜜的價格"
    ),
    (
      ":speakers",
      "message: bees  河畔日報 (interviewer), 3 turns\nbees  陳瀾 (guest), 4 turns\n"
        + "bees  河畔日報 (outlet), 0 turns"
    ),
    (":in bees", "message: asking bees only"), (":in", "message: asking all sources"),
    (":in Interviews/bees/original.txt", "message: asking bees only"),
    (":in ants", "error: no source ‘ants’ (:sources lists them)"),
    (":speaker 陳瀾", "message: only what 陳瀾 says"), (":speaker", "message: asking all speakers"),
    (":speaker Bo", "error: no speaker ‘Bo’ (:speakers lists them)"),
    (":why", "error: no question was asked yet"), (":new", "message: a new conversation"),
    (":help new", "message: :new                forget what was asked before"),
    (":help :quit", "message: :quit               leave; so does Ctrl-D (:q)"),
    (":q", "quit"), (":quit", "quit"), ("  :quit \r", "quit"), ("", "nothing"), ("　", "nothing"),
    ("# 蜂蜜", "nothing"),
  ])
  func `A line of the shell has its effect`(line: String, effect: String) {
    var session = session
    #expect(Self.words(for: session.respond(to: line)) == effect)
  }

  @Test(arguments: [
    (":s", "error: :s could be :sources, :speakers, :speaker"),
    (":speekers", "error: unknown command :speekers; did you mean :speakers? (:help lists all)"),
    (":hlep", "error: unknown command :hlep; did you mean :help? (:help lists all)"),
    (":wy", "error: unknown command :wy; did you mean :why? (:help lists all)"),
    (":help s", "error: :s could be :sources, :speakers, :speaker"),
  ])
  func `An unknown command suggests the nearest`(line: String, effect: String) {
    var session = session
    #expect(Self.words(for: session.respond(to: line)) == effect)
  }

  @Test(arguments: [":help", "?", ":h"])
  func `Help lists every command`(line: String) {
    var session = session
    let help = Self.words(for: session.respond(to: line))
    for command in SessionCommand.all { #expect(help.contains(":" + command.names[0])) }
  }

  @Test func `A speaker narrows the answers until it is taken back`() {
    var session = session
    _ = session.respond(to: ":speaker 陳瀾")
    #expect(Self.speakers(of: session.respond(to: "蜂蜜")) == ["陳瀾"])
    _ = session.respond(to: ":speaker")
    #expect(Self.speakers(of: session.respond(to: "蜂蜜")).contains("河畔日報"))
  }

  @Test func `Why tells how the last question was understood`() {
    var session = session
    _ = session.respond(to: "honey 为什么贵？")
    let why = Self.words(for: session.respond(to: ":why"))
    #expect(
      why.hasPrefix("message: type: reason, by rule: reason\nterms: honey\n  honey: also 蜂蜜"))
  }

  @Test func `A new conversation forgets the last question`() {
    var session = session
    _ = session.respond(to: "蜂蜜")
    let followUp = Self.words(for: session.respond(to: "为什么？"))
    _ = session.respond(to: ":new")
    #expect(followUp == "answer: answered")
    #expect(Self.words(for: session.respond(to: "为什么？")) == "answer: unanswered")
  }

  private static func words(for response: Session.Response) -> String {
    switch response {
    case .answer(let answer): "answer: \(answer.status)"
    case .message(let text): "message: \(text)"
    case .error(let text): "error: \(text)"
    case .quit: "quit"
    case .nothing: "nothing"
    }
  }

  private static func speakers(of response: Session.Response) -> Set<String> {
    guard case .answer(let answer) = response else { return [] }
    return Set(answer.citations.compactMap(\.speaker))
  }
}
