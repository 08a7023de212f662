import FoundationEssentials

/// Any value of JSON (RFC 8259).
package enum JSON: Equatable, Sendable {
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

  package var object: [String: JSON]? {
    if case .object(let fields) = self { fields } else { nil }
  }

  /// In one line, the keys of objects in order: the same value gives the same bytes.
  package var text: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let number): "\(number)"
    case .number(let number): number.isFinite ? Self.encoded(number) : "null"
    case .string(let text): Self.encoded(text)
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let fields):
      "{"
        + fields.sorted { $0.key < $1.key }.map { Self.encoded($0) + ":" + $1.text }
        .joined(separator: ",") + "}"
    case .encoded(let text): text
    }
  }

  /// A value as the library's encoder writes it, in one line, its keys in order.
  package static func encoded(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("only text and finite numbers are encoded")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// Reads JSON text; bytes that are no UTF-8 are read as U+FFFD.
  ///
  /// - Returns: nil if the text is no JSON, or too deep.
  package init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let value = try? JSONDecoder().decode(JSON.self, from: Data(text.utf8)) else {
      return nil
    }
    self = value
  }
}

extension JSON: Decodable {
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let fields = try? value.decode([String: JSON].self) {
      self = .object(fields)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
    } else if let boolean = try? value.decode(Bool.self) {
      self = .boolean(boolean)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if value.decodeNil() {
      self = .null
    } else {
      self = .array(try value.decode([JSON].self))
    }
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
