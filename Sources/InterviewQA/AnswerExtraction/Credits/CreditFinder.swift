import Basics
import Corpora
import EntityRecognition
import TextAnalysis
import Transcripts

/// Answers questions about the piece itself from the head of its file, its credits and its
/// speakers: who wrote it, who asks, when and where it was recorded.
struct CreditFinder {
  let corpus: Corpus
  let lexicon: Lexicon
  let analyzer: Analyzer

  private var words: CreditWords { lexicon.credits }

  /// What a document says, in its order; empty if it does not say.
  ///
  /// - Parameter edition: index of the edition to read.
  /// - Throws: `SourceError` when the source cannot be read.
  func answers(
    to asked: CreditTask, inDocument document: Int, edition: Int = 0
  ) throws(SourceError) -> [CreditAnswer] {
    let head = try HeadLines(ofDocument: document, edition: edition, in: corpus)
    let fields = fields(of: head)
    for task in asked.answeredBy {
      let given = given(task, asked, fields, head)
      if !given.isEmpty { return given }
    }
    let shown = try shown(asked, fields, head, edition)
    if !shown.isEmpty { return shown }
    let told = try told(asked, head, edition)
    return told.isEmpty ? speakers(asked, document) : told
  }

  /// What the head shows without a field for it.
  private func shown(
    _ asked: CreditTask, _ fields: [Placed], _ head: HeadLines, _ edition: Int
  ) throws(SourceError) -> [CreditAnswer] {
    switch asked {
    case .outlet: outlets(fields, head)
    case .recorded, .date: try dates(head, fields, edition)
    case .title: titles(head)
    default: []
    }
  }
}

// Fields.
extension CreditFinder {
  /// A field with the index of its line.
  private typealias Placed = (field: HeadField, line: Int)

  private func fields(of head: HeadLines) -> [Placed] {
    head.lines.enumerated().flatMap { index, line in
      fields(of: line.utf8).map { ($0, index) }
    }
  }

  private func fields(of utf8: [UInt8]) -> [HeadField] {
    guard utf8.count <= Self.maxLength else { return [] }
    return HeadFieldReader(analyzer.tokens(of: utf8), of: utf8, words: words).fields()
  }

  /// In bytes: a longer line is prose.
  private static let maxLength = 300

  private func given(
    _ task: CreditTask, _ asked: CreditTask, _ fields: [Placed], _ head: HeadLines
  ) -> [CreditAnswer] {
    fields.filter { $0.field.task == task }.flatMap { placed in
      let line = head.lines[placed.line]
      if asked == .recorded, task == .date, line.isFrontMatter { return [CreditAnswer]() }
      guard placed.field.value.isEmpty else {
        return [CreditAnswer(passage: line.passage, value: .words(placed.field.value))]
      }
      return below(placed.line, in: head, isList: task.isList)
    }
  }

  /// The lines below a label that has no value: one, or all of a list.
  private func below(_ index: Int, in head: HeadLines, isList: Bool) -> [CreditAnswer] {
    let lines = head.lines[(index + 1)...].prefix { line in
      line.utf8.count <= Self.maxValueLength && fields(of: line.utf8).isEmpty
        && (line.kind != .heading || !isList)
    }
    return lines.prefix(isList ? Self.maxItems : 1).compactMap { line in
      let value = Self.item(of: line.utf8)
      return value.isEmpty ? nil : CreditAnswer(passage: line.passage, value: .words(value))
    }
  }

  /// In bytes, and in lines.
  private static let (maxValueLength, maxItems) = (120, 40)

  /// Byte range of a line of a list without the mark before it and quotes.
  private static func item(of utf8: [UInt8]) -> Range<Int> {
    let start = utf8.firstIndex { !marks.contains($0) } ?? utf8.count
    let end = utf8.lastIndex { !marks.contains($0) }.map { $0 + 1 } ?? start
    return start..<max(start, end)
  }

