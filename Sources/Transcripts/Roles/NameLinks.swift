/// Joins the names of one person, those of labels and those in the head of a file.
struct NameLinks {
  /// Names that are spelled alike.
  private struct Node {
    var names: [PersonName]
    /// Indices of the labels of that name, ascending; empty if only the head has it.
    var labels: [Int] = []
    var tasks: Set<HeadName.Task> = []
    var isKnown = false
    /// Number of lines of those labels.
    var lines = 0

    var name: PersonName { names[0] }
    var isInHeadOnly: Bool { labels.isEmpty }
  }

  /// The names of one person.
  struct Group {
    /// Of labels, then of the head.
    let names: [PersonName]
    /// Indices of labels, ascending.
    let labels: [Int]
    let tasks: Set<HeadName.Task>
    /// Index of the label with the fullest name; nil if there is no label.
    let fullest: Int?
    /// The name that is shown.
    let shown: String
  }

  private let labels: [PersonName]
  private var nodes: [Node] = []
  private var index: [String: Int] = [:]
  /// By index of a node: index of another of the same person, or its own.
  private var parent: [Int] = []
  private let hasLines: Bool

  init(_ labels: [PersonName], lines: [Int]) {
    self.labels = labels
    hasLines = !lines.isEmpty
    for (label, name) in labels.enumerated() {
      // Whom the file does not name is joined with nobody.
      let node = name.written.isEmpty ? append(name) : self.node(of: name)
      nodes[node].labels.append(label)
      nodes[node].lines += hasLines ? lines[label] : 0
    }
  }

  /// Adds a person whom the head of the file names.
  mutating func add(_ head: HeadName) {
    guard case .bears(let label) = head.task else {
      nodes[node(of: head.name)].tasks.insert(head.task)
      return
    }
    let bearers = nodes.indices.filter { node in
      nodes[node].labels.contains { labels[$0].written == label }
    }
    guard let bearer = bearers.first else { return }
    nodes[bearer].names[0].addRemarks(of: head.name)
    // `Q` stays `Q`, unless the person has another label.
    guard !head.name.isNobody, !nodes[bearer].name.isNobody || index[Self.key(of: head.name)] != nil
    else {
      return
    }
    link(bearer, to: node(of: head.name))
  }

  /// Adds the names of a known person; returns the index of a node.
  mutating func add(_ names: [String], _ roleWords: RoleWords) -> Int? {
    let read = names.map { PersonName($0, roleWords) }
    let found = read.compactMap { index[Self.key(of: $0)] }
    if let first = found.first {
      for other in found.dropFirst() { link(other, to: first) }
      return first
    }
    guard let name = read.first(where: { !$0.isNobody }) else { return nil }
    let node = self.node(of: name)
    nodes[node].names += read.filter { $0.key != name.key && !$0.isNobody }
    nodes[node].isKnown = true
    return node
  }

  /// A label of the person of a node; nil if none bears the name.
  func label(of node: Int?) -> Int? {
    guard let node else { return nil }
    let root = root(of: node)
    return nodes.indices.lazy.filter { self.root(of: $0) == root }.compactMap {
      self.nodes[$0].labels.first
    }.first
  }

  /// Joins short names with full ones, and misspelled ones with those that are frequent.
  mutating func join() {
    joinVariantsOfGivenNames()
    joinShortForms()
    joinNicknames()
    if hasLines { joinMisspellings() }
  }

  /// The people, in order of their first label.
  var groups: [Group] {
    var members: [Int: [Int]] = [:]
    for node in nodes.indices { members[root(of: node), default: []].append(node) }
    return members.values.map(group).sorted {
      ($0.labels.first ?? .max) < ($1.labels.first ?? .max)
    }
  }

