import Basics
import InterviewQA

/// A quotation as the W3C's Web Annotation Data Model points at it: by its words with what stands
/// around them, and by its place. Both are of the file before any repair.
struct WebAnnotation: Encodable {
  let context = "http://www.w3.org/ns/anno.jsonld"
  let id: String
  let type = "Annotation"
  let motivation = "highlighting"
  let target: Target

  struct Target: Encodable {
    /// Relative to the folder of the sources.
    let source: String
    let format = "text/plain"
    let language: String
    let selector: [Selector]
  }

  enum Selector {
    case quote(exact: String, prefix: String, suffix: String)
    /// Half-open, in characters (Unicode scalars) from the start of the file.
    case position(Range<Int>)
  }

  init(of citation: Citation, _ text: UntouchedText?) {
    let file = PercentEncoding.encoded(citation.file)
    id = "\(file)#char=\(text?.scalars.lowerBound ?? 0),\(text?.scalars.upperBound ?? 0)"
    let selectors = text.map { text -> [Selector] in
      [
        .quote(exact: text.text, prefix: text.before, suffix: text.after),
        .position(text.scalars),
      ]
    }
    target = Target(source: file, language: citation.language, selector: selectors ?? [])
  }

  private enum CodingKeys: String, CodingKey {
    case context = "@context"
    case id, type, motivation, target
  }
}

extension WebAnnotation.Selector: Encodable {
  private enum Key: CodingKey {
    case type, exact, prefix, suffix, start, end
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    switch self {
    case .quote(let exact, let prefix, let suffix):
      try object.encode("TextQuoteSelector", forKey: .type)
      try object.encode(exact, forKey: .exact)
      try object.encode(prefix, forKey: .prefix)
      try object.encode(suffix, forKey: .suffix)
    case .position(let range):
      try object.encode("TextPositionSelector", forKey: .type)
      try object.encode(range.lowerBound, forKey: .start)
      try object.encode(range.upperBound, forKey: .end)
    }
  }
}
