import ArgumentParser
import InterviewQA

/// How files of sources are read.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: "Encoding of the files: UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5, Windows-1252.")
  var encoding: String?

  @Flag(help: "Leave damaged places as they are: no repairs in the text.")
  var raw = false

  func options() throws -> ReadingOptions {
    guard let encoding else { return ReadingOptions(isRaw: raw) }
    do { return try ReadingOptions(encoding: encoding, isRaw: raw) } catch {
      throw ValidationError("--encoding: \(error)")
    }
  }
}
