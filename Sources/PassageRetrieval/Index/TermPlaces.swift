import TextAnalysis

/// Finds a term's number without reading the terms before it: a hash table in an array of numbers
/// from 1, where 0 is a free place and a taken one leads to the next.
enum TermPlaces {
  /// The table of distinct terms, numbered in their order.
  static func table(of terms: [Term]) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: count(for: terms.count))
    for (number, term) in terms.enumerated() {
      var place = first(of: term, among: places.count)
      while places[place] != 0 { place = next(place, among: places.count) }
      places[place] = UInt32(number + 1)
    }
    return places
  }

  /// Where the search for a term begins.
  static func first(of term: Term, among count: Int) -> Int { term.mixed & (count - 1) }

  static func next(_ place: Int, among count: Int) -> Int { (place + 1) & (count - 1) }

  /// A power of two; at most two places in three are taken.
  private static func count(for terms: Int) -> Int {
    var places = 4
    while places * 2 < terms * 3 { places *= 2 }
    return places
  }
}
