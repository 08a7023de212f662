import Basics

/// Reads ELAN's `.eaf`: tiers of annotations, each with the slots of time between which it is said.
///
/// Tiers that depend on others hold translations, glosses and comments of them and are left out; where
/// the upper ones hold nothing but numbers, the first below with words is read. A tier's participant is
/// the speaker, else its name.
///
/// Source: mpi.nl/tools/elan/EAF_Annotation_Format_3.0_and_ELAN.pdf
struct ElanReader: XMLReader {
  static func entries(in tree: XMLTree, _ root: Int) -> XMLEntries {
    var found = XMLEntries()
    let reader = ElanReader(tree, root)
    let spoken = reader.spokenTiers()
    for tier in spoken {
      for annotation in tier.annotations {
        found.add(
          XMLWords.lines(of: annotation.value, in: tree), annotation.time,
          speaker: spoken.count == 1 && !tier.hasParticipant ? nil : tier.name)
      }
    }
    found.sortByTime()
    return found
  }

  private struct Tier {
    let id: String
    let name: String
    let hasParticipant: Bool
    let parent: String?
    var annotations: [(value: Int, time: TimeSpan?)] = []
    /// Whether any annotation has words.
    var hasWords = false
  }

  private let tree: XMLTree
  private var tiers: [Tier] = []

  private init(_ tree: XMLTree, _ root: Int) {
    self.tree = tree
    var slots: [String: Double] = [:]
    for slot in tree.elements(named: "TIME_SLOT", in: root) {
      if let id = tree.attribute("TIME_SLOT_ID", of: slot),
        let value = tree.attribute("TIME_VALUE", of: slot).flatMap(Double.init)
      {
        slots[id] = value / 1000
      }
    }
    var times: [String: TimeSpan] = [:]
    var referred: [String: String] = [:]
    for tier in tree.elements(named: "TIER", in: root) {
      let participant = tree.attribute("PARTICIPANT", of: tier).flatMap { $0.isEmpty ? nil : $0 }
      let id = tree.attribute("TIER_ID", of: tier) ?? ""
      var read = Tier(
        id: id, name: participant ?? id, hasParticipant: participant != nil,
        parent: tree.attribute("PARENT_REF", of: tier))
      for index in tier + 1..<tree.nodes[tier].end {
        let kind = tree.nodes[index].name
        guard kind == "ALIGNABLE_ANNOTATION" || kind == "REF_ANNOTATION",
          let value = tree.child("ANNOTATION_VALUE", of: index)
        else { continue }
        let own = tree.attribute("ANNOTATION_ID", of: index) ?? ""
        if let start = tree.attribute("TIME_SLOT_REF1", of: index).flatMap({ slots[$0] }) {
          times[own] = TimeSpan(
            start: start, end: tree.attribute("TIME_SLOT_REF2", of: index).flatMap { slots[$0] })
        }
        referred[own] = tree.attribute("ANNOTATION_REF", of: index)
        read.hasWords = read.hasWords || tree.text(of: value).contains(where: \.isLetter)
        read.annotations.append((value, times[own] ?? referred[own].flatMap { times[$0] }))
      }
      tiers.append(read)
    }
  }

  /// The tiers of what is said.
  private func spokenTiers() -> [Tier] {
    let ids = Set(tiers.map(\.id))
    let upper = tiers.filter { tier in tier.parent.map { !ids.contains($0) } ?? true }
    return upper.compactMap { tier in
      tier.hasWords ? tier : tiers.first { $0.parent == tier.id && $0.hasWords }
    }
  }
}
