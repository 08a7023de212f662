/// Decides who asks where labels and the head of the file do not say it for everyone.
///
/// Questions alone decide only if they are very uneven: what is said in greeting, who speaks in
/// short turns and who is presented count as well. In doubt everybody takes part.
struct RoleVote {
  /// What is known of one speaker.
  struct Voter {
    let speech: SpeechCount.Speech
    let evidence: SpokenEvidence.Evidence
    /// What labels and the head state; nil if they state nothing.
    var stated: Speaker.Role?
    /// Whether only a task in the head states it.
    var isFromHead = false
    /// What the head says without being decisive: wrote the piece, or answers in it.
    var hint: Speaker.Role?
  }

  let voters: [Voter]
  /// Number of turns of all.
  let turns: Int
  /// Whether the file is that of a meeting.
  let isMeeting: Bool

  /// By place, the role and whether it is inferred from what is said.
  var roles: [(role: Speaker.Role, isInferred: Bool)] {
    let decided = decision
    return voters.indices.map { place in
      if let role = voters[place].stated { return (role, false) }
      return decided[place] ?? (.participant, false)
    }
  }

  private typealias Decision = [Int: (role: Speaker.Role, isInferred: Bool)]

  private var decision: Decision {
    let hasAsker = voters.contains { $0.stated == .interviewer }
    guard voters.count > 1 else { return [:] }
    let open = voters.indices.filter { voters[$0].stated == nil }
    if hasAsker { return besideAskers(open) }
    let guests = voters.indices.filter { voters[$0].stated == .guest }
    if isMeeting, voters.count > 2, guests.isEmpty { return [:] }
    if voters.count == 2 { return ofTwo }
    return ofMany(open)
  }

  private func besideAskers(_ open: [Int]) -> Decision {
    let guests = voters.filter { $0.stated == .guest }
    let mean = guests.isEmpty ? 0 : guests.reduce(0) { $0 + $1.speech.length } / guests.count
    return Dictionary(
      uniqueKeysWithValues: open.map { place in
        let voter = voters[place]
        if asksBesides(voter) { return (place, (.interviewer, true)) }
        let isMinor = 3 * voter.speech.length < mean && voter.hint != .guest
        return (place, isMinor ? (.participant, false) : (.guest, false))
      })
  }

  /// Whether somebody asks beside another who is known to.
  private func asksBesides(_ voter: Voter) -> Bool {
    let evidence = voter.evidence
    if evidence.answers || evidence.isIntroduced || voter.hint == .guest { return false }
    return evidence.isCohost || evidence.greets || voter.hint == .interviewer
      || evidence.introduces && evidence.thanks
      || (evidence.askingShare > 0 || voter.endingShare > 0.5) && isShort(voter)
        && voters.contains { $0.stated == .guest }
  }

  /// Whether somebody's turns are a third as long as those of the guests, or shorter.
  private func isShort(_ voter: Voter) -> Bool {
    let guests = voters.filter { $0.stated == .guest }
    let (length, turns) = guests.reduce((0, 0)) {
      ($0.0 + $1.speech.length, $0.1 + $1.speech.turns)
    }
    return voter.speech.length * turns <= 2 * length * voter.speech.turns
  }

  private var ofTwo: Decision {
    let scores = voters.indices.map { score(of: $0, beside: 1 - $0) }
    let difference = scores[0] - scores[1]
    guard let asker = difference > 0 ? 0 : difference < 0 ? 1 : nil else { return [:] }
    let other = 1 - asker
    // A label for a guest makes the other an asker if nothing speaks against it.
    let needed =
      voters[other].stated == .guest && voters[asker].asksAtAll
      ? 0.2 : Self.threshold + voters[other].doubt
    guard abs(difference) >= needed || voters[asker].onlyAsks && !voters[other].asksAtAll,
      voters[asker].stated == nil, voters[other].stated != .participant
    else { return [:] }
    return [asker: (.interviewer, true), other: (.guest, true)]
  }

  private static let threshold = 2.0

  private func score(of place: Int, beside other: Int) -> Double {
    let (voter, rest) = (voters[place], voters[other])
    let fewer = Double(min(voter.speech.turns, rest.speech.turns))
    let questions =
      4 * (voter.endingShare - rest.endingShare)
      + 2 * (voter.askingShare - rest.askingShare)
      + 2 * (voter.evidence.askingShare - rest.evidence.askingShare)
    let brevity = voter.brevity(beside: rest)
    return (questions + brevity) / 2 * fewer / (fewer + 2) + voter.courtesy
      + (place == 0 ? 0.05 : 0)
  }

