import TextAnalysis

/// Reads `Questions.rules`.
package struct QuestionRuleReader {
  private let analyzer: Analyzer

  package init(analyzer: Analyzer) {
    self.analyzer = analyzer
  }

  /// The rules in the order of the file: the first that matches wins.
  package func rules(from file: KnowledgeFile) throws(KnowledgeError) -> [QuestionRule] {
    var rules: [QuestionRule] = []
    for block in try Self.blocks(of: file) {
      let rule = try rule(from: block, in: file)
      guard !rules.contains(where: { $0.name == rule.name }) else {
        throw file.error(at: block[0].line, "there is a rule ‘\(rule.name)’ already")
      }
      rules.append(rule)
    }
    return rules
  }

  private static let keys = [
    "rule", "type", "target", "position", "follows", "expects", "credit", "asks", "yes", "no",
  ]

  /// The entries by block; each `rule` begins one.
  private static func blocks(of file: KnowledgeFile) throws(KnowledgeError) -> [[RuleEntry]] {
    var blocks: [[RuleEntry]] = []
    for line in file.lines {
      let entry = try file.ruleEntry(
        at: line, expecting: keys.dropLast().joined(separator: ", ") + " or no",
        where: keys.contains)
      if entry.key == "rule" { blocks.append([]) }
      guard !blocks.isEmpty else { throw file.error(at: line, "a block begins with ‘rule:’") }
      blocks[blocks.count - 1].append(entry)
    }
    return blocks
  }

  private func rule(
    from block: [RuleEntry], in file: KnowledgeFile
  ) throws(KnowledgeError) -> QuestionRule {
    func entries(_ key: String) -> [RuleEntry] { block.filter { $0.key == key } }
    let type = entries("type").first.flatMap { QuestionType(rawValue: $0.value) }
    let target = try value(of: entries("target").first, as: StructureTarget.self, in: file)
    let position = try value(of: entries("position").first, as: StructurePosition.self, in: file)
    let follows = try value(of: entries("follows").first, as: FollowUp.self, in: file)
    let expects = try value(
      of: entries("expects").first, as: QuestionRule.Expectation.self, in: file)
    let credit = try value(of: entries("credit").first, as: CreditTask.self, in: file)
    let isAside = target != nil || position != nil || follows != nil
    guard type != nil || entries("type").isEmpty && isAside else {
      let types = QuestionType.allCases.map(\.rawValue).joined(separator: ", ")
      throw file.error(at: block[0].line, "rule without a known type; known: \(types)")
    }
    let patterns = try entries("asks").map { entry throws(KnowledgeError) in
      do throws(Pattern.SyntaxError) {
        return try Pattern(entry.value, analyzer: analyzer)
      } catch {
        throw file.error(at: entry.line, "\(error.problem) in ‘\(entry.value)’")
      }
    }
    guard !patterns.isEmpty, entries("yes").count >= 2, !entries("no").isEmpty else {
      throw file.error(at: block[0].line, "a rule needs one ‘asks’, two ‘yes’ and one ‘no’")
    }
    return QuestionRule(
      name: block[0].value, type: type, patterns: patterns, target: target,
      position: position, follows: follows, expects: expects,
      credit: credit, yes: entries("yes").map(\.value),
      no: entries("no").map(\.value), line: block[0].line.number)
  }

  /// The value that an entry names; nil without an entry.
  private func value<Value: RawRepresentable<String> & CaseIterable>(
    of entry: RuleEntry?, as type: Value.Type, in file: KnowledgeFile
  ) throws(KnowledgeError) -> Value? {
    guard let entry else { return nil }
    guard let value = Value(rawValue: entry.value) else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw file.error(at: entry.line, "unknown \(entry.key) ‘\(entry.value)’; known: \(known)")
    }
    return value
  }
}
