import Basics

/// What a question about the piece itself asks for, and what a line of its head or a credit gives.
/// Raw values are the keys of `credits.txt` and of `credit` in `Questions.rules`.
package enum CreditTask: String, BitwiseStorable, CaseIterable, Sendable {
  /// Who wrote it; who reported, which may be both writing and asking; who edited it.
  case author, reporter, editor
  /// Who asked the questions, led the talk or the meeting, answered, was there.
  case interviewer, host, chair, guest, attendees
  /// Who wrote down what was said in a meeting, or what was recorded.
  case scribe, transcriber
  /// Who translated it, took the pictures, made the programme, paid for it.
  case translator, photographer, producer, sponsor
  /// The paper, station or programme; the project or series it belongs to.
  case outlet, project
  /// A date that does not say of what; when it was recorded or held; when it was published.
  case date, recorded, published
  /// Where it was recorded or held; how long the recording is; what the piece is called.
  case place, length, title

  /// What a label may say to answer a question for this, the best first.
  package var answeredBy: [CreditTask] {
    switch self {
    case .author: [.author, .reporter]
    case .reporter: [.reporter, .author, .interviewer]
    case .interviewer: [.interviewer, .reporter, .host]
    case .host: [.host, .interviewer]
    case .chair: [.chair, .host]
    case .scribe: [.scribe, .transcriber]
    case .transcriber: [.transcriber, .scribe]
    case .date: [.recorded, .date, .published]
    case .recorded: [.recorded, .date]
    case .published: [.published, .date]
    case .project: [.project, .outlet]
    default: [self]
    }
  }
}

/// The words of credits and of fields in the head of a file, from `credits.txt`.
package final class CreditWords: Sendable {
  /// Before a separator and the value: `Edited by`, `采访时间`.
  package let labels: PhraseTable<CreditTask>
  /// Before the value without a separator, in speech, too: `this episode is sponsored by`.
  package let phrases: PhraseTable<CreditTask>
  /// Behind the value, in speech, too: `赞助播出`.
  package let endings: PhraseTable<CreditTask>
  /// Words by the raw value of their part.
  private let parts: [PhraseTable<Void>]

  /// What a word does beside a value.
  package enum Part: Int, CaseIterable, Sendable {
    /// 由, by: before a value that an ending follows.
    case agent
    /// 旗下, which: ends a value that no separator precedes.
    case border
    /// by, with: at the end of a label that needs no separator before its value.
    case joined
    /// 和, and: between the labels of one person.
    case joint

    /// The keys of the parts in `credits.txt`.
    static let keys: KeyValuePairs<String, Part> = [
      "agent": .agent, "border": .border, "joined": .joined, "joint": .joint,
    ]
  }

  package init(
    labels: PhraseTable<CreditTask>, phrases: PhraseTable<CreditTask>,
    endings: PhraseTable<CreditTask>, parts: [PhraseTable<Void>]
  ) {
    self.labels = labels
    self.phrases = phrases
    self.endings = endings
    self.parts = parts
  }

  /// Index of the token after the longest word of a part that begins at a token; nil if there is
  /// none.
  package func end(of part: Part, in tokens: [Token], at start: Int) -> Int? {
    start < tokens.count ? parts[part.rawValue].end(in: tokens, at: start) : nil
  }
}

extension CreditWords: Storable {
  package convenience init(from reader: inout StoreReader) {
    self.init(
      labels: reader.value(), phrases: reader.value(), endings: reader.value(),
      parts: Part.allCases.map { _ in PhraseTable(phrasesFrom: &reader) })
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(labels, phrases, endings)
    for part in parts { part.storePhrases(in: &writer) }
  }
}

extension LexiconReader {
  /// `credits.txt`: `author: word | word | …` for labels, `author says: …` for what stands before a
  /// value, `author said: …` for what stands behind it, or the key of a part.
  package func credits(from file: KnowledgeFile) throws(KnowledgeError) -> CreditWords {
    var tables = [String: PhraseTable<CreditTask>]()
    var parts = CreditWords.Part.allCases.map { _ in PhraseTable<Void>(comparing: .word) }
    for (line, key, words) in try file.entries() {
      for word in words {
        let tokens = analyzer.tokens(of: word)
        guard !tokens.isEmpty else { throw file.error(at: line, "no word in ‘\(word)’") }
        let isNew: Bool
        if let part = CreditWords.Part.keys.first(where: { $0.key == key })?.value {
          isNew = parts[part.rawValue].add(tokens, ())
        } else {
          let (task, place) = try task(of: key, at: line, in: file)
          isNew = tables[place, default: PhraseTable(comparing: .word)].add(tokens, task)
        }
        guard isNew else { throw file.error(at: line, "‘\(word)’ is listed twice") }
      }
    }
    func table(_ place: String) -> PhraseTable<CreditTask> {
      tables[place] ?? PhraseTable(comparing: .word)
    }
    return CreditWords(
      labels: table(""), phrases: table("says"), endings: table("said"), parts: parts)
  }

  /// `author says` → author, `says`; the place is empty for a label.
  private func task(
    of key: String, at line: KnowledgeFile.Line, in file: KnowledgeFile
  ) throws(KnowledgeError) -> (task: CreditTask, place: String) {
    let words = key.split(separator: " ")
    let place = words.dropFirst().joined(separator: " ")
    guard let task = words.first.flatMap({ CreditTask(rawValue: String($0)) }),
      ["", "says", "said"].contains(place)
    else {
      let known = CreditTask.allCases.map(\.rawValue) + CreditWords.Part.keys.map(\.key)
      throw file.error(
        at: line,
        "unknown ‘\(key)’; known, also with says or said: "
          + known.joined(separator: ", "))
    }
    return (task, place)
  }
}
