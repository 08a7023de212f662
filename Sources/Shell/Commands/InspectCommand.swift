import ArgumentParser
import InterviewQA

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Tells what was understood of a file: speakers, turns, sections, damage.")

  @Argument(help: "Transcripts.", completion: .file())
  var files: [String]

  @Option(help: "Knowledge folder, whose lexicon tells roles and credits.")
  var knowledge: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let folder = try KnowledgeLocation.folder(named: knowledge)
    let knowledge = try KnowledgeBase(folder: folder)
    for file in files {
      let inspection = try Inspection(file: file, knowledge: knowledge)
      Output.give(InspectionRenderer(form: output.form).text(of: inspection))
    }
  }
}
