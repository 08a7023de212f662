import Fixtures
import FoundationEssentials
import Testing

@testable import Shell

/// What `dixit index` caches, and what other commands find there.
@Suite(.serialized) struct IndexCommandTests {
  private static let talks = Dictionary(
    uniqueKeysWithValues: (0..<20).map { number in
      let lines = (0..<10).map { "記者：第\(number)年？\n陳瀾：第\(number * 10 + $0)罐蜂蜜賣三百元。\n" }
      return ("talks/\(number).txt", lines.joined())
    })

  private let program: Program
  private var environment: [String: String] { ["XDG_CACHE_HOME": program.folder.path + "/cache"] }
  private var kept: String { program.folder.path + "/cache/dixit" }

  init() throws {
    program = try Program(Self.talks)
  }

  private func ask() async throws -> Program.Run {
    try await program.run(
      "ask", "第137罐蜂蜜", "--source", "talks", "--json", environment: environment)
  }

  @Test func `Indexing says what it read, and reads only what changed`() async throws {
    let index = ["index", "--source", "talks"]
    let first = try await program.run(index, environment: environment)
    #expect(first.output.hasPrefix("20 sources, read; 400 paragraphs, "))
    #expect(first.messages == "")
    try program.folder.write(Array("陳瀾：蜂蜜。\n".utf8), to: "talks/7.txt")
    let second = try await program.run(index, environment: environment)
    #expect(second.output.hasPrefix("20 sources, 1 of them read; 381 paragraphs, "))
    #expect(second.messages.hasSuffix("talks/7.txt: changed; reading it again\n"))
  }

  @Test func `Indexing without a place for the cache is wrong usage`() async throws {
    let run = try await program.run("index", environment: [:])
    #expect(run.status == 64)
    #expect(run.messages.contains("nowhere to store an index"))
    try program.folder.write([], to: "cache")
    let refused = try await program.run(["index"], environment: environment)
    #expect(refused.status == 2)
    #expect(refused.messages.contains("cannot be made"))
  }

  @Test
  func `A question without the cache stores nothing`() async throws {
    let run = try await program.run(
      ["ask", "第137罐蜂蜜", "--source", "talks", "--no-cache"], environment: environment)
    #expect(run.status == 0)
    #expect(!FileManager.default.fileExists(atPath: kept))
  }

  @Test func `Programs that read at the same time answer alike`() async throws {
    let alone = try await ask()
    try FileManager.default.removeItem(atPath: kept)
    let index = "\(Program.path) index --source talks >/dev/null & "
    let others = try await program.start(
      "/bin/sh", ["-c", index + index + index + "wait"], environment: environment)
    #expect(others.status == 0)
    #expect(others.messages == "")
    #expect(try await ask().output == alone.output)
  }

  /// The moments are spread over the time that indexing takes.
  @Test func `Killed at any of 50 moments, indexing leaves nothing that answers wrongly`()
    async throws
  {
    let right = try await ask()
    #expect(right.status == 0)
    try FileManager.default.removeItem(atPath: kept)
    let start = ContinuousClock.now
    _ = try await program.run(["index", "--source", "talks"], environment: environment)
    let length = ContinuousClock.now - start
    var random = SeededGenerator(seed: 50)
    var interrupted = 0
    for _ in 0..<50 {
      try? FileManager.default.removeItem(atPath: kept)
      let status = try await program.runKilled(
        ["index", "--source", "talks"], after: length * Double.random(in: 0...1.1, using: &random),
        environment: environment)
      if status != 0 { interrupted += 1 }
      let run = try await ask()
      #expect(run.output == right.output)
      #expect(run.messages == "")
    }
    #expect(interrupted > 0)
  }
}
