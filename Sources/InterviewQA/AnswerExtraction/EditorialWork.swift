import Corpora

/// What an editor has done for a document.
enum EditorialWork {
  /// The document has several editions.
  case editions
  /// An editor anticipated questions to it.
  case questions

  /// Nil if the document is nothing but its text.
  init?(on document: DocumentEntry) {
    if document.isAnticipated {
      self = .questions
    } else if document.summary.files.count > 1 {
      self = .editions
    } else {
      return nil
    }
  }
}
