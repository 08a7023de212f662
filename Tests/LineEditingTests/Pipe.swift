import Glibc

@testable import LineEditing

/// A pipe; its ends are closed with this object.
final class Pipe {
  struct Failure: Error {
    let errno = Glibc.errno
  }

  let reading: Int32
  private(set) var writing: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw Failure() }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  /// Contains a short text and then ends.
  convenience init(containing text: String) throws {
    try self.init()
    Descriptor(number: writing).send(text)
    endWriting()
  }

  deinit {
    close(reading)
    endWriting()
  }

  private func endWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// What has been written, once all other writers have closed the pipe.
  func contents() -> String {
    endWriting()
    var bytes: [UInt8] = []
    while case let more = Descriptor(number: reading).receive(), !more.isEmpty { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }
}
