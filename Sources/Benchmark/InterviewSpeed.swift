import FoundationEssentials
import InterviewQA

/// Measures questions over the knowledge folder's own interview: in this process, and as whole
/// processes beside `sqlite3` over a file that has its index (FTS5), if that is installed.
struct InterviewSpeed {
  let knowledge: String

  func measurements() throws -> Results {
    let folder = FileManager.default.temporaryDirectory.path + "/dixit-benchmark-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cache = Cache(folder: folder, program: CommandLine.arguments[0])
    let reading = try durations(1) { _ = try answerer(from: cache) }
    let opening = try durations(Self.openingCount) { _ = try answerer(from: cache) }
    let first = try durations(Self.openingCount) {
      _ = try answerer(from: cache).answer(ReplaySpeed.questions[0])
    }
    let opened = try answerer(from: cache)
    var results = Results([
      Measurement("reading everything and caching it", reading),
      Measurement("opening the cache", opening),
      Measurement("  and the first question", first),
      Measurement(
        "question within the process", try durations(of: ReplaySpeed.questions, by: opened)),
    ])
    results += try processes()
    return results.named("interview")
  }

  private func answerer(from cache: Cache) throws -> QuestionAnswerer {
    try cache.answerer(knowledge: cache.knowledge(folder: knowledge))
  }

  /// One duration per question and round, after a first round that fills the caches.
  private func durations(
    of questions: [String], by answerer: QuestionAnswerer
  ) throws -> [Duration] {
    for question in questions { _ = try answerer.answer(question) }
    return try (0..<Self.roundCount).flatMap { _ in
      try questions.map { question in
        try ContinuousClock().measure { _ = try answerer.answer(question) }
      }
    }
  }

  private static let roundCount = 100

  /// Runs the two by turns, since the speed of a machine drifts.
  private func processes() throws -> Results {
    let ask = ["ask", ReplaySpeed.questions[0]]
    let file = FileManager.default.temporaryDirectory.path + "/dixit-benchmark-\(UUID()).db"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let hasPeer = makeTable(in: file)
    _ = try ChildProcess.dixit(ask)
    var own: [Duration] = []
    var peer: [Duration] = []
    for _ in 0..<Self.processCount {
      own.append(try ChildProcess.dixit(ask).elapsed)
      if hasPeer { peer.append(try ChildProcess("sqlite3", [file, Self.query]).elapsed) }
    }
    return Results(
      [Measurement("dixit ask, whole process", own)]
        + (hasPeer ? [Measurement("sqlite3, whole process", peer)] : []))
  }

  private static let processCount = 60

  private static let query = "SELECT t FROM p WHERE p MATCH 'honey' ORDER BY rank LIMIT 4"

  /// Makes a table of 60 passages; returns whether `sqlite3` is installed.
  private func makeTable(in file: String) -> Bool {
    let texts = (0..<60).map { "('paragraph \($0) of bees and honey on the roofs of the city')" }
    let table = "CREATE VIRTUAL TABLE p USING fts5(t); INSERT INTO p VALUES "
    return (try? ChildProcess("sqlite3", [file, table + texts.joined(separator: ",")])) != nil
  }

  private static let openingCount = 20

  private func durations(_ count: Int, _ work: () throws -> Void) rethrows -> [Duration] {
    try (0..<count).map { _ in try ContinuousClock().measure(work) }
  }
}
