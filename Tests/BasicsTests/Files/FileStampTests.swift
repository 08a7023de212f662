import FoundationEssentials
import Glibc
import TestSupport
import Testing

@testable import Basics

struct FileStampTests {
  private let folder: TemporaryFolder
  private var file: String { folder.path + "/a.txt" }

  init() throws {
    folder = try TemporaryFolder(["a.txt": "one"])
  }

  @Test func `An unchanged file is current`() {
    #expect(FileStamp(of: file).isCurrent)
    #expect(FileStamp(of: folder.path).isCurrent)
  }

  @Test func `New content of the same length is detected at once`() throws {
    let stamp = FileStamp(of: file)
    let handle = unsafe fopen(file, "r+")
    unsafe fputs("two", handle)
    unsafe fclose(handle)
    #expect(!stamp.isCurrent)
  }

  @Test func `A removed or replaced file is detected`() throws {
    let stamp = FileStamp(of: file)
    try FileManager.default.removeItem(atPath: file)
    #expect(!stamp.isCurrent)
    try folder.write(Array("one".utf8), to: "a.txt")
    #expect(!stamp.isCurrent)
  }

  @Test func `A new file in a folder is detected`() throws {
    let stamp = FileStamp(of: folder.path)
    try folder.write([], to: "b.txt")
    #expect(!stamp.isCurrent)
  }

  @Test func `A settled stamp still detects a change`() throws {
    let young = FileStamp(of: file)
    #expect(young.settled == young)
    usleep(2_100_000)
    let settled = young.settled
    #expect(settled != young)
    #expect(settled.isCurrent)
    try folder.write(Array("two".utf8), to: "a.txt")
    #expect(!settled.isCurrent)
  }

  @Test func `A missing file is never current`() {
    #expect(!FileStamp(of: "/nowhere").isCurrent)
  }

  @Test func `A stored stamp is read as it was`() {
    let stamp = FileStamp(of: file)
    var writer = StoreWriter()
    writer.add(stamp)
    var reader = StoreReader(StoredBytes(writer.bytes))
    #expect(reader.value(of: FileStamp.self) == stamp)
  }
}
