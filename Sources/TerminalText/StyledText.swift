/// Text in stretches of one style each: `"dixit" + StyledText("> ", .dim)`.
package struct StyledText: ExpressibleByStringInterpolation, Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package var text: String
    package var style: Style
  }

  package private(set) var runs: [Run]

  package init(_ text: String, _ style: Style = .plain) {
    runs = text.isEmpty ? [] : [Run(text: text, style: style)]
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// The text without its styles.
  package var plain: String { runs.count == 1 ? runs[0].text : runs.map(\.text).joined() }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.runs += right.runs
    return sum
  }
}
