import Basics
import InterviewQA
import PassageRetrieval
import TextAnalysis
import Transcripts

/// An archive of many files: a folder with `sources/`, and `questions.txt` with one a line.
struct ArchiveSpeed {
  let folder: String
  let knowledge: KnowledgeBase

  private var files: [String] {
    get throws { try FileAccess.files(in: folder + "/sources").map { "\(folder)/sources/\($0)" } }
  }

  private var indexPath: String { folder + "/dixit.index" }

  /// Reads and indexes all, and leaves the index in the folder.
  func indexing() throws -> Results {
    let files = try files
    var results = Results()
    let bytes = try files.reduce(0) { try $0 + FileAccess.bytes(of: $1).count }
    let reading = try Spent.by {
      for file in files { _ = try SourceLoader(knowledge: knowledge).edition(ofFile: file) }
    }
    let indexing = try Spent.by {
      let reader = CorpusReader(knowledge: knowledge, options: ReadingOptions())
      try reader.contents(of: files.map(SourcePlace.init(file:))).index.save(to: indexPath)
    }
    let index = try PassageIndex(file: indexPath)
    let passages = Double(index.passageCount)
    results.add("passages", passages, "")
    results.add("reading", Double(bytes) / 1e6 / reading.elapsed, "MB/s")
    results.add("indexing, reading included", indexing.elapsed, "s")
    results.add("  processor time", indexing.processor, "s")
    results.add("  speed", passages / indexing.elapsed, "passages/s")
    results.add("  most memory", Memory.most, "MiB")
    results.add("index", Double(index.size) / 1e6, "MB")
    results.add("  a passage", Double(index.size) / passages, "bytes")
    return results.named(folder)
  }

  /// Opens the index that `indexing` left, and asks it.
  func questions() throws -> Results {
    let text = try FileAccess.bytes(of: folder + "/questions.txt")
    let questions = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    let words = questions.map(words)
    let before = Memory.now
    let start = ContinuousClock.now
    let index = try PassageIndex(file: indexPath)
    let opened = ContinuousClock.now
    _ = index.search(words[0], limit: Self.limit)
    let first = ContinuousClock.now
    var results = Results()
    results.measurements = [
      Measurement("opening", [opened - start]),
      Measurement("  and the first question", [first - start]),
      Measurement("question, its words alone", durations(of: words, in: index)),
    ]
    results.add("memory while asking", Memory.now, "MiB")
    results.add("  before opening", before, "MiB")
    let ask = [
      "ask", questions[0], "--source", folder + "/sources", "--knowledge", knowledge.folder,
    ]
    _ = try ChildProcess.dixit([
      "index", "--source", folder + "/sources", "--knowledge", knowledge.folder,
    ])
    results.measurements.append(
      Measurement(
        "dixit ask, whole process", try (0..<20).map { _ in try ChildProcess.dixit(ask).elapsed }))
    let analyzer = QuestionAnalyzer(knowledge: knowledge)
    let queries = questions.map { analyzer.question(from: $0).query }
    results.measurements.append(
      Measurement("question, all that is looked for", durations(of: queries, in: index)))
    return results.named(folder)
  }

  /// What engines without a lexicon look for: words and bigrams, each once.
  private func words(of question: String) -> Query {
    let terms = knowledge.analyzer.terms(of: knowledge.analyzer.tokens(of: question))
      .filter { $0.kind != .character }.map(\.term)
    return Query(
      clauses: Set(terms).sorted().map { .init(alternatives: [[.init(term: $0, weight: 1)]]) })
  }

  private func durations(of queries: [Query], in index: PassageIndex) -> [Duration] {
    for query in queries.suffix(20) { _ = index.search(query, limit: Self.limit) }
    return queries.map { query in
      ContinuousClock().measure { _ = index.search(query, limit: Self.limit) }
    }
  }

  /// As many passages as the peers give.
  private static let limit = 10
}

/// Time that something took, in seconds.
private struct Spent {
  let elapsed: Double
  /// Of all threads.
  let processor: Double

  static func by(_ work: () throws -> Void) rethrows -> Spent {
    let used = ProcessorTime.now
    let elapsed = try ContinuousClock().measure(work)
    return Spent(
      elapsed: elapsed / .seconds(1), processor: (ProcessorTime.now - used) / .seconds(1))
  }
}

/// Resident memory of this process in MiB; 0 where the system does not tell.
private enum Memory {
  static var now: Double { status("VmRSS:") }
  static var most: Double { status("VmHWM:") }

  private static func status(_ key: String) -> Double {
    guard let bytes = try? FileAccess.bytes(of: "/proc/self/status") else { return 0 }
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix(key) }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
      .map { $0 / 1024 } ?? 0
  }
}
