/// Finds the segments in the JSON of a transcript, whatever its fields are called and however deep
/// they lie.
///
/// All objects with words are grouped by the path of keys that leads to them. Services tell the same
/// words several times: as a whole, in segments, word by word. Of the groups that hold most of the
/// words, the one that also tells speakers and times is read; of several, the one with the fewest
/// objects.
struct SegmentFinder {
  /// Words that one object holds.
  struct Segment {
    /// Text ranges of the strings between the quotation marks.
    let words: [Range<Int>]
    fileprivate(set) var speaker: SpeakerField?
    let time: TimeSpan?
    /// What the file says of the speaker besides the name.
    let part: String?
    /// Index of the list that the object is in.
    let list: Int

    /// In seconds.
    fileprivate var start: Double { time?.start ?? 0 }
  }

  private let tree: JSONTree
  private var names: [ArraySlice<UInt8>: FieldName?] = [:]
  /// By index of the node: what its key says it holds.
  private var fields: [FieldName?] = []
  private var groups: [Group] = []

  /// Objects with words to which the same keys lead.
  private struct Group {
    /// Indices of the objects, in order, with those of their words.
    var members: [(object: Int, words: [Int])] = []
    /// Number of scalars of the words that are letters or digits, roughly.
    var size = 0
    var isVague = true
  }

  /// A key below another path of keys.
  private struct Step: Hashable {
    let path: Int
    let key: ArraySlice<UInt8>
  }

  init(_ tree: JSONTree) {
    self.tree = tree
    fields.reserveCapacity(tree.nodes.count)
    for node in tree.nodes {
      guard let key = node.key.map({ tree.utf8[$0] }) else {
        fields.append(nil)
        continue
      }
      let name = names[key] ?? FieldName(key)
      names[key] = .some(name)
      fields.append(name)
    }
    group()
  }

  /// The segments in the order of the file; empty if no object has words.
  func segments() -> [Segment] {
    let largest = groups.map(\.size).max() ?? 0
    guard largest > 0 else { return [] }
    let candidates = groups.filter {
      $0.size * Self.wholeShare.of >= largest * Self.wholeShare.share
    }
    .compactMap(segments(of:))
    guard let best = candidates.max(by: { $0.merit < $1.merit }) else { return [] }
    return named(
      best.merit.hasSpeakers ? Self.ordered(best.segments) : attributed(best.segments, best.unit))
  }

  /// Segments by time if each list holds what one speaker says, as tiers and channels do.
  private static func ordered(_ segments: [Segment]) -> [Segment] {
    var speakers: [Int: String] = [:]
    for segment in segments {
      guard segment.time != nil, let name = segment.speaker?.name,
        speakers[segment.list, default: name] == name
      else { return segments }
      speakers[segment.list] = name
    }
    guard speakers.count > 1, Set(speakers.values).count == speakers.count else { return segments }
    return segments.enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
  }

  /// Segments with the speakers that a table in the file names.
  private func named(_ segments: [Segment]) -> [Segment] {
    let table = SpeakerTable(tree).names
    guard !table.isEmpty else { return segments }
    return segments.map { segment in
      var named = segment
      if let name = segment.speaker.flatMap({ table[$0.name] }) { named.speaker?.name = name }
      return named
    }
  }

  /// Segments without speakers, with those who speak at their times; one without a time goes on.
  private func attributed(_ segments: [Segment], _ unit: TimeUnit) -> [Segment] {
    let withWords = Set(groups.flatMap(\.members).map(\.object))
    let silent = tree.nodes.indices.filter {
      tree.nodes[$0].kind == .object && !withWords.contains($0)
    }
    let timeline = SpeakerTimeline(of: silent, SegmentOwners(tree, fields), unit)
    var speaker: SpeakerField?
    return segments.map { segment in
      var attributed = segment
      if let time = segment.time { speaker = timeline.speaker(at: time.start) }
      attributed.speaker = speaker
      return attributed
    }
  }

  /// A group tells all words if it has at least three quarters of those of the largest.
  private static let wholeShare = (share: 3, of: 4)

  /// Sorts the objects with words by the path of keys that leads to them.
  private mutating func group() {
    var paths: [Step: Int] = [:]
    var path = [Int](repeating: 0, count: tree.nodes.count)
    var isSecondBest = [Bool](repeating: false, count: tree.nodes.count)
    var byPath: [Int: Int] = [:]
    for (index, node) in tree.nodes.enumerated() {
      if let parent = node.parent {
        isSecondBest[index] =
          isSecondBest[parent] || fields[parent]?.content == .alternatives && index != parent + 1
        path[index] = path[parent]
        if let key = node.key, !tree.hasNumber(asKeyOf: index),
          !tree.hasName(asKeyOf: index)
        {
          let step = Step(path: path[parent], key: tree.utf8[key])
          path[index] = paths[step] ?? paths.count + 1
          paths[step] = path[index]
        }
      }
      guard !isSecondBest[index], let words = words(of: index) else { continue }
      let group = byPath[path[index]] ?? groups.count
      if group == groups.count { groups.append(Group()) }
      byPath[path[index]] = group
      groups[group].members.append((index, words.nodes))
      groups[group].size += words.nodes.reduce(0) { $0 + Self.size(tree.utf8[tree.nodes[$1].text]) }
      groups[group].isVague = groups[group].isVague && words.isVague
    }
  }

