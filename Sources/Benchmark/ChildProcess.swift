import Glibc

/// A program that was run to its end, with its output discarded.
struct ChildProcess {
  /// From start to end.
  let elapsed: Duration
  /// In all its threads.
  let processor: Duration

  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs `dixit` in the folder of this program.
  static func dixit(_ arguments: [String]) throws -> ChildProcess {
    let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
      .dropLast()
    return try ChildProcess(folder.joined(separator: "/") + "/dixit", arguments)
  }

  /// - Parameter program: a path, or a name to find in `PATH`.
  init(_ program: String, _ arguments: [String]) throws {
    let words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let start = ContinuousClock.now
    var child: pid_t = 0
    guard unsafe posix_spawnp(&child, program, &actions, nil, words, environ) == 0 else {
      throw Problem(description: "\(program): not found; swift build -c release builds dixit")
    }
    var usage = rusage()
    var status: Int32 = 0
    unsafe wait4(child, &status, 0, &usage)
    elapsed = ContinuousClock.now - start
    guard status & 0x7F == 0, [0, 1].contains(status >> 8) else {
      throw Problem(description: "\(program) \(arguments.joined(separator: " ")) failed")
    }
    processor = Self.duration(usage.ru_utime) + Self.duration(usage.ru_stime)
  }

  private static func duration(_ time: timeval) -> Duration {
    .seconds(time.tv_sec) + .microseconds(Int(time.tv_usec))
  }
}
