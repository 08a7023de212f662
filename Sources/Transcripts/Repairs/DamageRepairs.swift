/// Repairs the damage that converters did to a text.
enum DamageRepairs {
  /// All repairs, by place; their ranges are text ranges. Shifted bytes are found by means of the
  /// glosses.
  static func repairs(of text: [UInt8], isWord: @escaping (String) -> Bool) -> [Emendation] {
    let glosses = PinyinGloss.emendations(in: text)
    let shifted = ShiftedBytes.emendations(in: text, glosses: glosses, isWord: isWord)
    guard !shifted.isEmpty else { return glosses }
    return (glosses + shifted).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }
}
