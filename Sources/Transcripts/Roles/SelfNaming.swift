/// Finds the names that numbered speakers, such as `SPEAKER_00`, give themselves.
struct SelfNaming {
  private let roleWords: RoleWords
  private let sure: [[String]]
  private let likely: [[String]]

  init(_ roleWords: RoleWords) {
    self.roleWords = roleWords
    let phrases = { (part: RoleWords.Part) in
      roleWords.all(part).sorted().map { phrase in
        phrase.lowercased().split(separator: " ").map(String.init)
      }
    }
    sure = phrases(.naming)
    likely = phrases(.selfNaming)
  }

  /// By place, the name that a speaker gives himself in his first paragraphs and that no other
  /// claims; nil for speakers with names.
  ///
  /// - Parameter speakers: labels with the text ranges of their first paragraphs.
  func names(of speakers: [(label: String, first: [Range<Int>])], in source: SourceText)
    -> [String?]
  {
    let found = speakers.map { speaker -> String? in
      guard !speaker.label.isEmpty, roleWords.isUnnamed(speaker.label) else { return nil }
      let texts = speaker.first.prefix(Self.maxParagraphs).map { range in
        let head = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.maxLength)
        return source.reading(ofText: head).string
      }
      return texts.lazy.compactMap { name(in: $0, after: sure, isSure: true) }.first
        ?? texts.prefix(1).lazy.compactMap { name(in: $0, after: likely, isSure: false) }.first
    }
    let claims = found.compactMap { $0.map(roleWords.folded) }
    return found.map { name in
      name.flatMap { name in
        claims.count { $0 == roleWords.folded(name) } == 1 ? name : nil
      }
    }
  }

  /// Paragraphs of a speaker, and bytes of each, that are looked at.
  private static let (maxParagraphs, maxLength) = (3, 600)

  /// - Parameter isSure: whether a single word may be the name: `My name is Anna.`
  private func name(in text: String, after phrases: [[String]], isSure: Bool) -> String? {
    let words = text.unicodeScalars.split(separator: " ").map { String($0) }
    let folded = words.map { roleWords.folded(Self.bare($0)).lowercased() }
    for phrase in phrases {
      if let first = phrase.first?.unicodeScalars.first, first.isHan {
        if let name = hanName(in: text, after: phrase.joined()) { return name }
        continue
      }
      for start in folded.indices where folded[start...].starts(with: phrase) {
        if let name = Self.name(words[(start + phrase.count)...], isSure: isSure) { return name }
      }
    }
    return nil
  }

  /// The capitalised words that `words` begin with, up to a mark: two or three, or one if that is
  /// sure.
  private static func name(_ words: ArraySlice<String>, isSure: Bool) -> String? {
    var name: [String] = []
    for word in words.prefix(3) {
      let bare = bare(word)
      guard bare.unicodeScalars.first?.properties.isUppercase ?? false,
        bare.unicodeScalars.count(where: \.properties.isLowercase) > 0
      else { break }
      name.append(bare)
      if word.unicodeScalars.last.map({ !$0.properties.isAlphabetic }) ?? false { break }
    }
    return name.count > (isSure ? 0 : 1) ? name.joined(separator: " ") : nil
  }

  /// `我叫陳大海，` → `陳大海`: two or three characters up to a mark, the first a surname.
  private func hanName(in text: String, after phrase: String) -> String? {
    let folded = Array(roleWords.folded(text).unicodeScalars)
    let scalars = Array(text.unicodeScalars)
    let sought = Array(phrase.unicodeScalars)
    guard folded.count == scalars.count, sought.count < folded.count else { return nil }
    for start in folded.indices where folded[start...].starts(with: sought) {
      let run = String(scalars: scalars[(start + sought.count)...].prefix { $0.isHan })
      let name = withoutRole(run)
      if (2...4).contains(name.unicodeScalars.count),
        let surname = roleWords.beginning(of: name, for: .surname),
        name.unicodeScalars.count - surname.unicodeScalars.count <= 2
      {
        return name
      }
    }
    return nil
  }

  /// `主持人張若` → `張若`
  private func withoutRole(_ name: String) -> String {
    let words = [RoleWords.Part.interviewer, .guest].compactMap {
      roleWords.beginning(of: name, for: $0)
    }
    let length = words.map(\.unicodeScalars.count).max() ?? 0
    return String(scalars: name.unicodeScalars.dropFirst(length))
  }

  private static let marks = Set(".,;:!?\"“”()".unicodeScalars)

  /// A word without marks, its apostrophe straight.
  private static func bare(_ word: String) -> String {
    String(scalars: word.unicodeScalars.filter { !marks.contains($0) }.map { $0 == "’" ? "'" : $0 })
  }
}
