import FoundationEssentials
import LineEditing
import TerminalText

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program that shows long texts page by page: `$PAGER`, or `less -FRX` if that is not set.
struct Pager {
  private let command: String
  private let environment: [String: String]

  /// Nil if `PAGER` is empty or `cat`, which shows everything at once.
  init?() {
    var environment = ProcessInfo.processInfo.environment
    command = environment["PAGER"] ?? "less -FRX"
    guard !["", "cat"].contains(command) else { return nil }
    environment["LESSCHARSET"] = environment["LESSCHARSET"] ?? "utf-8"
    self.environment = environment
  }

  /// Whether a text does not fit on the screen, where the prompt takes one row.
  ///
  /// - Parameter text: without escape sequences.
  static func isNeeded(for text: String, rows: Int, columns: Int) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let taken = lines.reduce(0) { taken, line in
      taken + max(1, (DisplayWidth().columns(of: line) + columns - 1) / columns)
    }
    return taken >= rows
  }

  /// Shows the text until the person quits the pager; false if the program cannot be run.
  func show(_ text: String) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return false }
    let earlier = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, earlier) }
    let child = start(reading: ends[0], closing: ends[1])
    close(ends[0])
    if child > 0 { feed(text, to: ends[1]) }
    close(ends[1])
    return child > 0 && Self.status(of: child) != Self.notFound
  }

  /// The exit code of a shell if there is no such program.
  private static let notFound: Int32 = 127

  private func start(reading input: Int32, closing other: Int32) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    unsafe posix_spawn_file_actions_addclose(&actions, input)
    unsafe posix_spawn_file_actions_addclose(&actions, other)
    var child: pid_t = 0
    let words = CStrings(["sh", "-c", command])
    let variables = CStrings(environment.map { "\($0)=\($1)" })
    let result = unsafe posix_spawn(
      &child, "/bin/sh", &actions, nil, words.pointers, variables.pointers)
    return result == 0 ? child : -1
  }

  /// Stops early if the pager is quit before the end of the text.
  private func feed(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe write(descriptor, bytes.baseAddress, bytes.count)
      }
      if count < 0 && errno != EINTR { return }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  private static func status(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 && errno == EINTR {}
    _ = InterruptKey.wasPressed()
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 0
  }
}

/// Strings for C, freed with this object.
@safe private final class CStrings {
  /// Ended by a null pointer.
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) {
    unsafe pointers = texts.map { unsafe strdup($0) } + [nil]
  }

  deinit {
    for index in unsafe pointers.indices { unsafe free(pointers[index]) }
  }
}
