import PassageRetrieval
import Transcripts

/// Which passage somebody means.
public enum PassageReference: Sendable, Equatable {
  /// The one that holds most of these words.
  case words(String)
  /// The one that a line of a source belongs to, from 1; of any source when none is named.
  case line(Int, source: String?)
}

/// Finds the passage that is meant, whether or not the question's options allow it.
struct PassageFinder {
  let archive: Archive
  let questions: QuestionAnalyzer

  /// Number of the passage; nil when there is none.
  func passage(_ reference: PassageReference) -> Int? {
    switch reference {
    case .words(let words): passage(holding: questions.question(from: words))
    case .line(let line, let source): passage(atLine: line, of: source)
    }
  }

  /// The more of the words it holds itself, and not the question before it, the better.
  private func passage(holding words: Question) -> Int? {
    let topics = words.topics.filter { !$0.text.isEmpty }
    let found = archive.index.search(words.query, limit: 1) { passage, score in
      let held = topics.count { archive.index.holds($0.alternatives, passage, in: Self.said) }
      return held == 0 ? nil : score * Float(held) / Float(topics.count)
    }
    return found.first?.passage
  }

  private static let said = FieldSet([.text, .account])

  private func passage(atLine line: Int, of name: String?) -> Int? {
    let editions = archive.documents.enumerated().flatMap { index, document in
      document.editions.map { (document: index, id: document.id, edition: $0) }
    }
    return editions.lazy.filter { place in
      name.map { $0 == place.id || $0 == place.edition.interview.source.name } ?? true
    }.compactMap { place in
      place.edition.paragraph(atLine: line).map {
        archive.passages(ofDocument: place.document).lowerBound + $0
      }
    }.first
  }
}

extension Edition {
  /// Index of the paragraph that a line of the file belongs to; nil for a blank line.
  fileprivate func paragraph(atLine line: Int) -> Int? {
    interview.paragraphs.lastIndex { $0.line <= line }.flatMap { index in
      let end = interview.source.position(of: interview.paragraphs[index].bytes.upperBound).line
      return line <= end ? index : nil
    }
  }
}