  /// The strings of an object that hold what is said, under the best of the names for it, or the one
  /// of a list such as `[0.5, 1.25, "kiln"]`.
  private func words(of object: Int) -> (nodes: [Int], isVague: Bool)? {
    guard tree.nodes[object].kind == .object else {
      return tree.timedString(in: object).map { ([$0], false) }
    }
    var best: (rank: Int, nodes: [Int], isVague: Bool)?
    for child in tree.children(of: object) {
      guard let field = fields[child], field.content == .text, field.rank < best?.rank ?? .max
      else {
        continue
      }
      let strings = strings(at: child)
      if !strings.isEmpty { best = (field.rank, strings, field.isVague) }
    }
    return best.map { ($0.nodes, $0.isVague) }
  }

  /// A string, or the strings of an array of nothing else.
  private func strings(at node: Int) -> [Int] {
    switch tree.nodes[node].kind {
    case .string: return [node]
    case .array:
      let elements = Array(tree.children(of: node))
      return elements.allSatisfy { tree.nodes[$0].kind == .string } ? elements : []
    case .object, .literal: return []
    }
  }

  /// Number of characters other than ASCII blanks and marks.
  private static func size(_ text: ArraySlice<UInt8>) -> Int {
    text.count { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || byte >= 0x80 && !UTF8.isContinuation(byte)
    }
  }

  /// The segments of a group, and how well it serves: higher is better; nil if its words may be
  /// anything.
  private func segments(of group: Group) -> Candidate? {
    let owners = SegmentOwners(tree, fields)
    var unit = TimeUnitGuess()
    typealias Found = (object: Int, words: [Int], span: FieldSpan, speaker: SpeakerField?)
    var hasOwnTimes = false
    // Samples or milliseconds beside words that tell seconds.
    let byWords = group.members.contains { owners.hasFinerWords($0.object) }
    let found = group.members.map { object, words -> Found in
      let span = owners.span(of: object, byWords: byWords)
      hasOwnTimes = hasOwnTimes || owners.hasOwnStart(object)
      let scalars = words.reduce(0) { $0 + Self.size(tree.utf8[tree.nodes[$1].text]) }
      unit.add(span.start, span.end, scalars: scalars)
      return (object, words, span, owners.speaker(of: object))
    }
    let times = found.map { $0.span.timeSpan(plainNumbersIn: unit.unit) }
    let distinct = Set(found.compactMap { $0.speaker?.name }).count
    let segments = zip(found, times).map { member, time in
      let (object, words, _, speaker) = member
      let isTrusted = speaker.map { $0.isTrusted(among: found.count, distinct: distinct) } ?? false
      return Segment(
        words: words.map { tree.nodes[$0].text }, speaker: isTrusted ? speaker : nil, time: time,
        part: owners.part(of: object), list: list(of: object))
    }
    let merit = Merit(
      hasSpeakers: segments.contains { $0.speaker != nil },
      times: segments.contains { $0.time != nil }
        ? Merit.Times(areOwn: hasOwnTimes, length: group.size / group.members.count) : .none,
      count: segments.count)
    guard !group.isVague || merit.hasSpeakers || merit.times != .none else { return nil }
    return (segments, unit.unit, merit)
  }

  private typealias Candidate = (segments: [Segment], unit: TimeUnit, merit: Merit)

  /// The list that an object is in; the readings of one word are none.
  private func list(of object: Int) -> Int {
    let outer = sequence(first: object) { tree.nodes[$0].parent }.dropFirst()
    return outer.first { tree.nodes[$0].kind == .array && fields[$0]?.content != .alternatives }
      ?? 0
  }

  /// What makes one group better than another with the same words.
  private struct Merit: Comparable {
    let hasSpeakers: Bool
    let times: Times
    /// Number of segments.
    let count: Int

    /// How well it is known when something is said, from nothing to the best.
    enum Times: Comparable {
      /// `ofWhole`: from the first word of a long text to its last.
      case none, ofWhole, ofWords, ofSentences, own

      /// - Parameters:
      ///   - areOwn: whether the objects tell their times, and not only those of their words.
      ///   - length: letters and digits of an object, on average.
      init(areOwn: Bool, length: Int) {
        if areOwn {
          self = length > Self.maxWord ? .own : .ofWords
        } else {
          self = length > Self.maxSentences ? .ofWhole : .ofSentences
        }
      }

      private static let maxWord = 7
      private static let maxSentences = 300
    }

    static func < (left: Merit, right: Merit) -> Bool {
      if left.hasSpeakers != right.hasSpeakers { return right.hasSpeakers }
      if left.times != right.times { return left.times < right.times }
      return left.count > right.count
    }
  }
}
