import Fixtures
import FoundationEssentials
import Glibc
import Testing

/// The built program, run as a child in a folder of its own with a small `Knowledge` in it.
final class Program {
  struct Run {
    /// The exit code, or 128 plus the number of the signal that ended it.
    let status: Int32
    let output: String
    let messages: String
  }

  let folder: TemporaryFolder

  /// - Parameter files: text by path below the folder, beside the knowledge.
  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder(files)
    for (name, text) in SmallKnowledge.files {
      try folder.write(Array(text.utf8), to: "Knowledge/" + name)
    }
  }

  /// Runs the program to its end, or kills it after `patience`.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) async throws -> Run {
    try await run(arguments, input: input, environment: environment)
  }

  /// Runs the program to its end. With `--json`, all that it writes is checked against the documented
  /// schemas.
  ///
  /// - Parameter meanwhile: called with the process while the program runs.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    meanwhile: (pid_t) async throws -> Void = { _ in }
  ) async throws -> Run {
    let run = try await start(
      Self.path, arguments, input: input, environment: environment, meanwhile: meanwhile)
    if arguments.contains("--json") { try JSONForms.check(run, arguments) }
    return run
  }

  /// Runs any program in the folder to its end.
  func start(
    _ program: String, _ arguments: [String], input: String = "",
    environment: [String: String] = [:], meanwhile: (pid_t) async throws -> Void = { _ in }
  ) async throws -> Run {
    try folder.write(Array(input.utf8), to: "input")
    let child = try Self.spawn(
      program, arguments, environment: ["LANG": "C.UTF-8"].merging(environment) { $1 },
      in: folder.path)
    try await meanwhile(child)
    let status = try await Self.status(of: child)
    return Run(status: status, output: try text("output"), messages: try text("messages"))
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    let data = try Data(contentsOf: URL(filePath: folder.path + "/" + name))
    return try #require(String(validating: data, as: UTF8.self), "\(name) is not UTF-8")
  }

  static let path = BuiltProgram.path(of: "dixit")

  /// Threads of Swift concurrency block most signals; the child must block none.
  private static func spawn(
    _ path: String, _ arguments: [String], environment: [String: String], in folder: String
  ) throws -> pid_t {
    let start = "cd \"$0\" && exec \"$@\" <input >output 2>messages"
    let words = CStrings(["sh", "-c", start, folder, path] + arguments)
    let variables = CStrings(environment.map { "\($0)=\($1)" })
    var attributes = posix_spawnattr_t()
    var signals = sigset_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var child: pid_t = 0
    let result = unsafe posix_spawn(
      &child, "/bin/sh", nil, &attributes, words.pointers, variables.pointers)
    try #require(result == 0, "\(path) cannot be run")
    return child
  }

  /// Starts the program and kills it after a time if it has not ended by then. Returns its status as
  /// in `Run`.
  @discardableResult
  func runKilled(
    _ arguments: [String], after time: Duration, environment: [String: String] = [:]
  ) async throws -> Int32 {
    let child = try Self.spawn(
      Self.path, arguments, environment: ["LANG": "C.UTF-8"].merging(environment) { $1 },
      in: folder.path)
    try await Task.sleep(for: time)
    kill(child, SIGKILL)
    return try await Self.status(of: child)
  }

  private static let patience = Duration.seconds(120)

  private static func status(of child: pid_t) async throws -> Int32 {
    let start = ContinuousClock.now
    var status: Int32 = 0
    while unsafe waitpid(child, &status, WNOHANG) == 0 {
      if ContinuousClock.now - start > patience {
        kill(child, SIGKILL)
        Issue.record("the program does not end")
      }
      try await Task.sleep(for: .milliseconds(10))
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
