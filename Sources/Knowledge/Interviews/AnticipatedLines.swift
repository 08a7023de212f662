import TextAnalysis

/// The lines of an interview's anticipated questions and of their short answers.
///
/// An answer is given once for its paragraph, `4 answer: forty pots | zh: 四十个花盆 | en: forty pots`,
/// and named by its words of the original: `4: How many pots were there? = forty pots`. The name of
/// an answer that the original does not have is in brackets: `(the interviewer)`. A name without
/// brackets that no answer line gives is an answer in the original alone.
package struct AnticipatedLines {
  /// In the order of their lines, each once.
  package private(set) var answers: [AnswerLine] = []
  /// In the order of their lines.
  package private(set) var questions: [AnticipatedQuestion] = []
  /// What is wrong with lines that are malformed or contradict others, which are left out.
  package private(set) var problems: [KnowledgeError] = []
  /// Indices of answers.
  private var known: [Name: Int] = [:]

  package struct AnswerLine {
    /// Number of its paragraph, from 1.
    package let paragraph: Int
    package let name: String
    package let answer: AnticipatedAnswer
    /// The line that gives it, or the first that names it where none does:
    /// `Interviews/garden/anticipated.txt:3`.
    package let place: String
    /// Whether a question is answered by it.
    package fileprivate(set) var isNamed: Bool
  }

  /// An answer of a paragraph by its name, or a question by its text.
  private struct Name: Hashable {
    let paragraph: Int
    let words: String

    /// As an answer has them; nil where the name is in brackets.
    var original: String? {
      let isBracketed =
        words.utf8.first == UInt8(ascii: "(") && words.utf8.last == UInt8(ascii: ")")
      return isBracketed ? nil : words
    }
  }

  /// One line: what it says of which paragraph.
  private struct Entry {
    let file: KnowledgeFile
    let line: KnowledgeFile.Line
    let paragraph: Int
    let isAnswer: Bool
    let text: String

    var place: String { "\(file.name):\(line.number)" }

    func error(_ problem: String) -> KnowledgeError { file.error(at: line, problem) }
  }

  /// - Parameters:
  ///   - files: in the order of their names; an answer counts for the questions of all of them.
  ///   - paragraphs: how many the interview has.
  package init(from files: [KnowledgeFile], paragraphs: Int) {
    var entries: [Entry] = []
    for file in files {
      for line in file.lines {
        do throws(KnowledgeError) {
          entries.append(try Self.entry(of: line, in: file, paragraphs: paragraphs))
        } catch { problems.append(error) }
      }
    }
    for entry in entries where entry.isAnswer {
      do throws(KnowledgeError) { try addAnswer(entry) } catch { problems.append(error) }
    }
    var asked: Set<Name> = []
    for entry in entries where !entry.isAnswer {
      do throws(KnowledgeError) {
        let question = try question(of: entry)
        guard asked.insert(Name(paragraph: question.paragraph, words: question.text)).inserted
        else {
          throw entry.error(
            "‘\(question.text)’ stands here twice for paragraph \(question.paragraph)")
        }
        questions.append(question)
      } catch { problems.append(error) }
    }
  }

  private static func entry(
    of line: KnowledgeFile.Line, in file: KnowledgeFile, paragraphs: Int
  ) throws(KnowledgeError) -> Entry {
    guard let (key, text) = halves(of: line.text, separatedBy: ":") else {
      throw file.error(at: line, "expected ‘paragraph: question’")
    }
    let asked = Int(key)
    guard let paragraph = asked ?? answeredParagraph(of: key) else {
      throw file.error(at: line, "expected ‘paragraph: question’ or ‘paragraph answer: words’")
    }
    guard paragraph > 0, paragraph <= paragraphs else {
      throw file.error(at: line, "there is no paragraph \(paragraph)")
    }
    return Entry(
      file: file, line: line, paragraph: paragraph, isAnswer: asked == nil, text: text)
  }

  /// `4 answer` → 4
  private static func answeredParagraph(of key: String) -> Int? {
    halves(of: key, separatedBy: " ").flatMap { $0.1 == "answer" ? Int($0.0) : nil }
  }

  /// `words | language: words | language: words`
  private mutating func addAnswer(_ entry: Entry) throws(KnowledgeError) {
    let parts = parts(of: entry.text, separatedBy: "|")
    let records = parts.dropFirst().compactMap { part in
      halves(of: part, separatedBy: ":").map {
        AnticipatedAnswer.Wording(language: $0.0, text: $0.1)
      }
    }
    guard !parts[0].isEmpty, records.count == parts.count - 1,
      records.allSatisfy({ !$0.language.isEmpty && !$0.text.isEmpty })
    else { throw entry.error("expected ‘paragraph answer: words | language: words’") }
    let isRepeated = records.indices.contains { index in
      records[..<index].contains { $0.language == records[index].language }
    }
    guard !isRepeated else { throw entry.error("a language stands here twice") }
    let name = Name(paragraph: entry.paragraph, words: parts[0])
    if let other = known[name] {
      throw entry.error("‘\(parts[0])’ is given at \(answers[other].place) already")
    }
    add(AnticipatedAnswer(original: name.original, records: records), named: name, at: entry.place)
  }

  /// `question` or `question = words | words`
  private mutating func question(of entry: Entry) throws(KnowledgeError) -> AnticipatedQuestion {
    let (text, named) = halves(of: entry.text, separatedBy: " = ") ?? (entry.text, nil)
    let words = named.map { parts(of: $0, separatedBy: "|") } ?? []
    guard !text.isEmpty, words.allSatisfy({ !$0.isEmpty }) else {
      throw entry.error("expected ‘paragraph: question = words | words’")
    }
    let answers = try words.map { words throws(KnowledgeError) in
      try answer(Name(paragraph: entry.paragraph, words: words), of: entry)
    }
    return AnticipatedQuestion(paragraph: entry.paragraph, text: text, answers: answers)
  }

  /// The answer of a name, which is one in the original alone where no line gives it.
  private mutating func answer(
    _ name: Name, of entry: Entry
  ) throws(KnowledgeError) -> AnticipatedAnswer {
    if let index = known[name] {
      answers[index].isNamed = true
      return answers[index].answer
    }
    guard let original = name.original else {
      throw entry.error("no line gives the answer ‘\(name.words)’")
    }
    let answer = AnticipatedAnswer(original: original, records: [])
    add(answer, named: name, at: entry.place, isNamed: true)
    return answer
  }

  private mutating func add(
    _ answer: AnticipatedAnswer, named name: Name, at place: String, isNamed: Bool = false
  ) {
    known[name] = answers.count
    answers.append(
      AnswerLine(
        paragraph: name.paragraph, name: name.words, answer: answer, place: place, isNamed: isNamed)
    )
  }
}
