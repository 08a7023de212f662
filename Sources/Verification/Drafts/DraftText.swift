import TextAnalysis
import Transcripts

/// A draft as the gate reads it: its quotations in order, each with whom it is given to.
struct DraftText {
  let draft: Draft
  private(set) var quotations: [Quotation] = []
  let unclosed: [UnclosedMark]

  /// A quotation, or a title in its marks.
  struct Quotation {
    /// Byte offset in the file.
    let start: Int
    /// The text of each piece, without Markdown.
    let pieces: [[UInt8]]
    /// By piece: its bytes in the file.
    let spans: [Range<Int>]
    let attribution: Attribution?
    let isTitle: Bool
    let isBlock: Bool
    /// Whether it is written like the title of a work, or a name.
    var isName = false
    /// Whether it is given to somebody whom the draft does not name: her lawyer said.
    var isSomebodys = false
    /// What the draft itself says before it that denies or limits it.
    var limits: Set<AssertionWords.Limit> = []
    /// What it may be instead of one quotation; empty if it is surely one.
    var parts: [Quotation] = []
  }

  /// - Parameter reader: makes the reader of the tags for the texts of the draft.
  init(_ draft: Draft, reader: ([[UInt8]]) -> TagReader) {
    self.draft = draft
    let isQuotation = draft.isQuotation && !draft.utf8.isEmpty
    let blocks =
      isQuotation ? [DraftBlock(literal: draft.utf8)] : DraftReader.blocks(of: draft.utf8)
    let reader = reader(blocks.map(\.utf8))
    let finder = isQuotation ? QuotationFinder(whole: blocks[0]) : QuotationFinder(in: blocks)
    unclosed = finder.unclosed.map { mark in
      UnclosedMark(offset: draft.fileOffset(of: mark.offset), mark: mark.mark)
    }
    let found = Self.joined(finder.quotations, blocks, reader)
    var previous: Attribution?
    for (index, quotation) in found.enumerated() {
      let context = DraftContext(
        blocks: blocks, before: index > 0 ? found[index - 1] : nil, quotation,
        after: index + 1 < found.count ? found[index + 1] : nil)
      var quotation = quotation
      var attribution: Attribution?
      var isSomebodys = false
      if let own = Self.ownTag(of: &quotation, blocks, reader) {
        attribution = own
      } else {
        let finding = reader.finding(
          before: context.before, after: context.after, isComplete: context.isComplete)
        attribution = finding.attribution
        if case .somebody = finding { isSomebodys = true }
        if case .nobody = finding, context.followsTag { attribution = previous }
      }
      previous = context.asks ? nil : attribution
      var read = self.quotation(quotation, blocks, attribution)
      read.isName = Self.isName(quotation, blocks)
      read.isSomebodys = isSomebodys
      read.limits = reader.limits(before: context.before)
      read.parts = parts(of: quotation, blocks, attribution)
      quotations.append(read)
    }
    quotations += finder.titles.map { self.quotation($0, blocks, nil, isTitle: true) }
    quotations.sort { $0.start < $1.start }
  }

  /// Whether a quotation is the title of a work, or a name, in English: all of its words are capitalised
  /// but short ones, and most of them are.
  private static func isName(_ quotation: DraftQuotation, _ blocks: [DraftBlock]) -> Bool {
    guard !quotation.isBlock, quotation.pieces.count == 1, let piece = quotation.pieces.first
    else { return false }
    let text = String(decoding: blocks[piece.block].utf8[piece.range], as: UTF8.self)
    let words = text.unicodeScalars.split { !$0.properties.isAlphabetic && !Marks.isApostrophe($0) }
    let capitals = words.filter { $0.first?.properties.isUppercase ?? false }
    return (2...longestName).contains(words.count) && capitals.count * 2 > words.count
      && capitals.first?.startIndex == words.first?.startIndex
      && words.allSatisfy {
        $0.first?.properties.isUppercase ?? false || $0.count <= longestSmallWord
      }
  }

  /// In words; in letters, the words that a title need not capitalise: with, from.
  private static let longestName = 12, longestSmallWord = 4

  /// Whom a block quote itself names as its speaker, behind it or before a colon; the label is then
  /// taken off.
  private static func ownTag(
    of found: inout DraftQuotation, _ blocks: [DraftBlock], _ reader: TagReader
  ) -> Attribution? {
    guard let piece = found.pieces.first else { return nil }
    let text = blocks[piece.block].utf8
    if let label = found.label, reader.isPerson(Array(text[label])) {
      found.pieces[0] = .init(block: piece.block, range: label.upperBound..<piece.range.upperBound)
      return reader.person(in: Array(text[label]))
    }
    return found.signature.flatMap { reader.person(in: Array(text[$0])) }
  }

