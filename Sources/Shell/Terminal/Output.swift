import Basics
import InterviewQA
import LineEditing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Results go to standard output, messages to standard error.
enum Output {
  /// Prints a result and a line end, and hands it on at once, so that a reader of the pipe need not
  /// wait.
  static func give(_ text: String) {
    _ = show(text)
  }

  /// As `give`, but where the interrupt key is watched it ends the printing with the row; then
  /// false.
  static func show(_ text: String) -> Bool {
    do { return try send(text + "\n", to: STDOUT_FILENO, name: "standard output") } catch {
      complain("\(error)")
      exit(Failure.unreadable)
    }
  }

  /// Ends the program at once.
  static func end(_ code: Int32) -> Never { exit(code) }

  /// Prints a message for the person at the terminal.
  static func complain(_ text: String) {
    hint("dixit: \(text)\n")
  }

  /// Prints to standard error as it is; what cannot be printed there is lost.
  static func hint(_ text: String) {
    do { _ = try send(text, to: STDERR_FILENO, name: "standard error") } catch {}
  }

  /// Adds a text to the end of a file, which is made if it is not there.
  static func append(_ text: String, to file: String) throws(FileError) {
    let descriptor = unsafe open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path: file, problem: systemsWord) }
    defer { close(descriptor) }
    _ = try send(text, to: descriptor, name: file)
  }

  /// False when the interrupt key ended it: behind a row, never within a character.
  private static func send(
    _ text: String, to descriptor: Int32, name: String
  ) throws(FileError) -> Bool {
    var rest = Array(text.utf8)[...]
    var isInterrupted = false
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe write(descriptor, bytes.baseAddress, min(bytes.count, piece))
      }
      if count < 0, errno != EINTR, errno != EAGAIN {
        throw FileError(path: name, problem: systemsWord)
      }
      rest = rest.dropFirst(max(count, 0))
      if !isInterrupted, InterruptKey.wasPressed() {
        isInterrupted = true
        rest = rest.prefix { $0 != UInt8(ascii: "\n") } + [UInt8(ascii: "\n")]
      }
    }
    return !isInterrupted
  }

  /// In bytes: between two of them the interrupt key is looked at.
  private static let piece = 4096

  /// `No space left on device`
  private static var systemsWord: String { unsafe String(cString: strerror(errno)) }
}
