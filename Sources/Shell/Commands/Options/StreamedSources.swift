import ArgumentParser
import Basics
import InterviewQA

/// Sources that come from standard input (`-`) or from another program (`<(…)`), and the names that
/// citations give them.
struct StreamedSources: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What citations call a source from stdin or a pipe; repeatable, in their order.",
      valueName: "file"))
  var name: [String] = []

  func validate() throws {
    for name in name
    where !name.utf8.contains(where: { $0 > 0x2F }) || name.utf8.contains(where: { $0 < 0x20 }) {
      throw ValidationError("--name: expected a name such as talk.txt")
    }
  }

  static func isStream(_ path: String) -> Bool { path == "-" || FileAccess.isOpenStream(path) }

  /// Reads those of some paths that are streams.
  ///
  /// - Returns: the others as they are, and what was read.
  /// - Throws: `FileError` if one cannot be read; a `ValidationError` if there are more names than
  ///   streams, or if standard input is named twice.
  func read(_ paths: [String]) throws -> (files: [String], given: [GivenSource]) {
    let streams = paths.filter(Self.isStream)
    guard streams.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("standard input can be read once only")
    }
    guard name.count <= streams.count else {
      throw ValidationError("--name \(name[streams.count]): names a source from stdin or a pipe")
    }
    let given = try streams.enumerated().map { index, path in
      GivenSource(
        name: index < name.count ? name[index] : Self.standardName(of: path),
        bytes: path == "-" ? FileAccess.standardInput() : try FileAccess.bytes(of: path))
    }
    return (paths.filter { !Self.isStream($0) }, given)
  }

  private static func standardName(of path: String) -> String {
    ["-", "/dev/stdin"].contains(path) ? "stdin" : "fd" + FileAccess.name(of: path)
  }
}
