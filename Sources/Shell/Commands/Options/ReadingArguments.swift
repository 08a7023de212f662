import ArgumentParser
import InterviewQA

/// The options for reading the files of sources.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: "Encoding of the files: UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5, Windows-1252.")
  var encoding: String?

  @Flag(help: "Leave damaged text as it is, without repairs.")
  var raw = false

  func options() throws -> ReadingOptions {
    guard let encoding else { return ReadingOptions(isRaw: raw) }
    do { return try ReadingOptions(encoding: encoding, isRaw: raw) } catch {
      throw ValidationError("--encoding: \(error)")
    }
  }
}
