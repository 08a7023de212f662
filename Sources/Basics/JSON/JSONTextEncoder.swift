/// Encodes values as JSON text in one line, the keys of objects in the order of their bytes.
///
/// The general encoder builds a tree of references and sorts keys as people read them, which took as long as
/// finding the answer that is encoded; this one writes bytes.
final class JSONTextEncoder: Encoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  fileprivate let output: Output
  /// Where the value begins in the output.
  private let start: Int
  private var form = Form.single
  /// Of an object, where `"key":value` stands in the output, in the order in which they were encoded.
  private var fields: [(key: String, place: Range<Int>)] = []
  /// Of an array.
  fileprivate private(set) var count = 0

  private enum Form {
    case single, array, object
  }

  /// What has been written.
  fileprivate final class Output {
    var text = JSONText()
  }

  private init(_ output: Output) {
    self.output = output
    start = output.text.bytes.count
  }

  /// - Throws: what the value's own `encode(to:)` throws.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let output = Output()
    try write(value, to: output)
    return output.text.bytes
  }

  private static func write<Value: Encodable>(_ value: Value, to output: Output) throws {
    // Comparing types is cheaper than casting, which most values need not.
    if Value.self == String.self, let text = value as? String {
      output.text.add(text)
    } else if Value.self == Int.self, let number = value as? Int {
      output.text.add(number)
    } else {
      let encoder = JSONTextEncoder(output)
      try value.encode(to: encoder)
      encoder.end()
    }
  }

  private func end() {
    switch form {
    case .single: break
    case .array: output.text.add(signs: count == 0 ? "[]" : "]")
    case .object: endObject()
    }
  }

  /// Puts the fields in order. Of those with one key the last counts.
  private func endObject() {
    let sorted = Dictionary(fields) { $1 }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let written = output.text.bytes[start...]
    var object = JSONText(capacity: written.count + sorted.count + 2)
    object.add(signs: "{")
    for (index, field) in sorted.enumerated() {
      if index > 0 { object.add(signs: ",") }
      object.add(written[field.value])
    }
    object.add(signs: "}")
    output.text.replace(from: start, with: object)
  }

  // MARK: Parts

  fileprivate func addNull() { output.text.add(signs: "null") }

  fileprivate func add(_ value: some Encodable) throws { try Self.write(value, to: output) }

  fileprivate func addItem(_ value: some Encodable) throws {
    output.text.add(signs: count == 0 ? "[" : ",")
    count += 1
    try add(value)
  }

  fileprivate func addField(_ key: String, _ value: some Encodable) throws {
    let place = output.text.bytes.count
    output.text.add(key)
    output.text.add(signs: ":")
    try add(value)
    fields.append((key, place..<output.text.bytes.count))
  }

  // MARK: Containers

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    form = .object
    return KeyedEncodingContainer(Fields(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    form = .array
    return Items(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

  /// No value here takes containers within its own.
  fileprivate static func isNested() -> Never {
    preconditionFailure("a value encodes other values, not containers within its own")
  }
}

private struct Null: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encodeNil()
  }
}

private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: JSONTextEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) throws { try encoder.addField(key.stringValue, Null()) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try encoder.addField(key.stringValue, value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> { JSONTextEncoder.isNested() }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    JSONTextEncoder.isNested()
  }

  func superEncoder() -> any Encoder { JSONTextEncoder.isNested() }
  func superEncoder(forKey key: Key) -> any Encoder { JSONTextEncoder.isNested() }
}

private struct Items: UnkeyedEncodingContainer {
  let encoder: JSONTextEncoder
  var codingPath: [any CodingKey] { [] }
  var count: Int { encoder.count }

  func encodeNil() throws { try encoder.addItem(Null()) }
  func encode(_ value: some Encodable) throws { try encoder.addItem(value) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> { JSONTextEncoder.isNested() }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { JSONTextEncoder.isNested() }
  func superEncoder() -> any Encoder { JSONTextEncoder.isNested() }
}

/// The values that are not made of others encode themselves by these methods.
private struct Single: SingleValueEncodingContainer {
  let encoder: JSONTextEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { encoder.addNull() }
  func encode(_ value: String) { encoder.output.text.add(value) }
  func encode(_ value: Bool) { encoder.output.text.add(value) }
  func encode(_ value: Double) { encoder.output.text.add(value) }
  func encode(_ value: Float) { encoder.output.text.add(value) }
  func encode(_ value: Int) { encoder.output.text.add(value) }
  func encode(_ value: Int8) { encoder.output.text.add(value) }
  func encode(_ value: Int16) { encoder.output.text.add(value) }
  func encode(_ value: Int32) { encoder.output.text.add(value) }
  func encode(_ value: Int64) { encoder.output.text.add(value) }
  func encode(_ value: UInt) { encoder.output.text.add(value) }
  func encode(_ value: UInt8) { encoder.output.text.add(value) }
  func encode(_ value: UInt16) { encoder.output.text.add(value) }
  func encode(_ value: UInt32) { encoder.output.text.add(value) }
  func encode(_ value: UInt64) { encoder.output.text.add(value) }
  func encode(_ value: some Encodable) throws { try encoder.add(value) }
}
