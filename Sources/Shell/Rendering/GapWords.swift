import InterviewQA

/// The program's words for what of a question the sources tell, and what they leave open.
struct GapWords {
  /// Before what is told: by the sources, and by the nearest passage alone.
  let told, toldNearest: String
  /// Before what is not told, as a noun.
  let of: String
  /// Before the question's words for it, in quotation marks.
  let words: String
  /// In place of what is not told, where the question has no words for it: a number, a time,
  /// somebody, a place, anything.
  let number, time, person, place, asked: String
  /// Of a passage that is nothing but a question.
  let onlyAsked: String
  /// Between several things that are told of.
  let comma: String

  /// `The source speaks of Gemini 3, not of what it costs`; nil if nothing can be said.
  ///
  /// - Parameter type: of the question.
  func sentence(for gap: UnprovedPart, _ type: QuestionType) -> String? {
    if gap.isOnlyAsked { return onlyAsked }
    guard !gap.told.isEmpty else { return nil }
    let things = gap.told.map { gap.isToldByName ? $0 : "“\($0)”" }.joined(separator: comma)
    return spaced(gap.isToldElsewhere ? toldNearest : told, things) + rest(of: gap, type)
  }

  private func rest(of gap: UnprovedPart, _ type: QuestionType) -> String {
    if let wording = gap.wording { return words + "“\(wording)”" }
    return switch gap.kind {
    case .attribute, .entity: spaced(of, gap.text)
    case .predicate, .noun: of + "“\(gap.text)”"
    case .condition: words + "“\(gap.text)”"
    case .kind: kind(of: type)
    }
  }

  private func kind(of type: QuestionType) -> String {
    switch type {
    case .number: words + number
    case .time: words + time
    case .person: words + person
    case .place: words + place
    default: of + asked
    }
  }

  /// With a blank between Chinese and Latin letters or figures.
  private func spaced(_ left: String, _ right: String) -> String {
    let isHan = left.unicodeScalars.last.map { !$0.isASCII } ?? false
    let isLatin = right.unicodeScalars.first.map(\.isASCII) ?? false
    return left + (isHan && isLatin ? " " : "") + right
  }
}

extension Labels {
  /// What is told of and what is not, of a question without an answer; nil if there is nothing to say,
  /// and where the sources' words against it say more.
  func gap(in answer: Answer) -> String? {
    guard answer.absent?.against == nil else { return nil }
    return answer.unproved.flatMap { gap.sentence(for: $0, answer.kind) }
      .map(SafeText.visible)
  }

  /// Precedes words of the sources that are not an answer but bear on the question.
  func against(_ against: Answer.Against) -> String {
    switch against.manner {
    case .denied: denied
    case .doubted: doubted
    }
  }
}
