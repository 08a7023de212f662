import Basics

/// Finds who says the words of an object of JSON and when: in its own fields, in the objects within
/// it, or in the list element that it is part of.
final class SegmentOwners {
  private let tree: JSONTree
  private let fields: JSONFields

  /// By key, whether an object under it has what each speaker says under the speaker's name.
  private let listsSpeakers: [Bool]

  init(_ tree: JSONTree, _ fields: JSONFields) {
    self.tree = tree
    self.fields = fields
    listsSpeakers = tree.keys.map { key in Self.lists.contains(where: key.elementsEqual) }
  }

  /// Who says the words of an object.
  func speaker(of object: Int) -> SpeakerField? {
    if let speaker = ownSpeaker(of: object) { return speaker }
    for inner in tree.children(of: object) where tree.nodes[inner].kind == .object {
      if let speaker = ownSpeaker(of: inner) { return speaker }
    }
    if let speaker = sharedSpeaker(within: object) { return speaker }
    var node = object
    while let outer = outerElement(of: node) {
      if let speaker = ownSpeaker(of: outer) { return speaker }
      node = outer
    }
    return keyedSpeaker(of: object)
  }

  /// Whether an object tells its start, or one that it is part of or that is directly within it.
  func hasOwnStart(_ object: Int) -> Bool {
    var node = object
    if tree.nodes[object].kind == .array || ownSpan(of: object).start != nil { return true }
    for inner in innerObjects(of: object) where ownSpan(of: inner).start != nil { return true }
    while let outer = outerElement(of: node) {
      if ownSpan(of: outer).start != nil { return true }
      node = outer
    }
    return false
  }

  /// The speaker whose name is the key of an object around: `"tiers": {"Anna": {…}}`.
  private func keyedSpeaker(of object: Int) -> SpeakerField? {
    var node = object
    while let list = tree.nodes[node].parent {
      if hasName(asKeyOf: node), let key = tree.key(of: node) {
        let speaker = JSONText.string(Array(key), 0..<key.count)
        return SpeakerField(name: speaker, kind: .speaker, rank: 0)
      }
      node = list
    }
    return nil
  }

  /// Keys of objects that hold what each speaker says under the speaker's name.
  private static let lists = ["tiers", "speakers", "participants", "tracks"].map(\.utf8)

  /// Whether a key is a speaker's name, as of `"tiers": {"Anna": {…}}`.
  func hasName(asKeyOf node: Int) -> Bool {
    guard tree.nodes[node].kind == .object, tree.nodes[node].key != nil,
      let list = tree.nodes[node].parent.flatMap({ tree.nodes[$0].key })
    else { return false }
    return listsSpeakers[list]
  }

  /// Whether an object tells times in whole numbers of some unit, and its words theirs in seconds.
  func hasFinerWords(_ object: Int) -> Bool {
    tree.nodes[object].kind == .object && ownSpan(of: object).isWhole
      && wordSpan(within: object).isFractional
  }

  /// When the words of an object are said.
  ///
  /// - Parameter byWords: whether to go by the times of each word.
  func span(of object: Int, byWords: Bool = false) -> FieldSpan {
    guard tree.nodes[object].kind == .object else { return listSpan(of: object) }
    var span = ownSpan(of: object)
    if span.start == nil {
      for inner in tree.children(of: object)
      where tree.nodes[inner].kind == .object && span.start == nil {
        span = span.completed(by: ownSpan(of: inner))
      }
    }
    if byWords || span.start == nil || span.end == nil {
      let words = wordSpan(within: object)
      if byWords, words.start != nil { return words }
      if span.start == nil || span.end == nil { span = span.completed(by: words) }
    }
    var node = object
    while span.start == nil || span.end == nil, let outer = outerElement(of: node) {
      span = span.completed(by: ownSpan(of: outer))
      node = outer
    }
    return span
  }

  /// The numbers of a list such as `[0.5, 1.25, "kiln"]`.
  private func listSpan(of list: Int) -> FieldSpan {
    let times = tree.children(of: list).filter { [tree] in tree.nodes[$0].kind == .literal }
      .map { [self] in time(at: $0, nil) }
    return FieldSpan(start: times.first ?? nil, end: times.count > 1 ? times[1] : nil)
  }

  /// What is said of the speaker besides the name.
  func part(of object: Int) -> String? {
    for child in tree.children(of: object) where fields[child]?.content == .part {
      if let part = string(at: child) { return part }
    }
    return nil
  }

  /// The objects directly within an object: `"data": {"speaker": "Anna"}`.
  private func innerObjects(of object: Int) -> [Int] {
    tree.children(of: object).filter { [tree] in tree.nodes[$0].kind == .object }
  }

  /// The nearest list element around an object.
  private func outerElement(of object: Int) -> Int? {
    var node = object
    while let outer = tree.nodes[node].parent {
      if tree.nodes[outer].kind == .object, tree.isElement(outer) { return outer }
      node = outer
    }
    return nil
  }

