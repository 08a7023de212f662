import ArgumentParser

/// Measures how fast the parts of the program are. Figures count in a release build only.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures how fast the parts are; run it with -c release.")

  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: "Measure only this part; repeatable.")
  var only: [String] = []

  func validate() throws {
    for name in only where !BenchmarkPart.all.contains(where: { $0.name == name }) {
      let names = BenchmarkPart.all.map(\.name).joined(separator: ", ")
      throw ValidationError("--only \(name): the parts are \(names)")
    }
  }

  func run() throws {
    let parts = BenchmarkPart.all.filter { only.isEmpty || only.contains($0.name) }
    let measurements = try parts.flatMap { try $0.measure() }
    print(json ? Report.json(measurements) : Report.table(measurements))
  }
}

/// Something that is measured.
struct BenchmarkPart: Sendable {
  /// As `--only` takes it.
  let name: String
  let measure: @Sendable () throws -> [Measurement]

  static let all = [
    BenchmarkPart(name: "editor", measure: KeyToRepaint.measurements),
    BenchmarkPart(name: "reading", measure: ReadingSpeed.measurements),
    BenchmarkPart(name: "replay", measure: ReplaySpeed.measurements),
  ]
}
