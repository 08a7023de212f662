import FoundationEssentials
import Glibc
import TestSupport

/// A file in a temporary folder of its own.
struct TemporaryFile {
  private let container: TemporaryFolder
  private let name: String

  /// - Parameter contents: nil for a name without a file.
  init(_ contents: String? = nil, name: String = "file") throws {
    container = try TemporaryFolder()
    self.name = name
    if let contents { try write(Array(contents.utf8)) }
  }

  var folder: String { container.path }
  var path: String { folder + "/" + name }

  func write(_ bytes: [UInt8]) throws {
    try container.write(bytes, to: name)
  }

  /// Empty if there is no file.
  var text: String {
    String(decoding: (try? Data(contentsOf: URL(filePath: path))) ?? Data(), as: UTF8.self)
  }

  /// In bytes; 0 if there is no file.
  var size: Int { Int(status.st_size) }
  var permissions: UInt32 { status.st_mode & 0o777 }

  private var status: stat {
    var status = stat()
    _ = unsafe stat(path, &status)
    return status
  }
}
