import InterviewQA
import TerminalText

/// The proof of an answer for `:why`: each part of the question with what proves it.
struct ProofLines {
  let proof: ExplainedProof

  /// First how much is proved, then the parts in the order of the question.
  var all: [Line] {
    let share = ScoreText.number(proof.support)
    let needed = ScoreText.number(proof.needed)
    let place = SafeText.visible("\(proof.file):\(proof.line)")
    return [Line("proof: \(share) of the question (minimum \(needed)), by \(place)")]
      + proof.parts.map(line) + unproved
  }

  private var unproved: [Line] {
    proof.unproved.map { [Line("left open: " + SafeText.visible($0))] } ?? []
  }

  private func line(_ part: ExplainedProof.Part) -> Line {
    let head = "\(part.part) (\(Self.words(for: part.kind)), \(ScoreText.number(part.weight)))"
    let found = part.words.map { ": “\($0)”" } ?? ""
    let source = part.source.map(Self.words) ?? "not proved"
    return Line(SafeText.visible("\(head) \(source)\(found)"), head: "  ")
  }

  private static func words(for kind: ProvedPart.Kind) -> String {
    switch kind {
    case .entity: "name"
    case .noun: "noun asked for"
    case .kind: "kind asked for"
    case .attribute: "attribute asked for"
    case .condition: "time or order"
    case .predicate: "word"
    }
  }

  private static func words(for source: ProvedPart.Source) -> String {
    switch source {
    case .clause: "in the clause of the short answer"
    case .sentence: "in the sentence that answers"
    case .paragraph: "in the paragraph"
    case .edition: "in another edition of the paragraph"
    case .question: "in the question that it answers"
    case .context: "right before or after, or in the heading"
    case .speaker: "is the speaker"
    case .piece: "is what the piece is about"
    case .fact: "in an editor's fact"
    case .anticipated: "in a question that an editor anticipated"
    case .previous: "in the question before"
    }
  }
}
