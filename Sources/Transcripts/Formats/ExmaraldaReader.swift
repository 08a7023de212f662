import Basics

/// Reads EXMARaLDA's basic transcription: tiers of events between points of a common time line. Tiers of
/// type `t` hold what is said; descriptions and annotations are left out.
///
/// Source: exmaralda.org, DTD of basic transcriptions
struct ExmaraldaReader: XMLReader {
  static func entries(in tree: XMLTree, _ root: Int) -> XMLEntries {
    var found = XMLEntries()
    var names: [String: String] = [:]
    for speaker in tree.elements(named: "speaker", in: root) {
      guard let id = tree.attribute("id", of: speaker) else { continue }
      let name = tree.child("abbreviation", of: speaker).map { tree.text(of: $0) } ?? ""
      names[id] = name.isEmpty ? id : name
    }
    let times = TimeLine(
      tree.elements(named: "tli", in: root).map {
        (
          tree.attribute("id", of: $0) ?? "",
          tree.attribute("time", of: $0).flatMap(Double.init)
        )
      })
    for tier in tree.elements(named: "tier", in: root)
    where tree.attribute("type", of: tier) ?? "t" == "t" {
      let speaker = tree.attribute("speaker", of: tier).map { names[$0] ?? $0 }
      for event in tree.elements(named: "event", in: tier) {
        let start = tree.attribute("start", of: event).flatMap { times[$0] }
        let end = tree.attribute("end", of: event).flatMap { times[$0] }
        found.add(
          XMLWords.lines(of: event, in: tree), start.map { TimeSpan(start: $0, end: end) },
          speaker: speaker)
      }
    }
    found.sortByTime()
    return found
  }
}
