import Basics

/// Reads Transcriber's `.trs`: turns with speakers, `Sync` before what is said from a time on, and `Who`
/// before the words of one of several who speak at once.
///
/// Source: Transcriber's trans-14.dtd, sourceforge.net/projects/trans
struct TranscriberReader: XMLReader {
  static func entries(in tree: XMLTree, _ root: Int) -> XMLEntries {
    var found = XMLEntries()
    var names: [String: String] = [:]
    for speaker in tree.elements(named: "Speaker", in: root) {
      if let id = tree.attribute("id", of: speaker), let name = tree.attribute("name", of: speaker)
      {
        names[id] = name
      }
    }
    for turn in tree.elements(named: "Turn", in: root) {
      let ids = (tree.attribute("speaker", of: turn) ?? "").split(separator: " ").map(String.init)
      read(turn, speakers: ids.map { names[$0] ?? $0 }, in: tree, to: &found)
    }
    return found
  }

  private static func read(
    _ turn: Int, speakers: [String], in tree: XMLTree, to found: inout XMLEntries
  ) {
    let end = tree.attribute("endTime", of: turn).flatMap(Double.init)
    var start = tree.attribute("startTime", of: turn).flatMap(Double.init)
    var speaker = speakers.first
    var stretches: [Range<Int>] = []
    func add(until next: Double?) {
      let words = XMLWords(stretches, stretches.map { _ in true }, tree.utf8)
      stretches = []
      guard !words.range.isEmpty else { return }
      found.add([words], start.map { TimeSpan(start: $0, end: next) }, speaker: speaker)
    }
    var next = turn + 1
    while next < tree.nodes[turn].end {
      let node = tree.nodes[next]
      switch node.name {
      case "": stretches.append(node.content)
      case "Sync":
        let time = tree.attribute("time", of: next).flatMap(Double.init)
        add(until: time)
        start = time ?? start
        speaker = speakers.first
      case "Who":
        add(until: end)
        let number = tree.attribute("nb", of: next).flatMap { Int($0) } ?? 1
        speaker = speakers.indices.contains(number - 1) ? speakers[number - 1] : nil
      default: break
      }
      next = node.end
    }
    add(until: end)
  }
}
