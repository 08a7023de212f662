/// What a receipt says, as far as it can be checked.
struct ReceiptClaim {
  let bytes: Range<Int>
  /// Nil if the bytes are those of the file itself.
  let member: String?
  let fileHash, quoteHash: String
  /// File, place, speaker and time with what stands before them: as it is written, and without the
  /// backslashes of Markdown or JSON.
  private let heads: [String]

  /// The first receipt in a text; nil if there is none.
  init?(_ text: String) {
    guard let first = Self.all(in: text).first else { return nil }
    self = first
  }

  /// The receipts in a text: in a line of any output, or by themselves. What stands before one does not
  /// count, nor what follows it after a mark.
  static func all(in text: String) -> [ReceiptClaim] {
    let utf8 = Array(text.utf8)
    var claims: [ReceiptClaim] = []
    var (start, offset) = (0, 0)
    while let found = Self.hashes(in: utf8, from: offset) {
      offset = found.end
      if let claim = ReceiptClaim(utf8, from: start, found) { claims.append(claim) }
      start = found.end
    }
    return claims
  }

  private typealias Hashes = (start: Int, file: Range<Int>, quote: Range<Int>, end: Int)

  /// - Parameter start: offset before the text that the receipt may begin with.
  private init?(_ utf8: [UInt8], from start: Int, _ hashes: Hashes) {
    let words = utf8[start..<hashes.start].split(separator: 0x20)
    guard words.count > 3, let range = words.last,
      words[words.count - 2].elementsEqual("bytes".utf8)
    else { return nil }
    let colon = range.lastIndex(of: UInt8(ascii: ":"))
    let ends = (colon.map { range[($0 + 1)...] } ?? range).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false
    ).map {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard ends.count == 2, let first = ends[0], let last = ends[1], 0 <= first, first < last,
      Self.endsReceipt(utf8[hashes.end...])
    else { return nil }
    bytes = first..<last
    member = colon.map { String(decoding: range[..<$0], as: UTF8.self) }
    fileHash = String(decoding: utf8[hashes.file], as: UTF8.self)
    quoteHash = String(decoding: utf8[hashes.quote], as: UTF8.self)
    let head = String(decoding: utf8[start..<words[words.count - 3].endIndex], as: UTF8.self)
    let plain = Self.unescaped(head)
    heads = plain == head ? [head] : [head, plain]
  }

  /// The next two hashes that stand beside each other.
  private static func hashes(in utf8: [UInt8], from offset: Int) -> Hashes? {
    var offset = offset
    while let start = utf8[offset...].firstIndex(of: mark[0]) {
      offset = start + 1
      guard let file = hash(in: utf8, at: start),
        let next = utf8[file.upperBound...].firstIndex(where: { $0 != 0x20 }),
        next > file.upperBound, let quote = hash(in: utf8, at: next)
      else { continue }
      return (start, file, quote, quote.upperBound)
    }
    return nil
  }

  /// The digits of `sha256:…` at an offset.
  private static func hash(in utf8: [UInt8], at offset: Int) -> Range<Int>? {
    guard utf8[offset...].starts(with: mark) else { return nil }
    let digits = utf8[(offset + mark.count)...].prefix {
      (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
    }
    return digits.count == 64 ? digits.startIndex..<digits.endIndex : nil
  }

  private static let mark = Array("sha256:".utf8)

  /// Whether a receipt may end before some text: at its end, at a mark, or before the repairs.
  private static func endsReceipt(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return true }
    let next = rest.first { $0 > 0x20 } ?? 0x2E
    return !isInWord(first)
      && (!isInWord(next) || rest.drop { $0 <= 0x20 }.starts(with: "emended:".utf8))
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  /// `my\_talk.txt` → `my_talk.txt`
  static func unescaped(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      if isEscaped, !scalar.isASCII || scalar.properties.isAlphabetic { plain.append("\\") }
      plain.append(scalar)
      isEscaped = false
    }
    return String(plain)
  }

  /// What the head tells after the name of a file: place, speaker and time; nil if it names another.
  ///
  /// - Parameter isWhole: whether the names must be the same. Otherwise one may begin with folders that
  ///   the other lacks, since a name has those only among sources that share the rest of it.
  func rest(after file: String, isWhole: Bool) -> Substring? {
    let names = isWhole ? [file[...]] : Self.endings(of: file[...])
    return heads.lazy.compactMap { head -> Substring? in
      if let rest = names.lazy.compactMap({ Self.rest(of: head, after: $0, isPath: false) }).first {
        return rest
      }
      return isWhole ? nil : Self.rest(of: head, after: file[...], isPath: true)
    }.first
  }

  /// - Parameter isPath: whether folders stand before the name.
  private static func rest(of head: String, after file: Substring, isPath: Bool) -> Substring? {
    var rest = head[...]
    while let found = rest.firstRange(of: file + " ") {
      rest = rest[found.upperBound...]
      let before = head[..<found.lowerBound]
      guard isPath ? before.last == "/" : beginsName(after: before) else { continue }
      let numbers = rest.split(separator: " ").first?.split(separator: ":").map { Int($0) } ?? []
      if numbers.count == 2, numbers.allSatisfy({ $0 != nil }) { return rest }
    }
    return nil
  }

  /// Whether a name may begin after some text: at its beginning, or behind a mark.
  private static func beginsName(after text: Substring) -> Bool {
    guard let last = text.unicodeScalars.last else { return true }
    guard last == " " || "([{\"“（【:：`".unicodeScalars.contains(last) else { return false }
    return text.unicodeScalars.last { $0 != " " }.map {
      !$0.properties.isAlphabetic && $0.properties.numericType == nil
    } ?? true
  }

  /// `a/b/c.txt` → `b/c.txt`, `c.txt`
  private static func endings(of path: Substring) -> [Substring] {
    path.indices.filter { path[$0] == "/" }.map { path[path.index(after: $0)...] }
  }

  /// Whether the rest of the head tells a place and a speaker.
  static func tells(
    _ rest: Substring, _ position: (line: Int, column: Int), _ speaker: String?
  ) -> Bool {
    var parts = rest.split(separator: " ")
    guard !parts.isEmpty, parts.removeFirst() == "\(position.line):\(position.column)" else {
      return false
    }
    let own = speaker.map { $0.split(whereSeparator: \.isWhitespace) } ?? []
    let isClock = { (part: Substring) in
      part.utf8.allSatisfy { $0 == 0x3A || (0x30...0x39).contains($0) }
    }
    return parts == own || parts.dropLast() == own[...] && parts.last.map(isClock) ?? false
  }
}
