/// Any value of JSON (RFC 8259).
package enum JSON: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])
  /// The text of a value that was encoded before.
  case encoded(String)

  /// The value of an object's key; nil for other values, too.
  package subscript(key: String) -> JSON? {
    if case .object(let fields) = self { fields[key] } else { nil }
  }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var integer: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number) where number.rounded() == number && abs(number) < 0x1p53: Int(number)
    default: nil
    }
  }

  /// The fields of an object; nil for other values.
  package var object: [String: JSON]? {
    if case .object(let fields) = self { fields } else { nil }
  }

  /// In one line, the keys of objects in order: the same value gives the same bytes. U+0085, U+2028 and
  /// U+2029 are escaped, which some readers take for line ends.
  package var text: String {
    var text = JSONText()
    write(to: &text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private func write(to text: inout JSONText) {
    switch self {
    case .null: text.add(signs: "null")
    case .boolean(let value): text.add(value)
    case .integer(let number): text.add(number)
    case .number(let number): text.add(number)
    case .string(let string): text.add(string)
    case .encoded(let json): text.add(Array(json.utf8)[...])
    case .array(let values):
      text.add(signs: "[")
      for (index, value) in values.enumerated() {
        if index > 0 { text.add(signs: ",") }
        value.write(to: &text)
      }
      text.add(signs: "]")
    case .object(let fields):
      text.add(signs: "{")
      let sorted = fields.sorted { $0.key < $1.key }
      for (index, field) in sorted.enumerated() {
        if index > 0 { text.add(signs: ",") }
        text.add(field.key)
        text.add(signs: ":")
        field.value.write(to: &text)
      }
      text.add(signs: "}")
    }
  }

  /// The text of any value, like that of `JSON`.
  package static func text(of value: some Encodable) -> String {
    guard let bytes = try? JSONTextEncoder.bytes(of: value) else {
      preconditionFailure("no value here refuses to be encoded")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the text of a value holds.
  package init(of value: some Encodable) {
    guard let json = JSON(Array(Self.text(of: value).utf8)) else {
      preconditionFailure("encoded text is JSON")
    }
    self = json
  }

  /// Reads JSON text (RFC 8259). Of a key that is given twice the last value counts; bytes that are no
  /// UTF-8 are read as U+FFFD.
  ///
  /// - Returns: nil if the text is no JSON, or has more than 128 levels.
  package init?(_ bytes: [UInt8]) {
    guard let value = try? JSONReader.value(of: bytes) else { return nil }
    self = value
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .string(text) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(integerLiteral number: Int) { self = .integer(number) }
  package init(arrayLiteral values: JSON...) { self = .array(values) }
  package init(dictionaryLiteral fields: (String, JSON)...) {
    self = .object(Dictionary(fields) { $1 })
  }
}
