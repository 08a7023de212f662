import Basics

/// Reads TTML, and its profiles DFXP, IMSC and EBU-TT: a `p` for each caption, or a `span` where those
/// have the times.
///
/// Source: Timed Text Markup Language 2, w3.org/TR/ttml2: 10.3.1 for times, 14.1 for agents and roles.
struct TimedTextMarkup: XMLReader {
  private let tree: XMLTree
  private let clock: Clock
  /// By id.
  private let agents: [String: String]
  private var found = XMLEntries()

  static func entries(in tree: XMLTree, _ root: Int) -> XMLEntries {
    var reader = TimedTextMarkup(tree, root)
    for title in tree.elements(named: "title", in: root) {
      reader.found.add(XMLWords.lines(of: title, in: tree), kind: .metadata)
    }
    if let body = tree.child("body", of: root) {
      reader.read(body, from: 0, agent: nil)
    }
    return reader.found
  }

  private init(_ tree: XMLTree, _ root: Int) {
    self.tree = tree
    clock = Clock(of: root, in: tree)
    var agents: [String: String] = [:]
    for agent in tree.elements(named: "agent", in: root) {
      guard let id = tree.attribute("id", of: agent) else { continue }
      let name = tree.elements(named: "name", in: agent).lazy.map { tree.text(of: $0) }.first {
        !$0.isEmpty
      }
      agents[id] = name ?? id
    }
    self.agents = agents
  }

  /// - Parameters:
  ///   - start: of the element around it, in seconds.
  ///   - agent: who says what is in that.
  private mutating func read(_ node: Int, from start: Double, agent: String?) {
    let begin = start + (time("begin", of: node) ?? 0)
    let agent = name(of: node) ?? agent
    if Self.unsaid.contains(tree.nodes[node].name) { return }
    guard tree.nodes[node].name == "p" || isTimedSpan(node) else {
      for inner in tree.elements(in: node) { read(inner, from: begin, agent: agent) }
      return
    }
    let inner = tree.elements(in: node)
    if tree.nodes[node].name == "p", time("begin", of: node) == nil,
      inner.contains(where: isTimedSpan)
    {
      for span in inner { read(span, from: begin, agent: agent) }
      return
    }
    let end =
      time("end", of: node).map { start + $0 } ?? time("dur", of: node).map { begin + $0 }
    let isTimed = time("begin", of: node) != nil || end != nil || begin > 0
    let spoken = agent ?? inner.firstNonNil(name)
    let role = tree.attribute("role", of: node) ?? ""
    found.add(
      XMLWords.lines(of: node, in: tree) { [tree] index in
        let name = tree.nodes[index].name
        return name == "br" ? .lineEnd : Self.unsaid.contains(name) ? .leftOut : .nothing
      }, isTimed ? TimeSpan(start: begin, end: end) : nil, speaker: spoken,
      kind: role.split(separator: " ").contains { Self.silent.contains(String($0)) }
        ? .note : .speech)
  }

  private func isTimedSpan(_ node: Int) -> Bool {
    tree.nodes[node].name == "span" && time("begin", of: node) != nil
  }

  private func time(_ name: String, of node: Int) -> Double? {
    tree.attribute(name, of: node).flatMap(clock.seconds)
  }

  /// The names of the agents that an element has; nil if it has none.
  private func name(of node: Int) -> String? {
    tree.attribute("agent", of: node).flatMap { ids in
      let names = ids.split(whereSeparator: \.isWhitespace).map { agents[String($0)] ?? String($0) }
      return names.isEmpty ? nil : names.joined(separator: " & ")
    }
  }

  /// Elements that tell something of the text.
  private static let unsaid: Set<String> = ["metadata", "desc", "title", "set", "animate"]
  /// Roles of what nobody says.
  private static let silent: Set<String> = [
    "action", "description", "kinesic", "music", "quality", "sound", "source", "title",
  ]

  /// Reads times by the parameters of a document.
  struct Clock {
    /// In a second.
    private let frames, ticks: Double
    private let subFrames: Double

    /// - Parameter root: the element with the parameters.
    init(of root: Int, in tree: XMLTree) {
      func number(_ name: String) -> Double? {
        tree.attribute(name, of: root).flatMap(Double.init).flatMap { $0 > 0 ? $0 : nil }
      }
      let parts = (tree.attribute("frameRateMultiplier", of: root) ?? "")
        .split { $0 == " " || $0 == ":" }.compactMap { Double($0) }
      let multiplier = parts.count == 2 && parts[1] > 0 ? parts[0] / parts[1] : 1
      frames = (number("frameRate") ?? Self.standardFrames) * multiplier
      subFrames = number("subFrameRate") ?? 1
      ticks = number("tickRate") ?? (number("frameRate") == nil ? 1 : frames * subFrames)
    }

    private static let standardFrames = 30.0

    /// `00:00:01.5`, `00:00:01:12`, `1.5s`, `1500ms`, `36f`, `15000000t`; nil for anything else.
    func seconds(_ text: String) -> Double? {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      if parts.count > 1 {
        let numbers = parts.prefix(3).compactMap { Double($0) }
        guard (3...4).contains(parts.count), numbers.count == 3 else { return nil }
        let whole = numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
        guard parts.count == 4 else { return whole }
        let frame = parts[3].split(separator: ".").compactMap { Double($0) }
        guard let first = frame.first else { return nil }
        return whole + (first + (frame.count > 1 ? frame[1] / subFrames : 0)) / frames
      }
      let digits = text.prefix { $0.isNumber || $0 == "." }
      guard let number = Double(digits) else { return nil }
      switch text.dropFirst(digits.count) {
      case "h": return number * 3600
      case "m": return number * 60
      case "s": return number
      case "ms": return number / 1000
      case "f": return number / frames
      case "t": return number / ticks
      default: return nil
      }
    }
  }
}
