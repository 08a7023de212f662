import ArgumentParser
import InterviewQA

/// Measures the speed of the program's parts. Only figures of a release build mean anything.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures the speed of the program's parts; run it with -c release.")

  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: "Measure only this part; repeatable.")
  var only: [String] = []

  @Option(
    help: "A folder with sources/ and questions.txt, for indexing and questions; repeatable.")
  var archive: [String] = []

  @Option(help: "Knowledge folder.")
  var knowledge = "Knowledge"

  @Option(help: "Print only the seconds of processor time that reading this file takes.")
  var file: String?

  func validate() throws {
    for name in only where !BenchmarkPart.all.contains(where: { $0.name == name }) {
      let names = BenchmarkPart.all.map(\.name).joined(separator: ", ")
      throw ValidationError("--only \(name): the parts are \(names)")
    }
  }

  func run() throws {
    if let file { return print(try ReadingSpeed.secondsOfReading(file)) }
    let parts = BenchmarkPart.all.filter { only.isEmpty || only.contains($0.name) }
    let results = try parts.map { try $0.measure(self) }.reduce(into: Results()) { $0 += $1 }
    print(json ? results.json : results.table)
  }

  fileprivate func results(_ measure: (CorpusSpeed) throws -> Results) throws -> Results {
    try archive.reduce(into: Results()) { results, folder in
      results += try measure(
        CorpusSpeed(folder: folder, knowledge: KnowledgeBase(folder: knowledge)))
    }
  }
}

/// A part of the program with its measurements.
struct BenchmarkPart: Sendable {
  /// As `--only` takes it.
  let name: String
  let measure: @Sendable (Benchmark) throws -> Results

  static let all = [
    BenchmarkPart(name: "editor") { _ in Results(try KeyToRepaint.measurements()) },
    BenchmarkPart(name: "reading") { _ in Results(try ReadingSpeed.measurements()) },
    BenchmarkPart(name: "interview") { benchmark in
      try InterviewSpeed(knowledge: benchmark.knowledge).measurements()
    },
    BenchmarkPart(name: "replay") { _ in Results(try ReplaySpeed.measurements()) },
    BenchmarkPart(name: "indexing") { try $0.results { try $0.indexing() } },
    BenchmarkPart(name: "questions") { try $0.results { try $0.questions() } },
  ]
}
