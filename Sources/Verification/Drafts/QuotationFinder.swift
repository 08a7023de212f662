import TextAnalysis

/// A quotation as a draft has it.
struct DraftQuotation: Sendable {
  /// A stretch of it without marks; a tag or the end of a paragraph stands between two.
  struct Piece: Sendable {
    /// Index of the block.
    let block: Int
    /// Bytes of the block's text.
    let range: Range<Int>
  }

  /// Never empty.
  var pieces: [Piece]
  /// Whether it is a block quote.
  let isBlock: Bool
  /// Byte offset in the draft of its first mark; of a block quote, of its text.
  let start: Int
  /// Whether a tag stands within it.
  var isInterrupted = false
  /// Of a block quote: the bytes of its block behind it that name the speaker, and those at its
  /// beginning that may.
  var signature, label: Range<Int>?
}

/// An opening mark without a closing one.
struct UnclosedMark: Sendable {
  /// Byte offset in the draft.
  let offset: Int
  let mark: Unicode.Scalar
}

/// Finds the quotations of a draft.
struct QuotationFinder {
  private let blocks: [DraftBlock]
  private(set) var quotations: [DraftQuotation] = []
  private(set) var titles: [DraftQuotation] = []
  private(set) var unclosed: [UnclosedMark] = []
  /// The scalars of the block that is read, with their offsets in it and the end.
  private var scalars: [Unicode.Scalar] = []
  private var offsets: [Int] = []
  private var block = 0
  /// Of the block that is read.
  private var pairs = PairedMarks<Unicode.Scalar>()
  /// Single marks that nothing closes from some place of the block on, each with the end of the text
  /// that was read.
  private var neverClosed: [Unicode.Scalar: Int] = [:]
  /// By mark, the last blocks found from which no paragraph below closes it.
  private var notClosedBelow: [Unicode.Scalar: Range<Int>] = [:]

  init(in blocks: [DraftBlock]) {
    self.blocks = blocks
    while block < blocks.count {
      load(block)
      readBlock(from: 0)
      block += 1
    }
  }

  /// All of a block is one quotation.
  init(whole block: DraftBlock) {
    blocks = [block]
    let all = DraftQuotation.Piece(block: 0, range: block.utf8.indices)
    quotations = [DraftQuotation(pieces: [all], isBlock: false, start: 0)]
  }

  private mutating func load(_ number: Int) {
    scalars = []
    offsets = []
    var offset = 0
    for scalar in String(decoding: blocks[number].utf8, as: UTF8.self).unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    pairs = PairedMarks()
    neverClosed = [:]
  }

  /// Reads the rest of the current block.
  private mutating func readBlock(from first: Int) {
    if blocks[block].kind == .blockQuote, first == 0 {
      readBlockQuote()
      return
    }
    var index = first
    while index < scalars.count {
      if scalars[index] == "《", let end = pairs.next("》", after: index, in: scalars[...]) {
        titles.append(quotation([index + 1..<end], openedAt: index))
        index = end + 1
      } else if let end = readQuotation(at: index) {
        index = end
      } else {
        index += 1
      }
    }
  }

  /// A block quote is one quotation, unless it has marks around all of it. What follows a dash at
  /// its end names the speaker.
  private mutating func readBlockQuote() {
    let signature = signature()
    var (start, end) = (0, signature?.lowerBound ?? scalars.count)
    while end > start, Marks.isBlank(scalars[end - 1]) { end -= 1 }
    while start < end, Marks.isBlank(scalars[start]) { start += 1 }
    let label = start + self.label(from: start)
    let mark = start
    if let close = close(of: start, before: end), close.range.upperBound + 1 >= end {
      start = close.range.lowerBound
      end = close.range.upperBound
    }
    guard start < end else { return }
    var quotation = DraftQuotation(
      pieces: [.init(block: block, range: offsets[start]..<offsets[end])], isBlock: true,
      start: Int(blocks[block].offsets[offsets[mark]]))
    quotation.signature = signature.map { offsets[$0.lowerBound]..<offsets[$0.upperBound] }
    if label > start { quotation.label = offsets[start]..<offsets[label] }
    quotations.append(quotation)
  }

