import Basics

/// Numbers terms from 0, in the order they are added.
///
/// Faster than a `Dictionary`, whose keyed hash (SipHash) costs more than the rest of a lookup.
/// Open addressing with linear probing (Knuth, The Art of Computer Programming, volume 3, 6.4).
public struct TermTable: Sendable {
  @usableFromInline var slots = StoredArray<Slot>()
  /// Number of terms.
  package private(set) var count = 0
  /// One bit per hash: if it is not set, no slot needs to be probed. Most terms of a text are not
  /// in the table of a question (Bloom, "Space/time trade-offs in hash coding with allowable
  /// errors", 1970, with one hash).
  @usableFromInline var filter = StoredArray<UInt64>(repeating: 0, count: 64)

  @usableFromInline struct Slot: BitwiseCopyable, Sendable {
    @usableFromInline let term: Term
    /// Negative if the slot is empty.
    @usableFromInline var number: Int32
  }

  /// An empty table.
  package init() {}

  /// Numbers the terms of a sequence in order of first occurrence.
  package init(_ terms: some Sequence<Term>) {
    for term in terms { number(adding: term) }
  }

  /// The number of a term; nil if it is not in the table.
  @inlinable
  package func number(of term: Term) -> Int? {
    let hash = term.mixed
    guard filter[(hash >> 56) & 63] & (1 << UInt64((hash >> 50) & 63)) != 0 else { return nil }
    let number = slots[place(of: term, hash)].number
    return number < 0 ? nil : Int(number)
  }

  /// All terms with their numbers, in no particular order.
  var all: some Sequence<(term: Term, number: Int)> {
    slots.lazy.filter { $0.number >= 0 }.map { ($0.term, Int($0.number)) }
  }

  /// Whether a term is in the table.
  @inlinable
  package func contains(_ term: Term) -> Bool { number(of: term) != nil }

  /// The number of a term, which is added if it is not in the table.
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

  /// Index of a term's slot, or of the empty slot that it would take.
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
  /// Reads a stored table.
  public init(from reader: inout StoreReader) {
    slots = reader.value()
    count = reader.value()
    filter = reader.value()
  }

  /// Stores the table.
  public func store(in writer: inout StoreWriter) {
    writer.add(slots)
    writer.add(count)
    writer.add(filter)
  }
}
