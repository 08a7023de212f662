#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Results go to standard output, messages to standard error.
enum Output {
  /// Prints a result and hands it on at once, so that a reader of the pipe need not wait.
  static func give(_ text: String) {
    print(text)
    _ = fflush(nil)
  }

  /// Prints a message for the person at the terminal.
  static func complain(_ text: String) {
    let line = Array("dixit: \(text)\n".utf8)
    _ = unsafe line.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
