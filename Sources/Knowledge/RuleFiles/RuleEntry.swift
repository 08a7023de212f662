import TextAnalysis

/// A line `key: value` of a rule file.
struct RuleEntry {
  let line: KnowledgeFile.Line
  let key: String
  let value: String
}

extension KnowledgeFile {
  /// The lines `key: value` in their order.
  ///
  /// - Parameter keys: known keys; a key may be followed by a name: `class and`.
  func ruleEntries(keys: [String]) throws(KnowledgeError) -> [RuleEntry] {
    try lines.map { line throws(KnowledgeError) in
      try ruleEntry(at: line, expecting: keys.joined(separator: ", ")) { key in
        keys.contains(key) || keys.contains(where: { key.hasPrefix($0 + " ") })
      }
    }
  }

  /// A line `key: value`.
  ///
  /// - Parameter keys: the known keys, as an error lists them.
  func ruleEntry(
    at line: Line, expecting keys: String, where isKnown: (String) -> Bool
  ) throws(KnowledgeError) -> RuleEntry {
    guard let (key, value) = halves(of: line.text, separatedBy: ":") else {
      throw error(at: line, "expected ‘key: value’")
    }
    guard isKnown(key), !value.isEmpty else {
      throw error(at: line, "expected \(keys), each with a value")
    }
    return RuleEntry(line: line, key: key, value: value)
  }
}
