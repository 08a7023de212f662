import Basics
import Corpora
import Transcripts

/// Looks for short answers of anticipated questions that cannot be shown, since their words do not
/// stand in their paragraph.
struct AnticipatedAnswerCheck {
  private let lines: AnticipatedLines
  private let document: Document

  init(of lines: AnticipatedLines, in document: Document) {
    self.lines = lines
    self.document = document
  }

  /// One line a problem, in the order of the files.
  var problems: [String] {
    lines.answers.flatMap { line in
      let unproved = document.editions.compactMap { edition in
        Self.isProved(line.answer, in: edition, line.paragraph) == false
          ? "‘\(edition.words(of: line.answer) ?? "")’ does not stand in paragraph "
            + "\(line.paragraph) of \(edition.interview.source.name)" : nil
      }
      let strange = line.answer.records.map(\.language).filter { language in
        !document.editions.contains { $0.kind == .record && $0.isIn(language) }
      }
      let unused = line.isNamed ? [] : ["no question names ‘\(line.name)’"]
      return (unproved + strange.map { "no record is in ‘\($0)’" } + unused).map {
        "\(line.place): \($0)"
      }
    }
  }

  /// How many questions have a short answer that stands in each edition; nil where there are no
  /// questions.
  var count: String? {
    guard !lines.questions.isEmpty else { return nil }
    let answered = lines.questions.filter { !$0.answers.isEmpty }
    let unchecked = answered.count { $0.answers.allSatisfy { $0.original != nil } }
    let missing =
      document.primary.kind == .original
      ? [] : ["original \(unchecked) (not here, not checked)"]
    let present = document.editions.map { edition in
      let provable = answered.count { question in
        question.answers.allSatisfy { Self.isProved($0, in: edition, question.paragraph) == true }
      }
      return "\(FileAccess.name(of: edition.interview.source.name)) \(provable)"
    }
    return "\(lines.questions.count) anticipated questions, with a short answer: "
      + (missing + present).joined(separator: " · ")
  }

  /// Whether the words of an answer stand in its paragraph; nil where the edition has no words.
  private static func isProved(
    _ answer: AnticipatedAnswer, in edition: Edition, _ paragraph: Int
  ) -> Bool? {
    edition.words(of: answer).map { words in
      let text = edition.text(ofParagraph: paragraph - 1)
      return text.utf8.range(ofWords: words.utf8) != nil
    }
  }
}
