import Basics

/// Infers who asks and who answers, and which labels name the same person.
struct RoleInference {
  let roleWords: RoleWords
  /// The publisher, if the piece names it; a label of that name is the interviewer's.
  let outlet: String?
  /// What the head of the file says of who did what: `Interviewer: Anna Berg`.
  var credits: [Credit] = []
  /// Those whose names and roles are known; they overrule what the file suggests.
  var people: [KnownPerson] = []

  /// The speakers in order of their first turn, then the outlet, which narrates the rest.
  func cast(of draft: TranscriptDraft, in source: SourceText) -> Cast {
    let names = SpeakerNames(draft.names, roleWords: roleWords)
    let speech = SpeechCount(of: draft, in: source, names: names)
    let known = speech.order.map {
      draft.roles[$0] ?? roleByName(draft.names[$0]) ?? draft.parts[$0].flatMap(roleByName)
    }
    var roles = known
    let asker = roles.contains(.interviewer) ? nil : speech.onlyAsker
    if let asker { roles[asker] = .interviewer }
    let others: Speaker.Role = roles.contains(.interviewer) ? .guest : .participant
    let speakers = speech.order.indices.map { place in
      Speaker(
        name: draft.names[speech.order[place]], role: roles[place] ?? others,
        isRoleInferred: asker != nil && known[place] == nil)
    }
    let place = Dictionary(uniqueKeysWithValues: speech.order.enumerated().map { ($1, $0) })
    return Cast(
      speakers: speakers + (outlet.map { [Speaker(name: $0, role: .outlet)] } ?? []),
      speaker: draft.names.indices.map { place[names.person[$0]] })
  }

  /// The role of an interviewer or a guest that a label states; nil if it states none.
  private func roleByName(_ name: String) -> Speaker.Role? {
    let isAsker = [name, roleWords.unnumbered(name)].contains {
      roleWords.isWord($0, for: .interviewer)
    }
    if name == outlet || isAsker { return .interviewer }
    return roleWords.isWord(name, for: .guest) ? .guest : nil
  }
}

/// Finds labels that name the same person: `張璐` and later `張`, `張總`; `Ross Geller` and `Ross`.
struct SpeakerNames {
  /// By index of the label's name: index of the fullest name of the same person.
  let person: [Int]

  init(_ names: [String], roleWords: RoleWords) {
    let isSpeaker = names.map(roleWords.isSpeaker)
    let full = names.indices.map {
      isSpeaker[$0] ? names[$0] : Self.withoutBrackets(roleWords.untitled(names[$0]))
    }
    let first = Dictionary(zip(full, names.indices), uniquingKeysWith: min)
    guard names.count <= Self.maxLinkedNames else {
      person = names.indices.map { first[full[$0]] ?? $0 }
      return
    }
    let persons = first.filter { full, index in
      full == names[index] ? !isSpeaker[index] : !roleWords.isSpeaker(full)
    }
    var longer: [String: [Int]] = [:]
    for (name, index) in persons {
      for short in Set(Self.shortForms(of: name)) { longer[short, default: []].append(index) }
    }
    person = full.indices.map { index in
      let own = first[full[index]] ?? index
      guard persons[full[index]] != nil, let longer = longer[full[index]], longer.count == 1 else {
        return own
      }
      return longer[0]
    }
  }

  /// Among more names than this, each is taken for a person of its own.
  private static let maxLinkedNames = 200

  /// Short forms of a name: the first characters of a Chinese name, or each word of another.
  private static func shortForms(of name: String) -> [String] {
    let scalars = name.unicodeScalars
    if scalars.allSatisfy(\.isHan) {
      guard (2...4).contains(scalars.count) else { return [] }
      return (1..<scalars.count).map { String(scalars.prefix($0)) }
    }
    let words = name.split(separator: " ")
    return words.count < 2
      ? [] : words.filter { $0.unicodeScalars.dropFirst().first != nil }.map(String.init)
  }

  /// `張璐（合夥人）` → `張璐`
  private static func withoutBrackets(_ name: String) -> String {
    let scalars = name.unicodeScalars
    guard let open = scalars.firstIndex(where: { $0 == "(" || $0 == "（" }),
      open > scalars.startIndex
    else { return name }
    let bytes = Array(String(scalars[..<open]).utf8)
    return String(decoding: bytes[bytes.trimmed(0..<bytes.count)], as: UTF8.self)
  }
}

/// Counts who speaks, and in how many labelled paragraphs they ask.
private struct SpeechCount {
  /// Indices of names, in order of their first turn.
  private(set) var order: [Int] = []
  /// Number of paragraphs by index of the name.
  private var lines: [(all: Int, asking: Int)]

  init(of draft: TranscriptDraft, in source: SourceText, names: SpeakerNames) {
    lines = Array(repeating: (0, 0), count: draft.names.count)
    for paragraph in draft.paragraphs {
      guard let name = paragraph.speaker.map({ names.person[$0] }) else { continue }
      if lines[name].all == 0 { order.append(name) }
      lines[name].all += 1
      if Self.holdsQuestion(source.utf8, paragraph.text) { lines[name].asking += 1 }
    }
  }

  /// Index in `order` of the only speaker most of whose paragraphs hold a question; nil if there is
  /// none.
  ///
  /// Of two speakers, the other must ask in a quarter of their paragraphs at most, or else the two
  /// chat. Among more, the asker must have at least a third of the paragraphs, and each other
  /// speaker must ask in an eighth of theirs at most.
  var onlyAsker: Int? {
    let counts = order.map { lines[$0] }
    let askers = counts.indices.filter { counts[$0].asking * 2 > counts[$0].all }
    guard counts.count > 1, askers.count == 1 else { return nil }
    guard counts.count > 2 else {
      let other = counts[1 - askers[0]]
      return other.asking * 4 <= other.all ? askers[0] : nil
    }
    let all = counts.reduce(0) { $0 + $1.all }
    let asksAlone = counts.indices.allSatisfy {
      $0 == askers[0] || counts[$0].asking * 8 <= counts[$0].all
    }
    return asksAlone && counts[askers[0]].all * 3 >= all ? askers[0] : nil
  }

  private static func holdsQuestion(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    utf8.span.firstMark(UInt8(ascii: "?"), in: range) != nil
  }
}
