import FoundationEssentials
import InterviewQA

/// What one interview costs, the knowledge folder's own: in this process, and as whole processes
/// beside `sqlite3` over a file that is ready (FTS5), where that is installed.
struct InterviewSpeed {
  let knowledge: String

  func measurements() throws -> Results {
    let folder = FileManager.default.temporaryDirectory.path + "/dixit-benchmark-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cache = Cache(folder: folder, program: CommandLine.arguments[0])
    let read = try times(1) { _ = try answerer(from: cache) }
    let opened = try times(20) { _ = try answerer(from: cache) }
    let first = try times(20) { _ = try answerer(from: cache).answer(ReplaySpeed.asked[0]) }
    let kept = try answerer(from: cache)
    var results = Results([
      Measurement("everything read and kept", read), Measurement("what is kept opened", opened),
      Measurement("  and the first question", first),
      Measurement("question inside the process", try questions(of: kept)),
    ])
    results += try processes()
    return results.named("interview")
  }

  private func answerer(from cache: Cache) throws -> QuestionAnswerer {
    try cache.answerer(knowledge: cache.knowledge(folder: knowledge))
  }

  /// By question, each asked for itself; the names and words of all have been asked of before.
  private func questions(of answerer: QuestionAnswerer) throws -> [Duration] {
    let asked = ReplaySpeed.asked
    for question in asked { _ = try answerer.answer(question) }
    return try (0..<100).flatMap { _ in
      try asked.map { question in
        try ContinuousClock().measure { _ = try answerer.answer(question) }
      }
    }
  }

  /// The two by turns, as the speed of a machine wanders.
  private func processes() throws -> Results {
    let asked = ["ask", ReplaySpeed.asked[0]]
    let file = FileManager.default.temporaryDirectory.path + "/dixit-benchmark-\(UUID()).db"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let hasPeer = makeTable(in: file)
    _ = try ChildProcess.dixit(asked)
    var own: [Duration] = []
    var peer: [Duration] = []
    for _ in 0..<Self.runs {
      own.append(try ChildProcess.dixit(asked).elapsed)
      if hasPeer { peer.append(try ChildProcess("sqlite3", [file, Self.query]).elapsed) }
    }
    return Results(
      [Measurement("dixit ask, whole process", own)]
        + (hasPeer ? [Measurement("sqlite3, whole process", peer)] : []))
  }

  private static let runs = 60

  private static let query = "SELECT t FROM p WHERE p MATCH 'honey' ORDER BY rank LIMIT 4"

  /// Returns whether `sqlite3` is installed.
  private func makeTable(in file: String) -> Bool {
    let texts = (0..<60).map { "('paragraph \($0) of bees and honey on the roofs of the city')" }
    let table = "CREATE VIRTUAL TABLE p USING fts5(t); INSERT INTO p VALUES "
    return (try? ChildProcess("sqlite3", [file, table + texts.joined(separator: ",")])) != nil
  }

  private func times(_ count: Int, _ work: () throws -> Void) rethrows -> [Duration] {
    try (0..<count).map { _ in try ContinuousClock().measure(work) }
  }
}
