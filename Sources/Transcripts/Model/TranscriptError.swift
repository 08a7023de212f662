/// Why a file cannot be read as a transcript.
package enum TranscriptError: Error, Equatable, CustomStringConvertible {
  case empty(file: String)
  /// Too much of the file is no text in the encoding that fits it best.
  case binary(file: String, encoding: TextEncoding)
  /// The file is a container that another program makes text of.
  case notText(file: String, kind: String, command: String)
  /// There are lines but nothing in them to quote.
  case nothingToQuote(file: String, format: Interview.Format)

  package var description: String { "\(file): \(problem(at: file))" }

  private var file: String {
    switch self {
    case .empty(let file), .binary(let file, _), .notText(let file, _, _),
      .nothingToQuote(let file, _):
      file
    }
  }

  /// What is wrong and what to do.
  ///
  /// - Parameter path: of the file, from where the commands that it names are to be run.
  package func problem(at path: String) -> String {
    switch self {
    case .empty: "the file is empty"
    case .binary(_, let encoding):
      "no text, not even as \(encoding.rawValue); name its encoding with --encoding"
    case .notText(_, let kind, let command):
      "\(kind), not text; make text of it first: \(command) \(Self.quoted(path))"
    case .nothingToQuote(_, .podcastJSON):
      "no paragraph to quote in it; of JSON, ‘segments’ with ‘body’ or ‘text’ are read"
    case .nothingToQuote: "no paragraph to quote in it"
    }
  }

  /// As a shell takes it for one word.
  private static func quoted(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 < 0x80 && !plain.contains($0) }) else { return path }
    let parts = path.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }

  private static let plain = Set("+,-./:=@_".utf8).union(0x30...0x39).union(0x41...0x5A)
    .union(0x61...0x7A)
}
