/// Why a file cannot be read as a transcript.
package enum TranscriptError: Error, Equatable, CustomStringConvertible {
  /// The file has no bytes.
  case empty(file: String)
  /// Too much of the file is no text, even in the encoding that fits it best.
  case binary(file: String, encoding: TextEncoding)
  /// The file is a document, an archive, a recording or a picture, whose text is to be had so.
  case notText(file: String, kind: String, remedy: Remedy)
  /// The file is a document whose text cannot be got out of it.
  case unreadableDocument(file: String, problem: String)
  /// The file is in a format for other programs that is not read.
  case unreadFormat(file: String, kind: String)
  /// The file is in a format that is read, but its words are where none are expected: in the fields
  /// that `unread` names.
  case misplacedWords(file: String, format: Interview.Format, unread: [String])
  /// The file has no paragraph with words.
  case nothingToQuote(file: String, format: Interview.Format)

  /// The file, the problem and what to do: `talk.txt: the file is empty`.
  package var description: String { "\(file): \(problem(at: file))" }

  private var file: String {
    switch self {
    case .empty(let file), .binary(let file, _), .notText(let file, _, _),
      .unreadFormat(let file, _), .unreadableDocument(let file, _), .misplacedWords(let file, _, _),
      .nothingToQuote(let file, _):
      file
    }
  }

  /// What is wrong and what to do, without the file's name.
  ///
  /// - Parameter path: path of the file, relative to where its reader runs the suggested command; nil
  ///   for what is no file and came from another program.
  package func problem(at path: String?) -> String {
    switch self {
    case .empty: "the file is empty"
    case .binary(_, let encoding):
      "not text, not even in \(encoding.rawValue); give its encoding with --encoding"
    case .notText(_, let kind, let remedy): "\(kind), not text; \(remedy.words(at: path))"
    case .unreadableDocument(_, let problem):
      "a Word document that cannot be read: \(problem); open it in a word processor and save it "
        + "anew, or as plain text"
    case .unreadFormat(_, let kind):
      "\(kind), which is not read; export plain text, SubRip or WebVTT from it"
    case .misplacedWords(_, .podcastJSON, let unread):
      "no paragraph to quote; of JSON, ‘segments’ with ‘body’ or ‘text’ are read, not "
        + unread.joined(separator: ", ")
    case .misplacedWords(_, let format, let unread):
      "no paragraph to quote in this \(format.rawValue); not read: "
        + unread.joined(separator: ", ")
    case .nothingToQuote(_, .podcastJSON):
      "no paragraph to quote; of JSON, ‘segments’ with ‘body’ or ‘text’ are read"
    case .nothingToQuote: "no paragraph to quote"
    }
  }
}
