import Basics
import InterviewQA

/// Which paragraphs of the guests a script had quoted, and which it never had.
struct Coverage {
  private let documents: [(id: String, paragraphs: [SpokenParagraph])]
  /// Number of times each paragraph was quoted.
  private var counts: [Place: Int] = [:]

  /// A paragraph by its number in its document.
  private struct Place: Hashable {
    let document: String
    let paragraph: Int
  }

  /// - Throws: `SourceError` when a source cannot be read or was changed.
  init(of answerer: QuestionAnswerer) throws(SourceError) {
    let guests = Dictionary(
      grouping: try answerer.spokenParagraphs().filter { $0.role == .guest }, by: \.document)
    documents = answerer.sources.map { ($0.id, guests[$0.id] ?? []) }
  }

  mutating func add(_ citations: some Sequence<Citation>) {
    for citation in citations {
      counts[Place(document: citation.document, paragraph: citation.paragraph), default: 0] += 1
    }
  }

  /// One object per document, without a final line end.
  var json: String { documents.map { JSON.text(of: report(on: $0)) }.joined(separator: "\n") }

  /// A sparkline and the paragraphs never quoted, for each document; without a final line end.
  var text: String { documents.map { report(on: $0).text }.joined(separator: "\n") }

  private func report(on document: (id: String, paragraphs: [SpokenParagraph])) -> DocumentCoverage
  {
    let counted = document.paragraphs.map { paragraph in
      DocumentCoverage.Paragraph(
        paragraph: paragraph.number, file: paragraph.file, line: paragraph.line,
        quoted: counts[Place(document: document.id, paragraph: paragraph.number)] ?? 0)
    }
    return DocumentCoverage(document: document.id, guest: counted)
  }

  /// The coverage of one document.
  private struct DocumentCoverage: Encodable {
    let version = DixitVersion.json
    let document: String
    /// In the order of the interview.
    let guest: [Paragraph]

    /// A paragraph of the guest.
    struct Paragraph: Encodable {
      let paragraph: Int
      let file: String
      let line: Int
      /// Number of times.
      let quoted: Int
    }

    private enum Key: String, CodingKey {
      case version, document, guest, quoted, never
    }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: Key.self)
      try object.encode(version, forKey: .version)
      try object.encode(document, forKey: .document)
      try object.encode(guest.count, forKey: .guest)
      try object.encode(guest.filter { $0.quoted > 0 }, forKey: .quoted)
      try object.encode(never, forKey: .never)
    }

    private var never: [Paragraph] { guest.filter { $0.quoted == 0 } }

    var text: String {
      guard !guest.isEmpty else { return "\(document): no guest speaks in it" }
      let head =
        "\(document): \(guest.count - never.count) of \(guest.count) guest paragraphs quoted"
      let missing = never.map { "  never: ¶\($0.paragraph) \($0.file):\($0.line)" }
      return ([head, "  " + sparkline] + missing).joined(separator: "\n")
    }

    /// A bar for each paragraph, or for each part of the interview: the higher, the more of it was
    /// quoted.
    private var sparkline: String {
      let columns = min(guest.count, Self.maxColumns)
      return (0..<columns).map { column in
        let part = guest[guest.count * column / columns..<guest.count * (column + 1) / columns]
        let quoted = part.count { $0.quoted > 0 }
        return Sparkline.bar(of: quoted, in: part.count)
      }.joined()
    }

    private static let maxColumns = 76
  }
}
