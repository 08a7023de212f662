/// Why a file cannot be read as a transcript.
package enum TranscriptError: Error, Equatable, CustomStringConvertible {
  case empty(file: String)
  /// The file has bytes that are not UTF-8, the first at a byte offset.
  case notUTF8(file: String, offset: Int)
  /// The file is a container that another program makes text of.
  case notText(file: String, kind: String, command: String)
  /// There are lines but nothing in them to quote.
  case nothingToQuote(file: String)

  package var description: String {
    switch self {
    case .empty(let file): "\(file): the file is empty"
    case .notUTF8(let file, let offset):
      "\(file): not UTF-8 text (byte \(offset)); convert it first: iconv -t UTF-8"
    case .notText(let file, let kind, let command):
      "\(file): \(kind), not text; make text of it first: \(command)"
    case .nothingToQuote(let file): "\(file): no paragraph to quote in it"
    }
  }
}
