import Basics

/// What a line of a head without fields says of two sides: `Interview with Ann Lee by Ben Roy`,
/// `Ann Lee interviews Ben Roy`, `記者林若專訪周安`.
struct HeadSentence {
  /// The text that holds the names, and what those do.
  private(set) var sides: [(text: String, task: HeadName.Task)] = []

  private let scalars: [Unicode.Scalar]
  private let folded: [Unicode.Scalar]
  private let names: SideNames
  private let roleWords: RoleWords

  /// - Parameter labels: of those who speak; helps to find names among Han characters.
  init(_ line: String, labels: [String], _ roleWords: RoleWords) {
    scalars = Array(line.unicodeScalars)
    folded = Array(roleWords.folded(line).unicodeScalars)
    names = SideNames(labels: labels, roleWords)
    self.roleWords = roleWords
    guard scalars.count == folded.count else { return }
    read()
  }

  private static let relations: [RoleWords.Part] = [
    .conversing, .interviewedBy, .interviewed, .interviews, .between, .accepting,
  ]

  private mutating func read() {
    guard let (part, place) = relation else { return }
    let (left, right) = (scalars[..<place.lowerBound], place.upperBound..<scalars.count)
    switch part {
    case .interviewedBy:
      add(names.before(left), .mayAnswer)
      // A line that begins with the phrase is a credit.
      add(names.after(scalars[right]), left.isEmpty ? .asks : .mayAsk)
    case .interviews: readInterview(0..<place.lowerBound, right)
    case .conversing:
      let first = names.before(left)
      add(first, .attends)
      add(names.after(scalars[right]), first == nil ? .mayAnswer : .attends)
    case .between: add(names.after(scalars[right]), .attends)
    case .accepting:
      add(names.before(left), .mayAnswer)
      _ = addAuthor(in: right)
    default:
      let end = addAuthor(in: right)
      add(names.after(scalars[right.lowerBound..<end]), .mayAnswer)
    }
  }

  /// The longest phrase of the line, and the earlier part of two.
  private var relation: (RoleWords.Part, Range<Int>)? {
    var longest: (RoleWords.Part, Range<Int>)?
    for part in Self.relations {
      guard let place = place(of: part, in: 0..<scalars.count),
        place.count > longest?.1.count ?? 0, !isWithinWord(place)
      else { continue }
      // `接受` needs a word for an interview behind it.
      if part == .accepting, scalars[place.lowerBound].isHan { continue }
      longest = (part, place)
    }
    return longest
  }

  /// Whether a longer word for a role or a task holds a phrase: `採訪者`, `被採訪`.
  private func isWithinWord(_ place: Range<Int>) -> Bool {
    guard scalars[place.lowerBound].isHan else { return false }
    let before = String(scalars: folded[..<place.upperBound])
    let after = String(scalars: folded[place.lowerBound...])
    return [RoleWords.Part.interviewer, .guest, .credit, .interviewing].contains { part in
      [roleWords.ending(of: before, for: part), roleWords.beginning(of: after, for: part)]
        .contains { $0.map { $0.unicodeScalars.count > place.count } ?? false }
    }
  }

  /// Adds the one who asks behind `by`; returns where that stands, or the end of the range.
  private mutating func addAuthor(in range: Range<Int>) -> Int {
    guard let author = place(of: .interviewedBy, in: range) ?? place(of: .by, in: range) else {
      return range.upperBound
    }
    add(names.after(scalars[author.upperBound..<range.upperBound]), .mayAsk)
    return author.lowerBound
  }

  /// `林若專訪周安`, `周安接受林若專訪`, `周安專訪`
  private mutating func readInterview(_ left: Range<Int>, _ right: Range<Int>) {
    if let accepting = place(of: .accepting, in: left) {
      add(names.before(scalars[..<accepting.lowerBound]), .mayAnswer)
      add(names.before(scalars[accepting.upperBound..<left.upperBound]), .mayAsk)
      return
    }
    let next = scalars[right].first { $0 != " " && $0 != "\u{3000}" }
    let isLast = next.map { !$0.properties.isAlphabetic } ?? true
    let answerer = names.after(scalars[right])
    let asker = names.before(scalars[left])
    add(answerer, .mayAnswer)
    if answerer != nil { add(asker, .mayAsk) } else if isLast { add(asker, .mayAnswer) }
  }

  private mutating func add(_ text: String?, _ task: HeadName.Task) {
    if let text { sides.append((text, task)) }
  }

  /// Where the longest phrase of a part stands first, as whole words unless it is in Han characters.
  private func place(of part: RoleWords.Part, in range: Range<Int>) -> Range<Int>? {
    roleWords.all(part).compactMap { place(of: Array($0.unicodeScalars), in: range) }
      .max { ($0.count, -$0.lowerBound) < ($1.count, -$1.lowerBound) }
  }

  private func place(of phrase: [Unicode.Scalar], in range: Range<Int>) -> Range<Int>? {
    guard let first = phrase.first, phrase.count <= range.count else { return nil }
    for start in range.lowerBound...(range.upperBound - phrase.count)
    where folded[start] == first && folded[start...].starts(with: phrase) {
      let end = start + phrase.count
      if first.isHan { return start..<end }
      let isWord =
        (start == 0 || !folded[start - 1].properties.isAlphabetic)
        && (end == folded.count || !folded[end].properties.isAlphabetic)
      if isWord { return start..<end }
    }
    return nil
  }
}
