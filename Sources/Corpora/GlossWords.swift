import EntityRecognition
import TextAnalysis

/// A piece of text beside or in a bracket.
struct GlossWords {
  let utf8: [UInt8]
  let tokens: [Token]
  let entities: [Entity]

  /// A name at the end of it.
  struct Name {
    let text: String
    let tokens: ArraySlice<Token>
    /// Nil if it is not known.
    let kind: Lexicon.Name.Kind?
  }

  func name(of range: Range<Int>, as kind: Lexicon.Name.Kind? = nil) -> Name {
    let bytes = tokens[range.lowerBound].range.lowerBound..<utf8.count
    return Name(
      text: String(decoding: utf8[bytes], as: UTF8.self), tokens: tokens[range],
      kind: kind ?? nameKind(of: range))
  }

  /// What the name is of that is recognised in some tokens; nil if none is, or it is not known.
  func nameKind(of range: Range<Int>) -> Lexicon.Name.Kind? {
    let entity = entities.first { $0.tokens == range }
    if case .name(let kind) = entity?.kind { return kind }
    return nil
  }

  /// Whether it begins and ends with a word.
  var isBare: Bool {
    tokens.first?.range.lowerBound == 0 && tokens.last?.range.upperBound == utf8.count
  }

  /// Whether a token ends where the next begins or the text ends, but for a blank, a hyphen or the
  /// full stop of an initial.
  func isJoined(_ index: Int) -> Bool {
    let start = tokens[index - 1].range.upperBound
    let end = index < tokens.count ? tokens[index].range.lowerBound : utf8.count
    let gap = utf8[start..<end]
    return gap.isEmpty || index < tokens.count && Self.joints.contains(Array(gap))
  }

  private static let joints = [" ", "-", ". ", "·"].map { Array($0.utf8) }

  func isCapitalised(_ index: Int) -> Bool {
    guard tokens[index].kind == .word else { return false }
    let word = String(decoding: utf8[tokens[index].range], as: UTF8.self)
    return word.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether a word has nothing but capitals.
  func isAcronym(_ index: Int) -> Bool {
    utf8[tokens[index].range].allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// The Han characters that it ends with, the parts of foreign names joined by dots.
  var endingHan: Range<Int> {
    guard let last = tokens.last, last.range.upperBound == utf8.count else { return 0..<0 }
    var start = tokens.count
    while start > 0, tokens[start - 1].kind == .han,
      start == tokens.count || touches(start) || isDot(before: start)
    {
      start -= 1
    }
    return start..<tokens.count
  }

  func hasDot(_ range: Range<Int>) -> Bool { firstPart(of: range) != range }

  /// The characters before the first dot: 马克 in 马克·吐温.
  func firstPart(of range: Range<Int>) -> Range<Int> {
    range.lowerBound..<(range.dropFirst().first(where: isDot) ?? range.upperBound)
  }

  private func touches(_ index: Int) -> Bool {
    tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
  }

  private func isDot(before index: Int) -> Bool {
    Self.dots.contains(
      Array(utf8[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]))
  }

  private static let dots = ["·", "•", "‧", "・"].map { Array($0.utf8) }
}
