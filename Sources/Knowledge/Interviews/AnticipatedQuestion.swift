import Basics
import TextAnalysis

/// A question that a paragraph answers, as an editor expects people to ask it; from the
/// `questions.txt` of an interview.
///
/// People ask in words that the text does not have. What they ask is compared with these questions
/// beside the text (Nogueira, Yang, Lin, Cho: "Document Expansion by Query Prediction", 2019, with an
/// editor in the model's place). They are never quoted.
package struct AnticipatedQuestion: Hashable, Sendable {
  /// Number of the paragraph that answers it, from 1.
  package let paragraph: Int
  package let text: String
  /// The words of the original that answer it in short, in their order; empty when none are told.
  package let answers: [String]

  /// Reads the lines `NUMBER: question` and `NUMBER: question = words | words`, in their order.
  package static func all(
    from file: KnowledgeFile
  ) throws(KnowledgeError) -> [AnticipatedQuestion] {
    var known: Set<Key> = []
    return try file.lines.map { line throws(KnowledgeError) in
      guard let (number, rest) = halves(of: line.text, separatedBy: ":"),
        let paragraph = Int(number), paragraph > 0
      else { throw file.error(at: line, "expected ‘paragraph: question’") }
      let (text, words) = halves(of: rest, separatedBy: " = ") ?? (rest, nil)
      let answers = words.map { parts(of: $0, separatedBy: "|") } ?? []
      guard !text.isEmpty, answers.allSatisfy({ !$0.isEmpty }) else {
        throw file.error(at: line, "expected ‘paragraph: question = words | words’")
      }
      guard known.insert(Key(paragraph: paragraph, text: text)).inserted else {
        throw file.error(at: line, "‘\(text)’ stands here twice for paragraph \(paragraph)")
      }
      return AnticipatedQuestion(paragraph: paragraph, text: text, answers: answers)
    }
  }

  private struct Key: Hashable {
    let paragraph: Int
    let text: String
  }
}

extension AnticipatedQuestion: Storable {
  package init(from reader: inout StoreReader) {
    paragraph = reader.value()
    text = reader.value()
    answers = reader.value()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(paragraph)
    writer.add(text)
    writer.add(answers)
  }
}
