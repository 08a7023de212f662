import Basics
import Transcripts

/// What there is to ask: one document in a few words.
public struct SourceSummary: Sendable, Equatable {
  public let id: String
  /// The files of its editions, the one that is quoted first.
  public let files: [String]
  public let paragraphs: Int
  public let speakers: [Speaker]
  public let sections: [Section]

  public struct Speaker: Sendable, Equatable {
    public let name: String
    public let role: String
    public let turns: Int
  }

  public struct Section: Sendable, Equatable {
    public let heading: String
    public let file: String
    /// From 1.
    public let line: Int
  }

  public func isNamed(_ name: String) -> Bool {
    id == name || files.contains(name)
  }

  package init(_ document: Document) {
    let interview = document.primary.interview
    id = document.id
    files = document.editions.map(\.interview.source.name)
    paragraphs = interview.paragraphs.count
    speakers = interview.speakers.enumerated().map { index, speaker in
      Speaker(
        name: speaker.name, role: speaker.role.rawValue,
        turns: interview.turns.count { $0.speaker == index })
    }
    sections = interview.sections.map { section in
      Section(
        heading: interview.heading(of: section), file: interview.source.name,
        line: interview.paragraphs[section.heading].line)
    }
  }
}

extension SourceSummary: Storable {
  public init(from reader: inout StoreReader) {
    (id, files, paragraphs, speakers, sections) = reader.values()
  }

  public func store(in writer: inout StoreWriter) {
    writer.add(id, files, paragraphs, speakers, sections)
  }
}

extension SourceSummary.Speaker: Storable {
  public init(from reader: inout StoreReader) {
    (name, role, turns) = reader.values()
  }

  public func store(in writer: inout StoreWriter) {
    writer.add(name, role, turns)
  }
}

extension SourceSummary.Section: Storable {
  public init(from reader: inout StoreReader) {
    (heading, file, line) = reader.values()
  }

  public func store(in writer: inout StoreWriter) {
    writer.add(heading, file, line)
  }
}
