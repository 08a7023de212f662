import Fixtures
import FoundationEssentials
import InterviewQA

@testable import Shell

/// A session over the small knowledge folder.
final class SmallSession {
  let folder: TemporaryFolder
  var session: Session

  /// - Parameter files: text by path below the knowledge folder, in addition to its own.
  init(adding files: [String: String] = [:]) throws {
    folder = try SmallKnowledge.folder(adding: files)
    session = Session(
      answerer: try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path)),
      locator: SourceLocator(knowledge: folder.path))
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.path + "/" + name }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
  }

  /// The response to the last of the lines, headed by its kind: `notice: a new conversation`.
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
    case .message(let lines, _): return "message: \(renderer.page.text(of: lines))"
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
