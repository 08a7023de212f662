/// What the editor does after a key function.
package enum KeyResult: Sendable {
  /// Shows the line as the function left it.
  case done
  case beep
  /// Ends the line and returns it to the caller.
  case accept
  case interrupt
  case endInput
}
