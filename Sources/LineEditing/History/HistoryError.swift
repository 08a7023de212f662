/// The history file could not be read or written.
package struct HistoryError: Error, Equatable {
  package let file: String
  /// In the system's words: "Permission denied".
  package let problem: String
}
