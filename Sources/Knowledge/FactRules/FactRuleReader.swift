import EntityRecognition
import TextAnalysis

/// Reads `Facts.rules`: lines `class NAME: word | word`, then blocks that each begin with `rule:`.
package struct FactRuleReader {
  private let analyzer: Analyzer

  package init(analyzer: Analyzer) {
    self.analyzer = analyzer
  }

  private static let keys = ["class", "rule", "relation", "states", "yes", "no"]

  package func rules(from file: KnowledgeFile) throws(KnowledgeError) -> FactRules {
    var classes: [String: PhraseTable<Void>] = [:]
    var blocks: [[RuleEntry]] = []
    for entry in try file.ruleEntries(keys: Self.keys) {
      if let name = Self.className(entry.key) {
        try add(entry, to: &classes[name, default: PhraseTable(comparing: .word)], in: file)
        continue
      }
      if entry.key == "rule" { blocks.append([]) }
      guard !blocks.isEmpty else {
        throw file.error(at: entry.line, "a block begins with ‘rule:’")
      }
      blocks[blocks.count - 1].append(entry)
    }
    return FactRules(rules: try rules(of: blocks, classes.keys.sorted(), file), classes: classes)
  }

  private static func className(_ key: String) -> String? {
    key.hasPrefix("class ") ? trimmed(key.dropFirst("class ".count)) : nil
  }

  private func add(
    _ entry: RuleEntry, to table: inout PhraseTable<Void>, in file: KnowledgeFile
  ) throws(KnowledgeError) {
    for word in parts(of: entry.value, separatedBy: "|") {
      let tokens = analyzer.tokens(of: word)
      guard !tokens.isEmpty else { throw file.error(at: entry.line, "no word in ‘\(word)’") }
      table.add(tokens, ())
    }
  }

  private func rules(
    of blocks: [[RuleEntry]], _ classes: [String], _ file: KnowledgeFile
  ) throws(KnowledgeError) -> [FactRule] {
    var rules: [FactRule] = []
    for block in blocks {
      let rule = try rule(from: block, classes, file)
      guard !rules.contains(where: { $0.name == rule.name }) else {
        throw file.error(at: block[0].line, "there is a rule ‘\(rule.name)’ already")
      }
      rules.append(rule)
    }
    return rules
  }

  private func rule(
    from block: [RuleEntry], _ classes: [String], _ file: KnowledgeFile
  ) throws(KnowledgeError) -> FactRule {
    func entries(_ key: String) -> [RuleEntry] { block.filter { $0.key == key } }
    guard let relation = entries("relation").first.flatMap({ FactRelation(rawValue: $0.value) })
    else {
      let known = FactRelation.allCases.map(\.rawValue).joined(separator: ", ")
      throw file.error(at: block[0].line, "rule without a known relation; known: \(known)")
    }
    let patterns = try entries("states").map { entry throws(KnowledgeError) in
      try pattern(entry, classes, file)
    }
    let yes = try entries("yes").map { entry throws(KnowledgeError) in try example(entry, file) }
    guard !patterns.isEmpty, !yes.isEmpty, !entries("no").isEmpty else {
      throw file.error(at: block[0].line, "a rule needs one ‘states’, one ‘yes’ and one ‘no’")
    }
    return FactRule(
      name: block[0].value, relation: relation, patterns: patterns, yes: yes,
      no: entries("no").map(\.value), line: block[0].line.number)
  }

  private func pattern(
    _ entry: RuleEntry, _ classes: [String], _ file: KnowledgeFile
  ) throws(KnowledgeError) -> Pattern {
    let slots = FactRule.Slot.allCases.map(\.rawValue) + classes
    let kinds = FactRule.Filler.allCases.map(\.rawValue) + classes + Entity.Kind.labels
    do throws(Pattern.SyntaxError) {
      let pattern = try Pattern(entry.value, analyzer: analyzer, slots: Set(slots))
      for slot in pattern.slots {
        guard let kind = slot.kind, !kinds.contains(kind) else { continue }
        throw Pattern.SyntaxError(problem: "unknown kind ‘\(kind)’")
      }
      guard pattern.slots.contains(where: { $0.name == FactRule.Slot.value.rawValue }) else {
        throw Pattern.SyntaxError(problem: "no ‘<value>’")
      }
      return pattern
    } catch {
      throw file.error(at: entry.line, "\(error.problem) in ‘\(entry.value)’")
    }
  }

  /// `a text => a value | another`
  private func example(
    _ entry: RuleEntry, _ file: KnowledgeFile
  ) throws(KnowledgeError) -> FactRule.Example {
    let arrow = "=>"
    let sides = entry.value.split(separator: " ").split(separator: arrow[...]).map {
      $0.joined(separator: " ")
    }
    guard sides.count == 2 else {
      throw file.error(at: entry.line, "expected ‘yes: text => value’")
    }
    return FactRule.Example(text: sides[0], values: parts(of: sides[1], separatedBy: "|"))
  }
}
