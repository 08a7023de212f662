import Basics

/// The name in a label or in the head of a file, taken apart so that spellings can be compared.
///
/// `Dr. Jane Orlov, Ph.D. (voice-over)` has the words `jane` and `orlov`, the title `dr` and the
/// remark `voice-over`.
struct PersonName {
  /// The name as the file writes it, without what only describes the person: `Dr. Jane Orlov`.
  private(set) var written: String
  /// The same without titles, given name first; empty for nobody.
  private(set) var plain = ""
  /// What stands beside the name: in brackets, after a comma, before it if it is a word for a role.
  private(set) var remarks: [String] = []
  /// The words of `plain`, folded.
  private(set) var words: [String] = []
  /// The title, folded; empty without one.
  private(set) var title = ""
  /// Whether it is no name but a word for a role or for somebody unknown, or empty.
  private(set) var isNobody: Bool
  /// `written`, folded.
  private let folded: String
  /// Whether the last name stands first: `Lee, Ben`.
  private(set) var isInverted = false

  init(_ label: String, _ roleWords: RoleWords) {
    (written, remarks) = Self.withoutBrackets(label)
    folded = Self.lowered(roleWords)(written)
    isNobody = roleWords.isNobody(written)
    guard !isNobody else { return }
    var name = written
    cut(&name, at: Self.dashes, roleWords)
    cutRoleWord(&name, roleWords)
    written = name
    name = withoutCommas(name, roleWords)
    isNobody = roleWords.isNobody(name)
    if !isNobody { takeWords(of: name, roleWords) }
  }

  mutating func addRemarks(_ others: [String]) { remarks += others }

  /// Whether the words are one Chinese name.
  var isHan: Bool { words.count == 1 && words[0].unicodeScalars.allSatisfy(\.isHan) }

  /// Whether it may be more than a given name, a surname or initials.
  var isFull: Bool { words.count > 1 || isHan && words[0].unicodeScalars.count > 1 }

  /// Equal for names that are the same but for titles, spelling and order. A title tells surnames
  /// apart: `Mr. Orlov` is not `Mrs. Orlov`.
  var key: String {
    if isNobody { return folded }
    let name = words.joined(separator: " ")
    return isFull || title.isEmpty ? name : title + " " + name
  }

  /// How full and how plain the name is; the greatest is shown.
  var rank: (Int, Int, Int) {
    let hasLower = written.unicodeScalars.contains { $0.properties.isLowercase }
    let length = isHan ? words[0].unicodeScalars.count : words.count
    return (length, (hasLower ? 2 : 0) + (isInverted ? 0 : 1), title.isEmpty ? 1 : 0)
  }

  private static let dashes = Set("-–—|/".unicodeScalars)

  /// `張璐（合夥人）` → `張璐` and `合夥人`. A text that is all in brackets is left as it is.
  private static func withoutBrackets(_ text: String) -> (String, [String]) {
    guard text.unicodeScalars.contains(where: { openers.contains($0) }) else { return (text, []) }
    var (outside, inside, remarks, depth) = ([Unicode.Scalar](), [Unicode.Scalar](), [String](), 0)
    for scalar in text.unicodeScalars {
      if openers.contains(scalar) {
        depth += 1
      } else if closers.contains(scalar), depth > 0 {
        depth -= 1
        if depth == 0 {
          remarks.append(trimmed(inside))
          inside = []
        }
      } else if depth > 0 {
        inside.append(scalar)
      } else {
        outside.append(scalar)
      }
    }
    let name = trimmed(outside)
    return name.isEmpty || depth > 0 ? (text, []) : (name, remarks.filter { !$0.isEmpty })
  }

  private static let openers = Set("(（[".unicodeScalars)
  private static let closers = Set(")）]".unicodeScalars)

  private static func trimmed(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    let bytes = Array(String(scalars: scalars).utf8)
    return String(decoding: bytes[bytes.trimmed(0..<bytes.count)], as: UTF8.self)
  }