  /// The speaker that a field of the object names; a name goes before a number.
  func ownSpeaker(of object: Int) -> SpeakerField? {
    var best: SpeakerField?
    for child in tree.children(of: object) {
      guard let field = fields[child], let kind = SpeakerField.Kind(field),
        let name = name(at: child)
      else { continue }
      let found = SpeakerField(name: name, kind: kind, rank: field.rank)
      if best.map({ found.precedes($0) }) ?? true { best = found }
    }
    return best
  }

  /// The speaker of the words within an object, if those that have one agree.
  private func sharedSpeaker(within object: Int) -> SpeakerField? {
    var shared: SpeakerField?
    for node in object + 1..<tree.nodes[object].end where tree.nodes[node].kind == .object {
      guard let speaker = ownSpeaker(of: node), speaker.kind == .speaker else { continue }
      guard shared == nil || shared?.name == speaker.name else { return nil }
      shared = speaker
    }
    return shared
  }

  /// A name or number: a string, a number, an object with a name or an id, or an array of one.
  private func name(at node: Int) -> String? {
    switch tree.nodes[node].kind {
    case .string, .literal: return string(at: node)
    case .array:
      let elements = Array(tree.children(of: node))
      return elements.count == 1 ? name(at: elements[0]) : nil
    case .object:
      let names = tree.children(of: node).compactMap { child -> (rank: Int, name: String)? in
        guard let key = tree.key(of: child), let name = string(at: child),
          let rank = Self.nameKeys.firstIndex(where: key.elementsEqual)
        else { return nil }
        return (rank, name)
      }
      return names.min { $0.rank < $1.rank }?.name
    }
  }

  /// Keys of what an object that stands for a speaker is called, the best first.
  private static let nameKeys = [
    "name", "displayName", "display_name", "fullName", "full_name", "speakerName", "speaker_name",
    "userName", "username", "label", "title", "speaker", "tag", "id", "speakerId", "speaker_id",
    "number", "index",
  ].map(\.utf8)

  /// A string without its escapes, or a number; nil for other values and for an empty string.
  private func string(at node: Int) -> String? {
    let text = tree.nodes[node].text
    switch tree.nodes[node].kind {
    case .string:
      let string = JSONText.string(tree.utf8, JSONText.trimmed(tree.utf8, text))
      return string.isEmpty ? nil : string
    case .literal:
      let isNumber = tree.utf8[text].contains { (0x30...0x39).contains($0) }
      return isNumber ? String(decoding: tree.utf8[text], as: UTF8.self) : nil
    case .array, .object: return nil
    }
  }

  /// The times that fields of the object tell; those in a known unit go first.
  func ownSpan(of object: Int) -> FieldSpan {
    var span = FieldSpan()
    for child in tree.children(of: object) {
      guard let field = fields[child] else { continue }
      switch field.content {
      case .start: span.take(start: time(at: child, field.unit))
      case .end: span.take(end: time(at: child, field.unit))
      case .duration: span.duration = time(at: child, field.unit)
      case .instant: span.take(instant(at: child, field.unit))
      default: continue
      }
    }
    return span
  }

  /// `2.5`, `[0.0, 2.5]` or `{"from": 0, "to": 2500}`.
  private func instant(at node: Int, _ unit: TimeUnit?) -> FieldSpan {
    switch tree.nodes[node].kind {
    case .string, .literal:
      if let time = FieldTime(plain: tree.utf8[tree.nodes[node].text], unit) {
        return FieldSpan(start: time)
      }
      return string(at: node).map { FieldSpan($0, unit) } ?? FieldSpan()
    case .array:
      let times = tree.children(of: node).map { time(at: $0, unit) }
      guard times.count == 2 else { return FieldSpan() }
      return FieldSpan(start: times[0], end: times[1])
    case .object:
      var span = FieldSpan()
      for child in tree.children(of: node) {
        switch fields[child]?.content {
        case .start: span.take(start: time(at: child, unit ?? fields[child]?.unit))
        case .end: span.take(end: time(at: child, unit ?? fields[child]?.unit))
        default: continue
        }
      }
      return span.start == nil ? FieldSpan(start: time(at: node, unit)) : span
    }
  }

  /// A string, a number, or an object such as `{"seconds": 1, "nanos": 5}` or `{"relative": 1.5}`.
  private func time(at node: Int, _ unit: TimeUnit?) -> FieldTime? {
    switch tree.nodes[node].kind {
    case .string, .literal:
      if let time = FieldTime(plain: tree.utf8[tree.nodes[node].text], unit) { return time }
      return string(at: node).flatMap { FieldTime($0, unit) }
    case .object:
      var sum: Double?
      for child in tree.children(of: node) {
        guard
          let key = tree.key(of: child).map({ String(decoding: $0, as: UTF8.self) }),
          let part = TimeUnit(name: key) ?? (key == "relative" ? .seconds : nil),
          let number = string(at: child).flatMap(Double.init)
        else { continue }
        sum = (sum ?? 0) + part.seconds(number)
      }
      return sum.flatMap { FieldTime($0, .seconds) }
    case .array: return nil
    }
  }

