/// Numbers the distinct field frequencies of an index. They decide the impact of a term in a
/// passage, and few are distinct, so a posting holds an ID instead of the frequencies.
struct FieldFrequencyTable {
  /// By ID.
  private(set) var fieldFrequencies: [FieldFrequencies] = []
  /// By ID the number of postings that have it.
  private(set) var uses: [UInt64] = []
  private var ids: [FieldFrequencies: UInt32] = [:]
  /// By frequency in the text, the ID + 1 of the frequencies that have no other field, as most have
  /// not; 0 if there is none yet.
  private var textOnlyIDs = [UInt32](repeating: 0, count: 64)

  init() {}

  /// The ID of frequencies, counting further postings that have it.
  @discardableResult
  mutating func use(_ frequencies: FieldFrequencies, times: UInt64 = 1) -> UInt32 {
    let id = id(of: frequencies)
    uses[Int(id)] += times
    return id
  }

  private mutating func id(of frequencies: FieldFrequencies) -> UInt32 {
    let inText = frequencies.inText
    guard inText < UInt32(textOnlyIDs.count), frequencies.counts.wrappedSum() == inText else {
      return hashedID(of: frequencies)
    }
    if textOnlyIDs[Int(inText)] == 0 { textOnlyIDs[Int(inText)] = hashedID(of: frequencies) + 1 }
    return textOnlyIDs[Int(inText)] - 1
  }

  private mutating func hashedID(of frequencies: FieldFrequencies) -> UInt32 {
    if let known = ids[frequencies] { return known }
    let new = UInt32(fieldFrequencies.count)
    ids[frequencies] = new
    fieldFrequencies.append(frequencies)
    uses.append(0)
    return new
  }

  /// The IDs in the order of an index: the most used first, so that the IDs there take the fewest
  /// bits.
  var byUse: [Int] {
    fieldFrequencies.indices.sorted { left, right in
      uses[left] != uses[right]
        ? uses[left] > uses[right] : fieldFrequencies[left] < fieldFrequencies[right]
    }
  }

  /// By old ID the new one, given the old ones in their new order.
  static func inverse(of order: [Int]) -> [UInt32] {
    var ids = [UInt32](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { ids[old] = UInt32(new) }
    return ids
  }
}