  /// Takes a word for a role off either side of a dash: `Anna Berg - Host`.
  private mutating func cut(
    _ name: inout String, at marks: Set<Unicode.Scalar>, _ roleWords: RoleWords
  ) {
    guard let mark = name.unicodeScalars.firstIndex(where: marks.contains) else { return }
    let left = Self.trimmed(name.unicodeScalars[..<mark])
    let right = Self.trimmed(name.unicodeScalars[mark...].dropFirst())
    if roleWords.role(of: right) != nil, !left.isEmpty {
      (name, remarks) = (left, remarks + [right])
    } else if roleWords.role(of: left) != nil, !right.isEmpty {
      (name, remarks) = (right, remarks + [left])
    }
  }

  /// Takes a word for a role off the start: `Host Anna Berg`, `主持人張璐`.
  private mutating func cutRoleWord(_ name: inout String, _ roleWords: RoleWords) {
    let label = name
    let found = [RoleWords.Part.interviewer, .guest, .participant].compactMap {
      roleWords.beginning(of: label, for: $0)
    }
    guard let word = found.max(by: { $0.utf8.count < $1.utf8.count }),
      word.unicodeScalars.count > 1
    else { return }
    let rest = name.unicodeScalars.dropFirst(word.unicodeScalars.count)
    let isApart = rest.first == " " || rest.first == "\u{3000}"
    let other = Self.trimmed(rest)
    let isName =
      other.unicodeScalars.allSatisfy(\.isHan)
      ? (isApart || roleWords.beginning(of: other, for: .surname) != nil)
        && (2...4).contains(other.unicodeScalars.count)
      : isApart && (other.unicodeScalars.first?.properties.isUppercase ?? false)
    guard isName else { return }
    (name, remarks) = (other, remarks + [word])
  }

  /// `Orlov, Jane` → `Jane Orlov`; other parts after commas are degrees and remarks.
  private mutating func withoutCommas(_ name: String, _ roleWords: RoleWords) -> String {
    let parts = name.unicodeScalars.split { $0 == "," || $0 == "，" }.map(Self.trimmed)
      .filter { !$0.isEmpty }
    guard parts.count > 1 else { return name }
    let others = parts.dropFirst().filter { !Self.isDegree($0, roleWords) }
    let isRemark = others.first.map { roleWords.role(ofDescription: $0) != nil } ?? false
    if others.count == 1, !isRemark, !roleWords.isWord(others[0], for: .honorific),
      Self.mayBeGiven(others[0], before: parts[0])
    {
      isInverted = true
      return others[0] + " " + parts[0]
    }
    remarks += others
    written = parts[0]
    return parts[0]
  }

  /// Whether what follows a comma may be a given name: one or two words that begin like names, after
  /// a surname of one word or with a particle.
  private static func mayBeGiven(_ given: String, before surname: String) -> Bool {
    let givenWords = given.unicodeScalars.split(separator: " ")
    let surnameWords = surname.unicodeScalars.split(separator: " ")
    guard (1...2).contains(givenWords.count), let last = surnameWords.last else { return false }
    let isSurname =
      surnameWords.count == 1 || !(surnameWords[0].first?.properties.isUppercase ?? true)
    guard isSurname, isCapital(last) else { return false }
    // After `Lee`, `CEO` is no given name.
    let hasLower = last.contains { $0.properties.isLowercase }
    return givenWords.allSatisfy { word in
      isCapital(word)
        && (!hasLower || word.count == 1 || word.contains { $0.properties.isLowercase })
    }
  }

  private static func isCapital(_ word: Substring.UnicodeScalarView) -> Bool {
    word.first?.properties.isUppercase ?? false
  }

  /// Whether a text is a degree: `Ph.D.`
  static func isDegree(_ text: String, _ roleWords: RoleWords) -> Bool {
    let letters = String(scalars: text.unicodeScalars.filter { $0 != "." && $0 != " " })
    return roleWords.isWord(letters, for: .degree)
  }