  private static let marks = Set("-*+ \t\"'>#".utf8)
}

// What no field says.
extension CreditFinder {
  /// The outlet before the task of a credit: `界面新聞` in `界面新聞記者 | 伍洋宇`.
  private func outlets(_ fields: [Placed], _ head: HeadLines) -> [CreditAnswer] {
    let credited = fields.firstNonNil { placed in
      placed.field.outlet.map { (placed.line, $0) }
    }
    return credited.map { line, outlet in
      [CreditAnswer(passage: head.lines[line].passage, value: .words(outlet))]
    } ?? []
  }

  /// The date in a short line of the head, such as its title.
  private func dates(
    _ head: HeadLines, _ fields: [Placed], _ edition: Int
  ) throws(SourceError) -> [CreditAnswer] {
    let told = Set(fields.filter { $0.field.task == .place }.map(\.line))
    for (index, line) in head.lines.enumerated() where !line.isFrontMatter {
      guard line.utf8.count <= Self.maxValueLength || told.contains(index) else { continue }
      let text = try corpus.texts(of: line.passage)[edition]
      let date = text.entities.first {
        $0.kind == .time && Self.hasYear(text.reading.utf8[$0.bytes])
      }
      if let date {
        return [CreditAnswer(passage: line.passage, value: .words(date.bytes))]
      }
    }
    return []
  }

  /// Whether a time has four digits in a row, or as many Han characters before 年.
  private static func hasYear(_ utf8: ArraySlice<UInt8>) -> Bool {
    var run = 0
    for byte in utf8 {
      run = (0x30...0x39).contains(byte) ? run + 1 : 0
      if run == 4 { return true }
    }
    return false
  }

  /// The first heading.
  private func titles(_ head: HeadLines) -> [CreditAnswer] {
    guard let line = head.lines.first(where: { $0.kind == .heading }) else { return [] }
    let value = Self.item(of: line.utf8)
    return value.isEmpty ? [] : [CreditAnswer(passage: line.passage, value: .words(value))]
  }

  /// What sentences say, those of the head first: `This episode is sponsored by …`.
  private func told(
    _ asked: CreditTask, _ head: HeadLines, _ edition: Int
  ) throws(SourceError) -> [CreditAnswer] {
    for passage in head.lines.map(\.passage) + head.spoken {
      let utf8 = try corpus.readings(of: passage)[edition].utf8
      let told = SpokenCreditReader(analyzer.tokens(of: utf8), of: utf8, words: words).fields()
        .filter { asked.answeredBy.contains($0.task) }
      if !told.isEmpty {
        return told.map { CreditAnswer(passage: passage, value: .words($0.value)) }
      }
    }
    return []
  }

  /// The named speakers who have the part that is asked for, each with the first words of theirs.
  private func speakers(_ asked: CreditTask, _ document: Int) -> [CreditAnswer] {
    let role: SpeakerRole
    switch asked {
    case .interviewer, .host, .reporter: role = .interviewer
    case .guest: role = .guest
    default: return []
    }
    let passages = corpus.passages(ofDocument: document)
    let speakers = corpus.entries[document].summary.speakers.filter {
      $0.role == role && $0.turns > 0 && isName($0.name)
    }
    return speakers.compactMap { speaker in
      passages.first { corpus.isSpoken($0, by: speaker.name) }
        .map { CreditAnswer(passage: $0, value: .speaker(speaker.name)) }
    }
  }

  /// Whether a label is a name, and not a word for a task or a single letter.
  private func isName(_ label: String) -> Bool {
    let tokens = analyzer.tokens(of: label)
    return !tokens.isEmpty && words.labels.value(of: tokens) == nil
      && corpus.isName(ofSpeaker: label)
  }
}

extension CreditTask {
  /// Whether several may be given, one a line.
  fileprivate var isList: Bool {
    switch self {
    case .attendees, .author, .guest, .host, .editor, .interviewer: true
    default: false
    }
  }
}
