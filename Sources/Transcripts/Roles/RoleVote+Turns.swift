extension RoleVote {
  /// The voters without what the head says against their turns: where one ends nearly all turns with
  /// a question and another none, the former asks and the latter answers.
  ///
  /// - Parameter turns: number of turns of all.
  static func corrected(_ voters: [Voter], turns: Int) -> [Voter] {
    let askers = voters.indices.filter {
      voters[$0].onlyEndsInQuestions && 3 * voters[$0].speech.turns >= turns
    }
    guard askers.count == 1, let asker = askers.first else { return voters }
    let answerers = voters.indices.filter { $0 != asker && voters[$0].neverEndsInQuestions }
    var corrected = voters
    if voters.count == 2, let answerer = answerers.first {
      corrected[asker].settle(as: .interviewer)
      corrected[answerer].settle(as: .guest)
      return corrected
    }
    guard !answerers.isEmpty else { return voters }
    if voters[asker].stated == .guest { corrected[asker].settle(as: .interviewer) }
    for place in answerers
    where voters[place].stated == .interviewer
      && 2 * voters[place].speech.turns >= voters[asker].speech.turns
    {
      corrected[place].settle(as: .guest)
    }
    return corrected
  }
}

extension RoleVote.Voter {
  /// Fewer turns than these tell nothing.
  private static let fewTurns = 3

  fileprivate var onlyEndsInQuestions: Bool {
    speech.turns >= Self.fewTurns && 5 * speech.ending >= 4 * speech.turns
  }

  fileprivate var neverEndsInQuestions: Bool {
    speech.turns >= Self.fewTurns && 20 * speech.ending <= speech.turns
  }

  /// Takes a role that turns show, unless labels or the user say another.
  fileprivate mutating func settle(as role: Speaker.Role) {
    guard isFromHead || stated == nil && hint != nil && hint != role else { return }
    (stated, hint, isFromHead) = (nil, role, true)
  }
}