  private func group(_ members: [Int]) -> Group {
    let all = members.flatMap { nodes[$0].labels }.sorted()
    let fullest = all.max {
      labels[$0].rank == labels[$1].rank ? $0 > $1 : labels[$0].rank < labels[$1].rank
    }
    let heads = members.filter { !nodes[$0].isKnown }.flatMap { nodes[$0].names }
      .filter { !$0.isNobody }
    let best = heads.max { $0.rank < $1.rank }
    var shown = fullest.map { labels[$0].written } ?? ""
    if let fullest, let best, !labels[fullest].isNobody, isPlainer(best, than: labels[fullest]) {
      shown = best.plain
    }
    return Group(
      names: all.map { labels[$0] } + members.flatMap { nodes[$0].names }, labels: all,
      tasks: members.reduce(into: []) { $0.formUnion(nodes[$1].tasks) }, fullest: fullest,
      shown: shown)
  }

  /// Whether the head writes a name in full, or in small letters, that the labels do not.
  private func isPlainer(_ name: PersonName, than label: PersonName) -> Bool {
    if name.rank.0 != label.rank.0 { return name.rank.0 > label.rank.0 }
    return name.key == label.key && name.rank.1 > 1 && label.rank.1 < 2
  }

  private mutating func append(_ name: PersonName) -> Int {
    nodes.append(Node(names: [name]))
    parent.append(parent.count)
    return nodes.count - 1
  }

  private mutating func node(of name: PersonName) -> Int {
    let key = Self.key(of: name)
    if let node = index[key] {
      nodes[node].names.append(name)
      return node
    }
    let node = append(name)
    index[key] = node
    return node
  }

  /// Words for roles never equal names.
  private static func key(of name: PersonName) -> String { (name.isNobody ? "#" : "") + name.key }

  private func root(of node: Int) -> Int {
    var node = node
    while parent[node] != node { node = parent[node] }
    return node
  }

  private mutating func link(_ node: Int, to other: Int) {
    parent[root(of: node)] = root(of: other)
  }

  /// Nodes that are names, the fullest first.
  private var people: [Int] {
    nodes.indices.filter { !nodes[$0].name.isNobody }.sorted {
      (nodes[$1].name.length, $0) < (nodes[$0].name.length, $1)
    }
  }

  /// `Joe Mosnier` is `Joseph Mosnier` of the head if nobody else has that surname; of two labels
  /// one given name must begin the other.
  private mutating func joinVariantsOfGivenNames() {
    var bySurname: [String: [Int]] = [:]
    for node in people where nodes[node].name.words.count > 1 {
      bySurname[nodes[node].name.words.last ?? "", default: []].append(node)
    }
    for pair in bySurname.values where pair.count == 2 && root(of: pair[0]) != root(of: pair[1]) {
      let given = pair.map { nodes[$0].name.words[0] }
      let common = zip(given[0].unicodeScalars, given[1].unicodeScalars).prefix { $0 == $1 }.count
      let isPrefix = common == given.map(\.unicodeScalars.count).min()
      let isHead = pair.contains { nodes[$0].isInHeadOnly }
      guard common > 0, isPrefix && common > 2 || isHead && common > 1 else { continue }
      let label = nodes[pair[0]].isInHeadOnly ? pair[1] : pair[0]
      link(pair[0] == label ? pair[1] : pair[0], to: label)
    }
  }

  private mutating func joinShortForms() {
    var longer: [String: [Int]] = [:]
    let people = self.people
    for node in people {
      for name in nodes[node].names {
        for form in name.shortForms { longer[form, default: []].append(node) }
      }
    }
    var joined: [Int: [Int]] = [:]
    for node in people {
      guard let full = fullName(of: node, in: longer) else { continue }
      link(node, to: full)
      if !nodes[node].name.title.isEmpty { joined[root(of: full), default: []].append(node) }
    }
    for (full, titled) in joined { part(titled, from: full) }
  }

  /// The only person whom the name may abbreviate; nil if there is none.
  private func fullName(of node: Int, in longer: [String: [Int]]) -> Int? {
    let name = nodes[node].name
    for form in name.forms {
      let found = (longer[form] ?? []).filter {
        $0 != node && nodes[$0].name.length > name.length
      }
      let roots = Set(found.map(root))
      if roots.count == 1, let root = roots.first, root != self.root(of: node) { return root }
      if !roots.isEmpty { return nil }
    }
    return nil
  }

