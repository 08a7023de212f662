import Basics
import Corpora
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Identifies a passage.
public enum PassageReference: Sendable, Equatable {
  /// The one that contains most of these words.
  case words(String)
  /// The one that a line, from 1, belongs to; in any source if none is named.
  case line(Int, source: String?)
}

/// Finds the passage of a reference, whether or not the question's options allow it.
struct PassageFinder {
  let corpus: Corpus

  /// The passage; nil if there is none.
  ///
  /// - Parameter understood: analyses words as a question.
  /// - Throws: `SourceError` when a source cannot be read.
  func passage(
    _ reference: PassageReference, understood: (String) throws(SourceError) -> Question
  ) throws(SourceError) -> Int? {
    switch reference {
    case .words(let words): passage(holding: try understood(words))
    case .line(let line, let source): try passage(atLine: line, of: source)
    }
  }

  /// Words that the passage itself contains count, those of the question before it do not.
  private func passage(holding words: Question) -> Int? {
    let topics = words.topics.filter { !$0.text.isEmpty }
    let found = corpus.index.search(words.query, limit: 1) { passage, score in
      let held = topics.count { corpus.index.matches($0.alternatives, passage, in: .paragraph) }
      return held == 0 ? nil : score * Float(held) / Float(topics.count)
    }
    return found.first?.passage
  }

  private func passage(atLine line: Int, of name: String?) throws(SourceError) -> Int? {
    for number in corpus.documents.indices
    where name.map(corpus.entries[number].summary.isNamed) ?? true {
      let document = try corpus.documents.document(number)
      let editions = document.editions.filter { edition in
        name.map { $0 == document.id || $0 == edition.interview.source.name } ?? true
      }
      if let paragraph = editions.firstNonNil({ $0.paragraph(atLine: line) }) {
        return corpus.passages(ofDocument: number).lowerBound + paragraph
      }
    }
    return nil
  }
}

extension Edition {
  /// Index of the paragraph that a line of the file belongs to; nil for a blank line.
  func paragraph(atLine line: Int) -> Int? {
    interview.paragraph(atLine: line).flatMap { index in
      let end = interview.source.position(of: interview.paragraphs[index].bytes.upperBound).line
      return line <= end ? index : nil
    }
  }
}
