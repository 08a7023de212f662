/// The roles that the user, labels and the head of a file state.
struct Statements {
  let roleWords: RoleWords
  /// The publisher, if the piece names it.
  let outlet: String?
  let people: [KnownPerson]
  let names: SpeakerNames
  let draft: TranscriptDraft
  /// Whether the file is that of a meeting, in which a host or a chair asks no more than others.
  let isMeeting: Bool

  /// The role of a person, by the index of the name, and whether only a task in the head says so; nil
  /// if nothing states it.
  func role(of name: Int) -> (role: Speaker.Role, isFromHead: Bool)? {
    if let role = fixedRole(of: name) { return (role, false) }
    return headRole(of: name).map { ($0, true) }
  }

  /// What the user, a label or a description states.
  private func fixedRole(of name: Int) -> Speaker.Role? {
    if let known = knownRole(of: name) { return known }
    let labels = labels(of: name)
    if let role = labels.lazy.compactMap({ draft.roles[$0] }).first { return role }
    if let role = labels.lazy.compactMap({ roleWords.role(of: draft.names[$0]) }).first {
      return role
    }
    if labels.contains(where: { isOutlet(draft.names[$0]) }) { return .interviewer }
    let parts = descriptions(of: name).compactMap { roleWords.role(of: $0) }
    return parts.first(where: isDecisive)
  }

  private func headRole(of name: Int) -> Speaker.Role? {
    guard !isMeeting else { return nil }
    let tasks = names.tasks[name] ?? []
    if tasks.contains(.asks) { return .interviewer }
    return tasks.contains(.answers) && !isHint(tasks)
      ? .guest : tasks.contains(.helps) ? .participant : nil
  }

  /// What the head or a description suggests without being decisive.
  func hint(for name: Int) -> Speaker.Role? {
    if descriptions(of: name).contains(where: { roleWords.role(ofDescription: $0) == .interviewer })
    {
      return .interviewer
    }
    let tasks = names.tasks[name] ?? []
    if tasks.contains(.answers) || tasks.contains(.mayAnswer) { return .guest }
    return tasks.contains(.writes) || tasks.contains(.mayAsk) ? .interviewer : nil
  }

  private func isHint(_ tasks: Set<HeadName.Task>) -> Bool {
    tasks.contains(.writes)
  }

  private func knownRole(of name: Int) -> Speaker.Role? {
    zip(people, names.known).first { $0.role != nil && $1 == name }?.0.role
  }

  private func labels(of name: Int) -> [Int] {
    names.person.indices.filter { names.person[$0] == name }
  }

  /// What stands beside the names of a person.
  private func descriptions(of name: Int) -> [String] {
    labels(of: name).compactMap { draft.parts[$0] } + (names.remarks[name] ?? [])
  }

  /// Teams calls everybody from another house a guest.
  private func isDecisive(_ role: Speaker.Role) -> Bool {
    role != .guest || draft.format != .timedHeaders && draft.format != .webVTT
  }

  /// Whether a label is the outlet, or any publication: `《河畔日報》`.
  private func isOutlet(_ label: String) -> Bool {
    if label.hasPrefix("《") { return true }
    guard let outlet, !outlet.isEmpty else { return false }
    return roleWords.folded(Self.bare(label)) == roleWords.folded(Self.bare(outlet))
  }

  private static func bare(_ name: String) -> String {
    String(scalars: name.unicodeScalars.filter { !marks.contains($0) })
  }

  private static let marks = Set("《》「」『』【】〈〉".unicodeScalars)
}
