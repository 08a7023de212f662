/// Why a file cannot be read as a transcript.
package enum TranscriptError: Error, Equatable, CustomStringConvertible {
  case empty(file: String)
  /// Too much of the file is no text in the encoding that fits it best.
  case binary(file: String, encoding: TextEncoding)
  /// The file is a container that another program makes text of.
  case notText(file: String, kind: String, command: String)
  /// There are lines but nothing in them to quote.
  case nothingToQuote(file: String)

  package var description: String {
    switch self {
    case .empty(let file): "\(file): the file is empty"
    case .binary(let file, let encoding):
      "\(file): no text, not even as \(encoding.rawValue); name its encoding with --encoding"
    case .notText(let file, let kind, let command):
      "\(file): \(kind), not text; make text of it first: \(command)"
    case .nothingToQuote(let file): "\(file): no paragraph to quote in it"
    }
  }
}
