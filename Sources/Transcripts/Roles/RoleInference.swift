import Basics

/// Infers who asks and who answers, and which labels name the same person.
///
/// What the user says of a person counts first, then words for roles in labels, then the head of the
/// file, then what is said.
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
    let head = HeadNames(of: draft, in: source, credits: credits, roleWords)
    let names = SpeakerNames(
      draft.names, roleWords: roleWords, lines: lines(of: draft), heads: head.all, people: people)
    let speech = SpeechCount(of: draft, in: source, names: names)
    let roles = roles(of: speech, names, draft, in: source, isMeeting: head.isMeeting)
    let called = SelfNaming(roleWords).names(
      of: speech.order.map { (draft.names[$0], speech.speech[$0].first) }, in: source)
    let speakers = speech.order.indices.map { place in
      let name = speech.order[place]
      return Speaker(
        name: names.shown[name] ?? draft.names[name], role: roles[place].role,
        isRoleInferred: roles[place].isInferred, calledName: called[place])
    }
    let place = Dictionary(uniqueKeysWithValues: speech.order.enumerated().map { ($1, $0) })
    return Cast(
      speakers: speakers + (outlet.map { [Speaker(name: $0, role: .outlet)] } ?? []),
      speaker: names.person.map { place[$0] },
      unknownPeople: zip(people, names.known).filter { $1.flatMap { place[$0] } == nil }
        .map(\.0.name))
  }

  private func lines(of draft: TranscriptDraft) -> [Int] {
    var lines = [Int](repeating: 0, count: draft.names.count)
    for paragraph in draft.paragraphs {
      if let speaker = paragraph.speaker { lines[speaker] += 1 }
    }
    return lines
  }

  private func roles(
    of speech: SpeechCount, _ names: SpeakerNames, _ draft: TranscriptDraft, in source: SourceText,
    isMeeting: Bool
  ) -> [(role: Speaker.Role, isInferred: Bool)] {
    let given = Statements(
      roleWords: roleWords, outlet: outlet, people: people, names: names, draft: draft,
      isMeeting: isMeeting && speech.order.count > 2)
    let spoken = speech.order.map { speech.speech[$0] }
    let stated = speech.order.map(given.role)
    let evidence =
      stated.contains { $0?.isFromHead ?? true }
      ? SpokenEvidence(
        of: spoken, calls: speech.order.map { names.spellings[$0] ?? [] }, in: source, roleWords
      ).evidence
      : spoken.map { _ in SpokenEvidence.Evidence() }
    let voters = speech.order.indices.map { place in
      RoleVote.Voter(
        speech: spoken[place], evidence: evidence[place], stated: stated[place]?.role,
        isFromHead: stated[place]?.isFromHead ?? false, hint: given.hint(for: speech.order[place]))
    }
    return RoleVote(
      voters: RoleVote.corrected(voters, turns: speech.turns), turns: speech.turns,
      isMeeting: isMeeting
    ).roles
  }
}
