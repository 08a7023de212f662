import Basics

/// The lengths of a field that do not fit into its `LengthColumn`.
struct LongLengths {
  private let entries: IndexBytes
  /// By group of passages the index of its first entry, a `UInt32`.
  private let firsts: IndexBytes

  /// In passages: a short scan for a small table.
  private static let groupSize = 64

  /// - Parameter entries: `LongLength`s, ascending by passage.
  init(_ entries: IndexBytes, retainedBy tables: inout [StoredBytes]) {
    self.entries = entries
    let count = entries.count / MemoryLayout<LongLength>.stride
    var firsts: [UInt32] = []
    for index in 0..<count {
      let entry: LongLength = entries.load(at: index * MemoryLayout<LongLength>.stride)
      while firsts.count <= Int(entry.passage) / Self.groupSize { firsts.append(UInt32(index)) }
    }
    self.firsts = IndexBytes(of: firsts, retainedBy: &tables)
  }

  /// The length in a passage that has an entry, in terms.
  func length(of passage: Int) -> Int {
    let group = passage / Self.groupSize
    var index = Int(firsts.load(at: group * MemoryLayout<UInt32>.stride, as: UInt32.self))
    while true {
      let entry: LongLength = entries.load(at: index * MemoryLayout<LongLength>.stride)
      if entry.passage >= passage { return Int(entry.length) }
      index += 1
    }
  }
}
