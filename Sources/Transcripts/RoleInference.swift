/// Tells who asks and who answers.
struct RoleInference {
  let roleWords: RoleWords
  /// Who published the piece, if it says so; a label of that name asks.
  let outlet: String?

  /// The speakers in the order they first speak, then the outlet that tells the rest.
  func cast(of drafts: [ParagraphDraft]) -> [Speaker] {
    let speech = Speech(drafts)
    var roles = speech.names.map(roleByName)
    if !roles.contains(.interviewer), let asker = speech.onlyAsker { roles[asker] = .interviewer }
    let others: Speaker.Role = roles.contains(.interviewer) ? .guest : .participant
    let speakers = zip(speech.names, roles).map { Speaker(name: $0, role: $1 ?? others) }
    return speakers + (outlet.map { [Speaker(name: $0, role: .outlet)] } ?? [])
  }

  private func roleByName(_ name: String) -> Speaker.Role? {
    if name == outlet || roleWords.isWord(name, for: .interviewer) { return .interviewer }
    return roleWords.isWord(name, for: .guest) ? .guest : nil
  }
}

/// Who bears a label, and in how many labelled lines they ask.
private struct Speech {
  private(set) var names: [String] = []
  private var lines: [String: (all: Int, asking: Int)] = [:]

  init(_ drafts: [ParagraphDraft]) {
    for draft in drafts {
      guard let name = draft.label else { continue }
      if lines[name] == nil { names.append(name) }
      lines[name, default: (0, 0)].all += 1
      if Self.holdsQuestion(draft.text) { lines[name, default: (0, 0)].asking += 1 }
    }
  }

  /// Index of the one of two speakers most of whose lines hold a question, when the other's do not.
  var onlyAsker: Int? {
    guard names.count == 2 else { return nil }
    let askers = names.indices.filter {
      let lines = lines[names[$0], default: (0, 0)]
      return lines.asking * 2 > lines.all
    }
    return askers.count == 1 ? askers[0] : nil
  }

  private static func holdsQuestion(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == "?" || $0 == "？" }
  }
}
