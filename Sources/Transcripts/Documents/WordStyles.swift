import Basics

/// Which styles of a Word document are those of headings.
struct WordStyles {
  /// By identifier, from 1.
  private var levels: [String: Int] = [:]

  /// - Parameter part: the document's styles, in UTF-8; nil if it has none.
  init(_ part: [UInt8]?) {
    guard let part else { return }
    let tree = XMLTree(part, part.indices)
    for style in tree.elements(named: "style") {
      guard let id = tree.attribute("styleId", of: style) else { continue }
      let name = tree.child("name", of: style).flatMap { tree.attribute("val", of: $0) }
      levels[id] = name.flatMap(Self.level) ?? outlineLevel(of: style, in: tree)
    }
  }

  /// 0 for a style of other paragraphs.
  func level(of id: String) -> Int { levels[id] ?? 0 }

  /// `heading 2` → 2; Word writes these names in whatever language it is.
  private static func level(_ name: String) -> Int? {
    let words = name.lowercased().split(separator: " ")
    if words == ["title"] { return 1 }
    guard words.count == 2, words[0] == "heading", let level = Int(words[1]), level > 0 else {
      return nil
    }
    return min(level, 9)
  }

  private func outlineLevel(of style: Int, in tree: XMLTree) -> Int? {
    tree.elements(named: "outlineLvl", in: style).first
      .flatMap { tree.attribute("val", of: $0) }.flatMap { Int($0) }
      .flatMap { (0..<9).contains($0) ? $0 + 1 : nil }
  }
}
