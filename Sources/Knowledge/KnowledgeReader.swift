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
      throw KnowledgeProblem(["\(error)"], in: folder)
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
      throw KnowledgeProblem(["\(error)"], in: folder)
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
      throw KnowledgeProblem("\(error)")
    }
  }

  private func text(of name: String) throws(KnowledgeProblem) -> String {
    do throws(FileError) {
      let bytes = try FileAccess.bytes(of: "\(folder)/\(name)")
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw FileError(path: "\(folder)/\(name)", problem: "not UTF-8 text")
      }
      return text
    } catch {
      throw KnowledgeProblem(["\(name): \(error.problem)"], in: folder)
    }
  }

  func interviews() throws(KnowledgeProblem) -> [InterviewFolder] {
    guard FileAccess.isFolder("\(folder)/Interviews") else { return [] }
    let files = try files(in: "Interviews")
    var interviews: [InterviewFolder] = []
    var problems: [String] = []
    for about in files where about.hasSuffix("/about.json") {
      do throws(KnowledgeProblem) { interviews.append(try interview(of: about, files)) } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw KnowledgeProblem(problems, in: folder) }
    return interviews
  }

  /// - Parameters:
  ///   - about: its `about.json`, relative to the folder of the interviews.
  ///   - files: those of all interviews.
  private func interview(
    of about: String, _ files: [String]
  ) throws(KnowledgeProblem) -> InterviewFolder {
    let path = String(about.dropLast("/about.json".count))
    let names = files.filter { $0.hasPrefix(path + "/") }.map { $0.dropFirst(path.count + 1) }
      .filter { !$0.utf8.contains(UInt8(ascii: "/")) }.map(String.init)
    let content: About = try json("Interviews/\(about)")
    var problems: [String] = []
    var (facts, anticipated) = ([CuratedFact](), [AnticipatedQuestion]())
    do throws(KnowledgeProblem) {
      if names.contains("facts.json") { facts = try list("Interviews/\(path)/facts.json") }
    } catch { problems += error.problems }
    do throws(KnowledgeProblem) {
      anticipated = try anticipatedLines(of: content, in: "Interviews/\(path)").questions
    } catch { problems += error.problems }
    guard problems.isEmpty else { throw KnowledgeProblem(problems, in: folder) }
    return InterviewFolder(
      path: "Interviews/\(path)", about: content, files: names, facts: facts,
      anticipated: anticipated)
  }

  /// - Parameter path: the interview's folder in the knowledge folder.
  package func anticipatedLines(
    of about: About, in path: String
  ) throws(KnowledgeProblem) -> AnticipatedLines {
    let lines = try readAll("\(path)/anticipated") { files throws(KnowledgeError) in
      AnticipatedLines(from: files, paragraphs: about.paragraphs)
    }
    guard lines.problems.isEmpty else {
      throw KnowledgeProblem(lines.problems.map { "\($0)" }, in: folder)
    }
    return lines
  }

  /// A list in JSON; each element that is malformed is told.
  private func list<Value: Decodable>(_ name: String) throws(KnowledgeProblem) -> [Value] {
    let text = try text(of: name)
    let elements: [Attempt<Value>] = try json(name)
    var (values, problems) = ([Value](), [String]())
    for element in elements {
      do { values.append(try element.result.get()) } catch {
        problems.append("\(Self.error(error, in: name, text))")
      }
    }
    guard problems.isEmpty else { throw KnowledgeProblem(problems, in: folder) }
    return values
  }

  /// An element that need not be well-formed.
  private struct Attempt<Value: Decodable>: Decodable {
    let result: Result<Value, any Error>

    init(from decoder: any Decoder) throws {
      result = Result { try Value(from: decoder) }
    }
  }

  private static func error(
    _ error: any Error, in name: String, _ text: String
  ) -> KnowledgeError {
    let problem = JSONProblem(error, in: text)
    return KnowledgeError(file: name, line: problem.line, problem: problem.words)
  }

  private func json<Value: Decodable>(_ name: String) throws(KnowledgeProblem) -> Value {
    let json = try text(of: name)
    do {
      return try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    } catch {
      throw KnowledgeProblem(["\(Self.error(error, in: name, json))"], in: folder)
    }
  }
}
