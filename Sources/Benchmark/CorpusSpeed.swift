import Basics
import InterviewQA
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Measures indexing and searching many files: a folder with `sources/`, and `questions.txt` with one
/// question per line.
struct CorpusSpeed {
  let folder: String
  let knowledge: KnowledgeBase

  private var files: [String] {
    get throws { try FileAccess.files(in: folder + "/sources").map { "\(folder)/sources/\($0)" } }
  }

  private var indexPath: String { folder + "/dixit.index" }

  /// Reads and indexes the sources, and leaves the index in the folder.
  func indexing() throws -> Results {
    let files = try files
    var results = Results()
    let bytes = try files.reduce(0) { try $0 + FileAccess.bytes(of: $1).count }
    let reading = try Cost.of {
      for file in files { _ = try SourceLoader(knowledge: knowledge).edition(ofFile: file) }
    }
    let indexing = try Cost.of {
      let reader = CorpusReader(knowledge: knowledge, options: ReadingOptions())
      let found = SourceLoader.Found(places: files.map(SourcePlace.init(file:)))
      try reader.contents(of: found).index.save(to: indexPath)
    }
    let index = try PassageIndex(file: indexPath)
    let passages = Double(index.passageCount)
    results.add("passages", passages, "")
    results.add("reading", Double(bytes) / 1e6 / (reading.elapsed / .seconds(1)), "MB/s")
    results.add("indexing, with reading", indexing.elapsed / .seconds(1), "s")
    results.add("  processor time", indexing.processor / .seconds(1), "s")
    results.add("  speed", passages / (indexing.elapsed / .seconds(1)), "passages/s")
    results.add("  peak memory", ResidentMemory.peak, "MiB")
    results.add("index", Double(index.size) / 1e6, "MB")
    results.add("  per passage", Double(index.size) / passages, "bytes")
    return results.named(folder)
  }

  /// Opens the index that `indexing` left, and searches it.
  func questions() throws -> Results {
    let text = try FileAccess.bytes(of: folder + "/questions.txt")
    let questions = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    let words = questions.map(words)
    let before = ResidentMemory.now
    let start = ContinuousClock.now
    let index = try PassageIndex(file: indexPath)
    let opened = ContinuousClock.now
    _ = index.search(words[0], limit: Self.limit)
    let first = ContinuousClock.now
    var results = Results()
    results.measurements = [
      Measurement("opening", [opened - start]),
      Measurement("  and the first question", [first - start]),
      Measurement("question, its words only", durations(of: words, in: index)),
    ]
    results.add("memory while asking", ResidentMemory.now, "MiB")
    results.add("  before opening", before, "MiB")
    let ask = [
      "ask", questions[0], "--source", folder + "/sources", "--knowledge", knowledge.folder,
    ]
    _ = try ChildProcess.dixit([
      "index", "--source", folder + "/sources", "--knowledge", knowledge.folder,
    ])
    results.measurements.append(
      Measurement(
        "dixit ask, whole process",
        try (0..<Self.processCount).map { _ in try ChildProcess.dixit(ask).elapsed }))
    let analyzer = QuestionAnalyzer(knowledge: knowledge)
    let queries = questions.map { analyzer.question(from: $0).query }
    results.measurements.append(
      Measurement("question, with names and synonyms", durations(of: queries, in: index)))
    return results.named(folder)
  }

  /// The query of an engine without a lexicon: words and bigrams, each once.
  private func words(of question: String) -> Query {
    let terms = knowledge.analyzer.terms(of: knowledge.analyzer.tokens(of: question))
      .filter { $0.kind != .character }.map(\.term)
    return Query(
      clauses: Set(terms).sorted().map { .init(alternatives: [[.init(term: $0, weight: 1)]]) })
  }

  private func durations(of queries: [Query], in index: PassageIndex) -> [Duration] {
    for query in queries.suffix(Self.warmingQueries) { _ = index.search(query, limit: Self.limit) }
    return queries.map { query in
      ContinuousClock().measure { _ = index.search(query, limit: Self.limit) }
    }
  }

  /// The number of passages that the peers return.
  private static let limit = 10
  /// Queries run before the clock starts.
  private static let warmingQueries = 20
  private static let processCount = 20
}
