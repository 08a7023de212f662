extension [UInt8] {
  /// Byte range of the first occurrence of a phrase from an offset on; nil if there is none or the
  /// phrase is empty.
  @inlinable
  package func range(ofWords words: some Collection<UInt8>, from start: Int = 0) -> Range<Int>? {
    range(of: ContiguousArray(words), from: start)
  }

  @usableFromInline
  func range(of words: ContiguousArray<UInt8>, from start: Int) -> Range<Int>? {
    guard words.count > 1 else {
      let place = words.first.flatMap { self[start...].firstIndex(of: $0) }
      return place.map { $0..<$0 + 1 }
    }
    // The search looks for two of the bytes; in a Chinese character the last two are the rarest.
    let key = words.count > 2 ? 2 : 1
    let first = Span<UInt8>.Block(repeating: words[key - 1])
    let second = Span<UInt8>.Block(repeating: words[key])
    var next = start + key
    while let place = span.firstOffset(
      from: next, upTo: count - words.count + key + 1,
      where: { before, bytes in (before .== first) .& (bytes .== second) })
    {
      if contains(words, at: place - key) { return place - key..<place - key + words.count }
      next = place + 1
    }
    return nil
  }

  private func contains(_ words: ContiguousArray<UInt8>, at start: Int) -> Bool {
    for offset in words.indices where self[start + offset] != words[offset] { return false }
    return true
  }
}
