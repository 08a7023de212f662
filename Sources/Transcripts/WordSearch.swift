extension [UInt8] {
  /// Where some words stand first at or behind an offset, byte by byte; nil where they do not, and
  /// for none.
  ///
  /// Blocks are tested as a whole by the first two bytes and the last one, without branches, which
  /// the compiler turns into vector instructions.
  package func range(ofWords words: some Collection<UInt8>, from start: Int = 0) -> Range<Int>? {
    let words = ContiguousArray(words)
    guard let first = words.first, let last = words.last else { return nil }
    let step = words.count > 1 ? 1 : 0
    let second = words[step]
    let end = count - words.count + 1  // behind the last place where they can begin
    var block = start
    while block < end {
      let places = block..<Swift.min(block + Self.blockSize, end)
      var found: UInt8 = 0
      let firsts = span.extracting(places)
      let seconds = span.extracting(Self.moved(places, by: step))
      let lasts = span.extracting(Self.moved(places, by: words.count - 1))
      for offset in 0..<Swift.min(firsts.count, seconds.count, lasts.count) {
        found |=
          (firsts[offset] == first ? 1 : 0) & (seconds[offset] == second ? 1 : 0)
          & (lasts[offset] == last ? 1 : 0)
      }
      if found != 0, let place = places.first(where: { holds(words, at: $0) }) {
        return place..<place + words.count
      }
      block += Self.blockSize
    }
    return nil
  }

  private static func moved(_ range: Range<Int>, by count: Int) -> Range<Int> {
    range.lowerBound + count..<range.upperBound + count
  }

  /// In bytes.
  private static var blockSize: Int { 256 }

  private func holds(_ words: ContiguousArray<UInt8>, at start: Int) -> Bool {
    for offset in words.indices where self[start + offset] != words[offset] { return false }
    return true
  }
}