  /// What a quotation may be instead of one: the pieces around a tag, or the quotations that a block
  /// quote holds; empty for others.
  private func parts(
    of found: DraftQuotation, _ blocks: [DraftBlock], _ attribution: Attribution?
  ) -> [Quotation] {
    if found.isBlock {
      var block = DraftBlock(.prose)
      guard let piece = found.pieces.first else { return [] }
      block.take(piece.range, of: blocks[piece.block])
      return QuotationFinder(in: [block]).quotations.map { quotation($0, [block], nil) }
    }
    guard found.isInterrupted, !isOneSentence(found, blocks) else { return [] }
    return found.pieces.map { piece in
      let own = DraftQuotation(
        pieces: [piece], isBlock: false,
        start: Int(blocks[piece.block].offsets[Self.mark(before: piece, blocks)]))
      return quotation(own, blocks, attribution)
    }
  }

  /// Whether a tag interrupts a sentence: the piece behind it begins in lower case, or the one before
  /// it, in Chinese, ends with a comma.
  private func isOneSentence(_ found: DraftQuotation, _ blocks: [DraftBlock]) -> Bool {
    zip(found.pieces, found.pieces.dropFirst()).contains { first, second in
      let before = Marks.plain(blocks[first.block].utf8[first.range].suffix(8))
      let after = String(
        decoding: blocks[second.block].utf8[second.range].prefix(8), as: UTF8.self
      ).unicodeScalars.first { $0.properties.isAlphabetic }
      return after.map {
        $0.properties.isLowercase || $0.properties.isIdeographic && before.last == ","
      }
        ?? false
    }
  }

  /// Byte offset, in its block, of the mark right before a piece.
  private static func mark(before piece: DraftQuotation.Piece, _ blocks: [DraftBlock]) -> Int {
    var offset = max(0, piece.range.lowerBound - 1)
    while offset > 0, UTF8.isContinuation(blocks[piece.block].utf8[offset]) { offset -= 1 }
    return offset
  }

  private func quotation(
    _ found: DraftQuotation, _ blocks: [DraftBlock], _ attribution: Attribution?,
    isTitle: Bool = false
  ) -> Quotation {
    let pieces = found.pieces.map {
      (blocks[$0.block], Self.trimmed($0.range, blocks[$0.block].utf8))
    }
    return Quotation(
      start: draft.fileOffset(of: found.start),
      pieces: pieces.map { Array($0.utf8[$1]) },
      spans: pieces.map { draft.source.fileRange(of: $0.draftRange(of: $1)) },
      attribution: attribution, isTitle: isTitle, isBlock: found.isBlock)
  }

  /// A range without the blanks at its ends, as French marks have them.
  private static func trimmed(_ range: Range<Int>, _ utf8: [UInt8]) -> Range<Int> {
    let text = String(decoding: utf8[range], as: UTF8.self).unicodeScalars
    let head = text.prefix(while: Marks.isBlank).reduce(0) { $0 + UTF8.width($1) }
    let tail = text.reversed().prefix(while: Marks.isBlank).reduce(0) { $0 + UTF8.width($1) }
    return head == range.count
      ? range.lowerBound..<range.lowerBound : range.lowerBound + head..<range.upperBound - tail
  }

  /// The quotations, those that a tag interrupts made one.
  private static func joined(
    _ quotations: [DraftQuotation], _ blocks: [DraftBlock], _ reader: TagReader
  ) -> [DraftQuotation] {
    var joined: [DraftQuotation] = []
    for quotation in quotations {
      guard var last = joined.last, !last.isBlock, !quotation.isBlock, let end = last.pieces.last,
        let start = quotation.pieces.first, end.block == start.block
      else {
        joined.append(quotation)
        continue
      }
      let text = blocks[end.block].utf8
      let between = text[end.range.upperBound..<start.range.lowerBound]
      guard !DraftContext.isComplete(text[end.range]),
        reader.interrupts(DraftContext.plain(between))
      else {
        joined.append(quotation)
        continue
      }
      last.pieces += quotation.pieces
      last.isInterrupted = true
      joined[joined.count - 1] = last
    }
    return joined
  }
}

/// What a draft says around a quotation.
struct DraftContext {
  private(set) var before = TagReader.Context()
  private(set) var after = TagReader.Context()
  /// Whether the quotation ends as a sentence does.
  let isComplete: Bool
  /// Whether nothing stands between it and the tag of the quotation before it.
  private(set) var followsTag = false
  /// Whether the quotation asks, so that what follows it is somebody else's.
  let asks: Bool

