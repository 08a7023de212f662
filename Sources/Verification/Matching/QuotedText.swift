import Basics
import TextAnalysis

/// A quotation cut at the editor's marks: ellipses, and brackets with words of the editor's own.
struct QuotedText {
  /// The words that stand between two of the editor's marks.
  struct Segment {
    let text: ComparedText
    /// What stands before it, which allows a gap in the source.
    let before: Border
    /// Indices of its units that begin a piece of the quotation.
    var starts: Set<Int> = [0]
  }

  /// What stands between two segments.
  enum Border: Equatable {
    /// The beginning.
    case none
    case ellipsis
    /// A bracket, with its words.
    case bracket(String)
  }

  /// All words, the editor's too, as if they were the source's.
  let whole: ComparedText
  /// Indices of the units of `whole` that begin a piece.
  let starts: Set<Int>
  /// The words without the editor's, where a bracket may stand for words of the source; none if
  /// there are no editor's marks.
  private(set) var segments: [Segment] = []
  /// The same where brackets only add words; none if there are no brackets.
  private(set) var joinedSegments: [Segment] = []
  /// Whether an ellipsis stands at the end.
  private(set) var endsInEllipsis = false
  /// What it holds that shows nothing, such as a soft hyphen, and is not compared.
  let invisible: [Difference]
  /// The editor's marks as they are written.
  private(set) var marks: [Difference] = []

  /// The words that stand together: those between the editor's marks, or all.
  var parts: [ComparedText] { segments.isEmpty ? [whole] : segments.map(\.text) }

  /// - Parameters:
  ///   - pieces: the text of each piece.
  ///   - isLiteral: whether what shows nothing is compared, too.
  init(
    _ pieces: [[UInt8]], by analyzer: Analyzer, _ omissions: PhraseTable<QuotingWord>,
    isLiteral: Bool = false
  ) {
    let visible = isLiteral ? pieces : pieces.map(Self.visible)
    invisible = visible == pieces ? [] : [Difference(.blanks)]
    let pieces = visible
    let joined = Array(pieces.joined(separator: [0x0A]))
    let seams = Self.seams(of: pieces)
    whole = ComparedText(joined, by: analyzer)
    starts = Self.units(of: whole, at: seams)
    var cutter = EditorCutter(joined, by: analyzer, omissions)
    cutter.cut()
    guard !cutter.marks.isEmpty else { return }
    endsInEllipsis = cutter.endsInEllipsis
    marks = cutter.marks
    let segments = { (cuts: [EditorCutter.Cut]) in
      cuts.compactMap { cut -> Segment? in
        let text = ComparedText(cut.utf8, by: analyzer)
        guard !text.units.isEmpty else { return nil }
        let inside = seams.compactMap { cut.offset(of: $0) } + cut.letters
        return Segment(text: text, before: cut.border, starts: Self.units(of: text, at: inside))
      }
    }
    self.segments = segments(cutter.cuts)
    if cutter.cuts.contains(where: \.isBracket) { joinedSegments = segments(cutter.joined) }
  }

  /// A text without characters that show nothing: U+00AD, U+200B to U+200D, U+2060, U+FEFF.
  private static func visible(_ utf8: [UInt8]) -> [UInt8] {
    guard utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return utf8 }
    let text = String(decoding: utf8, as: UTF8.self).unicodeScalars
    var visible = String.UnicodeScalarView()
    visible.append(contentsOf: text.filter { Marks.showsSomething($0) })
    return Array(String(visible).utf8)
  }

  /// Byte offsets at which pieces begin in the joined text.
  private static func seams(of pieces: [[UInt8]]) -> [Int] {
    var offset = 0
    return pieces.map { piece in
      defer { offset += piece.count + 1 }
      return offset
    }
  }

  private static func units(of text: ComparedText, at offsets: [Int]) -> Set<Int> {
    Set(offsets.map { offset in text.units.partitioningIndex { $0.range.lowerBound >= offset } })
      .union([0])
  }
}

/// Cuts a quotation at the editor's marks.
private struct EditorCutter {
  /// A stretch between two marks. A bracket that replaces nothing leaves the words around it
  /// joined: `it [the firm]'s` → `it's`.
  struct Cut {
    let border: QuotedText.Border
    var utf8: [UInt8] = []
    /// By byte: its offset in the quotation.
    var offsets: [Int] = []
    /// Byte offsets of the letters that stand in brackets, their case being the editor's: `[T]he`.
    var letters: [Int] = []

    var isBracket: Bool {
      if case .bracket = border { true } else { false }
    }

    func offset(of place: Int) -> Int? {
      guard let first = offsets.first, let last = offsets.last, first <= place, place <= last else {
        return nil
      }
      return offsets.partitioningIndex { $0 >= place }
    }
  }

  private let utf8: [UInt8]
  private let analyzer: Analyzer
  private let omissions: PhraseTable<QuotingWord>
  private(set) var cuts = [Cut(border: .none)]
  private(set) var marks: [Difference] = []
  private(set) var endsInEllipsis = false

