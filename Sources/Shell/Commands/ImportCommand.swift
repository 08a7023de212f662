import ArgumentParser
import InterviewQA

/// `dixit import`: adds an interview to the knowledge folder, or removes it.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Puts a source into the knowledge folder, beside its records if there are any.",
    discussion: """
      A file that is the original of a known interview becomes its original.txt, which is then \
      quoted instead of the records. Any other file becomes a new interview. A file that only \
      resembles a known interview is not imported, except with --new.
      """)

  @Argument(help: "The file, or with --remove the id of an interview.", completion: .file())
  var file: String

  @Option(help: "Knowledge folder.", completion: .directory)
  var knowledge: String?

  @Flag(help: "Import a file that resembles a known interview as a new one.")
  var new = false

  @Flag(help: "Undo: remove the original of an interview, or an interview without records.")
  var remove = false

  func run() throws {
    let folder = try KnowledgeLocation.folder(named: knowledge)
    let sourceImport = SourceImport(into: try KnowledgeBase(folder: folder))
    guard !remove else {
      let paths = try sourceImport.remove(file)
      return Output.print(paths.map { "removed \($0)" }.joined(separator: "\n"))
    }
    let outcome = try Progress.during("reading \(SafeText.visible(file))") {
      try sourceImport.add(file, isNew: new)
    }
    switch outcome {
    case .original(let id, let path): Output.print("the original of \(id), now \(path)")
    case .new(let id, let path):
      Output.print("a new interview, \(id), in \(path); see its about.json")
    case .unchanged(let path): Output.print("already there: \(path)")
    case .nearMiss(let id, let shared, let paragraphs):
      Output.warn(
        "\(file): \(shared) of the \(paragraphs) paragraphs of \(id) but not its original; "
          + "nothing imported (--new imports it as a new interview)")
      throw ExitCode(Failure.noAnswer)
    }
  }
}
