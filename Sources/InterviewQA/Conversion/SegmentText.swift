import Basics

/// Writes the JSON of podcasts, one segment a line.
///
/// Source: github.com/Podcastindex-org/podcast-namespace, transcripts.md
struct SegmentText {
  let spelling: Spelling
  let label: NameLabel

  func text(of parts: [SpokenPart]) -> String {
    let segments = parts.map { part in
      let fields = [
        part.start.map { field("startTime", time($0)) },
        part.end.map { field("endTime", time($0)) },
        label.name(of: part.voice).map { field("speaker", JSON.string($0).text) },
        field("body", JSON.string(part.text).text),
      ]
      return "    {" + fields.compactMap { $0 }.joined(separator: ", ") + "}"
    }
    return "{\n  \"version\": \"1.0.0\",\n  \"segments\": [\n"
      + segments.joined(separator: ",\n") + "\n  ]\n}\n"
  }

  private func field(_ name: String, _ value: String) -> String { "\"\(name)\": \(value)" }

  private func time(_ time: Milliseconds) -> String {
    spelling.hasClockTimes ? "\"\(time.clock())\"" : time.seconds
  }
}
