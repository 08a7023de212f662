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
    /// `guest`, `interviewer`, `reporter`, `editor`.
    package let role: String
    /// By language tag.
    package let description: [String: String]?
  }

  package struct Languages: Codable, Sendable {
    package let original: String
    package let records: [String]
  }
}

extension About: Storable {
  package init(from reader: inout StoreReader) {
    id = reader.value()
    title = reader.value()
    outlet = reader.value()
    people = reader.value()
    languages = reader.value()
    paragraphs = reader.value()
    fingerprint = reader.value()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(id)
    writer.add(title)
    writer.add(outlet)
    writer.add(people)
    writer.add(languages)
    writer.add(paragraphs)
    writer.add(fingerprint)
  }
}

extension About.Outlet: Storable {
  package init(from reader: inout StoreReader) {
    name = reader.value()
    variants = reader.value()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(name)
    writer.add(variants)
  }
}

extension About.Person: Storable {
  package init(from reader: inout StoreReader) {
    name = reader.value()
    variants = reader.value()
    role = reader.value()
    description = reader.value()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(name)
    writer.add(variants)
    writer.add(role)
    writer.add(description)
  }
}

extension About.Languages: Storable {
  package init(from reader: inout StoreReader) {
    original = reader.value()
    records = reader.value()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(original)
    writer.add(records)
  }
}
