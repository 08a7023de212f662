/// Writes captions: WebVTT and SubRip.
struct CaptionText {
  let isWebVTT: Bool
  let spelling: Spelling
  let label: NameLabel

  /// What is shown at a time.
  struct Card {
    let start: Milliseconds
    var end: Milliseconds
    var parts: [SpokenPart]
  }

  /// - Parameter parts: at least one of them has a time.
  func text(of parts: [SpokenPart]) -> String {
    let cards = Self.cards(of: parts)
    let texts = cards.enumerated().map { isWebVTT ? webVTT($1) : subRip($1, number: $0 + 1) }
    return (isWebVTT ? ["WEBVTT\n"] + texts : texts).joined(separator: "\n")
  }

  /// The parts by their times: one without a time is shown with the one before it, or with the
  /// first. A card whose end is not known ends where the next begins, or else as soon as it can be
  /// read.
  static func cards(of parts: [SpokenPart]) -> [Card] {
    var (cards, early): ([Card], [SpokenPart]) = ([], [])
    for part in parts {
      if let start = part.start {
        cards.append(Card(start: start, end: part.end ?? start, parts: early + [part]))
        early = []
      } else if cards.isEmpty {
        early.append(part)
      } else {
        cards[cards.count - 1].parts.append(part)
      }
    }
    for index in cards.indices where cards[index].end == cards[index].start {
      let card = cards[index]
      let next = index + 1 < cards.count ? cards[index + 1].start : card.start
      let length = card.parts.reduce(0) { $0 + $1.text.utf8.count }
      cards[index].end =
        next > card.start
        ? next
        : Milliseconds(card.start.count + max(minDuration, length * 1000 / bytesPerSecond))
    }
    return cards
  }

  /// In milliseconds.
  private static let minDuration = 2000
  /// How fast people read: 15 Latin letters, or 5 Chinese characters.
  private static let bytesPerSecond = 15

  private func webVTT(_ card: Card) -> String {
    let lines = card.parts.map { voice(of: $0) + escaped($0.text) }
    let times = card.start.clock() + " --> " + card.end.clock()
    return ([times] + lines).joined(separator: "\n") + "\n"
  }

  /// `<v Ida Moor>`; `<v >` where somebody without a name begins, since words without a voice go on
  /// with the last one.
  private func voice(of part: SpokenPart) -> String {
    if let name = label.name(of: part.voice) { return "<v \(escapedName(name))>" }
    return part.beginsTurn && (part.voice != .nobody || part.paragraph > 0) ? "<v >" : ""
  }

  private func subRip(_ card: Card, number: Int) -> String {
    let lines = card.parts.map { part in
      label.text(before: part) + (spelling.escapesMore ? escaped(part.text) : part.text)
    }
    let times = card.start.clock(",") + " --> " + card.end.clock(",")
    return (["\(number)", times] + lines).joined(separator: "\n") + "\n"
  }

  private func escapedName(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { text, scalar in
      text += Self.references[scalar] ?? String(scalar)
    }
  }

  private func escaped(_ words: String) -> String {
    words.unicodeScalars.reduce(into: "") { text, scalar in
      text +=
        Self.references[scalar] ?? (spelling.escapesMore ? Self.moreReferences[scalar] : nil)
        ?? String(scalar)
    }
  }

  private static let references: [Unicode.Scalar: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;",
  ]
  /// Orders of other formats that some players obey in captions, and times.
  private static let moreReferences: [Unicode.Scalar: String] = [
    "\\": "&#92;", "{": "&#123;", "[": "&#91;",
  ]
}
