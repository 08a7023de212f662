import ArgumentParser
import Basics
import InterviewQA

/// `dixit author`: what interviews of the knowledge folder still lack.
struct AuthorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "author",
    abstract: "Says what an interview of the knowledge folder still lacks of an editor's work.",
    discussion: """
      After dixit import, an editor (or an assistant) writes for an interview: about.json, records, \
      anticipated questions, facts, words of the lexicon; Knowledge/README.md tells how. This lists \
      the fields that are empty, the paragraphs without an anticipated question, the words without an \
      entry and, with --unanswered, the questions that still have no answer. It writes nothing. \
      dixit check-knowledge then says whether everything is proved by its paragraph.
      """)

  @Argument(
    help: "Id of an interview; without it, all of the knowledge folder.",
    completion: ValueCompletion.interviews)
  var interview: String?

  @Option(help: "Knowledge folder.", completion: .directory)
  var knowledge: String?

  @Option(
    help: "Ask the questions of this file, such as replay --log-unanswered writes.",
    completion: .file())
  var unanswered: String?

  @Option(help: "Maximum number of paragraphs, of words of each kind and of questions listed.")
  var limit = 20

  @Flag(help: "One JSON object per interview; with --unanswered, one more.")
  var json = false

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit \(limit): expected a number from 0") }
  }

  func run() throws {
    let folder = try KnowledgeLocation.folder(named: knowledge)
    let base = try KnowledgeBase(folder: folder)
    let all = try Progress.during("reading the interviews") { try AuthoringGaps.all(in: base) }
    let chosen = all.filter { interview == nil || $0.id == interview }
    if let interview, chosen.isEmpty {
      let known = all.isEmpty ? "none" : all.map(\.id).joined(separator: ", ")
      throw ValidationError("\(interview): no such interview; there are \(known)")
    }
    for gaps in chosen {
      Output.print(
        json ? JSON.text(of: gaps) : AuthoringReport(gaps: gaps, limit: limit).text)
    }
    guard let unanswered else { return }
    let questions = try OpenQuestions(
      in: Script(file: unanswered),
      over: SourceSelection(knowledge: folder).answerer(in: interview, speaker: nil))
    Output.print(json ? questions.data.text : questions.text(limit: limit))
  }
}
