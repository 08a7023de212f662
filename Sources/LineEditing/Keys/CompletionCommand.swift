extension KeyContext {
  /// Replaces the word by the common prefix of the candidates; called again in the same place, lists
  /// them.
  func completeWord(in buffer: inout EditBuffer) -> KeyResult {
    let request = CompletionRequest(text: buffer.text, cursor: buffer.cursor)
    let completion = complete?(request) ?? .none
    guard !completion.candidates.isEmpty else { return .beep }
    let prefix = completion.commonPrefix
    let typed = buffer.text(in: completion.range)
    if prefix.hasPrefix(typed), prefix != typed {
      buffer.replace(completion.range, with: prefix)
      line.completed = buffer
      return .done
    }
    return choose(from: completion, in: &buffer)
  }

  private func choose(from completion: Completion, in buffer: inout EditBuffer) -> KeyResult {
    if completion.candidates.count == 1 {
      buffer.replace(completion.range, with: completion.commonPrefix)
      return .done
    }
    guard line.completed == buffer else {
      line.completed = buffer
      return .beep
    }
    list(completion.candidates)
    return .done
  }

  private func list(_ candidates: [Completion.Candidate]) {
    let listing = CompletionListing(candidates, width: screen.width)
    let lines = listing.lines(columns: Int(screen.columns), height: screen.listingHeight)
    announcements.print(lines.joined(separator: "\n"))
  }
}
