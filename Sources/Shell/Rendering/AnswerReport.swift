import Basics
import InterviewQA

/// Why an answer is as it is, for `:why`.
struct AnswerReport: LineReport {
  let answer: ExplainedAnswer
  let understood: Answer.Understanding

  var data: JSON { JSON(of: answer) }

  var lines: [Line] {
    let scores = answer.passages.flatMap(lines)
    return question + proof + [Line("order: \(Self.words(for: answer.order))")] + value
      + (scores.isEmpty ? [] : [Line("scores and their parts:")] + scores)
  }

  private var question: [Line] {
    let expanded = understood.terms.compactMap { term in
      understood.expanded[term].map { visible("\(term): also \($0.joined(separator: ", "))", "  ") }
    }
    return [
      visible("type: \(answer.kind.rawValue), by rule: \(answer.rule ?? "none")"),
      visible("terms: \(understood.terms.joined(separator: ", "))"),
    ] + expanded + language
  }

  private var language: [Line] {
    answer.foreign.map { foreign in
      [Line("language: \(understood.language); the quotation is in \(foreign), not translated")]
    } ?? []
  }

  private var proof: [Line] {
    guard let proof = answer.proof else { return [] }
    return ProofLines(proof: proof).all
  }

  private var value: [Line] {
    guard let value = answer.value, let origin = answer.valueOrigin else { return [] }
    return [visible("short answer: \(value), \(Self.words(for: origin))")]
  }

  private func lines(_ passage: ExplainedAnswer.Passage) -> [Line] {
    let terms = passage.terms.prefix(Self.maxTerms).map {
      "\($0.term) \(ScoreText.number($0.score))"
    }
    let parts = ScoreText.parts(passage.parts).map { name, score in
      let detail = name == .terms && !terms.isEmpty ? " (\(terms.joined(separator: ", ")))" : ""
      return "\(ScoreText.words(for: name)) \(score)\(detail)"
    }
    return [
      visible("\(ScoreText.number(passage.score))  \(passage.file):\(passage.line)", "  ")
    ] + (parts.isEmpty ? [] : [visible(parts.joined(separator: ", "), "      ")])
  }

  /// Maximum number of terms shown for a score.
  private static let maxTerms = 6

  private func visible(_ text: String, _ head: String = "") -> Line {
    Line(SafeText.visible(text), head: head)
  }

  private static func words(for order: ExplainedAnswer.Order) -> String {
    switch order {
    case .score: "by score"
    case .bothSides: "the best passage on each name compared, then by score"
    case .list: "the items of a list that the question asks for, then by score"
    case .structure: "the structure of the piece, a part of which the question asks for"
    }
  }

  /// `from a fact (fit 0.92, minimum 0.40)`
  private static func words(for origin: ExplainedAnswer.ValueOrigin) -> String {
    let measured = origin.fit.flatMap { fit in
      origin.needed.map {
        " (fit \(ScoreText.number(fit)), minimum \(ScoreText.number($0)))"
      }
    }
    return switch origin.source {
    case .fact: "from a fact\(measured ?? "")"
    case .anticipated: "from an editor's words for a similar question\(measured ?? "")"
    case .span:
      "from the sentence that answers: the thing of the expected kind nearest to what is asked about"
    case .credits: "from the credits"
    case .structure: "a count of the parts of the piece"
    }
  }
}

/// Scores as explanations show them.
enum ScoreText {
  /// With two decimal places: `-0.50`.
  static func number(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let places = hundredths % 100
    return (value < 0 && hundredths > 0 ? "-" : "")
      + "\(hundredths / 100).\(places < 10 ? "0" : "")\(places)"
  }

  /// The parts of a score, rounded to two decimal places so that they add up to the rounded score:
  /// each is the difference between two rounded sums. Parts that round to 0 are left out.
  static func parts(_ parts: [ScorePart]) -> [(name: ScorePart.Name, score: String)] {
    var sum = 0.0
    var rounded = 0.0
    return parts.compactMap { part in
      sum += part.score
      let before = rounded
      rounded = (sum * 100).rounded() / 100
      return rounded == before ? nil : (part.name, number(rounded - before))
    }
  }

  static func words(for part: ScorePart.Name) -> String {
    switch part {
    case .terms: "terms"
    case .proposal: "proposal"
    case .sentence: "best sentence"
    case .bigrams: "word pairs"
    case .subject: "speaker asked about"
    case .expected: "expected kind"
    case .nearby: "beside the previous answer"
    case .coverage: "share of the question, in another language"
    case .anticipated: "anticipated question"
    case .fact: "fact"
    case .kind: "kind of paragraph"
    case .exchange: "question before"
    case .missingNames: "missing names"
    }
  }
}
