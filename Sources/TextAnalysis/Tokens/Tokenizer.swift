/// Cuts UTF-8 text into tokens; everything but letters, digits, Han characters and signs is
/// dropped.
///
/// `GPT-5.1涨了60%` → `gpt` `5.1` `涨` `了` `60` `%`. A word ends where letters meet digits, so that
/// `GPT5`, `GPT 5` and `GPT-5` are the same.
struct Tokenizer {
  let folding: ScriptFolding

  /// - Parameter isStemmed: whether the terms of words are their stems.
  func tokens(of utf8: borrowing Span<UInt8>, stemmed isStemmed: Bool = true) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(utf8.count / 3)
    var bytes: [UInt8] = []
    var offset = 0
    while offset < utf8.count {
      let first = character(at: offset, in: utf8)
      guard first.kind != .other else {
        offset = first.end
        continue
      }
      guard first.kind.makesRuns else {
        let word = Term(scalar: first.scalar)
        tokens.append(
          Token(range: offset..<first.end, kind: first.kind.tokenKind, word: word, term: word))
        offset = first.end
        continue
      }
      bytes.removeAll(keepingCapacity: true)
      let end = run(from: first, at: offset, in: utf8, into: &bytes)
      tokens.append(Self.token(first.kind, range: offset..<end, folded: &bytes, isStemmed))
      offset = end
    }
    return tokens
  }

  /// Collects the folded bytes of the token that begins with `first`; returns its end.
  private func run(
    from first: Character, at start: Int, in utf8: borrowing Span<UInt8>, into bytes: inout [UInt8]
  ) -> Int {
    first.append(to: &bytes)
    var end = first.end
    while end < utf8.count {
      var next = character(at: end, in: utf8)
      if let joint = first.kind.joint(next.scalar), next.end < utf8.count,
        joint != nil || groupsThousands(next.end, utf8)
      {
        next = character(at: next.end, in: utf8)
        guard next.kind == first.kind else { return end }
        if let joint { bytes.append(joint) }
      }
      guard next.kind == first.kind else { return end }
      next.append(to: &bytes)
      end = next.end
    }
    return end
  }

  /// Whether exactly three digits follow: `1,000` is one number, `20,30` are two.
  private func groupsThousands(_ start: Int, _ utf8: borrowing Span<UInt8>) -> Bool {
    var digits = 0
    var offset = start
    while offset < utf8.count, digits < 4 {
      let next = character(at: offset, in: utf8)
      guard next.kind == .digit else { break }
      digits += 1
      offset = next.end
    }
    return digits == 3
  }

  private static func token(
    _ kind: CharacterKind, range: Range<Int>, folded bytes: inout [UInt8], _ isStemmed: Bool
  ) -> Token {
    let word = Term(bytes)
    guard kind == .letter, isStemmed else {
      return Token(range: range, kind: kind.tokenKind, word: word, term: word)
    }
    Stemmer.stem(&bytes)
    return Token(range: range, kind: .word, word: word, term: Term(bytes))
  }

  /// A folded scalar of the text, and the offset of the next one.
  private struct Character {
    let scalar: UInt32
    let kind: CharacterKind
    let end: Int

    func append(to bytes: inout [UInt8]) {
      if scalar < 0x80 {
        bytes.append(UInt8(scalar))
      } else if let encoded = Unicode.Scalar(scalar).flatMap({ UTF8.encode($0) }) {
        bytes.append(contentsOf: encoded)
      }
    }
  }

  /// The scalar at a byte offset of valid UTF-8.
  private func character(at offset: Int, in utf8: borrowing Span<UInt8>) -> Character {
    let first = UInt32(utf8[offset])
    if first < 0x80 {
      let folded = folding.fold(first)
      return Character(scalar: folded, kind: CharacterKind(folded), end: offset + 1)
    }
    let width = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, utf8.count - offset)
    var scalar = width == 1 ? first : first & (0x7F >> UInt32(width))
    for next in 1..<max(1, width) { scalar = scalar << 6 | UInt32(utf8[offset + next]) & 0x3F }
    let folded = folding.fold(scalar)
    return Character(scalar: folded, kind: CharacterKind(folded), end: offset + width)
  }
}

/// What a folded scalar contributes to tokens.
private enum CharacterKind {
  case han, letter, digit, sign, other

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39: self = .digit
    case 0x61...0x7A: self = .letter
    case 0x24, 0x25, 0xA3, 0xA5, 0x2030, 0x20A0...0x20BF, 0x2103, 0x2109, 0xFFE1, 0xFFE5:
      self = .sign
    case 0..<0xAA: self = .other
    case 0x3005, 0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0x20000...0x323AF:
      self = .han
    default:
      self = Unicode.Scalar(scalar)?.properties.isAlphabetic == true ? .letter : .other
    }
  }

  /// Whether adjacent characters of this kind make one token.
  var makesRuns: Bool { self == .letter || self == .digit }

  var tokenKind: Token.Kind {
    switch self {
    case .han: .han
    case .digit: .number
    case .sign: .sign
    case .letter, .other: .word
    }
  }

  /// What a scalar between two characters of this kind becomes in the token: `.` in `5.1`, an
  /// apostrophe in `she's`, nothing for the comma in `1,000`. Nil if it ends the token.
  func joint(_ scalar: UInt32) -> UInt8?? {
    switch (self, scalar) {
    case (.digit, 0x2E): .some(UInt8(ascii: "."))
    case (.digit, 0x2C): .some(nil)
    case (.letter, 0x27), (.letter, 0x2019): .some(UInt8(ascii: "'"))
    default: nil
    }
  }
}
