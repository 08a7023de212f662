extension Encoder {
  /// Encodes an object with all of these fields; an absent value is encoded as null.
  ///
  /// A synthesized `encode(to:)` leaves out absent values, so that a program that reads the JSON
  /// cannot tell a key without a value from a misspelt one.
  package func encodeFields(_ fields: KeyValuePairs<String, any Encodable>) throws {
    if let encoder = self as? JSONTextEncoder { return try encoder.addFields(fields) }
    var object = container(keyedBy: FieldName.self)
    for (name, value) in fields {
      try object.encode(value, forKey: FieldName(stringValue: name))
    }
  }
}

private struct FieldName: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) { nil }
}

extension Range<Int> {
  /// `[lower, upper]`, as JSON has half-open ranges.
  package var bounds: [Int] { [lowerBound, upperBound] }
}
