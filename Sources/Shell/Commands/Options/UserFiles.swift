import Basics
import InterviewQA

/// Where files are kept for whoever runs the program, by the XDG Base Directory Specification.
enum UserFiles {
  /// The start-up file, whether it is there or not; nil without a home.
  static var startUp: String? { path("XDG_CONFIG_HOME", "/.config").map { $0 + "/rc" } }
  /// Made when the first line is added, with its folders.
  static var history: String? { path("XDG_STATE_HOME", "/.local/state").map { $0 + "/history" } }

  /// What was read of knowledge and sources; nil without a home.
  static var cache: Cache? {
    path("XDG_CACHE_HOME", "/.cache").map {
      Cache(folder: $0, program: program, tell: Output.complain)
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
