/// Tells pages of HTML, and XML that is not read, from text that begins with an angle bracket.
enum MarkupKinds {
  /// A page, or a document that an office program writes as XML; nil for other text.
  static func document(_ text: [UInt8]) -> ForeignKind? {
    let head = text.head(headLength)
    guard head.first == UInt8(ascii: "<") else { return nil }
    if head.prefix(doctype.count).map(lower) == doctype { return .page }
    guard let first = XMLHead(text[head.startIndex...]) else { return nil }
    let name = first.name.lowercased()
    if pages.contains(name) || parts.contains(name) && first.isElement { return .page }
    return offices[first.name]
  }

  /// What other XML is: `a FOLKER transcription`; nil if the text is none.
  static func unread(_ text: ArraySlice<UInt8>) -> String? {
    guard let first = XMLHead(text) else {
      return text.starts(with: "<?xml".utf8) ? "an XML document" : nil
    }
    if let known = kinds[first.name] { return known }
    return first.isElement ? "an XML document with ‘\(first.name)’ at its root" : nil
  }

  /// In bytes: where the first tag is looked for.
  private static let headLength = 1 << 14

  private static let doctype = Array("<!doctype html".utf8)

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// Elements that begin pages, in lower case.
  private static let pages: Set<String> = ["html", "head", "body", "div", "p"]
  /// Elements that begin parts of pages; in a text, they may be a word in brackets.
  private static let parts: Set<String> = [
    "article", "blockquote", "center", "font", "h1", "h2", "h3", "header", "img", "link", "main",
    "meta", "nav", "ol", "script", "section", "span", "style", "table", "title", "ul",
  ]

  private static let offices: [String: ForeignKind] = [
    "w:wordDocument": .wordMarkup, "pkg:package": .wordMarkup, "office:document": .openMarkup,
  ]

  private static let kinds = [
    "folker-transcription": "a FOLKER transcription", "SAMI": "a SAMI document",
    "timedtext": "a file of timed text", "rss": "a feed", "feed": "a feed", "rdf:RDF": "RDF",
    "svg": "an SVG picture", "plist": "a property list", "xmeml": "a project of Final Cut",
    "fcpxml": "a project of Final Cut", "opml": "an outline in OPML",
    "urlset": "a site map",
  ]
}
