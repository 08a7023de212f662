/// What is wrong with JSON text, and in which line.
package struct JSONProblem: Equatable {
  /// From 1; nil if the place is not known.
  package let line: Int?
  /// `‘speaker’ is missing`, `‘answers.text’ is missing`
  package let words: String

  /// - Parameter error: the error that the decoder threw for the text.
  package init(_ error: any Error, in text: String) {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      line = JSONPlace.line(of: context.codingPath, in: text)
      let path = (context.codingPath + [key]).filter { $0.intValue == nil }.map(\.stringValue)
      words = "‘\(path.joined(separator: "."))’ is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      line = JSONPlace.line(of: context.codingPath, in: text)
      words = "‘\(Self.name(of: context))’ is of the wrong kind"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      line = JSONPlace.line(of: context.codingPath, in: text)
      words = "‘\(Self.name(of: context))’: \(context.debugDescription)"
    default:
      line = JSONReader.lineOfFirstError(in: text)
      words = "not valid JSON"
    }
  }

  private static func name(of context: DecodingError.Context) -> String {
    context.codingPath.last { $0.intValue == nil }?.stringValue ?? "the whole"
  }
}

/// Finds a value in JSON text by its coding path.
private enum JSONPlace {
  static func line(of path: [any CodingKey], in text: String) -> Int {
    let bytes = Array(text.utf8)
    var place = 0
    for step in path {
      place =
        step.intValue.map { element($0, of: bytes, from: place) }
        ?? key(step.stringValue, in: bytes, from: place)
    }
    return bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1
  }

  /// Offset of an element of the array that opens at or after `start`.
  private static func element(_ index: Int, of bytes: [UInt8], from start: Int) -> Int {
    var depth = 0
    var passed = 0
    var isInString = false
    for offset in start..<bytes.count {
      if bytes[offset] == UInt8(ascii: "\""), bytes[offset - 1] != UInt8(ascii: "\\") {
        isInString.toggle()
      }
      if isInString { continue }
      switch bytes[offset] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if depth == 1, passed == index { return offset }
        depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ","): if depth == 1 { passed += 1 }
      default: break
      }
    }
    return start
  }

  private static func key(_ name: String, in bytes: [UInt8], from start: Int) -> Int {
    let quoted = Array("\"\(name)\"".utf8)
    return (start..<bytes.count).first { bytes[$0...].starts(with: quoted) } ?? start
  }
}
