extension RoleWords {
  /// The role that a label states by itself, numbered or not: `Host`, `Interviewer 2`, `嘉賓甲`; nil
  /// if it states none.
  func role(of label: String) -> Speaker.Role? {
    if let role = role(ofWord: label) { return role }
    guard let word = uncounted(label), let role = role(ofWord: word) else { return nil }
    // `Speaker 1` may be anybody.
    return role == .interviewer || !isWord(word, for: .unnamed) ? role : nil
  }

  /// The role at the end of a description: `CHANNEL 6 ANCHOR`, `《晨報》記者`; nil if it states none.
  func role(ofDescription text: String) -> Speaker.Role? {
    if let role = role(of: text) { return role }
    return ends(text, .interviewer) ? .interviewer : ends(text, .guest) ? .guest : nil
  }

  /// Whether a word for a role stands before a name of up to four characters: `主持人何青`.
  func startsWithRole(_ label: String) -> Bool {
    let scalars = Array(label.unicodeScalars)
    guard (3...8).contains(scalars.count), scalars.allSatisfy(\.isHan) else { return false }
    return (1..<scalars.count).contains { length in
      (2...4).contains(scalars.count - length)
        && role(of: String(scalars: scalars.prefix(length))) != nil
    }
  }

  /// Whether a label names nobody: a word for a role, a word for somebody unknown, a number.
  package func isNobody(_ label: String) -> Bool {
    role(of: label) != nil || isUnnamed(label)
  }

  /// Whether a label is a number, perhaps after a word for somebody whom nobody named: `SPEAKER_01`.
  func isUnnamed(_ label: String) -> Bool {
    guard label.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return true }
    return isWord(label, for: .unnamed)
      || uncounted(label).map { isWord($0, for: .unnamed) } ?? false
  }

  /// `Interviewer 2`, `SPEAKER_02`, `Speaker B`, `主持人甲` without what counts; nil if nothing does.
  func uncounted(_ label: String) -> String? {
    var rest = label.unicodeScalars[...]
    if let last = rest.last, isLetterCounter(last, after: rest.dropLast()) {
      rest = rest.dropLast()
    } else {
      while let last = rest.last, last.properties.numericType != nil, !last.isHan {
        rest = rest.dropLast()
      }
    }
    guard rest.endIndex < label.unicodeScalars.endIndex else { return nil }
    while let last = rest.last, Self.beforeCounters.contains(last) { rest = rest.dropLast() }
    return rest.isEmpty ? nil : String(rest)
  }

  private static let beforeCounters = Set(" _#-.".unicodeScalars)

  private func isLetterCounter(
    _ last: Unicode.Scalar, after rest: Substring.UnicodeScalarView
  ) -> Bool {
    guard let before = rest.last else { return false }
    if last.isHan { return before.isHan && isWord(String(last), for: .counter) }
    return ("A"..."Z").contains(last) && (before.isHan || Self.beforeCounters.contains(before))
  }

  private func role(ofWord word: String) -> Speaker.Role? {
    if isWord(word, for: .interviewer) { return .interviewer }
    if isWord(word, for: .guest) { return .guest }
    return isWord(word, for: .participant) ? .participant : nil
  }

  /// Whether a text ends with a word for a part of more than one character, and no longer word
  /// surrounds it.
  private func ends(_ text: String, _ part: Part) -> Bool {
    guard let word = ending(of: text, for: part), word.unicodeScalars.count > 1 else {
      return false
    }
    let before = text.unicodeScalars.dropLast(word.unicodeScalars.count).last
    return before.map { $0.isHan || !$0.properties.isAlphabetic } ?? true
  }
}
