import Basics
import InterviewQA

/// Finds the knowledge folder.
enum KnowledgeLocation {
  /// The folder that was named, else the first that is there of `$DIXIT_KNOWLEDGE`, `./Knowledge`
  /// and the copy beside the program.
  static func folder(named name: String?) throws -> String {
    if let named = name ?? Environment["DIXIT_KNOWLEDGE"] {
      guard isKnowledge(named) else {
        throw FileError(path: named, problem: "no knowledge folder here (no Lexicon in it)")
      }
      return named
    }
    let places = ["Knowledge", besideProgram]
    guard let folder = places.first(where: isKnowledge) else {
      throw FileError(
        path: "Knowledge",
        problem: "no knowledge folder; looked at --knowledge, $DIXIT_KNOWLEDGE, "
          + places.joined(separator: ", "))
    }
    return folder
  }

  private static func isKnowledge(_ folder: String) -> Bool {
    FileAccess.isFolder(folder + "/Lexicon")
  }

  private static var besideProgram: String {
    let program = CommandLine.arguments.first ?? ""
    let folder = program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
    return folder + "/Knowledge"
  }
}
