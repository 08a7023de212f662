import EntityRecognition
import TextAnalysis

/// Reads `Attributes.rules`: blocks that each begin with `attribute:`.
package struct AttributeRuleReader {
  private let analyzer: Analyzer

  package init(analyzer: Analyzer) {
    self.analyzer = analyzer
  }

  private static let keys = [
    "attribute", "label", "kinds", "things", "loose", "asks", "told", "yes", "no", "tells", "lacks",
  ]

  /// The attributes in the order of the file: the first that a question asks for wins.
  package func rules(from file: KnowledgeFile) throws(KnowledgeError) -> [AttributeRule] {
    var rules: [AttributeRule] = []
    for block in try Self.blocks(of: file) {
      let rule = try rule(from: block, in: file)
      guard !rules.contains(where: { $0.attribute.name == rule.attribute.name }) else {
        let problem = "there is an attribute ‘\(rule.attribute.name)’ already"
        throw file.error(at: block[0].line, problem)
      }
      rules.append(rule)
    }
    return rules
  }

  private static func blocks(of file: KnowledgeFile) throws(KnowledgeError) -> [[RuleEntry]] {
    var blocks: [[RuleEntry]] = []
    for entry in try file.ruleEntries(keys: keys) {
      if entry.key == "attribute" { blocks.append([]) }
      guard !blocks.isEmpty else {
        throw file.error(at: entry.line, "a block begins with ‘attribute:’")
      }
      blocks[blocks.count - 1].append(entry)
    }
    return blocks
  }

  private func rule(
    from block: [RuleEntry], in file: KnowledgeFile
  ) throws(KnowledgeError) -> AttributeRule {
    func entries(_ key: String) -> [RuleEntry] { block.filter { $0.key == key } }
    func values(_ key: String) -> [String] { entries(key).map(\.value) }
    let asks = try patterns(of: entries("asks"), in: file)
    let attribute = Attribute(
      name: block[0].value, kinds: try kinds(of: entries("kinds"), in: file),
      things: values("things").first, isLoose: values("loose") == ["yes"],
      label: try label(of: block, in: file), told: try patterns(of: entries("told"), in: file))
    guard !asks.isEmpty, values("yes").count >= 2, !values("no").isEmpty else {
      throw file.error(at: block[0].line, "an attribute needs one ‘asks’, two ‘yes’ and one ‘no’")
    }
    guard values("told").isEmpty || !values("tells").isEmpty && !values("lacks").isEmpty else {
      throw file.error(at: block[0].line, "‘told’ needs one ‘tells’ and one ‘lacks’")
    }
    guard attribute.isLoose || !values("told").isEmpty else {
      throw file.error(at: block[0].line, "an attribute that is not loose needs ‘told’")
    }
    return AttributeRule(
      attribute: attribute, asks: asks, yes: values("yes"), no: values("no"),
      tells: values("tells"), lacks: values("lacks"), line: block[0].line.number)
  }

  /// `label: its price | 价格`
  private func label(
    of block: [RuleEntry], in file: KnowledgeFile
  ) throws(KnowledgeError) -> Attribute.Label {
    let halves = block.filter { $0.key == "label" }.map { parts(of: $0.value, separatedBy: "|") }
    guard halves.count == 1, halves[0].count == 2, !halves[0].contains("") else {
      throw file.error(at: block[0].line, "an attribute needs one ‘label: English | Chinese’")
    }
    return Attribute.Label(english: halves[0][0], chinese: halves[0][1])
  }

  /// `kinds: person | company`
  private func kinds(
    of entries: [RuleEntry], in file: KnowledgeFile
  ) throws(KnowledgeError) -> EntityKinds {
    var kinds: EntityKinds = []
    for entry in entries {
      for label in parts(of: entry.value, separatedBy: "|") {
        guard let kind = EntityKinds(label: label) else {
          let known = Entity.Kind.labels.joined(separator: ", ")
          throw file.error(at: entry.line, "unknown kind ‘\(label)’; known: \(known)")
        }
        kinds.formUnion(kind)
      }
    }
    return kinds
  }

  private func patterns(
    of entries: [RuleEntry], in file: KnowledgeFile
  ) throws(KnowledgeError) -> [Pattern] {
    try entries.map { entry throws(KnowledgeError) in
      do throws(Pattern.SyntaxError) {
        return try Pattern(entry.value, analyzer: analyzer)
      } catch {
        throw file.error(at: entry.line, "\(error.problem) in ‘\(entry.value)’")
      }
    }
  }
}
