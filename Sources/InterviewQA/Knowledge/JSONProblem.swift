/// What is wrong with JSON, in one line.
enum JSONProblem {
  static func words(for error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "‘\(key.stringValue)’ is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "‘\(path(context))’ is of the wrong kind"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      "‘\(path(context))’: \(context.debugDescription)"
    default: "not valid JSON"
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    context.codingPath.map(\.stringValue).joined(separator: ".")
  }
}
