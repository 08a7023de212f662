import Basics

/// Numbers of terms, found by hashing in one step or few; faster than a `Dictionary`, whose keyed
/// hash (SipHash) costs more than the rest of a lookup.
///
/// Open addressing with linear probing (Knuth, The Art of Computer Programming, volume 3, 6.4).
public struct TermTable: Sendable {
  @usableFromInline var slots = StoredArray<Slot>()
  package private(set) var count = 0
  /// A bit for the hashes of the terms: where it is not set, no slot need be looked at. Most terms
  /// of a text are not in the table of a question's (Bloom, "Space/time trade-offs in hash coding with
  /// allowable errors", 1970, with one hash).
  @usableFromInline var filter = StoredArray<UInt64>(repeating: 0, count: 64)

  @usableFromInline struct Slot: BitwiseCopyable, Sendable {
    @usableFromInline let term: Term
    /// Negative where the slot is empty.
    @usableFromInline var number: Int32
  }

  package init() {}

  /// Numbers the terms of a sequence from 0, in the order in which they first occur.
  package init(_ terms: some Sequence<Term>) {
    for term in terms { number(adding: term) }
  }

  @inlinable
  package func number(of term: Term) -> Int? {
    let hash = term.mixed
    guard filter[(hash >> 56) & 63] & (1 << UInt64((hash >> 50) & 63)) != 0 else { return nil }
    let number = slots[place(of: term, hash)].number
    return number < 0 ? nil : Int(number)
  }

  /// All terms with their numbers, in no order.
  var all: some Sequence<(term: Term, number: Int)> {
    slots.lazy.filter { $0.number >= 0 }.map { ($0.term, Int($0.number)) }
  }

  @inlinable
  package func contains(_ term: Term) -> Bool { number(of: term) != nil }

  /// The number of a term; a new one gets the next.
  @discardableResult
  package mutating func number(adding term: Term) -> Int {
    if (count + 1) * 2 > slots.count { grow() }
    let hash = term.mixed
    let place = place(of: term, hash)
    if slots[place].number < 0 {
      slots[place] = Slot(term: term, number: Int32(count))
      filter[(hash >> 56) & 63] |= 1 << UInt64((hash >> 50) & 63)
      count += 1
    }
    return Int(slots[place].number)
  }

  /// Index of a term's slot, or of the empty one that it would take.
  @inlinable
  func place(of term: Term, _ hash: Int) -> Int {
    let mask = slots.count - 1
    var place = hash & mask
    while slots[place].number >= 0, slots[place].term != term { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = StoredArray(
      repeating: Slot(term: Term([]), number: -1), count: max(16, old.count * 2))
    for slot in old where slot.number >= 0 { slots[place(of: slot.term, slot.term.mixed)] = slot }
  }
}

extension TermTable: Storable {
  public init(from reader: inout StoreReader) {
    (slots, count, filter) = reader.values()
  }

  public func store(in writer: inout StoreWriter) {
    writer.add(slots, count, filter)
  }
}
