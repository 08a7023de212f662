import InterviewQA

/// The program's own words around an answer, in the language of the question.
struct Labels {
  let noAnswer: String
  let lookedFor: String
  let nearest: String
  /// Said of a record wherever it is quoted.
  let ownAccount: String
  let asked: String
  /// Stands before the names that misspelt ones were read as.
  let readAs: String
  /// Stands before what a question took over from the one before.
  let follows: String
  /// Stands between a label and what it labels.
  let colon: String

  /// - Parameter language: `zh-Hans`, `zh-Hant`; anything else is answered in English.
  static func labels(for language: String) -> Labels {
    switch language {
    case "zh-Hans": simplified
    case "zh-Hant": traditional
    default: english
    }
  }

  private static let simplified = Labels(
    noAnswer: "没有答案：来源里没有说到", lookedFor: "查找的词（出现的段落数）",
    nearest: "最接近的段落，并不是答案", ownAccount: "本项目的转述，不是任何人的原话", asked: "问",
    readAs: "读作", follows: "接上问", colon: "：")

  private static let traditional = Labels(
    noAnswer: "沒有答案：來源裡沒有說到", lookedFor: "查找的詞（出現的段落數）",
    nearest: "最接近的段落，並不是答案", ownAccount: "本專案的轉述，不是任何人的原話", asked: "問",
    readAs: "讀作", follows: "接上問", colon: "：")

  private static let english = Labels(
    noAnswer: "No answer: the sources do not say",
    lookedFor: "Looked for (paragraphs that hold it)",
    nearest: "Nearest passages, not an answer",
    ownAccount: "our own account, not anyone's words",
    asked: "Asked", readAs: "Read as ", follows: "As in the question before", colon: ": ")

  /// How a question was understood where it does not say so itself, a line each.
  func notes(on understood: Answer.Understanding) -> [String] {
    let names = understood.corrected.sorted { $0.key < $1.key }.map { "“\($0.value)”" }
    let terms = understood.follows ?? []
    return (names.isEmpty ? [] : [readAs + names.joined(separator: ", ")])
      + (terms.isEmpty ? [] : [follows + colon + terms.joined(separator: " · ")])
  }
}
