#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is known of the terminal at standard input and output.
enum Terminal {
  enum Stream: Int32 {
    case input = 0
    case output = 1
  }

  static func isTerminal(_ stream: Stream) -> Bool {
    isatty(stream.rawValue) == 1
  }

  /// In columns; 80 where there is no terminal.
  static var width: Int {
    var size = winsize()
    let result = unsafe ioctl(Stream.output.rawValue, UInt(TIOCGWINSZ), &size)
    return result == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
