import FoundationEssentials

/// Values as JSON.
enum JSONLine {
  /// One line, without a line end. The same value gives the same bytes.
  static func text(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("an answer holds only text and finite numbers")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
