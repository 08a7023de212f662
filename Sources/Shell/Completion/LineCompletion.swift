import InterviewQA
import LineEditing

/// What Tab completes a line with.
struct LineCompletion {
  let session: Session
  let vocabulary: LazyVocabulary

  func completion(_ request: CompletionRequest) -> Completion {
    let typed = request.text.slice(0, request.cursor)
    guard typed.hasPrefix(":") else { return word(at: typed) }
    guard let blank = typed.utf8.firstIndex(of: UInt8(ascii: " ")) else { return command(typed) }
    let name = String(typed[..<blank].dropFirst())
    guard case .success(let command) = Result(catching: { try CommandTable.shell.named(name) })
    else {
      return .none
    }
    return argument(of: command, in: typed, from: name.utf8.count + 2)
  }

  private func command(_ typed: String) -> Completion {
    let fitting = CommandTable.shell.all.filter { (":" + $0.names[0]).hasPrefix(typed) }
    return Completion(
      0..<typed.utf8.count,
      fitting.map { command in
        Completion.Candidate(
          ":" + command.names[0] + (command.usage.isEmpty ? "" : " "), note: command.help)
      })
  }

  /// - Parameter start: byte offset of the first argument.
  private func argument(
    of command: SessionCommand, in typed: String, from start: Int
  ) -> Completion {
    guard !command.completions.isEmpty else { return .none }
    let text = typed.slice(start, typed.utf8.count)
    let parts = text.split(
      separator: " ", maxSplits: command.completions.count - 1, omittingEmptySubsequences: false)
    let part = String(parts.last ?? "")
    let before = parts.dropLast().last.map(String.init)
    let end = typed.utf8.count
    let candidates = CompletionCandidates(session: session, vocabulary: vocabulary)
      .candidates(for: command.completions[max(0, parts.count - 1)], typed: part, after: before)
    return Completion(
      end - part.utf8.count..<end, candidates.filter { $0.text.hasPrefix(part) })
  }

  /// Words of the sources that begin with the text before the cursor, or with the longest end of
  /// it that begins any word.
  private func word(at typed: String) -> Completion {
    let words = CompletionCandidates(session: session, vocabulary: vocabulary).words
    let end = typed.utf8.count
    for start in starts(in: typed) {
      let part = typed.slice(start, end)
      let fitting = words.filter { $0.begins(with: part) }
      if !fitting.isEmpty {
        return Completion(
          start..<end, fitting.prefix(Self.maxCandidates).map { Completion.Candidate($0) })
      }
    }
    return .none
  }

  /// Longer lists are no help.
  private static let maxCandidates = 60

  /// Byte offsets where the word before the cursor may begin, from the left.
  private func starts(in typed: String) -> [Int] {
    var starts: [Int] = []
    var offset = 0
    var isInWord = false
    for scalar in typed.unicodeScalars {
      let isLatin = scalar.isASCII && scalar.properties.isAlphabetic
      if scalar != " ", !(isLatin && isInWord) { starts.append(offset) }
      isInWord = isLatin
      offset += UTF8.width(scalar)
    }
    return starts.suffix(Self.maxStarts)
  }

  /// Words start at most this many Han characters or Latin words before the cursor.
  private static let maxStarts = 20
}

extension String {
  /// Whether the text begins with another, ASCII letters in either case.
  fileprivate func begins(with start: String) -> Bool {
    utf8.lazy.map(Self.lowercased).starts(with: start.utf8.lazy.map(Self.lowercased))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
