/// The number of terms in each field of each passage while an index is built.
struct FieldLengths {
  /// By field, then by passage.
  private(set) var columns = [[UInt32]](repeating: [], count: Field.allCases.count)

  private(set) var count = 0

  /// Adds a passage by the lengths of its fields.
  mutating func append(_ lengths: SIMD8<UInt32>) {
    for field in columns.indices { columns[field].append(lengths[field]) }
    count += 1
  }

  /// The lengths with each linked neighbour's text added to the context.
  func spread(by links: [ContextLinks]) -> FieldLengths {
    var spread = self
    let texts = columns[Field.text.rawValue]
    for (passage, links) in links.enumerated() {
      let length =
        (links.contains(.previous) ? texts[passage - 1] : 0)
        + (links.contains(.next) ? texts[passage + 1] : 0)
      spread.columns[Field.context.rawValue][passage] += length
    }
    return spread
  }

  /// By field the average over the passages that have it; 0 if none has.
  var averages: [Float] {
    columns.map { column in
      var terms = 0
      var passages = 0
      for length in column where length > 0 {
        terms += Int(length)
        passages += 1
      }
      return passages == 0 ? 0 : Float(terms) / Float(passages)
    }
  }
}
