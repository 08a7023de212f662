import TextAnalysis

/// A line `key: value` of a rule file.
struct RuleEntry {
  let line: KnowledgeFile.Line
  let key: String
  let value: String
}

extension KnowledgeFile {
  /// The lines `key: value` in their order.
  func ruleEntries(keys: [String]) throws(KnowledgeError) -> [RuleEntry] {
    try lines.map { line throws(KnowledgeError) in
      guard let (key, value) = halves(of: line.text, separatedBy: ":") else {
        throw error(at: line, "expected ‘key: value’")
      }
      let known = keys.contains(key) || keys.contains(where: { key.hasPrefix($0 + " ") })
      guard known, !value.isEmpty else {
        throw error(at: line, "expected \(keys.joined(separator: ", ")), each with a value")
      }
      return RuleEntry(line: line, key: key, value: value)
    }
  }
}
