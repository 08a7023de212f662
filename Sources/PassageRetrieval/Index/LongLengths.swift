import Basics

/// The lengths of a field that do not fit where those of most passages stand.
struct LongLengths {
  private let entries: IndexBytes
  /// By group of passages the index of its first entry, as `UInt32`.
  private let firsts: IndexBytes

  /// In passages.
  private static let group = 64

  /// - Parameter entries: a `LongLength` for each of some passages, ascending.
  init(_ entries: IndexBytes, keptIn tables: inout [StoredBytes]) {
    self.entries = entries
    let count = entries.count / MemoryLayout<LongLength>.stride
    var firsts: [UInt32] = []
    for index in 0..<count {
      let entry: LongLength = entries.load(at: index * MemoryLayout<LongLength>.stride)
      while firsts.count <= Int(entry.passage) / Self.group { firsts.append(UInt32(index)) }
    }
    self.firsts = IndexBytes(of: firsts, keptIn: &tables)
  }

  /// In terms.
  ///
  /// - Parameter passage: one that has an entry.
  func length(of passage: Int) -> Int {
    let group = passage / Self.group
    var index = Int(firsts.load(at: group * MemoryLayout<UInt32>.stride, as: UInt32.self))
    while true {
      let entry: LongLength = entries.load(at: index * MemoryLayout<LongLength>.stride)
      if entry.passage >= passage { return Int(entry.length) }
      index += 1
    }
  }
}
