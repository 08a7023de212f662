import Fixtures
import InterviewQA

@testable import Shell

/// A session over the small knowledge folder, and what its lines come to.
final class SmallSession {
  let folder: TemporaryFolder
  var session: Session

  /// - Parameter files: text by path below the knowledge folder, besides its own.
  init(adding files: [String: String] = [:]) throws {
    folder = try SmallKnowledge.folder(adding: files)
    session = Session(
      answerer: try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path)),
      locator: SourceLocator(knowledge: folder.path))
  }

  /// What the last of the lines comes to: its kind and its words.
  func outcome(of lines: String...) -> String {
    var words = ""
    for line in lines { words = Self.words(for: session.respond(to: line), in: session) }
    return words
  }

  private static func words(for response: Response, in session: Session) -> String {
    let renderer = session.plainRenderer
    switch response {
    case .answer(let answer): return "answer: \(renderer.text(of: answer))"
    case .quotations(let answer, let range):
      return "quotations: \(renderer.text(ofQuotations: range, of: answer))"
    case .message(let lines): return "message: \(renderer.page.text(of: lines))"
    case .report(let report): return "report: \(session.renderer.text(of: report))"
    case .notice(let text): return "notice: \(text)"
    case .error(let text): return "error: \(text)"
    case .script(let script): return "script: \(script.lines)"
    case .again(let line): return "again: \(line)"
    case .quit: return "quit"
    case .nothing: return "nothing"
    }
  }
}
