import ContextProtocol
import InterviewQA

/// The sources as resources: each as its paragraphs, and each paragraph by itself.
struct SourceResources: ResourceProvider {
  let sources: SourcesInUse

  func resources() throws -> [Resource] {
    try sources.current().answerer.outlines().map { source in
      Resource(
        uri: source.uri, name: source.id, title: source.title ?? source.files.first ?? source.id,
        description: "\(source.paragraphs) paragraphs, with speakers and lines"
          + (source.original ? "" : "; records: an account, nobody's words"))
    }
  }

  var templates: [Resource] {
    [
      Resource(
        uri: Passage.uri(ofSource: "") + "{id}", name: "source", title: "A source",
        description: "The paragraphs of a source, each with its file, line and speaker."),
      Resource(
        uri: Passage.uri(ofSource: "") + "{id}#p{number}", name: "passage", title: "A passage",
        description: "One paragraph of a source, by its number."),
    ]
  }

  func text(of uri: String) throws -> String? {
    let answerer = try sources.current().answerer
    if uri.contains("#") { return try answerer.passage(at: uri)?.passage.located }
    guard let id = answerer.sources.first(where: { Passage.uri(ofSource: $0.id) == uri })?.id else {
      return nil
    }
    return try answerer.passages(ofSource: id).map(\.located).joined(separator: "\n")
  }
}

extension Passage {
  /// `hall.txt:17: Hall: …`; a record is called one, since it is nobody's words.
  var located: String {
    let account = edition == .record ? "[record, nobody's words] " : ""
    return "\(file):\(line): \(account)\(speaker.map { $0 + ": " } ?? "")\(text)"
  }
}
