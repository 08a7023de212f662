import Basics
import InterviewQA

/// The files of the user who runs the program, by the XDG Base Directory Specification. All are nil
/// without a home.
enum UserFiles {
  /// The start-up file, which need not exist.
  static var startUp: String? { path("XDG_CONFIG_HOME", "/.config").map { $0 + "/rc" } }
  /// The history of the shell, created with its folders when the first line is added.
  static var history: String? { path("XDG_STATE_HOME", "/.local/state").map { $0 + "/history" } }

  /// The cache of the knowledge and sources read.
  static var cache: Cache? {
    path("XDG_CACHE_HOME", "/.cache").map {
      Cache(folder: $0, program: program, tell: Output.warn)
    }
  }

  private static func path(_ variable: String, _ standard: String) -> String? {
    let named = Environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? Environment["HOME"].map { $0 + standard }).map { $0 + "/dixit" }
  }

  /// Path of the file that is running.
  private static var program: String {
    let running = "/proc/self/exe"
    return FileAccess.canonical(
      FileAccess.exists(running) ? running : CommandLine.arguments.first ?? "")
  }
}
