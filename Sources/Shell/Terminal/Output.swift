import Basics
import InterviewQA
import LineEditing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes results to standard output and messages to standard error.
enum Output {
  /// Prints a result and a line end, unbuffered, so that the reader of a pipe need not wait.
  static func print(_ text: String) {
    _ = show(text)
  }

  /// Prints the text of a file as it is, which ends with a line end.
  static func printFile(_ text: String) {
    do { _ = try send(text, to: STDOUT_FILENO, name: "standard output") } catch {
      fail("\(error)", code: Failure.unreadable)
      exit(Failure.unreadable)
    }
  }

  /// Prints like `print`, but stops at the end of the row if the interrupt key is pressed, and then
  /// returns false.
  static func show(_ text: String) -> Bool {
    do { return try send(text + "\n", to: STDOUT_FILENO, name: "standard output") } catch {
      fail("\(error)", code: Failure.unreadable)
      exit(Failure.unreadable)
    }
  }

  /// Ends the program immediately, without deallocating anything.
  static func end(_ code: Int32) -> Never { exit(code) }

  /// Prints a message of one line to standard error, headed by the program's name; as an object if
  /// the program was started with `--json`.
  static func warn(_ text: String) { warn(text, code: nil) }

  /// The same for what makes the program fail.
  ///
  /// - Parameter code: the exit code.
  static func fail(_ text: String, code: Int32) { warn(text, code: code) }

  private static func warn(_ text: String, code: Int32?) {
    note((hasJSON ? ErrorFields(text, code: code).text : "dixit: " + text) + "\n")
  }

  private static let hasJSON = CommandLine.arguments.prefix { $0 != "--" }.contains("--json")

  /// Prints a text to standard error as it is; failures are ignored.
  static func note(_ text: String) {
    do { _ = try send(text, to: STDERR_FILENO, name: "standard error") } catch {}
  }

  /// Appends a text to a file, which is created if necessary.
  static func append(_ text: String, to file: String) throws(FileError) {
    let descriptor = unsafe open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path: file, problem: reason) }
    defer { close(descriptor) }
    _ = try send(text, to: descriptor, name: file)
  }

  /// Returns false if the interrupt key ended the output, which happens at the end of a row only.
  private static func send(
    _ text: String, to descriptor: Int32, name: String
  ) throws(FileError) -> Bool {
    var rest = Array(text.utf8)[...]
    var isInterrupted = false
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe write(descriptor, bytes.baseAddress, min(bytes.count, bytesPerWrite))
      }
      if count < 0, errno != EINTR, errno != EAGAIN {
        throw FileError(path: name, problem: reason)
      }
      rest = rest.dropFirst(max(count, 0))
      if !isInterrupted, InterruptKey.wasPressed() {
        isInterrupted = true
        rest = rest.prefix { $0 != UInt8(ascii: "\n") } + [UInt8(ascii: "\n")]
      }
    }
    return !isInterrupted
  }

  /// The interrupt key is looked at after each write.
  private static let bytesPerWrite = 4096

  /// `No space left on device`
  private static var reason: String { unsafe String(cString: strerror(errno)) }
}
