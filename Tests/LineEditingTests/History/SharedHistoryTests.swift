import Glibc
import TestSupport
import Testing

@testable import LineEditing

extension EditorOnTerminalTests {
  @Suite struct SharedHistory {
    @Test func `Four shells lose none of 200 lines typed into each at once`() throws {
      let file = try TemporaryFile()
      let names = ["甲", "乙", "丙", "丁"]
      let shells = try names.map { _ in try DemoSession(arguments: [file.path]) }
      for shell in shells { #expect(shell.prompts()) }
      for last in stride(from: 9, to: 200, by: 10) {
        for (name, shell) in zip(names, shells) {
          shell.type((last - 9...last).map { "\(name) \($0)\r" }.joined())
        }
        for (name, shell) in zip(names, shells) {
          #expect(shell.waits { $0.screen.rows.contains("<\(name) \(last)>") })
        }
      }
      let entries = History(file: file.path).entries
      #expect(entries.count == 800)
      for name in names {
        #expect(entries.filter { $0.hasPrefix(name) } == (0..<200).map { "\(name) \($0)" })
      }
    }

    @Test func `Four programs that append as fast as they can lose no entry`() throws {
      let file = try TemporaryFile()
      let names = ["甲", "乙", "丙", "丁"]
      let writers = try names.map {
        try DemoSession(adding: 200, named: $0, to: file, limit: 10_000)
      }
      for writer in writers { #expect(writer.exits(0)) }
      let entries = History(file: file.path).entries
      #expect(entries.count == 800)
      for name in names {
        #expect(entries.filter { $0.hasPrefix(name) } == (0..<200).map { "\(name) \($0)" })
      }
    }

    /// Long entries take several pages of the kernel's each, between which a kill can cut a write off.
    @Test(arguments: [1, 3000])
    func `Programs killed at 40 random moments of appending and trimming leave a readable history`(
      length: Int
    ) throws {
      let file = try TemporaryFile()
      var random = SeededGenerator(seed: UInt64(length))
      let name = String(repeating: "写", count: length)
      for kill in 0..<40 {
        let writer = try DemoSession(adding: 1_000_000, named: name, to: file, limit: 60)
        // Waits for two entries of the writer's, so that the first, which follows no other, is whole.
        #expect(
          writer.waits { _ in
            let last = (try? HistoryFile(path: file.path).entries())?.suffix(2) ?? []
            return last.count == 2 && !last.contains("又")
          })
        usleep(.random(in: 0...20_000, using: &random))
        writer.send(SIGKILL)
        #expect(writer.isEnded(by: SIGKILL))
        let entries = try #require(try? HistoryFile(path: file.path).entries())
        #expect(!entries.isEmpty, "after \(kill) kills")
        #expect(Self.gaps(in: entries, name).isEmpty, "after \(kill) kills")
        History(file: file.path).append("又")
        #expect(History(file: file.path).entries.last == "又")
      }
      #expect(file.permissions == 0o600)
    }

    /// The pairs of entries out of sequence. A kill may cut an entry off; the next is then `又`.
    private static func gaps(in entries: [String], _ name: String) -> [String] {
      zip(entries, entries.dropFirst()).filter { before, next in
        if before == "又" { return next != "\(name) 0" }
        if next == "又" { return false }
        let number = Int(before.dropFirst(name.count + 1)) ?? -2
        return !"\(name) \(number + 1)".hasPrefix(next)
      }.map { "\($0.0.suffix(9)) → \($0.1.suffix(9))" }
    }

    @Test(arguments: 0..<5)
    func `Trimming while another program appends loses none of its entries`(attempt: Int) throws {
      let file = try TemporaryFile((0..<250).map { "old \($0)\n" }.joined())
      let oldSize = file.size
      let writer = try DemoSession(adding: 100, named: "新", to: file, limit: 1_000_000)
      #expect(writer.waits { _ in file.size != oldSize || attempt == 0 })
      let trimmed = History(file: file.path, limit: 120)
      #expect(writer.exits(0))
      #expect(trimmed.failure == nil)
      let own = History(file: file.path, limit: 1000).entries.filter { $0.hasPrefix("新") }
      #expect(own == (0..<100).map { "新 \($0)" })
    }
  }
}

extension DemoSession {
  /// A program that only appends entries to a history.
  fileprivate convenience init(
    adding count: Int, named name: String, to file: TemporaryFile, limit: Int
  ) throws {
    try self.init(arguments: ["--append", file.path, name, "\(count)", "\(limit)"])
  }
}
