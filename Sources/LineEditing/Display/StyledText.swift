/// How a stretch of text looks: attributes and a colour of the terminal's palette.
package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underlined = Attributes(rawValue: 8)
    package static let reversed = Attributes(rawValue: 16)
  }

  package enum Color: UInt8, Sendable {
    case standard, black, red, green, yellow, blue, magenta, cyan, white
  }

  package var attributes: Attributes
  package var color: Color

  package init(_ attributes: Attributes = [], color: Color = .standard) {
    self.attributes = attributes
    self.color = color
  }

  package static let plain = Style()
  package static let dim = Style(.dim)
  package static let bold = Style(.bold)

  /// The escape sequence that turns any style into this one.
  package var sequence: String {
    var parameters = ["0"]
    for (attribute, parameter) in Self.parameters where attributes.contains(attribute) {
      parameters.append(parameter)
    }
    if color != .standard { parameters.append(String(29 + color.rawValue)) }
    return "\u{1B}[" + parameters.joined(separator: ";") + "m"
  }

  private static let parameters: [(Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underlined, "4"), (.reversed, "7"),
  ]
}

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

/// A style for a stretch of the line: byte offsets in its UTF-8.
package struct StyledRange: Hashable, Sendable {
  package var range: Range<Int>
  package var style: Style

  package init(_ range: Range<Int>, _ style: Style) {
    self.range = range
    self.style = style
  }
}
