import TextAnalysis

/// Terms, each with a number in the order in which they came.
struct TermTable {
  private(set) var terms: [Term] = []
  /// Numbers from 1 by hash, the next free place where that is taken; 0 is a free place.
  private var places = [UInt32](repeating: 0, count: 1 << 10)

  /// The number of a term, which is added if it is new.
  @inline(__always)
  mutating func number(of term: Term) -> UInt32 {
    var place = Int(truncatingIfNeeded: term.stableHash) & (places.count - 1)
    while places[place] != 0 {
      let number = places[place] - 1
      if terms[Int(number)] == term { return number }
      place = (place + 1) & (places.count - 1)
    }
    return add(term, at: place)
  }

  private mutating func add(_ term: Term, at place: Int) -> UInt32 {
    terms.append(term)
    places[place] = UInt32(terms.count)
    if terms.count * 2 > places.count { places = Self.places(of: terms, count: places.count * 2) }
    return UInt32(terms.count - 1)
  }

  /// Numbers from 1 of distinct terms by hash.
  ///
  /// - Parameter count: a power of two above the number of terms.
  static func places(of terms: [Term], count: Int) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: count)
    for (number, term) in terms.enumerated() {
      var place = Int(truncatingIfNeeded: term.stableHash) & (count - 1)
      while places[place] != 0 { place = (place + 1) & (count - 1) }
      places[place] = UInt32(number + 1)
    }
    return places
  }
}
