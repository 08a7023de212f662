import Basics
import InterviewQA

/// Finds the knowledge folder.
enum KnowledgeLocation {
  /// The named folder, or the one of `$DIXIT_KNOWLEDGE`, or else `./Knowledge` or the copy beside
  /// the program, whichever exists first.
  ///
  /// - Throws: `FileError` if there is no knowledge folder.
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
        problem: "no knowledge folder; tried --knowledge, $DIXIT_KNOWLEDGE, "
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
