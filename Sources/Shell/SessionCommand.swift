import InterviewQA

/// A command of the shell: `:in interview.txt`. The table is also its documentation.
struct SessionCommand: Sendable {
  /// Without the colon, the shortest form last.
  let names: [String]
  let argument: String?
  let help: String
  let action: @Sendable (inout Session, String) -> Session.Response

  struct Call {
    let command: SessionCommand
    let argument: String
  }

  struct Problem: Error {
    let description: String
  }

  /// A unique beginning of a name is enough.
  static func parse(_ line: String) -> Result<Call, Problem> {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let name = line == "?" ? "help" : String(words[0].dropFirst())
    let argument = words.count > 1 ? words[1] : ""
    let exact = all.filter { $0.names.contains(name) }
    let found = exact.isEmpty ? all.filter { $0.names[0].hasPrefix(name) } : exact
    guard found.count == 1, !name.isEmpty else { return .failure(unknown(name, among: found)) }
    return .success(Call(command: found[0], argument: argument))
  }

  private static func unknown(_ name: String, among found: [SessionCommand]) -> Problem {
    if found.count > 1, !name.isEmpty {
      let names = found.map { ":" + $0.names[0] }.joined(separator: ", ")
      return Problem(description: ":\(name) could be \(names)")
    }
    let nearest = all.map(\.names[0]).min { name.distance(to: $0) < name.distance(to: $1) }
    return Problem(
      description: "unknown command :\(name); did you mean :\(nearest ?? "help")? (:help lists all)"
    )
  }
}

extension String {
  /// Levenshtein distance in scalars: insertions, deletions and replacements.
  fileprivate func distance(to other: String) -> Int {
    let other = Array(other.unicodeScalars)
    var row = Array(0...other.count)
    for (line, scalar) in unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in other.indices {
        let replaced = diagonal + (other[column] == scalar ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
