/// A piece of a web page. Texts and values of attributes are escaped when they are put in, and
/// links lead to places of the same page only: nothing that a source or a draft holds can become
/// markup.
///
///     HTML(.p, [.class("note")], ["1 < 2"])   →   <p class="note">1 &lt; 2</p>
struct HTML: Equatable {
  private(set) var markup = ""

  /// Elements that pages consist of. Raw values are their names.
  enum Tag: String {
    case a, article, blockquote, code, del, details, div, figcaption, figure, h1, h2, h3, header,
      ins
    case li, main, mark, nav, ol, p, pre, section, span, strong, sub, summary, sup, ul

    /// Whether a line may end behind it without becoming a blank that is shown.
    var isBlock: Bool {
      switch self {
      case .a, .code, .del, .ins, .mark, .span, .strong, .sub, .summary, .sup: false
      default: true
      }
    }
  }

  /// An attribute of an element.
  enum Attribute {
    case `class`(StaticString)
    case id(Anchor)
    /// Where a link of this page leads.
    case link(Anchor)
    /// What a screen reader says instead of the words.
    case label(String)
    /// BCP 47; empty if it is not known.
    case language(String)
    /// Chooses the colour.
    case verdict(String)
    case role(StaticString)
    /// Whether the element is decoration, which a screen reader leaves out.
    case isDecoration
    /// Whether the keyboard reaches the element: one that scrolls.
    case isReachable
  }

  /// Nothing.
  init() {}

  /// A text. Line ends and tabs stay; other control characters become visible signs.
  init(_ text: String) {
    markup = Self.escaped(text)
  }

  init(_ tag: Tag, _ attributes: [Attribute] = [], _ content: [HTML]) {
    markup = "<" + tag.rawValue + attributes.map { " " + Self.text(of: $0) }.joined() + ">"
    for part in content { markup += part.markup }
    markup += "</" + tag.rawValue + ">" + (tag.isBlock ? "\n" : "")
  }

  var isEmpty: Bool { markup.isEmpty }

  static func + (first: HTML, second: HTML) -> HTML {
    var sum = first
    sum += second
    return sum
  }

  static func += (sum: inout HTML, part: HTML) { sum.markup += part.markup }

  private static func text(of attribute: Attribute) -> String {
    switch attribute {
    case .class(let names): "class=\"\(names)\""
    case .id(let anchor): "id=\"\(anchor.name)\""
    case .link(let anchor): "href=\"#\(anchor.name)\""
    case .label(let text): "aria-label=\"\(escaped(text))\""
    case .language(let tag): "lang=\"\(escaped(tag))\""
    case .verdict(let verdict): "data-verdict=\"\(escaped(verdict))\""
    case .role(let role): "role=\"\(role)\""
    case .isDecoration: "aria-hidden=\"true\""
    case .isReachable: "tabindex=\"0\""
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "\r": escaped.append("\n")
      case "\n": if !isAfterReturn { escaped.append(scalar) }
      case "\t": escaped.append(scalar)
      default: escaped.append(SafeText.visible(scalar))
      }
      isAfterReturn = scalar == "\r"
    }
    return String(escaped)
  }
}

extension HTML: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self.init(text) }
}
