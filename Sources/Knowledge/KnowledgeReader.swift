import Basics
import FoundationEssentials
import TextAnalysis

/// Reads the files of one knowledge folder.
package struct KnowledgeReader {
  private let folder: String

  /// - Parameter folder: path of the knowledge folder.
  package init(folder: String) {
    self.folder = folder
  }

  func read<Value>(
    _ name: String, _ parse: (KnowledgeFile) throws(KnowledgeError) -> Value
  ) throws(KnowledgeProblem) -> Value {
    let file = KnowledgeFile(name: name, text: try text(of: name))
    do { return try parse(file) } catch {
      throw KnowledgeProblem(description: "\(folder)/\(error)")
    }
  }

  /// The file `NAME.txt` and those ending in `.txt` in the folder NAME and below it, in the order
  /// of the bytes of their paths.
  func readAll<Value>(
    _ name: String, _ parse: ([KnowledgeFile]) throws(KnowledgeError) -> Value
  ) throws(KnowledgeProblem) -> Value {
    let files = try names(ofAll: name).map { name throws(KnowledgeProblem) in
      KnowledgeFile(name: name, text: try text(of: name))
    }
    do { return try parse(files) } catch {
      throw KnowledgeProblem(description: "\(folder)/\(error)")
    }
  }

  /// The words of `assertion.txt` and `clauses.txt`.
  func assertionWords(_ lexicon: LexiconReader) throws(KnowledgeProblem) -> AssertionWords {
    let cues = try read("Lexicon/assertion.txt", lexicon.assertionCues)
    return try read("Lexicon/clauses.txt") { file throws(KnowledgeError) in
      try lexicon.assertionWords(from: file, cues: cues)
    }
  }

  private func names(ofAll name: String) throws(KnowledgeProblem) -> [String] {
    let single = FileAccess.exists("\(folder)/\(name).txt") ? ["\(name).txt"] : []
    guard FileAccess.isFolder("\(folder)/\(name)") else { return single }
    return single + (try files(in: name).filter { $0.hasSuffix(".txt") }.map { "\(name)/\($0)" })
  }

  private func files(in name: String) throws(KnowledgeProblem) -> [String] {
    do { return try FileAccess.files(in: "\(folder)/\(name)") } catch {
      throw KnowledgeProblem(description: "\(error)")
    }
  }

  private func text(of name: String) throws(KnowledgeProblem) -> String {
    do {
      let bytes = try FileAccess.bytes(of: "\(folder)/\(name)")
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw FileError(path: "\(folder)/\(name)", problem: "not UTF-8 text")
      }
      return text
    } catch {
      throw KnowledgeProblem(description: "\(error)")
    }
  }

  func interviews() throws(KnowledgeProblem) -> [InterviewFolder] {
    guard FileAccess.isFolder("\(folder)/Interviews") else { return [] }
    let files = try files(in: "Interviews")
    return try files.filter { $0.hasSuffix("/about.json") }.map { about throws(KnowledgeProblem) in
      let path = String(about.dropLast("/about.json".count))
      let names = files.filter { $0.hasPrefix(path + "/") }.map { $0.dropFirst(path.count + 1) }
        .filter { !$0.utf8.contains(UInt8(ascii: "/")) }.map(String.init)
      let content: About = try json("Interviews/\(about)")
      return InterviewFolder(
        path: "Interviews/\(path)", about: content, files: names,
        facts: names.contains("facts.json") ? try json("Interviews/\(path)/facts.json") : [],
        anticipated: try anticipatedLines(of: content, in: "Interviews/\(path)").questions)
    }
  }

  /// - Parameter path: the interview's folder in the knowledge folder.
  package func anticipatedLines(
    of about: About, in path: String
  ) throws(KnowledgeProblem) -> AnticipatedLines {
    try readAll("\(path)/anticipated") { files throws(KnowledgeError) in
      try AnticipatedLines(from: files, paragraphs: about.paragraphs)
    }
  }

  private func json<Value: Decodable>(_ name: String) throws(KnowledgeProblem) -> Value {
    let json = try text(of: name)
    do {
      return try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    } catch {
      let problem = JSONProblem(error, in: json)
      let place = KnowledgeError(file: name, line: problem.line, problem: problem.words)
      throw KnowledgeProblem(description: "\(folder)/\(place)")
    }
  }
}