  private mutating func takeWords(of name: String, _ roleWords: RoleWords) {
    if name.unicodeScalars.allSatisfy({ $0.isHan || $0 == " " || $0 == "\u{3000}" }) {
      let whole = String(scalars: name.unicodeScalars.filter(\.isHan))
      plain = roleWords.untitled(whole)
      title = String(roleWords.folded(whole).unicodeScalars.dropFirst(plain.unicodeScalars.count))
      words = [roleWords.folded(plain)]
      return
    }
    var spelled = name.unicodeScalars.split(whereSeparator: Self.blanks.contains).map(Self.bare)
    spelled.removeAll(where: \.isEmpty)
    while spelled.count > 2, let last = spelled.last, Self.isDegree(last, roleWords),
      last.unicodeScalars.count(where: \.properties.isUppercase) > 1,
      name.unicodeScalars.contains(where: \.properties.isLowercase)
    {
      spelled.removeLast()
    }
    takeTitle(from: &spelled, roleWords)
    plain = spelled.joined(separator: " ")
    words = spelled.map(Self.lowered(roleWords))
    isNobody = words.isEmpty
  }

  private mutating func takeTitle(from spelled: inout [String], _ roleWords: RoleWords) {
    for length in [2, 1] {
      while spelled.count > length {
        let first = spelled.prefix(length).joined(separator: " ")
        let rest = spelled.dropFirst(length)
        guard roleWords.isWord(first, for: .honorific),
          rest.contains(where: { $0.unicodeScalars.count > 1 })
        else { break }
        title += Self.lowered(roleWords)(first)
        spelled = Array(rest)
      }
    }
  }

  /// Folded, and in lower case even if nothing is folded.
  private static func lowered(_ roleWords: RoleWords) -> (String) -> String {
    { roleWords.folded($0).lowercased() }
  }

  private static let blanks = Set(" \u{A0}\u{3000}_·•‧・".unicodeScalars)
  private static let marks = Set(".,;#@'’\"“”".unicodeScalars)

  /// `Dr.` → `Dr`, `@anna` → `anna`
  private static func bare(_ word: Substring.UnicodeScalarView) -> String {
    let start = word.drop(while: marks.contains)
    let end = start.reversed().drop(while: marks.contains)
    return String(scalars: end.reversed())
  }
}

extension PersonName {
  /// What others may call the person by: a given name, a surname, initials after `#`.
  var shortForms: Set<String> {
    guard !isNobody else { return [] }
    if !isFull { return title.isEmpty ? [] : Set(words) }
    if isHan { return hanForms }
    guard words.count > 1, let first = words.first, let last = words.last else { return [] }
    var forms: Set<String> = []
    if first.unicodeScalars.count > 1 { forms.insert(first) }
    for start in words.indices.dropFirst() where last.unicodeScalars.count > 1 {
      forms.insert(words[start...].joined(separator: " "))
    }
    if let initial = first.unicodeScalars.first, first.unicodeScalars.count > 1 {
      forms.insert(String(initial) + " " + last)
    }
    if words.count > 2 {
      forms.insert(first + " " + last)
      forms.insert("#" + Self.initials(of: [first, last]))
    }
    forms.insert("#" + Self.initials(of: words))
    return forms
  }

  /// What a full name of the person may have among its short forms, the likeliest first.
  var forms: [String] {
    let name = words.joined(separator: " ")
    let letters = written.unicodeScalars.filter { $0 != "." && $0 != " " }
    let isInitials =
      (2...4).contains(letters.count) && letters.allSatisfy { ("A"..."Z").contains($0) }
    return isInitials ? [name, "#" + String(scalars: letters).lowercased()] : [name]
  }

  private static func initials(of words: [String]) -> String {
    String(scalars: words.compactMap(\.unicodeScalars.first))
  }

  /// `陳大海` → `陳`, `陳大`, `大海`
  private var hanForms: Set<String> {
    let scalars = words[0].unicodeScalars
    guard (2...4).contains(scalars.count) else { return [] }
    var forms = Set((1..<scalars.count).map { String(scalars.prefix($0)) })
    if scalars.count > 2 { forms.insert(String(scalars.suffix(2))) }
    return forms
  }
}
