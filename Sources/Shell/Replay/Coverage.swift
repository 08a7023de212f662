import InterviewQA

/// Which of a guest's paragraphs were quoted in answer to a script, and which never.
struct Coverage {
  private let documents: [(id: String, paragraphs: [SpokenParagraph])]
  /// How often each paragraph was quoted, by its place.
  private var counts: [Place: Int] = [:]

  private struct Place: Hashable {
    let document: String
    let paragraph: Int
  }

  init(of answerer: QuestionAnswerer) {
    let guests = Dictionary(
      grouping: answerer.spokenParagraphs.filter { $0.role == "guest" }, by: \.document)
    documents = answerer.sources.map { ($0.id, guests[$0.id] ?? []) }
  }

  mutating func add(_ citations: some Sequence<Citation>) {
    for citation in citations {
      counts[Place(document: citation.document, paragraph: citation.paragraph), default: 0] += 1
    }
  }

  /// One object a document, without a final line end.
  var json: String { documents.map { JSONLine.text(of: report(on: $0)) }.joined(separator: "\n") }

  /// A strip and those never quoted, a document after the other; without a final line end.
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

  /// What is told of a document.
  private struct DocumentCoverage: Encodable {
    let version = 1
    let document: String
    /// In the order of the interview.
    let guest: [Paragraph]

    struct Paragraph: Encodable {
      let paragraph: Int
      let file: String
      let line: Int
      /// How often.
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
      return ([head, "  " + strip] + missing).joined(separator: "\n")
    }

    /// A bar a paragraph, or a part of equal length of the interview: the fuller the more of it was
    /// quoted.
    private var strip: String {
      let columns = min(guest.count, Self.widest)
      return (0..<columns).map { column in
        let part = guest[guest.count * column / columns..<guest.count * (column + 1) / columns]
        let quoted = part.count { $0.quoted > 0 }
        return Sparkline.bar(of: quoted, in: part.count)
      }.joined()
    }

    /// In columns.
    private static let widest = 76
  }
}
