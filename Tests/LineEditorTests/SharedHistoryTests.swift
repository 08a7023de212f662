import Glibc
import Testing

@testable import LineEditor

extension TerminalTests {
  @Suite struct SharedHistory {
    @Test func `Four writers at once lose nothing`() throws {
      let file = try TemporaryFile()
      let writers = ["甲", "乙", "丙", "丁"].map { name in
        DemoSession(arguments: ["--append", file.path, name, "200"])
      }
      for writer in writers { #expect(writer.exits(0)) }
      let entries = History(file: file.path).entries
      #expect(entries.count == 800)
      for name in ["甲", "乙", "丙", "丁"] {
        let own = entries.filter { $0.hasPrefix(name) }
        #expect(own == (0..<200).map { "\(name) \($0)" })
      }
    }

    @Test(arguments: 0..<5)
    func `A writer killed at any moment leaves whole entries`(attempt: Int) throws {
      let file = try TemporaryFile()
      let writer = DemoSession(arguments: ["--append", file.path, "写", "1000000"])
      #expect(writer.waits { _ in file.size > 2000 * (attempt + 1) })
      writer.send(SIGKILL)
      #expect(!writer.exits(0))
      let entries = History(file: file.path, limit: 1_000_000).entries
      #expect(entries == (0..<entries.count).map { "写 \($0)" })
      #expect(entries.count > 100)
    }

    @Test(arguments: 0..<5)
    func `Trimming while others write loses none of theirs`(attempt: Int) throws {
      let file = try TemporaryFile((0..<250).map { "old \($0)\n" }.joined())
      let writer = DemoSession(arguments: ["--append", file.path, "新", "100"])
      #expect(writer.waits { _ in file.size != 250 * 8 - 110 || attempt == 0 })
      let trimmed = History(file: file.path, limit: 120)
      #expect(writer.exits(0))
      #expect(trimmed.failure == nil)
      let own = History(file: file.path, limit: 1000).entries.filter { $0.hasPrefix("新") }
      #expect(own == (0..<100).map { "新 \($0)" })
    }
  }
}
