import Basics

/// One folder of the knowledge folder's `Interviews`: the records of an interview and what is said
/// about it.
package struct InterviewFolder: Sendable {
  /// Relative to the knowledge folder.
  package let path: String
  package let about: About
  /// Names of its files, in the order of their bytes.
  package let files: [String]
  private let lateFacts: Lazy<[CuratedFact]>
  private let lateAnticipated: Lazy<[AnticipatedQuestion]>

  /// From `facts.json`, in its order; empty where there is none.
  package var facts: [CuratedFact] { lateFacts.value }
  /// From `questions.txt`, in its order; empty where there is none.
  package var anticipated: [AnticipatedQuestion] { lateAnticipated.value }

  init(
    path: String, about: About, files: [String], facts: [CuratedFact],
    anticipated: [AnticipatedQuestion]
  ) {
    self.path = path
    self.about = about
    self.files = files
    lateFacts = Lazy(facts)
    lateAnticipated = Lazy(anticipated)
  }
}

extension InterviewFolder: Storable {
  package init(from reader: inout StoreReader) {
    path = reader.value()
    about = reader.value()
    files = reader.value()
    lateFacts = Lazy(reader.later { $0.value() })
    lateAnticipated = Lazy(reader.later { $0.value() })
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(path)
    writer.add(about)
    writer.add(files)
    writer.add(later: { $0.add(facts) })
    writer.add(later: { $0.add(anticipated) })
  }
}
