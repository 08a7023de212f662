import Basics

/// Reads the captions of YouTube: `<p t="1500" d="2000">` of its third format, in milliseconds, and
/// `<text start="1.5" dur="2">` of its first, in seconds.
struct TimedText: XMLReader {
  static func isRead(_ head: XMLTree, _ root: Int) -> Bool {
    head.elements(named: "p", in: root).contains { head.attribute("t", of: $0) != nil }
      || head.elements(named: "text", in: root).contains { head.attribute("start", of: $0) != nil }
  }

  static func entries(in tree: XMLTree, _ root: Int) -> XMLEntries {
    var found = XMLEntries()
    for index in root + 1..<tree.nodes[root].end {
      let (start, length, unit) =
        switch tree.nodes[index].name {
        case "p": ("t", "d", 0.001)
        case "text": ("start", "dur", 1.0)
        default: ("", "", 0)
        }
      guard let time = tree.attribute(start, of: index).flatMap(Double.init) else { continue }
      let duration = tree.attribute(length, of: index).flatMap(Double.init)
      found.add(
        XMLWords.lines(of: index, in: tree, isTwiceEscaped: start == "start") {
          tree.nodes[$0].name == "br" ? .lineEnd : .nothing
        },
        TimeSpan(start: time * unit, end: duration.map { (time + $0) * unit }))
    }
    return found
  }
}
