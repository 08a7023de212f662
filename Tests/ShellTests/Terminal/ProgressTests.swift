import Fixtures
import Glibc
import Synchronization
import Testing

@testable import Shell

/// Progress while a source of a megabyte is read, which takes a second or more.
@Suite(.serialized) struct ProgressTests {
  private static let longTalk = (0..<20_000).map {
    "\($0.isMultiple(of: 2) ? "陳瀾" : "記者")：第\($0)罐蜂蜜賣三百元。\n"
  }.joined()

  @Test func `On a terminal, work of more than half a second shows progress until it is done`()
    throws
  {
    let folder = try TemporaryFolder(["talk.txt": Self.longTalk])
    let shell = try ShellOnTerminal(["-q", "--source", folder.path + "/talk.txt"])
    #expect(shell.shows("reading the sources … 0 s"))
    #expect(shell.shows("dixit> "))
    #expect(shell.sent.contains(" s\r\u{1B}[K"))
    shell.type("第7罐蜂蜜\r")
    #expect(shell.shows("talk.txt:8"))
  }

  @Test func `Work done before the delay ends shows no progress`() {
    let shown = Mutex("")
    Progress.during("waiting", after: .seconds(3600)) { text in
      shown.withLock { $0 += text }
    } _: {
    }
    #expect(shown.withLock { $0 } == "")
  }

  @Test func `Work longer than the delay shows progress, which is then removed`() {
    let shown = Mutex("")
    Progress.during("waiting", after: .zero) { text in
      shown.withLock { $0 += text }
    } _: {
      for _ in 0..<3000 where shown.withLock({ $0.isEmpty }) { usleep(10_000) }
    }
    let text = shown.withLock { $0 }
    #expect(text.hasPrefix("\rwaiting … ") && text.hasSuffix(" s\r\u{1B}[K"))
  }

  @Test func `A progress bar is shown once for each step, and then removed`() {
    let shown = Mutex<[String]>([])
    let bar = ProgressBar("reading") { text in shown.withLock { $0.append(text) } }
    for done in [0, 0, 2] { bar.show(done, of: 4) }
    bar.end()
    bar.end()
    let (full, empty) = (String(repeating: "█", count: 12), String(repeating: "░", count: 12))
    #expect(
      shown.withLock(\.self) == [
        "\rreading \(empty)\(empty) 0 %", "\rreading \(full)\(empty) 50 %", "\r\u{1B}[K",
      ])
  }

  @Test func `No progress is shown if messages do not go to a terminal`() async throws {
    let program = try Program(["talk.txt": Self.longTalk])
    let run = try await program.run("ask", "第7罐蜂蜜", "--source", "talk.txt")
    #expect(run.status == 0)
    #expect(run.messages == "")
  }

  /// As a shell's `$?`: 128 plus the number of the signal.
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

  @Test func `The interrupt key ends a program that is still reading, and restores the terminal`()
    throws
  {
    let folder = try TemporaryFolder(["talk.txt": Self.longTalk])
    let shell = try ShellOnTerminal(["--source", folder.path + "/talk.txt"])
    #expect(shell.shows("reading the sources … 0 s"))
    shell.type("\u{3}")
    #expect(shell.isEnded(by: SIGINT))
    #expect(shell.hasOriginalModes)
  }

  /// Waits until the shell that starts the program has become the program.
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
