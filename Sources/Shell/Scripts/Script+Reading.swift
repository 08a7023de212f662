import Basics

extension Script {
  /// Reads a file of questions, a saved session, or Markdown with either in fences; `-` is standard
  /// input.
  ///
  /// - Throws: `FileError` if the file cannot be read, is not UTF-8, or is Markdown without
  ///   entries.
  init(file: String) throws(FileError) {
    let bytes = file == "-" ? FileAccess.standardInput() : try FileAccess.bytes(of: file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError(path: file, problem: "not UTF-8 text; convert it first: iconv -t UTF-8")
    }
    let isMarkdown = [".md", ".markdown"].contains { file.hasSuffix($0) }
    self.init(text, name: file == "-" ? "stdin" : file, isMarkdown: isMarkdown)
    if isMarkdown, entries.isEmpty {
      throw FileError(path: file, problem: "no question between ```dixit and ``` in it")
    }
  }

  /// The lines typed in an old session, if a text looks like one; otherwise nil.
  init?(pasted text: String) {
    guard text.hasPrefix(Prompt.name) || text.utf8.contains(UInt8(ascii: "\n")) else { return nil }
    self.init(text, name: "pasted session", isMarkdown: false)
    guard rows.contains(where: { Prompt.entry(of: $0) != nil }) else { return nil }
  }

  init(_ text: String, name: String, isMarkdown: Bool) {
    var rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    let isTerminated = rows.last?.isEmpty ?? false
    if isTerminated { rows.removeLast() }
    let reader = ScriptReader(rows: rows, isMarkdown: isMarkdown)
    self.init(
      name: name, rows: rows, isTerminated: isTerminated, entries: reader.entries,
      sources: reader.sources, isMarkdown: isMarkdown)
  }
}
