extension [UInt8] {
  /// Where some words stand first at or behind an offset, byte by byte; nil where they do not, and
  /// for none.
  package func range(ofWords words: some Collection<UInt8>, from start: Int = 0) -> Range<Int>? {
    let words = ContiguousArray(words)
    guard words.count > 1 else {
      let place = words.first.flatMap { self[start...].firstIndex(of: $0) }
      return place.map { $0..<$0 + 1 }
    }
    // They are looked for by two of their bytes; of a Chinese character the last two tell most.
    let key = words.count > 2 ? 2 : 1
    let first = Span<UInt8>.Block(repeating: words[key - 1])
    let second = Span<UInt8>.Block(repeating: words[key])
    var next = start + key
    while let place = span.firstOffset(
      from: next, upTo: count - words.count + key + 1,
      where: { before, bytes in (before .== first) .& (bytes .== second) })
    {
      if holds(words, at: place - key) { return place - key..<place - key + words.count }
      next = place + 1
    }
    return nil
  }

  private func holds(_ words: ContiguousArray<UInt8>, at start: Int) -> Bool {
    for offset in words.indices where self[start + offset] != words[offset] { return false }
    return true
  }
}
