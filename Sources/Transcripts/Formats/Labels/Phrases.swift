/// Phrases that are looked for anywhere in a line, all in one pass.
struct Phrases: Sendable {
  /// By first byte.
  private var phrases = [[[UInt8]]](repeating: [], count: 256)

  init(_ texts: some Sequence<String>) {
    for text in texts {
      let phrase = Array(text.utf8)
      if let first = phrase.first { phrases[Int(first)].append(phrase) }
    }
  }

  /// Whether one of them stands in a text.
  func occur(in text: String) -> Bool {
    let utf8 = Array(text.utf8)
    return utf8.indices.contains { offset in
      phrases[Int(utf8[offset])].contains { utf8[offset...].starts(with: $0) }
    }
  }
}
