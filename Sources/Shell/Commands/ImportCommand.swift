import ArgumentParser
import Basics
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

  @Argument(
    help: "The file, - for stdin, or with --remove the id of an interview.", completion: .file())
  var file: String

  @OptionGroup var streams: StreamedSources

  @Option(help: "Knowledge folder.", completion: .directory)
  var knowledge: String?

  @Flag(help: "Import a file that resembles a known interview as a new one.")
  var new = false

  @Flag(help: "Undo: remove the original of an interview, or an interview without records.")
  var remove = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let folder = try KnowledgeLocation.folder(named: knowledge)
    let sourceImport = SourceImport(into: try KnowledgeBase(folder: folder))
    guard !remove else {
      let paths = try sourceImport.remove(file)
      for path in paths { show("removed \(path)", "removed", file, path) }
      return
    }
    let outcome = try Progress.during("reading \(SafeText.visible(file))") {
      if let given = try streams.read([file]).given.first {
        return try sourceImport.add(given, isNew: new)
      }
      return try sourceImport.add(file, isNew: new)
    }
    switch outcome {
    case .original(let id, let path):
      show("the original of \(id), now \(path)", "original", id, path)
    case .new(let id, let path):
      show(
        "a new interview, \(id), in \(path); dixit author \(id) says what it lacks", "new", id,
        path)
    case .unchanged(let id, let path): show("already there: \(path)", "unchanged", id, path)
    case .nearMiss(let id, let shared, let paragraphs):
      Output.fail(
        "\(file): \(shared) of the \(paragraphs) paragraphs of \(id) but not its original; "
          + "nothing imported (--new imports it as a new interview)", code: Failure.noAnswer)
      throw ExitCode(Failure.noAnswer)
    }
  }

  private func show(_ text: String, _ outcome: String, _ id: String, _ path: String) {
    let fields: JSON = [
      "version": .integer(DixitVersion.json), "outcome": .string(outcome), "id": .string(id),
      "path": .string(path),
    ]
    Output.print(json ? fields.text : SafeText.visible(text))
  }
}
