import InterviewQA

/// The program's own words in an answer, in the language of the question.
struct Labels {
  let noAnswer: String
  /// What is told of, and what is not.
  let gap: GapWords
  /// Precedes words of a source that deny what was asked, or that only suppose it.
  let denied, doubted: String
  /// In place of an answer to a line that asks nothing.
  let whatToAsk: String
  /// Before the number of passages that hold a word by itself, and after it: for none, one, more.
  let noQuestion, noPassage, onePassage, passages: String
  let lookedFor: String
  let nearest: String
  /// Marks quotations of a record.
  let ownAccount: String
  let asked: String
  /// Precedes the names that misspelt ones were read as.
  let readAs: String
  /// Precedes the terms that a question took over from the previous one.
  let follows: String
  /// Of an answer whose first quotation is in the other language.
  let foreign: String
  /// Follows the number of files that could not be read: one, and more.
  let unreadFile, unreadFiles: String
  /// Follows names of which not all are shown, after their number.
  let more: String
  /// Between a label and its text.
  let colon: String

  /// - Parameter language: `zh-Hans` or `zh-Hant`; English for anything else.
  static func labels(for language: String) -> Labels {
    switch language {
    case "zh-Hans": simplified
    case "zh-Hant": traditional
    default: english
    }
  }

  private static let simplified = Labels(
    noAnswer: "没有答案：来源里没有说到",
    gap: GapWords(
      told: "来源里说到", toldNearest: "最接近的段落说到", of: "，没有说到", words: "，没有说",
      number: "多少", time: "什么时候", person: "是谁", place: "在哪里", asked: "所问的",
      onlyAsked: "最接近的段落只是采访者的提问，不是回答", comma: "、"),
    denied: "来源的原话与此相反", doubted: "来源只是假设或存疑",
    whatToAsk: "这不是问题。可以用中文或英文问来源里说了什么；在对话界面里，help 列出命令，exit 退出。",
    noQuestion: "不是问题", noPassage: "没有段落提到", onePassage: "1 个段落提到",
    passages: " 个段落提到", lookedFor: "查找的词（出现的段落数）",
    nearest: "最接近的段落，并不是答案", ownAccount: "本项目的转述，不是任何人的原话", asked: "问",
    readAs: "读作", follows: "接上问", foreign: "引文是英文，照录原文，未经翻译。",
    unreadFile: " 个文件无法读取", unreadFiles: " 个文件无法读取",
    more: " 个其他文件", colon: "：")

  private static let traditional = Labels(
    noAnswer: "沒有答案：來源裡沒有說到",
    gap: GapWords(
      told: "來源裡說到", toldNearest: "最接近的段落說到", of: "，沒有說到", words: "，沒有說",
      number: "多少", time: "什麼時候", person: "是誰", place: "在哪裡", asked: "所問的",
      onlyAsked: "最接近的段落只是採訪者的提問，不是回答", comma: "、"),
    denied: "來源的原話與此相反", doubted: "來源只是假設或存疑",
    whatToAsk: "這不是問題。可以用中文或英文問來源裡說了什麼；在對話介面裡，help 列出命令，exit 離開。",
    noQuestion: "不是問題", noPassage: "沒有段落提到", onePassage: "1 個段落提到",
    passages: " 個段落提到", lookedFor: "查找的詞（出現的段落數）",
    nearest: "最接近的段落，並不是答案", ownAccount: "本專案的轉述，不是任何人的原話", asked: "問",
    readAs: "讀作", follows: "接上問", foreign: "引文是英文，照錄原文，未經翻譯。",
    unreadFile: " 個檔案無法讀取", unreadFiles: " 個檔案無法讀取",
    more: " 個其他檔案", colon: "：")

  private static let english = Labels(
    noAnswer: "No answer: the sources do not say",
    gap: GapWords(
      told: "The source speaks of ", toldNearest: "The nearest passage speaks of ", of: ", not of ",
      words: ", but does not say ", number: "how much or how many", time: "when", person: "who",
      place: "where", asked: "what is asked",
      onlyAsked: "The nearest passage is only a question of the interviewer's, not an answer",
      comma: ", "),
    denied: "The source's own words against it",
    doubted: "The source only supposes or doubts it",
    whatToAsk: "Not a question. Ask in Chinese or English what the sources say; in the shell, help "
      + "lists the commands and exit leaves.",
    noQuestion: "Not a question", noPassage: "no passage holds", onePassage: "1 passage holds",
    passages: " passages hold",
    lookedFor: "Looked for (paragraphs that hold it)",
    nearest: "Nearest passages, not an answer",
    ownAccount: "our own account, not anyone's words",
    asked: "Asked", readAs: "Read as ", follows: "As in the question before",
    foreign: "The quotation is in Chinese, as in the source, and not translated.",
    unreadFile: " file could not be read", unreadFiles: " files could not be read", more: " more",
    colon: ": ")

  /// `Not a question: no passage holds chips, 6 passages hold 芯片`
  func holders(of counts: [Answer.TermCount]) -> String {
    noQuestion + colon + counts.map(holders).joined(separator: ", ")
  }

  private func holders(of count: Answer.TermCount) -> String {
    let number =
      switch count.paragraphs {
      case 0: noPassage
      case 1: onePassage
      default: "\(count.paragraphs)" + passages
      }
    return number + " " + SafeText.visible(count.term)
  }

  /// `3 files could not be read: a.txt, b.md, c.srt`, with the first names; nil if there are none.
  func unread(_ files: [String]) -> String? {
    guard !files.isEmpty else { return nil }
    let names = files.prefix(Self.maxNames).map(SafeText.visible)
    let rest = files.count - names.count
    return "\(files.count)" + (files.count == 1 ? unreadFile : unreadFiles) + colon
      + (names + (rest > 0 ? ["\(rest)" + more] : [])).joined(separator: ", ")
  }

  private static let maxNames = 5

  /// Lines that say how a question was understood, the corrected names and the terms taken over, and
  /// that what is quoted is in another language.
  func notes(on answer: Answer) -> [String] {
    let names = answer.understood.corrected.sorted { $0.key < $1.key }.map { "“\($0.value)”" }
    let terms = answer.understood.follows ?? []
    return (names.isEmpty ? [] : [readAs + names.joined(separator: ", ")])
      + (terms.isEmpty ? [] : [follows + colon + terms.joined(separator: " · ")])
      + (answer.foreign == nil ? [] : [foreign])
  }
}
