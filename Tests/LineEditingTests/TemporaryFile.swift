import Glibc

@testable import LineEditing

/// A file in a folder of its own, removed with this.
final class TemporaryFile {
  let folder: String
  let path: String

  /// Without contents there is a name but no file.
  init(_ contents: String? = nil, name: String = "file") throws {
    var template = Array("/tmp/line-editor-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SystemError() }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = folder + "/" + name
    if let contents { try write(Array(contents.utf8)) }
  }

  func write(_ bytes: [UInt8]) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT, 0o600)
    guard descriptor >= 0 else { throw SystemError() }
    defer { close(descriptor) }
    let count = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
    }
    guard count == bytes.count else { throw SystemError() }
  }

  deinit {
    unsafe unlink(path)
    unsafe unlink(path + ".new")
    unsafe rmdir(folder)
  }

  /// Removes names in the folder, in this order.
  func removeTree(_ names: String...) {
    for name in names { _ = unsafe remove(folder + "/" + name) }
  }

  /// In bytes; 0 when there is no file.
  var size: Int { Int(status.st_size) }
  var permissions: UInt32 { status.st_mode & 0o777 }

  private var status: stat {
    var status = stat()
    _ = unsafe stat(path, &status)
    return status
  }

  var text: String {
    let descriptor = unsafe open(path, O_RDONLY)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while case let more = Descriptor(number: descriptor).receive(), !more.isEmpty { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A pipe; its ends are closed with it.
final class Pipe {
  let reading: Int32
  private(set) var writing: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw SystemError() }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  /// Holds a short text and then ends.
  convenience init(holding text: String) throws {
    try self.init()
    Descriptor(number: writing).send(text)
    close(writing)
    writing = -1
  }

  deinit {
    close(reading)
    if writing >= 0 { close(writing) }
  }

  /// What has been written, once all writers have closed.
  func contents() -> String {
    close(writing)
    writing = -1
    var bytes: [UInt8] = []
    while case let more = Descriptor(number: reading).receive(), !more.isEmpty { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }
}

struct SystemError: Error {
  let number = errno
}
