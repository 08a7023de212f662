import Basics
import InterviewQA

/// The questions without an answer, as a script that asks them again.
struct UnansweredLog {
  /// The lines that lead to each question, in the order asked.
  private var blocks: [(key: String, text: String)] = []
  private var known: Set<String> = []
  /// The last question with those that it follows up on.
  private var thread: [String] = []

  mutating func add(
    _ answer: Answer, at place: String, isExpected: Bool, options: AnswerOptions
  ) {
    guard answer.utterance == nil else { return }
    if answer.understood.follows == nil { thread = [] }
    thread = thread.suffix(Self.maxThreadLength) + [answer.question.replacing("\n", with: "\\\n")]
    guard answer.status == .unanswered, !isExpected else { return }
    let narrowed =
      (options.source.map { ":in \($0)\n" } ?? "")
      + (options.speaker.map { ":speaker \($0)\n" } ?? "")
    let key = ":new\n" + narrowed + thread.joined(separator: "\n") + "\n"
    guard known.insert(key).inserted else { return }
    blocks.append((key, Self.comment(on: answer, place) + key))
  }

  /// Questions enough to understand a follow-up.
  private static let maxThreadLength = 8

  /// The place of the question, and its terms with the number of paragraphs that have them.
  private static func comment(on answer: Answer, _ place: String) -> String {
    let terms = answer.absent?.terms.map { "\($0.term) (\($0.paragraphs))" } ?? []
    return "# \(place)" + (terms.isEmpty ? "" : ": \(terms.joined(separator: ", "))") + "\n"
  }

  /// Appends the questions to a file, except those that it contains already.
  ///
  /// - Throws: `FileError`.
  func write(to file: String) throws {
    let old =
      FileAccess.exists(file)
      ? String(decoding: try FileAccess.bytes(of: file), as: UTF8.self) : Self.head
    let new = blocks.filter { !old.contains("\n" + $0.key) }.map { "\n" + $0.text }
    try FileWriting.replace(file, with: old + new.joined())
  }

  private static let head = "# Questions that found nothing, as a script to work on.\n"
}
