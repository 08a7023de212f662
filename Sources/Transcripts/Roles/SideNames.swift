import Basics

/// Finds the names beside a phrase in a sentence: `Mrs. Ann Lee` in `Mrs. Ann Lee, recorded at home`.
struct SideNames {
  private let roleWords: RoleWords
  /// Of those who speak, in Han characters, the longest first.
  private let labels: [String]

  init(labels: [String], _ roleWords: RoleWords) {
    self.roleWords = roleWords
    self.labels = labels.filter { label in
      label.unicodeScalars.count > 1 && label.unicodeScalars.allSatisfy(\.isHan)
        && !roleWords.isNobody(label)
    }.sorted { ($1.unicodeScalars.count, $0) < ($0.unicodeScalars.count, $1) }
  }

  /// The names at the start of a text; nil if there are none.
  func after(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    let text = text.drop { !$0.properties.isAlphabetic && !$0.isHan }
    guard let first = text.first else { return nil }
    guard !first.isHan else {
      return hanNames(text.prefix { !Self.ends.contains($0) }, atEnd: false)
    }
    let words = Self.words(text.prefix { !Self.ends.contains($0) })
    guard let start = words.prefix(Self.maxLeading).firstIndex(where: Self.isCapital) else {
      return nil
    }
    let kept = words[start...].indices.prefix { index in
      isPart(of: words, index, isOpen: Self.isOpen(words[start..<index]))
    }
    return Self.joined(words[start..<(kept.last.map { $0 + 1 } ?? start)])
  }

  /// The names at the end of a text; nil if there are none.
  func before(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    let end = text.lastIndex { $0.properties.isAlphabetic || $0.isHan || Self.closers.contains($0) }
    guard let end else { return nil }
    let clause = text[...end]
    let start = clause.lastIndex(where: Self.ends.contains).map { $0 + 1 } ?? clause.startIndex
    guard !text[end].isHan else { return hanNames(clause[start...], atEnd: true) }
    var words = Self.words(clause[start...])
    while let last = words.last, !Self.isCapital(last),
      !last.contains(where: Self.closers.contains)
    {
      words.removeLast()
    }
    let other = words.indices.last { index in
      !isPart(of: words, index, isOpen: Self.isOpen(words[..<index]))
    }
    return Self.joined(words[(other.map { $0 + 1 } ?? 0)...])
  }

  /// Words before a name that describe the person, at most.
  private static let maxLeading = 5
  private static let ends = Set(":：|｜—–。！？!?《》〈〉\t".unicodeScalars)
  private static let joints = Set("、，, \u{3000}".unicodeScalars)
  private static let openers = Set("(（[".unicodeScalars)
  private static let closers = Set(")）]".unicodeScalars)

  private static func words(_ text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    text.split { $0 == " " || $0 == "\u{3000}" || $0 == "\u{A0}" }
  }

  private static func isCapital(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.first { $0.properties.isAlphabetic }?.properties.isUppercase ?? false
  }

  /// Whether a bracket of some words is open.
  private static func isOpen(_ words: ArraySlice<ArraySlice<Unicode.Scalar>>) -> Bool {
    words.reduce(0) { depth, word in
      depth + word.count(where: openers.contains) - word.count(where: closers.contains)
    } > 0
  }

  /// Whether a word may stand in a list of names: one that begins with a capital, *and*, a particle
  /// before a capital, a remark in brackets.
  private func isPart(
    of words: [ArraySlice<Unicode.Scalar>], _ index: Int, isOpen: Bool
  ) -> Bool {
    let word = words[index]
    if isOpen || word.first.map(Self.openers.contains) ?? false { return true }
    if Self.isCapital(word) { return !word.contains { $0.properties.numericType != nil } }
    let text = String(scalars: word)
    guard index + 1 < words.count, Self.isCapital(words[index + 1]) else {
      return text == "&"
    }
    return text == "&" || roleWords.isWord(text, for: .and)
      || roleWords.isWord(text, for: .particle)
  }

  private static func joined(_ words: ArraySlice<ArraySlice<Unicode.Scalar>>) -> String? {
    words.isEmpty ? nil : words.map { String(scalars: $0) }.joined(separator: " ")
  }

  /// The list of names that begin with surnames at one end of a clause, and the labels that it names.
  private func hanNames(_ clause: ArraySlice<Unicode.Scalar>, atEnd: Bool) -> String? {
    let clause = atEnd ? clause.suffix(Self.maxClause) : clause.prefix(Self.maxClause)
    let all = clause.split { Self.joints.contains($0) || roleWords.isWord(String($0), for: .and) }
      .map { String(scalars: $0) }
    let listed = atEnd ? all.reversed().prefix(while: isName).reversed() : all.prefix(while: isName)
    let pieces = labels.isEmpty ? Array(listed) : all
    let names = pieces.flatMap { piece in
      let called = labels.filter { piece.holds($0) }
      if called.isEmpty { return listed.contains(piece) ? [piece] : [] }
      return isName(piece) && called.contains(where: piece.hasSuffix) ? [piece] : called
    }
    return names.isEmpty ? nil : names.joined(separator: "、")
  }

  /// In scalars.
  private static let maxClause = 40

  private func isName(_ text: String) -> Bool {
    let name = PersonName(text, roleWords)
    return name.isHan && (2...4).contains(name.plain.unicodeScalars.count)
      && roleWords.beginning(of: name.plain, for: .surname) != nil
  }
}

extension String {
  fileprivate func holds(_ text: String) -> Bool {
    Array(utf8).range(ofWords: Array(text.utf8)) != nil
  }
}
