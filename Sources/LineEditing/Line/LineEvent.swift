/// How the reading of one line ended.
package enum LineEvent: Equatable, Sendable {
  /// Without the newline at its end; a pasted text may contain newlines.
  case line(String)
  /// The interrupt key was pressed; the line is dropped.
  case interrupted
  /// The end-of-input key on an empty line, a hang-up or a request to terminate.
  case endOfInput
}
