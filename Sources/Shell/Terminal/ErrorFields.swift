import Basics

/// Something that could not be done, as an object for programs.
struct ErrorFields {
  private let fields: [String: JSON]

  /// An answer to a line of a session.
  init(_ message: String, to line: String) {
    fields = ["question": .string(line), "message": .string(message)]
  }

  /// A message on standard error.
  ///
  /// - Parameter code: the exit code that it gives; nil for a warning.
  init(_ message: String, code: Int32?) {
    fields = ["message": .string(message), "code": code.map { .integer(Int($0)) } ?? .null]
  }

  /// In one line.
  var text: String {
    let isWarning = fields["code"] == .null
    let head: [String: JSON] = ["version": 1, "status": isWarning ? "warning" : "error"]
    return JSON.object(head.merging(fields) { $1 }).text
  }
}
