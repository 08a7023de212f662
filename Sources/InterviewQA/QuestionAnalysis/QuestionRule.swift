import TextAnalysis

/// One way in which a type of question is asked, from `Questions.rules`.
package struct QuestionRule: Sendable {
  package let name: String
  package let type: QuestionType
  package let patterns: [Pattern]
  /// Which part of the piece's structure answers; nil for the text itself.
  package let target: StructureTarget?
  /// How such a question leans on the one before; nil where only its words tell.
  package let follows: FollowUp?
  /// Questions that this rule is the first to match.
  package let yes: [String]
  /// Questions that none of its patterns match.
  package let no: [String]
  /// Where the rule begins in its file, from 1.
  package let line: Int

  package func matches(_ tokens: [Token]) -> Bool {
    patterns.contains { $0.occurs(in: tokens) }
  }
}

/// A part of a piece's structure that can answer a question about the piece.
package enum StructureTarget: String, CaseIterable, Sendable {
  /// The lines that name who made it.
  case credits
  /// The headings.
  case sections
  /// What the interviewer asked.
  case questions
}

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

  private struct Entry {
    let line: KnowledgeFile.Line
    let key: String
    let value: String
  }

  /// The entries `key: value`, grouped: each `rule` begins a block.
  private static func blocks(of file: KnowledgeFile) throws(KnowledgeError) -> [[Entry]] {
    var blocks: [[Entry]] = []
    for line in file.lines {
      guard let colon = line.text.firstIndex(of: ":") else {
        throw file.error(at: line, "expected ‘key: value’")
      }
      let value = trimmed(line.text[line.text.index(after: colon)...])
      let entry = Entry(line: line, key: trimmed(line.text[..<colon]), value: value)
      guard ["rule", "type", "target", "follows", "asks", "yes", "no"].contains(entry.key),
        !value.isEmpty
      else {
        throw file.error(
          at: line, "expected rule, type, target, follows, asks, yes or no, each with a value")
      }
      if entry.key == "rule" { blocks.append([]) }
      guard !blocks.isEmpty else { throw file.error(at: line, "a block begins with ‘rule:’") }
      blocks[blocks.count - 1].append(entry)
    }
    return blocks
  }

  private func rule(
    from block: [Entry], in file: KnowledgeFile
  ) throws(KnowledgeError) -> QuestionRule {
    func entries(_ key: String) -> [Entry] { block.filter { $0.key == key } }
    guard let type = entries("type").first.flatMap({ QuestionType(rawValue: $0.value) }) else {
      let types = QuestionType.allCases.map(\.rawValue).joined(separator: ", ")
      throw file.error(at: block[0].line, "rule without a known type; known: \(types)")
    }
    let target = try entries("target").first.map { entry throws(KnowledgeError) in
      guard let target = StructureTarget(rawValue: entry.value) else {
        let targets = StructureTarget.allCases.map(\.rawValue).joined(separator: ", ")
        throw file.error(at: entry.line, "unknown target ‘\(entry.value)’; known: \(targets)")
      }
      return target
    }
    let follows = try entries("follows").first.map { entry throws(KnowledgeError) in
      guard let followUp = FollowUp(rawValue: entry.value) else {
        let known = FollowUp.allCases.map(\.rawValue).joined(separator: ", ")
        throw file.error(at: entry.line, "unknown follow-up ‘\(entry.value)’; known: \(known)")
      }
      return followUp
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
      name: block[0].value, type: type, patterns: patterns, target: target, follows: follows,
      yes: entries("yes").map(\.value),
      no: entries("no").map(\.value), line: block[0].line.number)
  }
}
