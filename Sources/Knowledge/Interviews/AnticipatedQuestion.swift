import Basics

/// A question that a paragraph answers, as an editor expects people to ask it.
///
/// People ask in words that the text does not have. What they ask is compared with these questions
/// beside the text (Nogueira, Yang, Lin, Cho: "Document Expansion by Query Prediction", 2019, with
/// an editor in the model's place). They are never quoted.
package struct AnticipatedQuestion: Hashable, Sendable {
  /// Number of the paragraph that answers it, from 1.
  package let paragraph: Int
  package let text: String
  /// The parts of the short answer, in order; empty where only the whole paragraph answers.
  package let answers: [AnticipatedAnswer]
}

/// A short answer, or a part of one, in the words of each edition of its paragraph.
package struct AnticipatedAnswer: Hashable, Sendable {
  /// The words of the original; nil where it has none.
  package let original: String?
  /// The words of the records; a record that has none here gives no short answer.
  package let records: [Wording]

  package struct Wording: Hashable, Sendable {
    /// The record's language without script or region: `zh`, `en`.
    package let language: String
    package let text: String
  }
}

extension AnticipatedQuestion: Storable {
  package init(from reader: inout StoreReader) {
    (paragraph, text, answers) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(paragraph, text, answers)
  }
}

extension AnticipatedAnswer: Storable {
  package init(from reader: inout StoreReader) {
    (original, records) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(original, records)
  }
}

extension AnticipatedAnswer.Wording: Storable {
  package init(from reader: inout StoreReader) {
    (language, text) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(language, text)
  }
}