  private func ofMany(_ open: [Int]) -> Decision {
    // A committee thanks its witnesses, too.
    let isMany = voters.count > Self.maxRound
    let hosts = open.filter {
      voters[$0].courtesy >= 3 && (!isMany || voters[$0].evidence.greets)
    }
    if !hosts.isEmpty, hosts.count < voters.count { return led(by: hosts, open) }
    if let center = answeringCenter {
      let asking = open.filter { $0 != center && voters[$0].asksAtAll }
      return decision(askers: asking, guests: [center])
    }
    guard let asker = askingCenter, voters[asker].stated == nil else { return [:] }
    return decision(askers: [asker], guests: open.filter { $0 != asker })
  }

  /// Among more speakers, only opening a programme makes a host.
  private static let maxRound = 4

  private func decision(askers: [Int], guests: [Int]) -> Decision {
    var decision: Decision = [:]
    for place in askers { decision[place] = (.interviewer, true) }
    for place in guests { decision[place] = (.guest, true) }
    return decision
  }

  /// Those who open a programme ask, and with them whoever asks as they do; the others answer.
  private func led(by hosts: [Int], _ open: [Int]) -> Decision {
    let center = answeringCenter
    let asking = open.filter { place in
      if hosts.contains(place) { return true }
      let evidence = voters[place].evidence
      if evidence.answers || evidence.isIntroduced || place == center { return false }
      return evidence.isCohost || center != nil && voters[place].asksAtAll
    }
    return decision(askers: asking, guests: open.filter { !asking.contains($0) })
  }

  /// The one to whom all others speak, who says most, in long turns, and asks little; nil if there
  /// is none.
  private var answeringCenter: Int? {
    guard turns >= 12, let center = voters.indices.max(by: { length(of: $0) < length(of: $1) })
    else { return nil }
    let own = voters[center].speech
    let others = voters.indices.filter { $0 != center }.map { voters[$0].speech }
    let otherLength = others.reduce(0) { $0 + $1.length }
    let count = others.reduce(0) { $0 + $1.turns }
    let ending = others.reduce(0) { $0 + $1.ending }
    let saysMost = own.length >= otherLength && own.length * count >= 2 * otherLength * own.turns
    let isAddressed = 8 * own.turns >= 3 * turns
    let share = Double(ending) / Double(max(1, count))
    let ownShare = voters[center].endingShare
    let isAsked = share >= 0.12 && ownShare <= 0.12 && share >= 3 * ownShare
    return saysMost && isAddressed && isAsked ? center : nil
  }

  private func length(of place: Int) -> Int { voters[place].speech.length }

  /// The only one most of whose turns hold a question, at their end in a third of them, who has at least a third of the turns and
  /// beside whom nobody asks in more than an eighth of theirs; nil if there is none.
  private var askingCenter: Int? {
    let askers = voters.indices.filter {
      2 * voters[$0].askingShare > 1 && 3 * voters[$0].endingShare > 1
    }
    guard askers.count == 1, let asker = askers.first, 3 * voters[asker].speech.turns >= turns
    else { return nil }
    let asksAlone = voters.indices.allSatisfy {
      $0 == asker || 8 * voters[$0].speech.asking <= voters[$0].speech.turns
    }
    return asksAlone ? asker : nil
  }
}

extension RoleVote.Voter {
  /// In bytes; 1 for silence.
  fileprivate var meanLength: Double {
    Double(max(1, speech.length)) / Double(max(1, speech.turns))
  }

  /// From 1 for turns of a third of the length of another's to −1 for those three times as long.
  fileprivate func brevity(beside other: Self) -> Double {
    let ratio = other.meanLength / meanLength
    return ratio >= 1 ? min(1, (ratio - 1) / 2) : -min(1, (1 / ratio - 1) / 2)
  }

  /// Share of the turns that hold a question, and of those that end with one.
  fileprivate var askingShare: Double { Double(speech.asking) / Double(max(1, speech.turns)) }
  fileprivate var endingShare: Double { Double(speech.ending) / Double(max(1, speech.turns)) }

  /// Greater if the answers are a few words each, as in a chat.
  fileprivate var doubt: Double { meanLength < 80 ? 0.4 : 0 }

  /// Whether every turn ends in a question.
  fileprivate var onlyAsks: Bool { speech.ending == speech.turns }

  /// Whether anything that is said asks.
  fileprivate var asksAtAll: Bool { speech.asking > 0 || evidence.askingShare > 0 }

  /// What greetings and the like say for asking; negative if they say that somebody answers.
  fileprivate var courtesy: Double {
    var score = 0.0
    if evidence.greets { score += 3 }
    if evidence.introduces { score += 2 }
    if evidence.thanks { score += 2 }
    if evidence.isCohost { score += 3 }
    if evidence.answers { score -= 3 }
    if evidence.isIntroduced { score -= 2 }
    switch hint {
    case .interviewer: return score + 3
    case .guest: return score - 3
    default: return score
    }
  }
}
