import Basics
import Transcripts

/// A document in outline: its files, its speakers and its sections.
public struct SourceSummary: Sendable, Equatable {
  /// The document's id, as `AnswerOptions.source` takes it.
  public package(set) var id: String
  /// The files of its editions, the one that is quoted first at the head; never empty.
  public let files: [String]
  /// Number of paragraphs, which is the same in all editions.
  public let paragraphs: Int
  /// In the order of their first turn, the outlet last; empty when nobody is known to speak.
  public let speakers: [Speaker]
  /// In the order of the file; empty when it has no headings.
  public let sections: [Section]

  /// A speaker of a document.
  public struct Speaker: Sendable, Equatable {
    /// As the source's label writes it; empty for somebody whom the source does not name.
    public let name: String
    /// What they do in the interview.
    public let role: SpeakerRole
    /// Number of their turns; 0 for an outlet that only narrates.
    public let turns: Int
  }

  /// A section of a document.
  public struct Section: Sendable, Equatable {
    /// Reading text of the heading.
    public let heading: String
    /// The file that is quoted first, as citations name it.
    public let file: String
    /// Line of the heading, from 1.
    public let line: Int
  }

  /// Whether a name is the document's id or one of its files, as `AnswerOptions.source` takes it.
  public func isNamed(_ name: String) -> Bool {
    id == name || files.contains(name)
  }

  package init(_ document: Document) {
    let interview = document.primary.interview
    id = document.id
    files = document.editions.map(\.interview.source.name)
    paragraphs = interview.paragraphs.count
    var turns = Array(repeating: 0, count: interview.speakers.count)
    for turn in interview.turns { turns[turn.speaker] += 1 }
    speakers = zip(interview.speakers, turns).map { speaker, turns in
      Speaker(name: speaker.name, role: SpeakerRole(speaker.role), turns: turns)
    }
    sections = interview.sections.map { section in
      Section(
        heading: interview.heading(of: section), file: interview.source.name,
        line: interview.paragraphs[section.heading].line)
    }
  }
}

// Storage. The summaries do not conform to `Storable`: a public conformance would show the reader
// and the writer to users of the library.
extension SourceSummary {
  /// Reads what `store(in:)` wrote.
  package init(storedIn reader: inout StoreReader) {
    (id, files, paragraphs) = reader.values()
    speakers = (0..<reader.count()).map { _ in
      Speaker(name: reader.value(), role: reader.bits(), turns: reader.value())
    }
    sections = (0..<reader.count()).map { _ in
      Section(heading: reader.value(), file: reader.value(), line: reader.value())
    }
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(id, files, paragraphs)
    writer.add(count: speakers.count)
    for speaker in speakers {
      writer.add(speaker.name)
      writer.add(bits: speaker.role)
      writer.add(speaker.turns)
    }
    writer.add(count: sections.count)
    for section in sections { writer.add(section.heading, section.file, section.line) }
  }
}
