/// The name of a place in a web page. Names consist of letters, digits and hyphens only.
struct Anchor: Hashable {
  let name: String

  private init(_ name: String) {
    self.name = name
  }

  /// Where reading begins: behind what stands at the head of the page.
  static let text = Anchor("text")

  /// A draft or a script; all numbers are from 1.
  static func part(_ number: Int) -> Anchor { Anchor("part-\(number)") }
  /// The verdict on a quotation of a draft, with the place in its source.
  static func card(_ number: Int) -> Anchor { Anchor("q\(number)") }
  /// A quotation in its draft.
  static func quotation(_ number: Int) -> Anchor { Anchor("draft-\(number)") }
  /// A mark in a draft that is never closed.
  static func unclosed(_ number: Int) -> Anchor { Anchor("unclosed-\(number)") }
  /// A quotation below a question.
  static func citation(_ number: Int) -> Anchor { Anchor("c\(number)") }
  /// The words of a quotation in a transcript.
  static func place(_ number: Int) -> Anchor { Anchor("place-\(number)") }
  /// A paragraph of a transcript, as citations number it.
  static func paragraph(_ number: Int, ofTranscript transcript: Int) -> Anchor {
    Anchor("t\(transcript)-\(number)")
  }
}
