/// A line to be completed.
package struct CompletionRequest: Sendable {
  package let text: String
  /// Byte offset in the text's UTF-8.
  package let cursor: Int

  package init(text: String, cursor: Int) {
    self.text = text
    self.cursor = cursor
  }
}

/// What may stand in place of a stretch of the line.
package struct Completion: Sendable {
  package struct Candidate: Hashable, Sendable {
    package var text: String
    /// A word of explanation in the listing.
    package var note: String

    package init(_ text: String, note: String = "") {
      self.text = text
      self.note = note
    }
  }

  /// Byte offsets in the line, around or before the cursor.
  package var range: Range<Int>
  /// In the order of the listing. A candidate meant to be followed by a space ends in one.
  package var candidates: [Candidate]

  package init(_ range: Range<Int>, _ candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }

  package static let none = Completion(0..<0, [])

  /// The start all candidates share.
  var commonStart: String {
    guard let first = candidates.first?.text else { return "" }
    return candidates.dropFirst().reduce(first) { start, candidate in
      let shared = zip(start, candidate.text).prefix { $0 == $1 }.count
      return String(start.prefix(shared))
    }
  }
}

extension LineEditor {
  /// Replaces the word by what all candidates share; asked again in the same place, lists them.
  func completeWord(in buffer: inout EditBuffer) -> KeyResult {
    let request = CompletionRequest(text: buffer.text, cursor: buffer.cursor)
    let completion = complete?(request) ?? .none
    guard !completion.candidates.isEmpty else { return .beep }
    let start = completion.commonStart
    let typed = buffer.text(in: completion.range)
    if start.hasPrefix(typed), start != typed {
      buffer.replace(completion.range, with: start)
      line.completed = buffer
      return .done
    }
    return choose(from: completion, in: &buffer)
  }

  private func choose(from completion: Completion, in buffer: inout EditBuffer) -> KeyResult {
    if completion.candidates.count == 1 {
      buffer.replace(completion.range, with: completion.commonStart)
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
    printAbove(lines.joined(separator: "\n"))
  }
}
