#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The terminal at standard input, output and error.
enum Terminal {
  /// Standard streams by their file descriptors.
  enum Stream: Int32 {
    case input = 0
    case output = 1
    case messages = 2
  }

  static func isTerminal(_ stream: Stream) -> Bool {
    isatty(stream.rawValue) == 1
  }

  /// In columns; 80 without a terminal.
  static var width: Int {
    size.map { Int($0.ws_col) }.flatMap { $0 > 0 ? $0 : nil } ?? defaultWidth
  }

  private static let defaultWidth = 80

  /// In rows; nil without a terminal.
  static var height: Int? { size.map { Int($0.ws_row) }.flatMap { $0 > 0 ? $0 : nil } }

  private static var size: winsize? {
    var size = winsize()
    let result = unsafe ioctl(Stream.output.rawValue, UInt(TIOCGWINSZ), &size)
    return result == 0 ? size : nil
  }

  /// Whether the environment permits colours (https://no-color.org).
  static var hasColor: Bool { variable("NO_COLOR") == nil && !isDumb }

  /// Whether the terminal can only print lines.
  static var isDumb: Bool { variable("TERM") == "dumb" }

  /// Whether the terminal is known to open links (OSC 8).
  static var hasLinks: Bool {
    guard hasColor, variable("TMUX") == nil, variable("STY") == nil else { return false }
    let isKnown = linking.contains { variable($0) != nil }
    let isNewVTE = Int(variable("VTE_VERSION") ?? "").map { $0 >= firstVTEWithLinks } ?? false
    let program = variable("TERM_PROGRAM") ?? ""
    let name = variable("TERM") ?? ""
    return isKnown || isNewVTE || programs.contains(program) || terminals.contains(name)
  }

  /// 0.50.
  private static let firstVTEWithLinks = 5000
  private static let linking = ["KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION"]
  private static let programs: Set = ["iTerm.app", "WezTerm", "vscode", "ghostty"]
  private static let terminals: Set = ["xterm-kitty", "alacritty", "foot", "xterm-ghostty"]

  /// The value of a variable; nil if it is not set or empty.
  private static func variable(_ name: String) -> String? {
    Environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
