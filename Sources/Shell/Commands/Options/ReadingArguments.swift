import ArgumentParser
import InterviewQA

/// The options for reading the files of sources.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: "Encoding of the files: UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5, Windows-1252.",
    completion: .list(ReadingOptions.encodings))
  var encoding: String?

  @Flag(help: "Leave damaged text as it is, without repairs.")
  var raw = false

  @Option(
    help: ArgumentHelp(
      "Say what a speaker does, whatever the files suggest: interviewer, guest or participant.",
      valueName: "name=role"))
  var role: [String] = []

  func options() throws -> ReadingOptions {
    var options = try encodingOptions()
    options.roles = try role.map { text in
      guard let role = GivenRole(text) else {
        throw ValidationError(
          "--role \(text): expected NAME=interviewer, NAME=guest or NAME=participant")
      }
      return role
    }
    return options
  }

  private func encodingOptions() throws -> ReadingOptions {
    guard let encoding else { return ReadingOptions(isRaw: raw) }
    do { return try ReadingOptions(encoding: encoding, isRaw: raw) } catch {
      throw ValidationError("--encoding: \(error)")
    }
  }
}
