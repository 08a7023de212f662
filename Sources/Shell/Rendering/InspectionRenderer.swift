import Basics
import InterviewQA

/// Writes what was understood of a file, in one of the forms.
struct InspectionRenderer {
  let form: OutputForm

  func text(of inspection: Inspection) -> String {
    switch form {
    case .json: JSON.text(of: inspection)
    case .markdown: markdown(inspection)
    case .plain, .terminal: plain(inspection)
    }
  }

  /// A title with the lines below it.
  private struct Block {
    let title: String
    let lines: [String]
  }

  private func plain(_ inspection: Inspection) -> String {
    let blocks = blocks(of: inspection).map { block in
      ([block.title] + block.lines.map { "  " + $0 }).joined(separator: "\n")
    }
    return ([SafeText.visible(inspection.file)] + blocks).joined(separator: "\n")
  }

  private func markdown(_ inspection: Inspection) -> String {
    let blocks = blocks(of: inspection).map { block in
      (["## " + block.title, ""] + block.lines.map { "- " + $0 }).joined(separator: "\n")
    }
    return (["# " + SafeText.visible(inspection.file)] + blocks).joined(separator: "\n\n")
  }

  private func blocks(of inspection: Inspection) -> [Block] {
    let blocks = [
      Block(title: "Text", lines: overview(of: inspection)),
      Block(
        title: "Speakers",
        lines: inspection.speakers.map {
          "\($0.name ?? SpeakerName.none) (\($0.role)\($0.isRoleInferred ? ", inferred" : "")): "
            + "\(count($0.turns, "turn")), \(count($0.paragraphs, "paragraph"))"
        }),
      Block(title: "Who speaks when", lines: sparklines(of: inspection.speakers)),
      Block(
        title: "Credits",
        lines: inspection.credits.map { "line \($0.line): \($0.task), \($0.name)" }),
      Block(
        title: "Sections",
        lines: inspection.sections.map {
          "line \($0.line): \($0.heading) (\(count($0.paragraphs, "paragraph")))"
        }),
      Block(title: "Repaired in the reading text", lines: counts(inspection.repairs)),
      Block(
        title: "Lost characters",
        lines: inspection.restored.map {
          "line \($0.line): \($0.written) is read as \($0.reading) (\($0.certainty))"
        }),
      Block(title: "Warnings", lines: inspection.warnings),
    ]
    return blocks.filter { !$0.lines.isEmpty }
      .map { Block(title: $0.title, lines: $0.lines.map(SafeText.visible)) }
  }

  private func overview(of inspection: Inspection) -> [String] {
    [
      "\(inspection.format), \(inspection.language)",
      inspection.member.map { "a Word document: its text is in \($0)" },
      inspection.timeUnit.map { "times are plain numbers, read as \($0) by how fast people speak" },
      "\(inspection.encoding): \(inspection.encodingReason)",
      "\(count(inspection.lines, "line")), \(count(inspection.paragraphs, "paragraph")) "
        + "(\(counts(inspection.kinds).joined(separator: ", ")))",
      "\(count(inspection.turns, "turn")), \(count(inspection.exchanges, "exchange")), "
        + count(inspection.sections.count, "section"),
      inspection.unattributed > 0
        ? "\(count(inspection.unattributed, "paragraph")) that nobody says" : nil,
      inspection.inferred > 0
        ? "\(count(inspection.inferred, "paragraph")) whose speaker is inferred" : nil,
    ].compactMap { $0 }
  }

  /// A row per speaker, with a bar for each part of the text: the higher, the more is said there.
  private func sparklines(of speakers: [Inspection.Speaker]) -> [String] {
    speakers.map { speaker in
      let bars = speaker.strip.map { Sparkline.bars[$0] }
      return String(String.UnicodeScalarView(bars))
        + " \(speaker.name ?? SpeakerName.none) (\(speaker.role))"
    }
  }

  /// `1 turn`, `2 turns`
  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)" + (number == 1 ? "" : "s")
  }

  private func counts(_ counts: [String: Int]) -> [String] {
    counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
  }
}
