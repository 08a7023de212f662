import Corpora
import Transcripts

/// Counts what an inspection reports of an interview.
struct InspectionReport {
  let interview: Interview

  var speakers: [Inspection.Speaker] {
    let strips = SpeechStrip(interview).levels
    let turns = counts(interview.turns.lazy.map(\.speaker))
    let paragraphs = counts(interview.paragraphs.lazy.compactMap(\.speaker))
    return interview.speakers.enumerated().map { index, speaker in
      Inspection.Speaker(
        name: speaker.knownName, role: SpeakerRole(speaker.role),
        isRoleInferred: speaker.isRoleInferred,
        turns: turns[index], paragraphs: paragraphs[index], strip: strips[index])
    }
  }

  /// How often each speaker's index occurs, by index.
  private func counts(_ speakers: some Sequence<Int>) -> [Int] {
    speakers.reduce(into: Array(repeating: 0, count: interview.speakers.count)) { $0[$1] += 1 }
  }

  var credits: [Inspection.Credit] {
    interview.credits.map {
      Inspection.Credit(
        task: $0.task, name: $0.name, line: interview.paragraphs[$0.paragraph].line)
    }
  }

  var sections: [Inspection.Section] {
    interview.sections.map { section in
      Inspection.Section(
        heading: interview.heading(of: section), line: interview.paragraphs[section.heading].line,
        paragraphs: section.paragraphs.count - 1)
    }
  }

  var kinds: [String: Int] {
    Dictionary(grouping: interview.paragraphs, by: \.kind.rawValue).mapValues(\.count)
  }

  var unattributed: Int { interview.paragraphs.count { $0.speaker == nil } }

  var inferred: Int { interview.paragraphs.count(where: \.isSpeakerInferred) }

  var restored: [Inspection.Restoration] {
    interview.source.emendations.filter { $0.rule == ShiftedBytes.rule }.map { repair in
      Inspection.Restoration(
        line: interview.source.position(of: repair.bytes.lowerBound).line,
        bytes: [repair.bytes.lowerBound, repair.bytes.upperBound],
        written: String(decoding: interview.source.decoded(repair.bytes), as: UTF8.self),
        reading: repair.reading, certainty: RepairCertainty(repair.certainty))
    }
  }
}

/// How much each speaker says in each part of the text.
struct SpeechStrip {
  /// By speaker, then by part: from 0, nothing, to 8, everything.
  let levels: [[Int]]

  private static let partCount = 48
  private static let fullLevel = 8

  init(_ interview: Interview) {
    let spoken = interview.paragraphs.filter { $0.speaker != nil && !$0.bytes.isEmpty }
    let length = spoken.reduce(0) { $0 + $1.bytes.count }
    var bytes = interview.speakers.map { _ in [Int](repeating: 0, count: Self.partCount) }
    var start = 0
    for paragraph in spoken {
      guard let speaker = paragraph.speaker else { continue }
      let range = start..<start + paragraph.bytes.count
      let last = min(Self.partCount - 1, Self.part(range.upperBound, length))
      for part in Self.part(range.lowerBound, length)...last {
        bytes[speaker][part] += range.clamped(to: Self.range(of: part, length)).count
      }
      start = range.upperBound
    }
    levels = bytes.map { parts in
      parts.enumerated().map { part, count in
        let whole = max(1, Self.range(of: part, length).count)
        return (count * Self.fullLevel + whole - 1) / whole
      }
    }
  }

  private static func part(_ offset: Int, _ length: Int) -> Int {
    min(partCount - 1, offset * partCount / max(1, length))
  }

  /// Half-open, in bytes of speech.
  private static func range(of part: Int, _ length: Int) -> Range<Int> {
    let start = (part * length + partCount - 1) / partCount
    return start..<max(start + 1, ((part + 1) * length + partCount - 1) / partCount)
  }
}