  /// The end of a block quote that names the speaker: its last line, or what follows its last
  /// sentence, from a dash on.
  private func signature() -> Range<Int>? {
    guard
      let dash = scalars.indices.last(where: { index in
        Marks.isDash(scalars[index])
          && (index == 0 || Marks.isBlank(scalars[index - 1]) || Marks.isDash(scalars[index - 1]))
      })
    else { return nil }
    var start = dash
    while start > 0, Marks.isDash(scalars[start - 1]) { start -= 1 }
    let before = scalars[..<start].last { !Marks.isBlank($0) }
    let isBehindStop = before.map { "。.！!？?…”\"»」』".unicodeScalars.contains($0) } ?? false
    let isOwnLine = start > 0 && scalars[..<start].last { $0 != " " } == "\n"
    let words = scalars[start...].split { Marks.isBlank($0) }.count
    let hasStop = scalars[start...].contains { "。！？!?".unicodeScalars.contains($0) }
    guard isBehindStop || isOwnLine, words <= Self.longestSignature, !hasStop else { return nil }
    return start..<scalars.count
  }

  /// In words, with the dash.
  private static let longestSignature = 12

  /// The number of scalars that may be a label at the beginning of a block quote, `Hall:`; 0 if
  /// there is none.
  private func label(from start: Int) -> Int {
    let head = scalars[start...].prefix(Self.longestLabel)
    guard let colon = head.firstIndex(where: { $0 == ":" || $0 == "：" }),
      colon + 1 < scalars.count,
      head[..<colon].allSatisfy({ $0.properties.isAlphabetic || $0 == " " || $0 == "." })
    else { return 0 }
    return colon + 1 - start
  }

  /// In scalars.
  private static let longestLabel = 30

  /// Reads the quotation that a mark opens.
  ///
  /// - Returns: index of the scalar after it; nil if nothing opens there.
  private mutating func readQuotation(at index: Int) -> Int? {
    guard opens(at: index) else { return nil }
    if let close = close(of: index, before: scalars.count) {
      quotations.append(quotation(close.lines, openedAt: index))
      return close.range.upperBound + 1
    }
    if let end = readOverParagraphs(from: index) { return end }
    if !QuotationMark.isSingle(scalars[index]) {
      unclosed.append(
        UnclosedMark(offset: Int(blocks[block].offsets[offsets[index]]), mark: scalars[index]))
    }
    return nil
  }

  private func quotation(_ ranges: [Range<Int>], openedAt index: Int) -> DraftQuotation {
    DraftQuotation(
      pieces: ranges.map {
        .init(block: block, range: offsets[$0.lowerBound]..<offsets[$0.upperBound])
      },
      isBlock: false, start: Int(blocks[block].offsets[offsets[index]]))
  }

  /// Reads a quotation whose next paragraphs open anew, until one closes.
  ///
  /// - Returns: index of the scalar after it in its last block, which is then the current one.
  private mutating func readOverParagraphs(from index: Int) -> Int? {
    let mark = scalars[index]
    let home = block
    if let known = notClosedBelow[mark], known.contains(home) { return nil }
    var pieces = quotation([index + 1..<scalars.count], openedAt: index)
    while block + 1 < blocks.count, blocks[block + 1].kind == .prose {
      block += 1
      load(block)
      guard scalars.first == mark else { break }
      if let close = close(of: 0, before: scalars.count) {
        pieces.pieces += quotation(close.lines, openedAt: 0).pieces
        quotations.append(pieces)
        return close.range.upperBound + 1
      }
      pieces.pieces += quotation([1..<scalars.count], openedAt: 0).pieces
    }
    notClosedBelow[mark] = home..<max(block, home + 1)
    if block != home {
      block = home
      load(home)
    }
    return nil
  }

