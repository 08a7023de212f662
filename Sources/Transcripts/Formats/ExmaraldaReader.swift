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

/// Points of time by their ids. One without a time lies between those beside it.
struct TimeLine {
  private var times: [String: Double] = [:]

  /// - Parameter points: in order, in seconds.
  init(_ points: [(id: String, time: Double?)]) {
    var index = 0
    while index < points.count {
      if let time = points[index].time {
        times[points[index].id] = time
        index += 1
        continue
      }
      let end = points[index...].firstIndex { $0.time != nil } ?? points.count
      let before = index > 0 ? times[points[index - 1].id] : nil
      let after = end < points.count ? points[end].time : nil
      if let from = before ?? after {
        let step = ((after ?? from) - from) / Double(end - index + 1)
        for (number, point) in points[index..<end].enumerated() {
          times[point.id] = from + step * Double(number + 1)
        }
      }
      index = end
    }
  }

  subscript(id: String) -> Double? { times[id] }
}
