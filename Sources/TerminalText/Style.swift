/// How a stretch of text looks: attributes and a colour of the terminal's palette.
///
/// Public for its inlined comparison; see `DisplayWidth`.
public struct Style: Hashable, Sendable {
  @usableFromInline package struct Attributes: OptionSet, Hashable, Sendable {
    @usableFromInline package let rawValue: UInt8

    @usableFromInline package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underlined = Attributes(rawValue: 8)
    package static let reversed = Attributes(rawValue: 16)
  }

  @usableFromInline package enum Color: UInt8, Sendable {
    case standard, black, red, green, yellow, blue, magenta, cyan, white
  }

  @usableFromInline package var attributes: Attributes
  @usableFromInline package var color: Color

  package init(_ attributes: Attributes = [], color: Color = .standard) {
    self.attributes = attributes
    self.color = color
  }

  package static let plain = Style()
  package static let dim = Style(.dim)
  package static let bold = Style(.bold)

  @inlinable public static func == (left: Style, right: Style) -> Bool {
    left.attributes.rawValue == right.attributes.rawValue && left.color == right.color
  }

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
