/// Finds the stretches of a text that were read one byte off.
struct ShiftFinder {
  let text: [UInt8]
  let glosses: Glosses
  private let table = DoubleByteTable.gb18030

  init(text: [UInt8], glosses: Glosses) {
    self.text = text
    self.glosses = glosses
  }

  /// The stretches that begin at marks of lost bytes, by place.
  ///
  /// - Parameter marks: byte offsets, ascending.
  func stretches(at marks: [Int]) -> [ShiftedStretch] {
    var found: [ShiftedStretch] = []
    var unexplained: Int?  // the last mark that begins no stretch
    for mark in marks where mark >= found.last?.bytes.upperBound ?? 0 {
      guard var stretch = stretchAfterGloss(at: mark) ?? stretchAfterMark(at: mark) else {
        unexplained = mark
        continue
      }
      // A stretch that was not found may reach to here; then the bytes pair otherwise.
      if let unexplained, !text[unexplained..<mark].contains(UInt8(ascii: "\n")) {
        stretch.mayPairOtherwise = true
      }
      found.append(stretch)
    }
    return found
  }

  /// `?nèi)` after a character: the carrier of the gloss begins with that character's last byte and
  /// ends with the lost one.
  private func stretchAfterGloss(at mark: Int) -> ShiftedStretch? {
    guard let width = LostByte.width(in: text, at: mark),
      let gloss = glosses.gloss(in: text, at: mark + width),
      let carried = text.scalar(before: mark).flatMap(table.bytes)?.trail
    else { return nil }
    let lost = glosses.carriers(of: gloss.syllable).compactMap(table.bytes)
      .filter { $0.lead == carried }.map(\.trail)
    guard lost.count == 1 else { return nil }
    var walk = ShiftWalk(in: self, from: mark, pending: lost[0], next: gloss.end)
    return walk.finish() ? ShiftedStretch(characters: walk.characters, isProven: true) : nil
  }

  /// `?,` after a character: the mark stands for a full-width one, A3 and its own code plus 80,
  /// made of the end of a character whose first byte is lost and the start of the next.
  private func stretchAfterMark(at mark: Int) -> ShiftedStretch? {
    guard let width = LostByte.width(in: text, at: mark), text.scalar(before: mark)?.isHan == true,
      mark + width < text.count, Self.isMark(text[mark + width])
    else { return nil }
    let next = mark + width + 1
    var walk = ShiftWalk(
      in: self, from: next, pending: text[mark + width] | 0x80, next: next,
      after: .init(
        bytes: mark..<next,
        candidates: table.scalars(withTrail: Self.rowOfMarks).filter(\.isHan)))
    guard walk.finish() else { return nil }
    return ShiftedStretch(characters: walk.characters, isProven: walk.isConfirmed)
  }

  /// Lead byte of the full-width forms of ASCII in GB 2312.
  private static let rowOfMarks: UInt8 = 0xA3

  private static func isMark(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x3F).contains(byte)
  }
}

/// Goes through a stretch symbol by symbol, pairing each pending byte with the next one.
struct ShiftWalk {
  private let finder: ShiftFinder
  private let table = DoubleByteTable.gb18030
  private(set) var characters: [ShiftedStretch.Character]
  /// Whether the last character carries the gloss after it.
  private(set) var isConfirmed = false
  /// Byte offset where the place of the next character begins.
  private var start: Int
  /// Byte offset of the next symbol.
  private var next: Int
  /// The byte that begins the next character.
  private var pending: UInt8

  init(
    in finder: ShiftFinder, from start: Int, pending: UInt8, next: Int,
    after first: ShiftedStretch.Character? = nil
  ) {
    self.finder = finder
    self.start = start
    self.pending = pending
    self.next = next
    characters = first.map { [$0] } ?? []
  }

  /// Goes on until no byte is pending; false if some pair of bytes is no character.
  mutating func finish() -> Bool {
    while characters.count < Self.maxCharacters, next < finder.text.count {
      if let width = LostByte.width(in: finder.text, at: next) { return endAtLostByte(width) }
      guard let scalar = finder.text.scalar(at: next) else { return false }
      if scalar.isASCII { return endAtLetter(scalar) }
      guard let bytes = table.bytes(of: scalar), add(trail: bytes.lead, scalar.width) else {
        return false
      }
      pending = bytes.trail
    }
    return false
  }

  /// Longer stretches are not damage of this kind.
  private static let maxCharacters = 64

  private mutating func add(trail: UInt8, _ width: Int) -> Bool {
    guard let scalar = table.scalar(lead: pending, trail: trail), scalar.value >= 0x3000 else {
      return false
    }
    append([scalar], upTo: next + width)
    return true
  }

  private mutating func append(_ candidates: [Unicode.Scalar], upTo end: Int) {
    characters.append(.init(bytes: start..<end, candidates: candidates))
    start = end
    next = end
  }

  /// Ends at a letter that is the last byte of a character; a gloss after it may confirm that.
  private mutating func endAtLetter(_ letter: Unicode.Scalar) -> Bool {
    guard (0x40...0x7E).contains(letter.value), add(trail: UInt8(letter.value), 1) else {
      return false
    }
    guard let gloss = finder.glosses.gloss(in: finder.text, at: next), let last = characters.last,
      !finder.glosses.carriers(of: gloss.syllable).isDisjoint(with: last.candidates)
    else { return true }
    isConfirmed = true
    if !finder.glosses.isKnown(at: next) {
      characters[characters.count - 1].bytes = last.bytes.lowerBound..<gloss.end
    }
    return true
  }

  /// Ends at a lost last byte; a gloss without its opening parenthesis may show which it was.
  private mutating func endAtLostByte(_ width: Int) -> Bool {
    let possible = table.scalars(withLead: pending).filter(\.isHan)
    guard let gloss = finder.glosses.gloss(in: finder.text, at: next + width) else {
      append(possible, upTo: next + width)
      return !possible.isEmpty
    }
    let carriers = finder.glosses.carriers(of: gloss.syllable)
    append(possible.filter(carriers.contains), upTo: gloss.end)
    isConfirmed = true
    return characters.last?.candidates.isEmpty == false
  }
}
