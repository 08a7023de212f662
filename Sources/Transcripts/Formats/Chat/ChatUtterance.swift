/// What is said on a main tier of CHAT, without the marks around and within its words.
///
/// `<I want> [//] (be)cause dat [: that] &-um ice+cream &=laughs 0is good@l .` is read as
/// `I want because that um ice cream good.`
///
/// Words that are taken back, `[/]` and `[//]`, were said and stay; so do fillers, `&-um`. Fragments
/// of words, events, pauses, omitted words and what nobody understood, `xxx`, are no words. A
/// replacement is read in place of what it replaces, as CLAN does.
struct ChatUtterance {
  /// Name of the repair in emendations.
  static let rule = "chat"

  /// Text range from its first word to its last mark; nil if it has no words.
  private(set) var words: Range<Int>?
  /// What is left out or read otherwise, by place.
  private(set) var repairs: [Emendation] = []
  /// From its first bullet to its last; nil without bullets.
  private(set) var time: TimeSpan?

  private let utf8: [UInt8]
  private var items: [ChatItem] = []
  /// Index of the first item of the last word or group.
  private var scope = 0
  /// Indices of the items that open groups begin with, with the offsets of their marks.
  private var groups: [(item: Int, offset: Int)] = []
  private var scopeStart = 0

  /// - Parameter body: text range of the tier after its speaker.
  init(_ utf8: [UInt8], _ body: Range<Int>) {
    self.utf8 = utf8
    scan(body)
    guard items.contains(where: \.isWord), let first = items.first, let last = items.last else {
      return
    }
    words = first.range.lowerBound..<last.range.upperBound
    findRepairs()
  }

  private mutating func scan(_ body: Range<Int>) {
    var offset = body.lowerBound
    while offset < body.upperBound {
      let byte = utf8[offset]
      if byte <= 0x20, byte != Self.bullet {
        offset += 1
      } else if let end = bulletEnd(at: offset, in: body) {
        take(bullet: offset..<end)
        offset = end
      } else if byte == UInt8(ascii: "["),
        let close = utf8[offset..<body.upperBound].firstIndex(of: UInt8(ascii: "]"))
      {
        take(code: offset..<close + 1)
        offset = close + 1
      } else if byte == UInt8(ascii: "<") {
        groups.append((items.count, offset))
        offset += 1
      } else if byte == UInt8(ascii: ">") {
        if let group = groups.popLast() { (scope, scopeStart) = group }
        offset += 1
      } else {
        let end = tokenEnd(from: offset, in: body)
        (scope, scopeStart) = (items.count, offset)
        items += ChatToken(utf8, offset..<end).items
        offset = end
      }
    }
  }

  private func tokenEnd(from start: Int, in body: Range<Int>) -> Int {
    let isLinker = utf8[start] == UInt8(ascii: "+")
    return utf8[(start + 1)..<body.upperBound].firstIndex { byte in
      byte <= 0x20 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "<") && !isLinker
    } ?? body.upperBound
  }

  private static let bullet: UInt8 = 0x15
  /// How programs show a bullet.
  private static let shownBullet = Array("•".utf8)

  /// Where a bullet with times ends that begins at an offset; nil if none does.
  private func bulletEnd(at offset: Int, in body: Range<Int>) -> Int? {
    if utf8[offset] == Self.bullet {
      let close = utf8[(offset + 1)..<body.upperBound].firstIndex(of: Self.bullet)
      return close.map { $0 + 1 } ?? body.upperBound
    }
    let mark = Self.shownBullet
    guard utf8[offset..<body.upperBound].starts(with: mark) else { return nil }
    let inside = utf8[(offset + mark.count)..<body.upperBound].prefix { $0 < 0x80 }
    guard utf8[inside.endIndex..<body.upperBound].starts(with: mark) else { return nil }
    return inside.endIndex + mark.count
  }

  /// `␕1200_3400␕`, in milliseconds; older files name the recording before: `%snd:"talk"_1200_3400`.
  private mutating func take(bullet: Range<Int>) {
    let numbers = utf8[bullet].split { !(0x30...0x39).contains($0) }
      .map { Double(String(decoding: $0, as: UTF8.self)) }.suffix(2)
    guard numbers.count == 2, let start = numbers.first ?? nil, let end = numbers.last ?? nil
    else { return }
    time = TimeSpan(start: time?.start ?? start / 1000, end: end / 1000)
  }

  /// Takes a code in brackets: `[: that]` replaces the word or group before it, others are left out.
  private mutating func take(code: Range<Int>) {
    let inside = code.lowerBound + 1..<code.upperBound - 1
    guard utf8[inside].starts(with: ": ".utf8) else { return }
    let read = ChatUtterance(utf8, utf8.trimmed(inside.lowerBound + 1..<inside.upperBound))
    guard let words = read.words, scope <= items.count else { return }
    items.removeSubrange(scope...)
    var (reading, next) = ("", words.lowerBound)
    for repair in read.repairs {
      reading += String(decoding: utf8[next..<repair.bytes.lowerBound], as: UTF8.self)
      reading += repair.reading
      next = repair.bytes.upperBound
    }
    reading += String(decoding: utf8[next..<words.upperBound], as: UTF8.self)
    items.append(
      ChatItem(range: scopeStart..<code.upperBound, reading: reading, border: " ", isWord: true))
  }

  /// Emendations for items that read otherwise and for what stands between items.
  private mutating func findRepairs() {
    var last: ChatItem?
    for item in items {
      if let last { addBorder(between: last, and: item) }
      if let reading = item.reading {
        repairs.append(Emendation(bytes: item.range, reading: reading, rule: Self.rule))
      }
      last = item
    }
  }

  private mutating func addBorder(between last: ChatItem, and item: ChatItem) {
    let gap = last.range.upperBound..<item.range.lowerBound
    let isHan =
      item.border == " " && utf8.scalar(before: gap.lowerBound)?.isWide == true
      && utf8.scalar(at: gap.upperBound)?.isWide == true
    let border = isHan || last.opensQuotation ? "" : item.border
    guard !gap.isEmpty || !border.isEmpty, !utf8[gap].elementsEqual(border.utf8) else { return }
    repairs.append(Emendation(bytes: gap, reading: border, rule: Self.rule))
  }
}

/// A part of an utterance that is read.
struct ChatItem {
  let range: Range<Int>
  /// Nil if it is read as it stands.
  var reading: String?
  /// What is read between it and the item before.
  var border: String
  /// Whether it is more than a mark.
  var isWord: Bool
  var opensQuotation = false
}
