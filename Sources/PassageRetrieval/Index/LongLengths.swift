/// The lengths of a field that do not fit where those of most passages stand.
struct LongLengths {
  private let entries: IndexBytes
  /// By group of passages the index of its first entry.
  private let firsts: [UInt32]

  /// In passages.
  private static let group = 64

  /// - Parameters:
  ///   - entries: a `LongLength` for each of some passages, ascending.
  ///   - passages: the number of all.
  init(_ entries: IndexBytes, passages: Int) {
    self.entries = entries
    let count = entries.count / MemoryLayout<LongLength>.stride
    guard count > 0 else {
      firsts = []
      return
    }
    var firsts: [UInt32] = []
    firsts.reserveCapacity(passages / Self.group + 1)
    for index in 0..<count {
      let entry: LongLength = entries.load(at: index * MemoryLayout<LongLength>.stride)
      while firsts.count <= Int(entry.passage) / Self.group { firsts.append(UInt32(index)) }
    }
    self.firsts = firsts
  }

  /// In terms.
  ///
  /// - Parameter passage: one that has an entry.
  func length(of passage: Int) -> Int {
    var index = Int(firsts[passage / Self.group])
    while true {
      let entry: LongLength = entries.load(at: index * MemoryLayout<LongLength>.stride)
      if entry.passage >= passage { return Int(entry.length) }
      index += 1
    }
  }
}
