import Basics

/// Reads transcripts in XML: each kind by its root element.
struct XMLTranscript: TranscriptFormat {
  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    guard let (format, reader) = reader(of: source.utf8) else { return nil }
    let tree = XMLTree(source.utf8, start(of: source.utf8)..<source.utf8.count)
    guard let root = tree.root else { return TranscriptDraft(format: format) }
    let words = reader.entries(in: tree, root)
    return CueEntries.draft(format, words.entries, words.repairs, of: source, roleWords)
  }

  /// Whether a text is of a kind that is read.
  static func isRead(_ text: [UInt8]) -> Bool { reader(of: text) != nil }

  private static func reader(
    of text: [UInt8]
  ) -> (format: Interview.Format, reader: any XMLReader.Type)? {
    let offset = start(of: text)
    guard offset < text.count, text[offset] == UInt8(ascii: "<") else { return nil }
    // The first tag is near the start; a tree of more would be built in vain for other files.
    let head = XMLTree(text, offset..<min(text.count, offset + headLength))
    guard let root = head.root else { return nil }
    return readers[head.nodes[root].name].flatMap { $0.1.isRead(head, root) ? $0 : nil }
  }

  /// In bytes: where the first element begins, after a declaration and comments.
  private static let headLength = 1 << 14

  private static func start(of text: [UInt8]) -> Int {
    text.head(headLength).startIndex
  }

  private static let readers: [String: (Interview.Format, any XMLReader.Type)] = [
    "tt": (.timedTextMarkup, TimedTextMarkup.self),
    "timedtext": (.timedText, TimedText.self),
    "transcript": (.timedText, TimedText.self),
    "Trans": (.transcriber, TranscriberReader.self),
    "ANNOTATION_DOCUMENT": (.elan, ElanReader.self),
    "basic-transcription": (.exmaralda, ExmaraldaReader.self),
    "TEI": (.textEncoding, TextEncodingReader.self),
    "teiCorpus": (.textEncoding, TextEncodingReader.self),
  ]
}

/// Reads one kind of XML.
protocol XMLReader: Sendable {
  /// Whether a document with this root is of the kind.
  static func isRead(_ head: XMLTree, _ root: Int) -> Bool

  /// What is said, in the order in which it is said.
  static func entries(in tree: XMLTree, _ root: Int) -> XMLEntries
}

extension XMLReader {
  static func isRead(_ head: XMLTree, _ root: Int) -> Bool { true }
}

/// Entries with the repairs of their words.
struct XMLEntries {
  private(set) var entries: [CueEntry] = []
  /// By place.
  var repairs: [Emendation] { found.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound } }
  private var found: [Emendation] = []
  /// The text ranges of all entries, by place.
  private var taken: [Range<Int>] = []

  /// Adds an entry unless it has no words, or has those of another: damaged files have elements within
  /// elements of their kind.
  mutating func add(
    _ lines: [XMLWords], _ time: TimeSpan? = nil, speaker: String? = nil,
    kind: Paragraph.Kind = .speech
  ) {
    guard let first = lines.first?.range, let last = lines.last?.range else { return }
    let range = first.lowerBound..<last.upperBound
    let place = taken.partitioningIndex { $0.lowerBound >= range.lowerBound }
    guard place == 0 || taken[place - 1].upperBound <= range.lowerBound,
      place == taken.count || taken[place].lowerBound >= range.upperBound
    else { return }
    taken.insert(range, at: place)
    let name = speaker.flatMap { $0.isEmpty ? nil : $0 }
    entries.append(CueEntry(lines: lines.map(\.range), time: time, speaker: name, kind: kind))
    found += lines.flatMap(\.repairs)
  }

  /// The entries by time, for files that tell each speaker's words apart; those without a time follow
  /// the one before them.
  mutating func sortByTime() {
    var (time, keys) = (0.0, [Double]())
    for entry in entries {
      time = entry.time?.start ?? time
      keys.append(time)
    }
    entries = zip(keys, entries).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }
}
