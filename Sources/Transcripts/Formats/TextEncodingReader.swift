import Basics

/// Reads TEI: utterances `u` of speech, also in ISO 24624's `annotationBlock`, or `sp` of written
/// dialogue; a text with neither is prose.
///
/// Source: TEI P5 guidelines, chapters 7 and 8, tei-c.org/release/doc/tei-p5-doc/en/html/TS.html
struct TextEncodingReader: XMLReader {
  private let tree: XMLTree
  private let names: [String: String]
  private let times: TimeLine
  private var found = XMLEntries()

  static func entries(in tree: XMLTree, _ root: Int) -> XMLEntries {
    var reader = TextEncodingReader(tree, root)
    for statement in tree.elements(named: "titleStmt", in: root) {
      for title in tree.elements(named: "title", in: statement) {
        reader.found.add(XMLWords.lines(of: title, in: tree), kind: .metadata)
      }
    }
    let texts = tree.elements(named: "text", in: root).filter { text in
      !tree.ancestors(of: text).contains { tree.nodes[$0].name == "text" }
    }
    for text in texts { reader.read(text) }
    return reader.found
  }

  private init(_ tree: XMLTree, _ root: Int) {
    self.tree = tree
    var names: [String: String] = [:]
    for person in tree.elements(named: "person", in: root) {
      guard let id = tree.attribute("id", of: person) else { continue }
      let parts = ["persName", "name", "forename", "abbr"].lazy.flatMap {
        tree.elements(named: $0, in: person)
      }
      names[id] = parts.map { tree.text(of: $0) }.first { !$0.isEmpty } ?? id
    }
    self.names = names
    times = Self.timeLine(of: root, in: tree)
  }

  /// Points are told by their distance from the one before, or from another, or by a clock that
  /// begins with the recording.
  private static func timeLine(of root: Int, in tree: XMLTree) -> TimeLine {
    var known: [String: Double] = [:]
    let points = tree.elements(named: "when", in: root).map { point -> (String, Double?) in
      let id = tree.attribute("id", of: point) ?? ""
      func seconds(_ name: String) -> Double? {
        tree.attribute(name, of: point).flatMap { text in
          FieldTime(text, .seconds)?.seconds(plainNumbersIn: .seconds)
        }
      }
      let since = tree.attribute("since", of: point).map { String($0.drop { $0 == "#" }) }
      let interval = seconds("interval").map { (since.flatMap { known[$0] } ?? 0) + $0 }
      let time = interval ?? seconds("absolute")
      known[id] = time ?? (known.isEmpty ? 0 : nil)
      return (id, known[id])
    }
    return TimeLine(points)
  }

  private mutating func read(_ node: Int) {
    for inner in tree.elements(in: node) {
      switch tree.nodes[inner].name {
      case "u": addUtterance(inner)
      case "sp": addSpeech(inner)
      case "head": found.add(lines(of: inner), kind: .heading)
      case "p", "ab", "l": found.add(lines(of: inner), kind: .text)
      case let name where Self.unsaid.contains(name): continue
      default: read(inner)
      }
    }
  }

  private mutating func addUtterance(_ node: Int) {
    let around = tree.ancestors(of: node).first { tree.nodes[$0].name == "annotationBlock" }
    func attribute(_ name: String) -> String? {
      tree.attribute(name, of: node) ?? around.flatMap { tree.attribute(name, of: $0) }
    }
    func time(_ name: String) -> Double? {
      attribute(name).flatMap { point in
        times[String(point.drop { $0 == "#" })]
          ?? FieldTime(point, .seconds)?.seconds(plainNumbersIn: .seconds)
      }
    }
    found.add(
      lines(of: node), time("start").map { TimeSpan(start: $0, end: time("end")) },
      speaker: attribute("who").map(name))
  }

  private mutating func addSpeech(_ node: Int) {
    let label = tree.child("speaker", of: node).map { tree.text(of: $0) }
    let speaker = label ?? tree.attribute("who", of: node).map(name)
    for inner in tree.elements(in: node) where tree.nodes[inner].name != "speaker" {
      let isStage = tree.nodes[inner].name == "stage"
      found.add(
        lines(of: inner), speaker: isStage ? nil : speaker, kind: isStage ? .note : .speech)
    }
  }

  /// `#anna #ben` → `Anna & Ben`
  private func name(of who: String) -> String {
    who.split(whereSeparator: \.isWhitespace).map { id in
      let id = String(id.drop { $0 == "#" })
      return names[id] ?? id
    }.joined(separator: " & ")
  }

  private func lines(of node: Int) -> [XMLWords] {
    XMLWords.lines(of: node, in: tree) { [tree] index in
      let name = tree.nodes[index].name
      return Self.unsaid.contains(name) ? .leftOut : Self.words.contains(name) ? .blank : .nothing
    }
  }

  /// What nobody says.
  private static let unsaid: Set<String> = [
    "teiHeader", "vocal", "kinesic", "incident", "pause", "note", "writing", "desc", "stage",
    "spanGrp", "fw", "figure", "del", "gap",
  ]
  /// Elements of words, between which stands a blank.
  private static let words: Set<String> = ["w", "seg", "s", "lb", "anchor", "shift"]
}
