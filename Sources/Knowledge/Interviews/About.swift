import Basics

/// What `about.json` says of an interview.
package struct About: Codable, Sendable {
  package let id: String
  /// By language tag.
  package let title: [String: String]
  package let outlet: Outlet?
  package let people: [Person]
  package let languages: Languages
  /// Number of paragraphs in every edition.
  package let paragraphs: Int
  /// Of the original's reading text, by which a file is recognised as the original.
  package let fingerprint: Fingerprint?

  package struct Outlet: Codable, Sendable {
    package let name: String
    package let variants: [String]
  }

  package struct Person: Codable, Sendable {
    package let name: String
    package let variants: [String]
    /// One of `roles`.
    package let role: String
    /// By language tag.
    package let description: [String: String]?

    /// What somebody does in an interview or for it.
    package static let roles = ["guest", "interviewer", "participant", "reporter", "editor"]
  }

  package struct Languages: Codable, Sendable {
    package let original: String
    package let records: [String]
  }
}

extension About: Storable {
  package init(from reader: inout StoreReader) {
    (id, title, outlet, people, languages, paragraphs, fingerprint) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(id, title, outlet, people, languages, paragraphs, fingerprint)
  }
}

extension About.Outlet: Storable {
  package init(from reader: inout StoreReader) {
    (name, variants) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(name, variants)
  }
}

extension About.Person: Storable {
  package init(from reader: inout StoreReader) {
    (name, variants, role, description) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(name, variants, role, description)
  }
}

extension About.Languages: Storable {
  package init(from reader: inout StoreReader) {
    (original, records) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(original, records)
  }
}
