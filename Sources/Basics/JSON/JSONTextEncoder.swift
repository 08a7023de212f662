/// Encodes values as JSON text in one line, the keys of objects in order.
///
/// The general encoder builds a tree of references and sorts keys as people read them, which took as long as
/// finding the answer that is encoded; this one writes bytes.
final class JSONTextEncoder: Encoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  fileprivate let output: Output
  /// Where the value begins in the output.
  private var start = 0
  private var form = Form.single
  /// Of an object, where `"key":value` stands in the output, in the order in which they were encoded.
  private var fields: [(key: String, place: Range<Int>)] = []
  /// Of an array.
  fileprivate private(set) var count = 0
  /// Encodes the values within this one, one after the other.
  private var inner: JSONTextEncoder?

  private enum Form {
    case single, array, object
  }

  /// What has been written.
  fileprivate final class Output {
    var text = JSONText()
  }

  private init(_ output: Output) {
    self.output = output
  }

  /// - Throws: what the value's own `encode(to:)` throws.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONTextEncoder(Output())
    try encoder.encode(value)
    return encoder.output.text.bytes
  }

  private func encode(_ value: some Encodable) throws {
    start = output.text.bytes.count
    form = .single
    try value.encode(to: self)
    switch form {
    case .single: break
    case .array: output.text.add(signs: count == 0 ? "[]" : "]")
    case .object: endObject()
    }
  }

  /// Puts the fields in order. Of those with one key the last counts.
  private func endObject() {
    let sorted = fields.sorted {
      $0.key == $1.key ? $0.place.lowerBound < $1.place.lowerBound : $0.key < $1.key
    }
    var object = JSONText(capacity: output.text.bytes.count - start + sorted.count + 2)
    object.add(signs: "{")
    for (index, field) in sorted.enumerated() {
      if index + 1 < sorted.count, sorted[index + 1].key == field.key { continue }
      if object.bytes.count > 1 { object.add(signs: ",") }
      object.add(output.text.bytes[field.place])
    }
    object.add(signs: "}")
    output.text.replace(from: start, with: object)
  }

  // MARK: Parts

  fileprivate func addNull() { output.text.add(signs: "null") }

  fileprivate func add(_ value: some Encodable) throws {
    let encoder = inner ?? JSONTextEncoder(output)
    inner = encoder
    try encoder.encode(value)
  }

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

  /// An object's fields, without the boxes of a container.
  func addFields(_ fields: KeyValuePairs<String, any Encodable>) throws {
    beginObject()
    for (name, value) in fields { try addField(name, value) }
  }

  private func beginObject() {
    guard form != .object else { return }
    form = .object
    fields.removeAll(keepingCapacity: true)
  }

  // MARK: Containers

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    beginObject()
    return KeyedEncodingContainer(Fields(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if form != .array {
      form = .array
      count = 0
    }
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
