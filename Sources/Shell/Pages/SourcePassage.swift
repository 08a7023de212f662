import InterviewQA
import Verification

/// The passage of a source that a quotation is from, with the words quoted marked.
struct SourcePassage {
  let place: QuotedPlace
  /// Whether the words are those of the quotation, and not only near.
  let isMatch: Bool
  /// What stands before the place: `nearest`, `piece 2`; nil for nothing.
  var label: String?

  var html: HTML {
    let words = isMatch ? HTML(.mark, [], [HTML(place.text)]) : HTML(place.text)
    return HTML(
      .figure, [],
      [
        HTML(
          .blockquote, [.language(place.language)],
          [
            before, HTML(.p, [], [near(before: place.before), words, near(after: place.after)]),
            after,
          ]
        ), HTML(.figcaption, [], [source]), receipt,
      ])
  }

  private var receipt: HTML {
    guard let receipt = place.receipt else { return HTML() }
    return HTML(
      .details, [],
      [
        HTML(.summary, [], ["Receipt"]),
        HTML(.p, [], [HTML(.code, [], [HTML(receipt.text)])]),
      ])
  }

  // MARK: Around the words

  /// In characters: how much of the paragraph is shown at once on either side of the words.
  private static let reach = 110

  private var before: HTML {
    let far = Self.far(from: place.before, fromEnd: true)
    return Self.more(far, "… more before it")
  }

  private var after: HTML {
    Self.more(Self.far(from: place.after, fromEnd: false), "more after it …")
  }

  private static func more(_ text: Substring, _ summary: String) -> HTML {
    guard !text.isEmpty else { return HTML() }
    let summary = HTML(.summary, [.language("en")], [HTML(summary)])
    return HTML(.details, [], [summary, HTML(.p, [], [HTML(String(text))])])
  }

  private func near(before text: String) -> HTML {
    let far = Self.far(from: text, fromEnd: true)
    return HTML((far.isEmpty ? "" : "… ") + text[far.endIndex...])
  }

  private func near(after text: String) -> HTML {
    let far = Self.far(from: text, fromEnd: false)
    return HTML(text[..<(far.isEmpty ? text.endIndex : far.startIndex)] + (far.isEmpty ? "" : " …"))
  }

  /// The part of a text beyond reach, up to a blank or, where there is none, a mark of Chinese.
  private static func far(from text: String, fromEnd: Bool) -> Substring {
    guard text.count > 2 * reach else { return text[..<text.startIndex] }
    if fromEnd {
      let start = text.index(text.endIndex, offsetBy: -reach)
      let cut = text[start...].firstIndex(where: isBorder).map { text.index(after: $0) } ?? start
      return text[..<cut]
    }
    let end = text.index(text.startIndex, offsetBy: reach)
    return text[(text[..<end].lastIndex(where: isBorder) ?? end)...]
  }

  private static func isBorder(_ character: Character) -> Bool {
    character.isWhitespace || "，。；：？！、".contains(character)
  }

  // MARK: Where it stands

  /// `Hall (guest) · 00:03:10 · hall.txt:17`
  private var source: HTML {
    let role = place.role.map { " (\($0))" } ?? ""
    let account =
      place.edition == .record ? "our own account, not anyone’s words" : nil
    let voice = place.speaker.map { HTML(.strong, [], [HTML($0)]) + HTML(role) }
    let lines =
      place.lastLine > place.line ? "\(place.line)–\(place.lastLine)" : "\(place.line)"
    let parts = [
      label.map { HTML($0) }, account.map { HTML($0) }, voice,
      place.time.map { HTML(CitationLine.clock($0)) }, HTML("\(place.file):\(lines)"),
    ].compactMap { $0 }
    return parts.dropFirst().reduce(parts[0]) { $0 + " · " + $1 }
  }
}
