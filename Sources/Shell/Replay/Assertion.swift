import InterviewQA

/// What an author expects of the fields of an answer, instead of its wording:
/// `status=answered value=1 line=31|9 quote~"full stack" count>=2`.
struct Assertion {
  /// In the order written; all must hold.
  let conditions: [Condition]

  /// One comparison of a field with values.
  struct Condition {
    let field: AssertionField
    let comparison: Comparison
    /// One of them must match.
    let alternatives: [String]
  }

  /// How a field is compared, by its sign.
  enum Comparison: String, CaseIterable {
    // Longer signs come first, because shorter ones are their beginnings.
    case isNot = "!="
    case lacks = "!~"
    case atMost = "<="
    case atLeast = ">="
    case equals = "="
    case contains = "~"
    case below = "<"
    case above = ">"
  }

  /// - Throws: `CommandProblem` if the text is not an assertion.
  init(_ text: String) throws {
    conditions = try Self.words(of: text).map(Condition.init)
    guard !conditions.isEmpty else {
      throw CommandProblem("expected value=1 or the like after #=>")
    }
  }

  /// The assertion changed so that it holds; nil if it holds already.
  func corrected(for outcome: Outcome) -> String? {
    var isBroken = false
    let words = conditions.map { condition in
      let values = condition.field.values(outcome)
      if condition.holds(for: values) { return condition.written }
      isBroken = true
      return condition.written(for: values)
    }
    return isBroken ? words.joined(separator: " ") : nil
  }

  /// Whether it expects a line to have this outcome.
  func expects(_ status: Response.Status) -> Bool {
    conditions.contains { $0.field.name == "status" && $0.alternatives == [status.rawValue] }
  }

  /// Splits at blanks outside quotation marks.
  private static func words(of text: String) throws -> [String] {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar.isBlank, !isQuoted {
        if let word { words.append(String(word)) }
        word = nil
      } else {
        word = (word ?? String.UnicodeScalarView()) + [scalar]
      }
    }
    guard !isQuoted else { throw CommandProblem("a quotation mark is not closed") }
    return words + (word.map { [String($0)] } ?? [])
  }
}

extension Assertion.Condition {
  /// `line=31|9`
  fileprivate init(_ word: String) throws {
    let name = word.prefix { $0.isLetter }
    let rest = word.dropFirst(name.count)
    guard
      let comparison = Assertion.Comparison.allCases.first(where: { rest.hasPrefix($0.rawValue) })
    else { throw CommandProblem("‘\(word)’: expected one of = != ~ !~ <= >= < > after a field") }
    guard let field = AssertionField.all.first(where: { $0.name == name }) else {
      let suggestion =
        Suggestion.word(to: String(name), among: AssertionField.all.map(\.name)) ?? ""
      throw CommandProblem("no field ‘\(name)’; did you mean \(suggestion)? (dixit help replay)")
    }
    let values = rest.dropFirst(comparison.rawValue.count)
    self.init(
      field: field, comparison: comparison,
      alternatives: Self.alternatives(of: values).map { $0.replacing("\"", with: "") })
    guard !comparison.isOfNumbers || alternatives.allSatisfy({ Double($0) != nil }) else {
      throw CommandProblem("‘\(word)’: expected a number")
    }
  }

  /// Splits at bars outside quotation marks.
  private static func alternatives(of text: Substring) -> [String] {
    var isQuoted = false
    return text.split(omittingEmptySubsequences: false) { character in
      if character == "\"" { isQuoted.toggle() }
      return character == "|" && !isQuoted
    }.map(String.init)
  }

  fileprivate func holds(for values: [String]) -> Bool {
    switch comparison {
    case .equals: isEqual(to: values)
    case .isNot: !isEqual(to: values)
    case .contains: isPart(of: values)
    case .lacks: !isPart(of: values)
    case .atMost: isInOrder(values, <=)
    case .atLeast: isInOrder(values, >=)
    case .below: isInOrder(values, <)
    case .above: isInOrder(values, >)
    }
  }

  private func isEqual(to values: [String]) -> Bool {
    let values = values.isEmpty ? [Self.null] : values
    return alternatives.contains { wanted in
      values.contains { value in
        value.utf8.elementsEqual(wanted.utf8)
          || (field.form == .path && value.hasSuffix("/" + wanted))
      }
    }
  }

  private func isPart(of values: [String]) -> Bool {
    alternatives.contains { wanted in values.contains { $0.contains(wanted) } }
  }

  private func isInOrder(_ values: [String], _ order: (Double, Double) -> Bool) -> Bool {
    guard let value = values.first.flatMap(Double.init) else { return false }
    return alternatives.compactMap(Double.init).contains { order(value, $0) }
  }

  /// Stands for a missing value, as in JSON.
  private static let null = "null"

  fileprivate var written: String {
    field.name + comparison.rawValue + alternatives.map(Self.quoted).joined(separator: "|")
  }

  /// The condition changed so that it holds for the values.
  fileprivate func written(for values: [String]) -> String {
    guard let first = values.first else { return field.name + "=" + Self.null }
    guard field.form == .text else {
      return field.name + "=" + values.map(Self.quoted).joined(separator: "|")
    }
    let row = first.unicodeScalars.prefix { $0 != "\n" }
    let start = String(Substring(row.prefix(Self.maxShownScalars))).replacing("\"", with: "")
    return field.name + "~" + Self.quoted(start)
  }

  /// Of a text in a corrected condition.
  private static let maxShownScalars = 40

  private static func quoted(_ value: String) -> String {
    let needsMarks = value.isEmpty || value.unicodeScalars.contains { $0.isBlank || $0 == "|" }
    return needsMarks ? "\"\(value)\"" : value
  }
}

extension Assertion.Comparison {
  fileprivate var isOfNumbers: Bool {
    switch self {
    case .atMost, .atLeast, .below, .above: true
    case .isNot, .lacks, .equals, .contains: false
    }
  }
}