  /// Whether the mark at an index may open a quotation.
  private func opens(at index: Int) -> Bool {
    let mark = scalars[index]
    guard !QuotationMark.closers(of: mark).isEmpty, !blocks[block].isLiteral(offsets[index]),
      index + 1 < scalars.count
    else { return false }
    let before = index > 0 ? scalars[index - 1] : " "
    let after = scalars[index + 1]
    switch mark {
    case "\"", "＂":
      return !before.properties.isAlphabetic && !Self.isDigit(before) && !Marks.isBlank(after)
        || Self.isHan(before) && !Marks.isBlank(after)
    case "'": return !Self.isInWord(before) && after.properties.isAlphabetic
    case "‘", "‚": return !before.properties.isAlphabetic || Self.isHan(before)
    case "»": return (Marks.isBlank(before) || index == 0) && !Marks.isBlank(after)
    default: return true
    }
  }

  /// Where a quotation ends.
  private struct Close {
    /// Of the scalars between the marks.
    var range: Range<Int>
    /// The same without the marks that open its paragraphs anew.
    var lines: [Range<Int>]
  }

  /// The end of the quotation that the mark at an index opens; nil if nothing closes it.
  private mutating func close(of open: Int, before end: Int) -> Close? {
    guard open < end else { return nil }
    let mark = scalars[open]
    guard neverClosed[mark] != end else { return nil }
    let closers = QuotationMark.closers(of: mark)
    guard
      closers.contains(where: {
        pairs.count(of: $0, after: open, before: end, in: scalars[...]) > 0
      })
    else { return nil }
    var depth = 0
    var start = open + 1
    var lines: [Range<Int>] = []
    var index = start
    while index < end {
      let scalar = scalars[index]
      if blocks[block].isLiteral(offsets[index]) {
        index += 1
        continue
      }
      if closers.contains(scalar), closes(at: index, before: end) {
        if depth == 0 {
          return Close(range: open + 1..<index, lines: lines + [start..<index])
        }
        depth -= 1
      } else if scalar == mark, !QuotationMark.isSingle(mark) {
        if scalars[index - 1] == "\n" {
          lines.append(start..<index - 1)
          start = index + 1
        } else if QuotationMark.isStraight(mark) {
          if opens(at: index) { return nil }
        } else if let close = pairs.end(of: mark, at: index, closers: closers, in: scalars[...]),
          close < end
        {
          // As many close as open from here on: it may be one within the other.
          depth += 1
        } else {
          return nil
        }
      }
      index += 1
    }
    // What closes a single mark does not depend on where that stands: none behind it has an end either.
    if QuotationMark.isSingle(mark) { neverClosed[mark] = end }
    return nil
  }

  /// Whether a mark that may close a quotation does so: an apostrophe and the sign of an inch do
  /// not.
  private mutating func closes(at index: Int, before end: Int) -> Bool {
    let before = scalars[index - 1]
    let after = index + 1 < end ? scalars[index + 1] : " "
    switch scalars[index] {
    case "'":
      return !Self.isInWord(after) && !Marks.isBlank(before)
    case "’":
      return (!after.properties.isAlphabetic || Self.isHan(after))
        && !isPossessive(index, before: end)
    case "\"", "＂":
      if Marks.isBlank(before) { return Marks.isBlank(after) }
      guard Self.isDigit(before), Marks.isBlank(after) else { return true }
      return pairs.count(of: scalars[index], after: index, before: end, in: scalars[...]) % 2 == 0
    default: return true
    }
  }

  /// Whether a mark that may close is the apostrophe of *the boats’ nets*: the sentence goes on, and
  /// another one closes before anything opens.
  private func isPossessive(_ index: Int, before end: Int) -> Bool {
    guard scalars[index - 1] == "s", index + 2 < end, scalars[index + 1] == " ",
      scalars[index + 2].properties.isLowercase
    else { return false }
    for later in index + 2..<end {
      if scalars[later] == "‘" { return false }
      if scalars[later] == "’", later + 1 == end || !scalars[later + 1].properties.isAlphabetic {
        return true
      }
    }
    return false
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value)
  }
}
