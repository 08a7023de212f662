import InterviewQA
import LineEditing

/// What Tab offers for a line.
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
    guard !command.offers.isEmpty else { return .none }
    let text = typed.slice(start, typed.utf8.count)
    let parts = text.split(
      separator: " ", maxSplits: command.offers.count - 1, omittingEmptySubsequences: false)
    let part = String(parts.last ?? "")
    let before = parts.dropLast().last.map(String.init)
    let end = typed.utf8.count
    let offered = CompletionCandidates(session: session, vocabulary: vocabulary)
      .candidates(for: command.offers[max(0, parts.count - 1)], typed: part, after: before)
    return Completion(
      end - part.utf8.count..<end, offered.filter { $0.text.hasPrefix(part) })
  }

  /// A word of the sources that what stands before the cursor may be the beginning of.
  private func word(at typed: String) -> Completion {
    let offers = CompletionCandidates(session: session, vocabulary: vocabulary).words
    let end = typed.utf8.count
    for start in starts(in: typed) {
      let part = typed.slice(start, end)
      let fitting = offers.filter { $0.begins(with: part) }
      if !fitting.isEmpty {
        return Completion(start..<end, fitting.prefix(Self.most).map { Completion.Candidate($0) })
      }
    }
    return .none
  }

  /// A list longer than this helps nobody.
  private static let most = 60

  /// Byte offsets where a word may begin, from the left; no word is longer than the stretch.
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
    return starts.suffix(Self.longest)
  }

  private static let longest = 20
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
