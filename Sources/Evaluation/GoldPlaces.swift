import Corpora
import InterviewQA
import Transcripts

/// Finds the paragraphs that a question set names by their lines.
struct GoldPlaces: Sendable {
  /// By file, then by line, the paragraphs that begin there: several if a line holds several turns.
  private let places: [String: [Int: [Place]]]

  struct Place: Hashable, Sendable {
    /// The document's id.
    let document: String
    /// From 1.
    let paragraph: Int
  }

  init(documents: [Document]) {
    var places: [String: [Int: [Place]]] = [:]
    for document in documents {
      for interview in document.editions.map(\.interview) {
        places[interview.source.name] = Dictionary(grouping: interview.paragraphs, by: \.line)
          .mapValues { $0.map { Place(document: document.id, paragraph: $0.number) } }
      }
    }
    self.places = places
  }

  func hasFile(_ file: String) -> Bool { places[file] != nil }

  func places(of item: QuestionSet.Item) -> Set<Place> {
    Set(item.lines.flatMap { places[$0.file]?[$0.line] ?? [] })
  }
}

extension Citation {
  var goldPlace: GoldPlaces.Place {
    GoldPlaces.Place(document: document, paragraph: paragraph)
  }
}