  init(_ utf8: [UInt8], by analyzer: Analyzer, _ omissions: PhraseTable<QuotingWord>) {
    self.utf8 = utf8
    self.analyzer = analyzer
    self.omissions = omissions
  }

  mutating func cut() {
    var offset = 0
    while offset < utf8.count {
      if let end = endOfEllipsis(from: offset) {
        add(.ellipsis, offset..<end)
        offset = end
      } else if let inside = bracket(from: offset) {
        let end = inside.upperBound + (utf8[inside.upperBound] < 0x80 ? 1 : 3)
        let words = Array(utf8[inside])
        if isLetter(words, before: end) {
          marks.append(
            Difference(.bracket, draft: String(decoding: utf8[offset..<end], as: UTF8.self)))
          cuts[cuts.count - 1].letters.append(cuts[cuts.count - 1].utf8.count)
          cuts[cuts.count - 1].utf8 += words
          cuts[cuts.count - 1].offsets += inside
          offset = end
          continue
        }
        add(
          isOmission(words) ? .ellipsis : .bracket(String(decoding: words, as: UTF8.self)),
          offset..<end)
        offset = end
      } else {
        cuts[cuts.count - 1].utf8.append(utf8[offset])
        cuts[cuts.count - 1].offsets.append(offset)
        offset += 1
      }
    }
    endsInEllipsis =
      cuts.count > 1 && cuts[cuts.count - 1].border == .ellipsis
      && analyzer.tokens(of: cuts[cuts.count - 1].utf8).isEmpty
  }

  /// The cuts without those at brackets.
  var joined: [Cut] {
    var joined: [Cut] = []
    for cut in cuts {
      guard cut.isBracket, var last = joined.popLast() else {
        joined.append(cut)
        continue
      }
      if let first = String(decoding: cut.utf8, as: UTF8.self).unicodeScalars.first,
        Marks.isApostrophe(first)
      {
        while last.utf8.last == 0x20 {
          last.utf8.removeLast()
          last.offsets.removeLast()
        }
      }
      last.letters += cut.letters.map { $0 + last.utf8.count }
      last.utf8 += cut.utf8
      last.offsets += cut.offsets
      joined.append(last)
    }
    return joined
  }

  private mutating func add(_ border: QuotedText.Border, _ range: Range<Int>) {
    let written = String(decoding: utf8[range], as: UTF8.self)
    marks.append(Difference(border == .ellipsis ? .ellipsis : .bracket, draft: written))
    cuts.append(Cut(border: border))
  }

  /// Whether a bracket holds one letter of the word that goes on behind it.
  private func isLetter(_ words: [UInt8], before end: Int) -> Bool {
    guard words.count == 1, end < utf8.count else { return false }
    return (0x61...0x7A).contains(words[0] | 0x20) && (0x61...0x7A).contains(utf8[end] | 0x20)
  }

  /// Whether the words of a bracket say that something is left out: none but dots, or 略.
  private func isOmission(_ words: [UInt8]) -> Bool {
    let tokens = analyzer.tokens(of: words)
    if tokens.isEmpty { return true }
    return omissions.value(of: tokens[...]) == .omission
  }

  private static let brackets: [(open: [UInt8], close: [UInt8])] = [
    ("[", "]"), ("【", "】"), ("［", "］"), ("〔", "〕"), ("（", "）"), ("(", ")"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// The bytes within the brackets that open at an offset; nil if none do.
  private func bracket(from offset: Int) -> Range<Int>? {
    for (open, close) in Self.brackets where utf8[offset...].starts(with: open) {
      let start = offset + open.count
      guard let inside = utf8.range(ofWords: close, from: start).map({ start..<$0.lowerBound })
      else { return nil }
      let isRound = open == Self.roundBrackets[0] || open == Self.roundBrackets[1]
      let words = analyzer.tokens(of: Array(utf8[inside])).count
      return isRound && words > Self.maxRoundWords ? nil : inside
    }
    return nil
  }

  private static let roundBrackets = ["(", "（"].map { Array($0.utf8) }
  /// Maximum number of words in round brackets that are an editor's: (laughs), （编者注）.
  private static let maxRoundWords = 4

  private static let dots = ["…", "⋯"].map { Array($0.utf8) }
  private static let fullStops = [".", "。", "．", "·", "・"].map { Array($0.utf8) }

  /// The end of the ellipsis at an offset: `…`, three full stops or more; nil if there is none.
  private func endOfEllipsis(from offset: Int) -> Int? {
    for dot in Self.dots where utf8[offset...].starts(with: dot) {
      var end = offset + dot.count
      while utf8[end...].starts(with: dot) { end += dot.count }
      return end
    }
    for stop in Self.fullStops where utf8[offset...].starts(with: stop) {
      var (end, count) = (offset, 0)
      while utf8[end...].starts(with: stop) {
        (end, count) = (end + stop.count, count + 1)
        if stop == [0x2E], end + 1 < utf8.count, utf8[end] == 0x20, utf8[end + 1] == 0x2E {
          end += 1
        }
      }
      return count >= 3 ? end : nil
    }
    return nil
  }
}
