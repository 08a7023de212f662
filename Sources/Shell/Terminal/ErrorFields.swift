import Basics
import InterviewQA

/// Something that could not be done, as an object for programs.
struct ErrorFields {
  /// In one line.
  let text: String

  /// An answer to a line of a session.
  init(_ message: String, to line: String) {
    self.init("error", message, ["question": .string(line)])
  }

  /// A message on standard error.
  ///
  /// - Parameter code: the exit code that it gives; nil for a warning.
  init(_ message: String, code: Int32?) {
    let status = code == nil ? "warning" : "error"
    self.init(status, message, ["code": code.map { .integer(Int($0)) } ?? .null])
  }

  private init(_ status: String, _ message: String, _ others: [String: JSON]) {
    let fields: [String: JSON] = [
      "version": .integer(DixitVersion.json), "status": .string(status),
      "message": .string(message),
    ]
    text = JSON.object(fields.merging(others) { $1 }).text
  }
}
