import TextAnalysis

/// Finds the number of a term without reading the terms before it: a hash table with linear
/// probing. A slot holds a number from 1; 0 marks a free slot.
enum TermSlots {
  /// - Parameter terms: distinct, in the order of their numbers.
  static func table(of terms: [Term]) -> [UInt32] {
    var slots = [UInt32](repeating: 0, count: count(for: terms.count))
    for (number, term) in terms.enumerated() {
      var slot = first(of: term, among: slots.count)
      while slots[slot] != 0 { slot = next(slot, among: slots.count) }
      slots[slot] = UInt32(number + 1)
    }
    return slots
  }

  /// The slot where the search for a term begins.
  static func first(of term: Term, among count: Int) -> Int { term.mixed & (count - 1) }

  static func next(_ slot: Int, among count: Int) -> Int { (slot + 1) & (count - 1) }

  /// A power of two; at most two slots in three are taken.
  private static func count(for terms: Int) -> Int {
    var slots = 4
    while slots * 2 < terms * 3 { slots *= 2 }
    return slots
  }
}
