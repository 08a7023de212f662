#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The editor's system calls on an open file.
struct Descriptor {
  let number: Int32

  var isTerminal: Bool { isatty(number) == 1 }

  /// Writes the whole text, waiting where necessary; gives up on an error.
  func send(_ text: String) {
    var text = text
    text.withUTF8 { unsafe send(UnsafeRawBufferPointer($0)) }
  }

  private func send(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    var sent = 0
    while sent < bytes.count {
      let count = unsafe write(number, start + sent, bytes.count - sent)
      if count < 0 && errno == EAGAIN { _ = isReady(for: POLLOUT, milliseconds: -1) }
      if count < 0 && errno != EINTR && errno != EAGAIN { return }
      sent += max(count, 0)
    }
  }

  /// The bytes available, after waiting for the first; empty at the end of input and on errors.
  func receive() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: Self.maxReceivedBytes) { buffer, count in
      var result = 0
      repeat {
        result = unsafe read(number, buffer.baseAddress, buffer.count)
      } while result < 0 && errno == EINTR
      count = max(result, 0)
    }
  }

  private static let maxReceivedBytes = 4096

  /// - Parameter milliseconds: how long to wait; negative for no limit.
  func isReady(for events: Int32 = POLLIN, milliseconds: Int32) -> Bool {
    var one = pollfd(fd: number, events: Int16(events), revents: 0)
    return unsafe poll(&one, 1, milliseconds) > 0
  }

  /// Waits for input on either, and returns where there is some; a signal also ends the wait.
  static func wait(for first: Descriptor, or second: Descriptor) -> (first: Bool, second: Bool) {
    var both = [
      pollfd(fd: first.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: second.number, events: Int16(POLLIN), revents: 0),
    ]
    guard unsafe poll(&both, 2, -1) > 0 else { return (false, false) }
    return (both[0].revents != 0, both[1].revents != 0)
  }
}
