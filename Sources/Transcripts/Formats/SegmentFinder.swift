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
    /// Indices of the strings.
    let words: Range<Int>
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
  private let fields: JSONFields
  private var groups: [Group] = []

  /// Objects with words to which the same keys lead.
  private struct Group {
    /// Indices of the objects, in order, with those of their words.
    var members: [(object: Int, words: Range<Int>)] = []
    /// Number of scalars of the words that are letters or digits, roughly.
    var size = 0
    var isVague = true
  }

  init(_ tree: JSONTree) {
    self.tree = tree
    fields = JSONFields(tree)
    group()
  }

  /// What is read of a file.
  struct Found {
    /// In the order in which they are said; empty if no object has words.
    var segments: [Segment] = []
    /// The unit in which times are read that are plain numbers; nil if the fields tell the units.
    var guessedUnit: String?
  }

  /// What serves best of all that the file tells.
  func found() -> Found {
    let largest = groups.map(\.size).max() ?? 0
    guard largest > 0 else { return Found() }
    let candidates = groups.filter {
      $0.size * Self.wholeShare.of >= largest * Self.wholeShare.share
    }
    .compactMap(segments(of:))
    guard let best = candidates.max(by: { $0.merit < $1.merit }) else { return Found() }
    let segments =
      best.merit.hasSpeakers
      ? Self.ordered(best.segments) : attributed(best.segments, best.unit.unit)
    return Found(segments: named(segments), guessedUnit: best.unit.guessed)
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
    var hasWords = [Bool](repeating: false, count: tree.nodes.count)
    for group in groups {
      for member in group.members { hasWords[member.object] = true }
    }
    let silent = tree.nodes.indices.lazy.filter { [tree] index in
      tree.nodes[index].kind == .object && !hasWords[index]
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
    // Only lists and objects lead anywhere.
    var paths: [UInt64: Int32] = [:]
    var path = [Int32](repeating: 0, count: tree.nodes.count)
    var isSecondBest = [Bool](repeating: false, count: tree.nodes.count)
    var byPath: [Int32: Int] = [:]
    let owners = SegmentOwners(tree, fields)
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      guard node.kind == .object || node.kind == .array else { continue }
      if let parent = node.parent {
        isSecondBest[index] =
          isSecondBest[parent] || fields[parent]?.content == .alternatives && index != parent + 1
        path[index] = path[parent]
        if let key = node.key, !fields.isNumber(key), !owners.hasName(asKeyOf: index) {
          let step = UInt64(path[parent]) << 32 | UInt64(key)
          path[index] = paths[step] ?? Int32(paths.count + 1)
          paths[step] = path[index]
        }
      }
      guard !isSecondBest[index], let words = words(of: index) else { continue }
      let group = byPath[path[index]] ?? groups.count
      if group == groups.count { groups.append(Group()) }
      byPath[path[index]] = group
      groups[group].members.append((index, words.nodes))
      groups[group].size += size(of: words.nodes)
      groups[group].isVague = groups[group].isVague && words.isVague
    }
  }

  /// The strings of an object that hold what is said, under the best of the names for it, or the one
  /// of a list such as `[0.5, 1.25, "kiln"]`.
  private func words(of object: Int) -> (nodes: Range<Int>, isVague: Bool)? {
    guard tree.nodes[object].kind == .object else {
      return tree.timedString(in: object).map { ($0..<$0 + 1, false) }
    }
    var best: (rank: Int, nodes: Range<Int>, isVague: Bool)?
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
  private func strings(at node: Int) -> Range<Int> {
    switch tree.nodes[node].kind {
    case .string: return node..<node + 1
    case .array:
      let elements = node + 1..<tree.nodes[node].end
      return elements.allSatisfy { tree.nodes[$0].kind == .string } ? elements : node..<node
    case .object, .literal: return node..<node
    }
  }

  /// Number of letters and digits of some strings, roughly.
  private func size(of words: Range<Int>) -> Int {
    words.reduce(0) { $0 + Self.size(tree.utf8[tree.nodes[$1].text]) }
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
    typealias Found = (object: Int, words: Range<Int>, span: FieldSpan, speaker: SpeakerField?)
    var hasOwnTimes = false
    // Samples or milliseconds beside words that tell seconds.
    let byWords = group.members.contains { owners.hasFinerWords($0.object) }
    let found = group.members.map { object, words -> Found in
      let span = owners.span(of: object, byWords: byWords)
      hasOwnTimes = hasOwnTimes || owners.hasOwnStart(object)
      unit.add(span.start, span.end, scalars: size(of: words))
      return (object, words, span, owners.speaker(of: object))
    }
    let times = found.map { $0.span.timeSpan(plainNumbersIn: unit.unit) }
    let distinct = Set(found.compactMap { $0.speaker?.name }).count
    let segments = zip(found, times).map { member, time in
      let (object, words, _, speaker) = member
      let isTrusted = speaker.map { $0.isTrusted(among: found.count, distinct: distinct) } ?? false
      return Segment(
        words: words, speaker: isTrusted ? speaker : nil, time: time,
        part: owners.part(of: object), list: list(of: object))
    }
    let merit = Merit(
      hasSpeakers: segments.contains { $0.speaker != nil },
      times: segments.contains { $0.time != nil }
        ? Merit.Times(areOwn: hasOwnTimes, length: group.size / group.members.count) : .none,
      count: segments.count)
    guard !group.isVague || merit.hasSpeakers || merit.times != .none else { return nil }
    return (segments, unit, merit)
  }

  private typealias Candidate = (segments: [Segment], unit: TimeUnitGuess, merit: Merit)

  /// The list that an object is in; the readings of one word are none.
  private func list(of object: Int) -> Int {
    var node = object
    while let outer = tree.nodes[node].parent {
      if tree.nodes[outer].kind == .array, fields[outer]?.content != .alternatives { return outer }
      node = outer
    }
    return 0
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
