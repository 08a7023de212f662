import Testing

/// The names, links and words of a page, as a test reads them.
struct PageOutline {
  /// In the order of the page.
  private(set) var names: [String] = []
  private(set) var links: [String] = []
  private(set) var tags: Set<String> = []
  /// The markup between `<body>` and `</body>` without its tags.
  private(set) var words = ""

  init(_ page: String) throws {
    let start = try #require(page.range(of: "<body>")).upperBound
    let end = try #require(page.range(of: "</body>")).lowerBound
    for (index, part) in page[start..<end].split(separator: "<").enumerated() where index > 0 {
      let close = try #require(part.firstIndex(of: ">"))
      tags.insert(String(part.prefix { $0.isLetter || $0.isNumber || $0 == "/" }))
      names += Self.values(of: " id=\"", in: part[..<close])
      links += Self.values(of: " href=\"", in: part[..<close])
      words += part[part.index(after: close)...]
    }
  }

  private static func values(of start: String, in tag: Substring) -> [String] {
    tag.range(of: start).map { [String(tag[$0.upperBound...].prefix { $0 != "\"" })] } ?? []
  }

  /// Links that lead to no place of the page or to another page, and names that occur twice.
  var faults: [String] {
    links.filter { !$0.hasPrefix("#") || !names.contains(String($0.dropFirst())) }
      + names.filter { name in names.count { $0 == name } > 1 }
  }
}

extension StringProtocol {
  /// The first place of some words.
  fileprivate func range(of words: String) -> Range<Index>? {
    guard let start = indices.first(where: { self[$0...].hasPrefix(words) }) else { return nil }
    return start..<index(start, offsetBy: words.count)
  }
}
