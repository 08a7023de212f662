import Basics

/// The names that a JSON file gives for the numbers or marks of its speakers:
/// `"speakers": [{"id": "s1", "name": "Anna"}]` or `"speakers": {"s1": "Anna"}`.
struct SpeakerTable {
  /// Names by what the segments call the speakers.
  private(set) var names: [String: String] = [:]

  init(_ tree: JSONTree) {
    let isTable = tree.keys.map { key in Self.keys.contains(where: key.elementsEqual) }
    guard isTable.contains(true) else { return }
    for index in tree.nodes.indices {
      guard let key = tree.nodes[index].key, isTable[key] else { continue }
      switch tree.nodes[index].kind {
      case .array: for entry in tree.children(of: index) { add(entry, in: tree) }
      case .object:
        for entry in tree.children(of: index) {
          add(entry, in: tree)
          add(name: entry, forKeyIn: tree)
        }
      case .string, .literal: continue
      }
    }
  }

  private static let keys = [
    "speakers", "speakerNames", "speaker_names", "speakerMap", "speaker_map", "speakerLabels",
    "speaker_labels", "participants", "people", "persons", "voices", "hosts",
  ].map(\.utf8)
  private static let ids = [
    "id", "speaker_id", "speakerId", "speaker", "label", "speaker_label", "key", "tag", "index",
    "number",
  ].map(\.utf8)
  private static let nameKeys = [
    "name", "displayName", "display_name", "fullName", "full_name", "speaker_name", "speakerName",
  ].map(\.utf8)

  /// Adds an object with an id, or a key for it, and a name.
  private mutating func add(_ entry: Int, in tree: JSONTree) {
    guard tree.nodes[entry].kind == .object else { return }
    let children = Array(tree.children(of: entry))
    func value(_ keys: [String.UTF8View]) -> String? {
      keys.firstNonNil { wanted in
        children.firstNonNil { child in
          tree.key(of: child).flatMap {
            $0.elementsEqual(wanted) ? Self.text(of: child, in: tree) : nil
          }
        }
      }
    }
    let key = tree.key(of: entry).map { String(decoding: $0, as: UTF8.self) }
    if let id = value(Self.ids) ?? key, let name = value(Self.nameKeys), !name.isEmpty {
      names[id] = name
    }
  }

  /// Adds a key whose value is the name.
  private mutating func add(name entry: Int, forKeyIn tree: JSONTree) {
    guard tree.nodes[entry].kind == .string, let key = tree.key(of: entry),
      let name = Self.text(of: entry, in: tree), !name.isEmpty
    else { return }
    names[String(decoding: key, as: UTF8.self)] = name
  }

  private static func text(of node: Int, in tree: JSONTree) -> String? {
    let text = tree.nodes[node].text
    switch tree.nodes[node].kind {
    case .string: return JSONText.string(tree.utf8, JSONText.trimmed(tree.utf8, text))
    case .literal: return String(decoding: tree.utf8[text], as: UTF8.self)
    case .array, .object: return nil
    }
  }
}
