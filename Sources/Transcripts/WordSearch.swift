extension [UInt8] {
  /// Where some words stand first at or behind an offset, byte by byte; nil where they do not, and
  /// for none.
  ///
  /// Sixteen places are tested at once by the first and the last byte of the words (Muła, "SIMD-friendly
  /// algorithms for substring searching", 2016, http://0x80.pl/articles/simd-strfind.html).
  package func range(ofWords words: some Collection<UInt8>, from start: Int = 0) -> Range<Int>? {
    let words = ContiguousArray(words)
    guard let first = words.first, let last = words.last else { return nil }
    let end = count - words.count  // the last place where they can begin
    var place = start
    let width = SIMD16<UInt8>.scalarCount
    while place + width - 1 <= end {
      let found = unsafe withUnsafeBytes { text in
        let firsts = unsafe text.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
        let lasts = unsafe text.loadUnaligned(
          fromByteOffset: place + words.count - 1, as: SIMD16<UInt8>.self)
        return any((firsts .== first) .& (lasts .== last))
      }
      if found, let match = (place..<place + width).first(where: { holds(words, at: $0) }) {
        return match..<match + words.count
      }
      place += width
    }
    while place <= end {
      if holds(words, at: place) { return place..<place + words.count }
      place += 1
    }
    return nil
  }

  private func holds(_ words: ContiguousArray<UInt8>, at start: Int) -> Bool {
    for offset in words.indices where self[start + offset] != words[offset] { return false }
    return true
  }
}