  /// Of `Mr. Orlov` and `Mrs. Orlov` neither is known to be `Jane Orlov`.
  private mutating func part(_ titled: [Int], from full: Int) {
    let own = nodes[full].name.title
    let titles = Set(titled.map { nodes[$0].name.title } + (own.isEmpty ? [] : [own]))
    guard titles.count > 1 else { return }
    for node in titled where nodes[node].name.title != own { parent[node] = node }
  }

  /// `seb` and `jorlov` are those of whom the list of attendees has only one `Sebastian` and one
  /// `J… Orlov`.
  private mutating func joinNicknames() {
    let present = nodes.indices.filter {
      nodes[$0].tasks.contains(.attends) && nodes[$0].name.words.count > 1
    }
    guard !present.isEmpty else { return }
    for node in people where nodes[node].name.words.count == 1 && root(of: node) == node {
      let name = nodes[node].name
      guard !nodes[node].isInHeadOnly, !name.isHan, name.words[0].unicodeScalars.count > 2
      else { continue }
      let found = Set(
        present.filter { Self.isNickname(name.words[0], of: nodes[$0].name) }.map(root))
      if found.count == 1, let full = found.first, full != node { link(node, to: full) }
    }
  }

  private static func isNickname(_ nickname: String, of name: PersonName) -> Bool {
    guard let given = name.words.first, let surname = name.words.last else { return false }
    let initial = given.unicodeScalars.first.map { String($0) } ?? ""
    return given.hasPrefix(nickname) || nickname == initial + surname
      || nickname == given + surname
  }

  /// A label of one or two lines that differs by one letter within from only one other, which is
  /// ten times as frequent, is a misspelling.
  private mutating func joinMisspellings() {
    let labels = people.filter { !nodes[$0].isInHeadOnly && !nodes[$0].name.isHan }
    let frequent = labels.filter { nodes[$0].lines >= 10 }
    for node in labels where (1...2).contains(nodes[node].lines) && root(of: node) == node {
      let name = nodes[node].name.words.joined(separator: " ")
      let found = frequent.filter {
        nodes[$0].lines >= 10 * nodes[node].lines
          && nodes[$0].name.words.contains { $0.isMisspelled(as: name) }
          || nodes[$0].name.words.joined(separator: " ").isMisspelled(as: name)
      }
      if Set(found.map(root)).count == 1, let other = found.first { link(node, to: other) }
    }
  }
}

extension PersonName {
  /// Greater for more words, or characters if the name is Chinese, then for longer ones.
  fileprivate var length: Int {
    100 * rank.0 + words.reduce(title.isEmpty ? 0 : 1) { $0 + $1.unicodeScalars.count }
  }

  fileprivate mutating func addRemarks(of other: PersonName) {
    addRemarks(other.isNobody ? [other.written] + other.remarks : other.remarks)
  }
}

extension String {
  /// Whether another text differs from this one in one letter that is neither the first nor the last:
  /// another, one more, one fewer, or two exchanged.
  fileprivate func isMisspelled(as other: String) -> Bool {
    let (here, there) = (Array(unicodeScalars), Array(other.unicodeScalars))
    guard here.count > 4, abs(here.count - there.count) < 2, here != there,
      here.first == there.first, here.last == there.last
    else { return false }
    let same = zip(here, there).prefix { $0 == $1 }.count
    let start = min(same, min(here.count, there.count) - 1)
    let end = zip(here.reversed(), there.reversed()).prefix { $0 == $1 }.count
    let (left, right) = (here.count - start - end, there.count - start - end)
    if left == 2, right == 2 {
      return here[start] == there[start + 1] && here[start + 1] == there[start]
    }
    let isLetter = here[start].properties.isAlphabetic && there[start].properties.isAlphabetic
    return max(left, right) <= 1 && isLetter
  }
}
