import Verification

/// What a page says of a quotation: the verdict, how it differs, and the passage of the source.
struct QuotationCard {
  let quotation: VerifiedQuotation
  /// Of the quotation on the page, from 1.
  let number: Int
  let isFine: Bool

  private var words: VerificationWords { VerificationWords(quotation: quotation) }

  var html: HTML {
    HTML(
      .article, [.class("card"), .id(.card(number)), quotation.colour],
      [heading, notes, difference] + passages + [others])
  }

  /// `3 ≠ altered`, and the way back.
  private var heading: HTML {
    let heading = HTML(
      .h3, [],
      [
        HTML(.span, [.class("number")], [HTML("\(number)")]), " ",
        HTML(.span, [.class("verdict")], [Self.verdict(quotation.verdict, isFine: isFine)]),
      ])
    return HTML(.div, [.class("title")], [heading, back])
  }

  /// A verdict as a sign and a word, with a warning if the quotation cannot stand though its verdict
  /// alone would let it.
  static func verdict(_ verdict: Verdict, isFine: Bool) -> HTML {
    let sign = HTML(.span, [.isDecoration], [HTML(verdict.sign)])
    let warning = verdict.isFine && !isFine ? HTML(" – cannot stand so") : HTML()
    return sign + " " + HTML(verdict.rawValue) + warning
  }

  // MARK: How it differs

  /// What is grave comes first: what is hidden, and whose the words are.
  private var notes: HTML {
    let grave = (words.hidden + words.given).map { note in
      HTML(
        .li, [.class("grave")],
        [HTML(.span, [.isDecoration], ["⚠ "]), HTML(.strong, [], [HTML(note)])])
    }
    let others = words.differences.map { HTML(.li, [], [HTML($0)]) }
    return grave.isEmpty && others.isEmpty
      ? HTML() : HTML(.ul, [.class("notes")], grave + others)
  }

  /// The words of the source with what the draft leaves out struck and what it adds underlined.
  private var difference: HTML {
    guard quotation.verdict == .altered || quotation.verdict == .elided,
      let place = quotation.places.first
    else { return HTML() }
    let parts = WordDifference(from: place.text, to: quotation.quote).parts.map { part in
      switch part {
      case .kept(let words): HTML(words)
      case .leftOut(let words): HTML(.del, [], [HTML(words)])
      case .added(let words): HTML(.ins, [], [HTML(words)])
      }
    }
    return HTML(.p, [.class("difference"), .language(place.language)], parts)
  }

  // MARK: Where it is from

  /// The best place; of a joined quotation the place of each piece.
  private var passages: [HTML] {
    guard let first = quotation.places.first else {
      return [HTML(.p, [.class("nowhere")], ["Nothing near it stands in the sources."])]
    }
    if quotation.verdict == .joined {
      return quotation.places.enumerated().map { index, place in
        SourcePassage(place: place, isMatch: true, label: "piece \(index + 1)").html
      }
    }
    let isMatch = quotation.verdict != .absent
    return [SourcePassage(place: first, isMatch: isMatch, label: isMatch ? nil : "nearest").html]
  }

  private var others: HTML {
    let places = quotation.verdict == .joined ? [] : quotation.places.dropFirst()
    guard !places.isEmpty else { return HTML() }
    let count = places.count == 1 ? "one more place" : "\(places.count) more places"
    let summary = quotation.isRepeated ? "The same words at \(count)" : "Near it, \(count)"
    return HTML(
      .details, [],
      [HTML(.summary, [], [HTML(summary)])]
        + places.map { SourcePassage(place: $0, isMatch: quotation.isRepeated).html })
  }

  private var back: HTML {
    let link = HTML(
      .a, [.link(.quotation(number)), .label("Back to quotation \(number) in the text")],
      [HTML("↩ line \(quotation.line)")])
    return HTML(.p, [.class("back")], [link])
  }
}