  init(
    blocks: [DraftBlock], before previous: DraftQuotation?, _ quotation: DraftQuotation,
    after next: DraftQuotation?
  ) {
    let first = quotation.pieces[0]
    let last = quotation.pieces[quotation.pieces.count - 1]
    isComplete = Self.isComplete(blocks[last.block].utf8[last.range])
    asks = Marks.plain(blocks[last.block].utf8[last.range].suffix(8)).last == "?"
    if quotation.isBlock {
      readAroundBlock(blocks, first.block, previous)
      return
    }
    let text = blocks[first.block].utf8
    let from = previous.flatMap { previous -> Int? in
      let end = previous.pieces[previous.pieces.count - 1]
      return end.block == first.block ? end.range.upperBound : nil
    }
    let head = Self.plain(text[(from ?? 0)..<first.range.lowerBound])
    before.utf8 = Self.lastSentence(of: head)
    followsTag = from != nil && before.utf8.isEmpty && !head.isEmpty
    let end = blocks[last.block].utf8
    let to = next.flatMap { next -> Int? in
      next.pieces[0].block == last.block ? next.pieces[0].range.lowerBound : nil
    }
    let tail = Self.plain(end[last.range.upperBound..<(to ?? end.count)])
    after = Self.firstSentence(of: tail, endsBlock: to == nil)
    if quotation.isInterrupted { readInterruption(quotation, blocks) }
  }

  /// A tag that interrupts a quotation is its tag.
  private mutating func readInterruption(_ quotation: DraftQuotation, _ blocks: [DraftBlock]) {
    for (first, second) in zip(quotation.pieces, quotation.pieces.dropFirst())
    where first.block == second.block {
      let text = blocks[first.block].utf8
      let between = Self.plain(text[first.range.upperBound..<second.range.lowerBound])
      if !between.isEmpty {
        before.utf8 = []
        after = TagReader.Context(utf8: between, isClosed: true)
        return
      }
    }
  }

  /// A block quote is introduced by the paragraph above it, if that leads on to it.
  private mutating func readAroundBlock(
    _ blocks: [DraftBlock], _ block: Int, _ previous: DraftQuotation?
  ) {
    guard block > 0, blocks[block - 1].kind == .prose else { return }
    let above = blocks[block - 1].utf8
    let end = previous.flatMap { previous -> Int? in
      let last = previous.pieces[previous.pieces.count - 1]
      return last.block == block - 1 ? last.range.upperBound : nil
    }
    let head = Self.lastSentence(of: Self.plain(above[(end ?? 0)...]))
    if Marks.plain(head.suffix(6)[...]).last == ":" { before.utf8 = head }
  }

  /// A text without the quotation marks at its ends, and without blanks there.
  static func plain(_ utf8: ArraySlice<UInt8>) -> [UInt8] {
    let scalars = Array(String(decoding: utf8, as: UTF8.self).unicodeScalars)
    let isOuter = { (scalar: Unicode.Scalar) in
      Marks.isBlank(scalar) || Marks.isQuotationMark(scalar)
    }
    let start = scalars.firstIndex { !isOuter($0) } ?? scalars.count
    let end = scalars.lastIndex { !isOuter($0) }.map { $0 + 1 } ?? start
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<max(start, end)])
    return Array(String(view).utf8)
  }

  static func isComplete(_ utf8: ArraySlice<UInt8>) -> Bool {
    Marks.plain(utf8.suffix(8)).last.map { ".!?…".unicodeScalars.contains($0) } ?? false
  }

  /// What follows the last end of a sentence.
  private static func lastSentence(of utf8: [UInt8]) -> [UInt8] {
    Array(utf8[(ends(of: utf8).last ?? 0)...])
  }

  private static func firstSentence(of utf8: [UInt8], endsBlock: Bool) -> TagReader.Context {
    if let end = ends(of: utf8).first {
      return TagReader.Context(utf8: Array(utf8[..<end]), isClosed: true)
    }
    return TagReader.Context(utf8: utf8, isClosed: endsBlock)
  }

  /// Byte offsets behind the marks that end sentences. An initial and a title do not end one.
  private static func ends(of utf8: [UInt8]) -> [Int] {
    var ends: [Int] = []
    var offset = 0
    var letters = 0
    var scalars = Array(String(decoding: utf8, as: UTF8.self).unicodeScalars)
    scalars.append(" ")
    for (index, scalar) in scalars.dropLast().enumerated() {
      offset += UTF8.width(scalar)
      let isStop = scalar == "." && Marks.isBlank(scalars[index + 1]) && letters > 3
      if isStop || "。！？!?".unicodeScalars.contains(scalar) { ends.append(offset) }
      letters = scalar.properties.isAlphabetic ? letters + 1 : 0
    }
    return ends
  }
}
