import Fixtures
import FoundationEssentials
import Knowledge
import Testing
import Transcripts

/// Who says what in invented transcripts of many layouts, beside each of which stands what a careful
/// reader would say: `Tests/Golden/Reading/NAME` and `NAME.expected`.
struct GoldenReadingTests {
  @Test(arguments: try ExpectedReading.all())
  func `A transcript is read as a careful reader would`(expected: ExpectedReading) throws {
    if let reason = expected.knownIssue {
      withKnownIssue(Comment(rawValue: reason)) { try compare(expected) }
    } else {
      try compare(expected)
    }
  }

  private func compare(_ expected: ExpectedReading) throws {
    let knowledge = try Repository.knowledge.get()
    let reader = TranscriptReader(
      roleWords: knowledge.roleWords, layoutWords: knowledge.layoutWords,
      isWord: knowledge.isWord)
    let path = ExpectedReading.folder + "/" + expected.name
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let interview = try reader.read(SourceText(name: expected.name, bytes: bytes))
    let hasNames = expected.turns.contains { $0.speakers != ["?"] }
    let spoken = Spoken(interview, hasSpeakers: hasNames || expected.turns.isEmpty)
    for words in expected.unspoken {
      let squeezed = ExpectedReading.squeezed(words)
      let place =
        squeezed.isEmpty
        ? nil : spoken.paragraphs.first { $0.text.contains(squeezed) }
      #expect(place == nil, "somebody says ‘\(words)’")
    }
    #expect(
      spoken.paragraphs.map(\.text).joined() == expected.turns.map(\.text).joined(),
      "the words are not those that are said")
    var start = 0
    for turn in expected.turns {
      let end = start + turn.text.unicodeScalars.count
      for paragraph in spoken.paragraphs(from: start, to: end) {
        #expect(turn.allows(speaker: paragraph.speaker), "line \(paragraph.line): \(turn.text)")
        if let role = turn.role { #expect(paragraph.role == role, "line \(paragraph.line)") }
      }
      let first = spoken.paragraphs(from: start, to: start + 1).first
      if case .at(let seconds) = turn.time, first?.start == start {
        #expect(abs((first?.time ?? -9) - seconds) <= 1, "line \(first?.line ?? 0): the time")
      }
      if case .never = turn.time { #expect(first?.time == nil, "line \(first?.line ?? 0)") }
      if !turn.isFree {
        let isBorder = spoken.paragraphs.contains { $0.end == end }
        #expect(isBorder, "no paragraph ends with ‘\(turn.text.suffix(20))’")
      }
      start = end
    }
  }
}

/// What is said in an interview, paragraph by paragraph, without blanks and remarks in brackets.
private struct Spoken {
  struct Paragraph {
    let text: String
    let speaker: String
    let role: String?
    let time: Double?
    let line: Int
    /// In scalars of everything that is said.
    let start: Int
    let end: Int
  }

  private(set) var paragraphs: [Paragraph] = []

  /// - Parameter hasSpeakers: whether somebody bears a name; otherwise text that nobody is known to
  ///   say counts as said if nothing else does.
  init(_ interview: Interview, hasSpeakers: Bool) {
    let speech = interview.paragraphs.filter { $0.kind == .speech }
    let texts = interview.paragraphs.filter { $0.kind == .text && interview.turns.isEmpty }
    var offset = 0
    for paragraph in speech.isEmpty && !hasSpeakers ? texts : speech {
      let text = ExpectedReading.squeezed(interview.text(of: paragraph).string)
      let end = offset + text.unicodeScalars.count
      let speaker = paragraph.speaker.map { interview.speakers[$0] }
      paragraphs.append(
        Paragraph(
          text: text, speaker: speaker?.name ?? "", role: speaker?.role.rawValue,
          time: paragraph.time?.start, line: paragraph.line, start: offset, end: end))
      offset = end
    }
  }

  /// Those that hold some of the scalars of a range.
  func paragraphs(from start: Int, to end: Int) -> [Paragraph] {
    paragraphs.filter { $0.start < end && $0.end > start }
  }
}

/// What a careful reader would say of an invented transcript.
struct ExpectedReading: CustomTestStringConvertible {
  let name: String
  /// Why the program does not read it so yet; nil if it does.
  private(set) var knownIssue: String?
  private(set) var turns: [Turn] = []
  /// What nobody says.
  private(set) var unspoken: [String] = []

  var testDescription: String { name }

  struct Turn {
    /// Names that are right; `?` for somebody without one.
    let speakers: [String]
    let role: String?
    let time: Time
    let text: String
    /// Whether it may end within a paragraph.
    let isFree: Bool

    func allows(speaker name: String) -> Bool {
      speakers.contains { $0 == "?" ? name.isEmpty : Self.folded($0) == Self.folded(name) }
    }

    private static func folded(_ name: String) -> String {
      let scalars = name.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      return String(String.UnicodeScalarView(scalars))
    }
  }

  /// When a turn begins, in seconds.
  enum Time {
    case at(Double)
    case never, unchecked
  }

  static let folder = Repository.goldenFolder + "/Reading"

  static func all() throws -> [ExpectedReading] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".expected") }.map { try ExpectedReading(file: $0) }
  }

  private init(file: String) throws {
    name = String(file.dropLast(".expected".count))
    let text = String(
      decoding: try Data(contentsOf: URL(filePath: Self.folder + "/" + file)), as: UTF8.self)
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# known: ") {
        knownIssue = String(line.dropFirst("# known: ".count))
      } else if line.hasPrefix("! ") {
        unspoken.append(String(line.dropFirst(2)))
      } else if !line.hasPrefix("#"), let turn = Self.turn(line) {
        turns.append(turn)
      }
    }
  }

  private static func turn(_ line: Substring) -> Turn? {
    let isFree = line.hasPrefix("~")
    let parts = (isFree ? line.dropFirst() : line).split(separator: "|", maxSplits: 3)
      .map { $0.trimmed }
    guard parts.count == 4 else { return nil }
    let time: Time = parts[2] == "-" ? .never : Double(parts[2]).map(Time.at) ?? .unchecked
    return Turn(
      speakers: parts[0].split(separator: "=").map(\.trimmed),
      role: parts[1] == "*" ? nil : parts[1], time: time, text: squeezed(parts[3]), isFree: isFree)
  }

  /// A text without blanks and remarks in brackets.
  static func squeezed(_ text: String) -> String {
    var kept: [Unicode.Scalar] = []
    var open: [Int] = []
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      if "[({（【［".unicodeScalars.contains(scalar) { open.append(kept.count) }
      kept.append(scalar)
      if "])}）】］".unicodeScalars.contains(scalar), let start = open.popLast(),
        kept.count - start < 40
      {
        kept.removeSubrange(start...)
      }
    }
    return String(String.UnicodeScalarView(kept))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
