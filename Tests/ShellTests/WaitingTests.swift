import Fixtures
import Glibc
import Synchronization
import Testing

@testable import Shell

/// While something takes long: a source of a megabyte, which takes a second or more to read.
@Suite(.serialized) struct WaitingTests {
  private static let longTalk = (0..<20_000).map {
    "\($0.isMultiple(of: 2) ? "陳瀾" : "記者")：第\($0)罐蜂蜜賣三百元。\n"
  }.joined()

  @Test func `On a terminal it is told what takes more than half a second, and taken away`() throws
  {
    let folder = try TemporaryFolder(["talk.txt": Self.longTalk])
    let shell = try ShellOnTerminal(["-q", "--source", folder.path + "/talk.txt"])
    #expect(shell.shows("reading the sources … "))
    #expect(shell.shows("dixit> "))
    #expect(shell.sent.contains(" s\r\u{1B}[K"))
    shell.type("第7罐蜂蜜\r")
    #expect(shell.shows("talk.txt:8"))
  }

  @Test func `Nothing is told of what is done before patience ends`() {
    let told = Mutex("")
    Progress.during("waiting", after: .seconds(3600)) { text in
      told.withLock { $0 += text }
    } _: {
    }
    #expect(told.withLock { $0 } == "")
  }

  @Test func `What outlasts patience is told, and taken away`() {
    let told = Mutex("")
    Progress.during("waiting", after: .zero) { text in
      told.withLock { $0 += text }
    } _: {
      for _ in 0..<3000 where told.withLock({ $0.isEmpty }) { usleep(10_000) }
    }
    let text = told.withLock { $0 }
    #expect(text.hasPrefix("\rwaiting … "))
    #expect(text.hasSuffix(" s\r\u{1B}[K"))
  }

  @Test func `How much is done is shown once at each step, and taken away`() {
    let told = Mutex<[String]>([])
    let bar = ProgressBar("reading") { text in told.withLock { $0.append(text) } }
    for done in [0, 0, 2] { bar.show(done, of: 4) }
    bar.end()
    bar.end()
    let (full, empty) = (String(repeating: "█", count: 12), String(repeating: "░", count: 12))
    #expect(
      told.withLock(\.self) == [
        "\rreading \(empty)\(empty) 0 %", "\rreading \(full)\(empty) 50 %", "\r\u{1B}[K",
      ])
  }

  @Test func `Where messages go to no terminal there is no progress`() async throws {
    let program = try Program(["talk.txt": Self.longTalk])
    let run = try await program.run("ask", "第7罐蜂蜜", "--source", "talk.txt")
    #expect(run.status == 0)
    #expect(run.messages == "")
  }

  /// A shell's `$?` is 128 and the number of the signal.
  @Test(arguments: [
    ["ask", "蜂蜜", "--source", "talk.txt"], ["facts", "--source", "talk.txt"],
    ["inspect", "talk.txt"], ["--source", "talk.txt"],
  ])
  func `Interrupted, the program exits with 130`(arguments: [String]) async throws {
    let program = try Program(["talk.txt": Self.longTalk])
    let run = try await program.run(arguments) { child in
      try await Self.untilStarted(child)
      kill(child, SIGINT)
    }
    #expect(run.status == 130)
    #expect(run.output == "")
  }

  @Test func `The interrupt key ends a program that still reads, and the terminal is as it was`()
    throws
  {
    let folder = try TemporaryFolder(["talk.txt": Self.longTalk])
    let shell = try ShellOnTerminal(["--source", folder.path + "/talk.txt"])
    #expect(shell.shows("reading the sources … "))
    shell.type("\u{3}")
    #expect(shell.isEnded(by: SIGINT))
    #expect(shell.hasOriginalModes)
  }

  /// Until the shell that starts the program has become the program.
  private static func untilStarted(_ child: pid_t) async throws {
    for _ in 0..<1000 {
      var path = [CChar](repeating: 0, count: 4096)
      let count = unsafe readlink("/proc/\(child)/exe", &path, path.count)
      if count > 0,
        String(decoding: path[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) == Program.path
      {
        return
      }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("the program does not start")
  }
}
