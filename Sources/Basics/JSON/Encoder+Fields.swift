extension Encoder {
  /// Encodes an object with all of these fields: an absent value is null, not left out.
  ///
  /// A synthesized `encode(to:)` leaves absent values out, so that whoever reads the JSON cannot tell
  /// a key without a value from one that is misspelt.
  package func encodeFields(_ fields: KeyValuePairs<String, any Encodable>) throws {
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
