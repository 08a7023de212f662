/// Numbers of terms, found by hashing in one step or few; faster than a `Dictionary`, whose keyed
/// hash (SipHash) costs more than the rest of a lookup.
///
/// Open addressing with linear probing (Knuth, The Art of Computer Programming, volume 3, 6.4).
package struct TermTable: Sendable {
  private var slots: [Slot] = []
  package private(set) var count = 0

  private struct Slot: Sendable {
    let term: Term
    /// Negative where the slot is empty.
    var number: Int32
  }

  package init() {}

  /// Numbers the terms of a sequence from 0, in the order in which they first occur.
  package init(_ terms: some Sequence<Term>) {
    for term in terms { number(adding: term) }
  }

  package func number(of term: Term) -> Int? {
    guard count > 0 else { return nil }
    let slot = slots[place(of: term)]
    return slot.number < 0 ? nil : Int(slot.number)
  }

  package func contains(_ term: Term) -> Bool { number(of: term) != nil }

  /// The number of a term; a new one gets the next.
  @discardableResult
  package mutating func number(adding term: Term) -> Int {
    if (count + 1) * 2 > slots.count { grow() }
    let place = place(of: term)
    if slots[place].number < 0 {
      slots[place] = Slot(term: term, number: Int32(count))
      count += 1
    }
    return Int(slots[place].number)
  }

  /// Index of a term's slot, or of the empty one that it would take.
  private func place(of term: Term) -> Int {
    let mask = slots.count - 1
    var place = term.mixed & mask
    while slots[place].number >= 0, slots[place].term != term { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](
      repeating: Slot(term: Term([]), number: -1), count: max(16, old.count * 2))
    for slot in old where slot.number >= 0 { slots[place(of: slot.term)] = slot }
  }
}