  /// From the first start to the last end of the objects within an object.
  private func wordSpan(within object: Int) -> FieldSpan {
    var span = FieldSpan()
    for node in object + 1..<tree.nodes[object].end where tree.nodes[node].kind == .object {
      let own = ownSpan(of: node)
      if span.start == nil { span.start = own.start }
      span.end = own.end ?? span.end
    }
    return span
  }
}

/// Times as fields give them.
struct FieldSpan {
  var start: FieldTime?
  var end: FieldTime?
  var duration: FieldTime?

  /// Takes a start unless there is one whose unit is surer.
  mutating func take(start time: FieldTime?) {
    if let time, start == nil || time.isInSeconds && start?.isInSeconds == false { start = time }
  }

  /// Takes an end unless there is one whose unit is surer.
  mutating func take(end time: FieldTime?) {
    if let time, end == nil || time.isInSeconds && end?.isInSeconds == false { end = time }
  }

  /// One time or two: `0:00.0 - 0:06.2`, `00:00:01 --> 00:00:02`, `62.5`.
  init(_ text: String, _ unit: TimeUnit?) {
    let bytes = Array(text.utf8)
    for border in Self.borders {
      guard let range = bytes.range(ofWords: border), range.lowerBound > 0 else { continue }
      start = FieldTime(String(decoding: bytes[..<range.lowerBound], as: UTF8.self), unit)
      end = FieldTime(String(decoding: bytes[range.upperBound...], as: UTF8.self), unit)
      if start != nil { return }
    }
    start = FieldTime(text, unit)
  }

  init(start: FieldTime? = nil, end: FieldTime? = nil, duration: FieldTime? = nil) {
    (self.start, self.end, self.duration) = (start, end, duration)
  }

  /// What stands between two times; the longer ones first.
  private static let borders = ["-->", "->", "→", " – ", "–", " - ", "-", "~", ","].map(\.utf8)

  /// Takes both times of another span.
  mutating func take(_ other: FieldSpan) {
    take(start: other.start)
    take(end: other.end)
  }

  /// Whether its times are whole numbers of an unknown unit.
  fileprivate var isWhole: Bool {
    guard let start else { return false }
    return start.isWholeNumber && end?.isWholeNumber ?? true
  }

  /// Whether one of its times is a number of an unknown unit, with decimals.
  fileprivate var isFractional: Bool {
    guard let start else { return false }
    return start.isDecimal || end?.isDecimal ?? false
  }

  /// This span, with those times of another that it lacks; a duration without a start is that of
  /// something else if the other one has an end.
  func completed(by other: FieldSpan) -> FieldSpan {
    if start == nil, end == nil, other.start != nil, other.end != nil { return other }
    return FieldSpan(
      start: start ?? other.start, end: end ?? (duration == nil ? other.end : nil),
      duration: duration ?? (end == nil && start == nil ? other.duration : nil))
  }

  /// In seconds; nil without a start.
  func timeSpan(plainNumbersIn unit: TimeUnit) -> TimeSpan? {
    guard let start = start?.seconds(plainNumbersIn: unit), start < Self.maxSeconds else {
      return nil
    }
    let duration = duration.map { $0.seconds(plainNumbersIn: unit) + start }
    return TimeSpan(start: start, end: end?.seconds(plainNumbersIn: unit) ?? duration)
  }

  /// Later ones are dates, in seconds since 1970.
  private static let maxSeconds = 10_000_000.0
}

/// A speaker as a field names them.
struct SpeakerField {
  var name: String
  let kind: Kind
  /// The smaller, the more surely the field names the speaker.
  let rank: Int

  /// What the field's name says.
  enum Kind {
    case speaker, person, part

    init?(_ field: FieldName) {
      switch field.content {
      case .speaker: self = .speaker
      case .person: self = .person
      case .part: self = .part
      default: return nil
      }
    }
  }

  /// Whether it is a number or a mark such as `SPEAKER_00`, `S1` or `A`, and not a name.
  var isNumber: Bool {
    name.utf8.last.map { (0x30...0x39).contains($0) } == true || name.utf8.count == 1
  }

  /// Whether it is better than another of the same object.
  func precedes(_ other: SpeakerField) -> Bool {
    guard (kind == .part) == (other.kind == .part) else { return other.kind == .part }
    guard isNumber == other.isNumber else { return !isNumber }
    return kind == other.kind ? rank < other.rank : kind == .speaker
  }

  /// Whether it names a speaker: a person's name that each object has its own of does not, nor does
  /// one of which all objects have the same.
  func isTrusted(among count: Int, distinct: Int) -> Bool {
    guard kind != .speaker, count > 3 else { return true }
    return distinct > 1 && distinct < count
  }
}
