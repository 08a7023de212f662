import Corpora
import Transcripts

/// A form of transcripts that other programs read.
public enum TranscriptForm: String, CaseIterable, Sendable {
  /// WebVTT: captions, each with the voice that speaks.
  case vtt
  /// SubRip: captions with a name before the words.
  case srt
  /// The JSON of podcasts: `{"version", "segments": [{"startTime", "endTime", "speaker", "body"}]}`.
  case json
  /// Paragraphs with the name in bold, the time in brackets, headings as `##`.
  case markdown
  /// Plain text: `Name: words`, with blank lines between the turns.
  case txt
  /// A table with a row for each paragraph, as RFC 4180 has it: `start,end,speaker,text`.
  case csv

  /// Whether every part of it is shown at a time.
  var needsTimes: Bool { self == .vtt || self == .srt }

  /// Whether it tells when something begins, and when it ends.
  var hasStarts: Bool { self != .txt }
  var hasEnds: Bool { hasStarts && self != .markdown }

  /// Whether it has a place for headings, notes and credits.
  var hasOthers: Bool { self == .markdown || self == .txt }

  /// A name by which the reader knows a file of this form.
  var fileName: String { self == .markdown ? "converted.md" : "converted.\(rawValue)" }

  /// Its name in messages.
  var title: String {
    switch self {
    case .vtt: "WebVTT"
    case .srt: "SubRip"
    case .json: "JSON"
    case .markdown: "Markdown"
    case .txt: "plain text"
    case .csv: "CSV"
    }
  }
}

extension TranscriptForm {
  /// Whether the bytes of a file are a transcript of this form, as a conversion would write it.
  package func isForm(of bytes: [UInt8], _ knowledge: KnowledgeBase) -> Bool {
    let place = SourcePlace(GivenSource(name: fileName, bytes: bytes))
    guard let edition = try? SourceLoader(knowledge: knowledge).edition(at: place) else {
      return false
    }
    return edition.interview.format == format
  }

  private var format: Interview.Format {
    switch self {
    case .vtt: .webVTT
    case .srt: .subRip
    case .json: .podcastJSON
    case .markdown: .markdown
    case .txt: .labelled
    case .csv: .table
    }
  }
}
