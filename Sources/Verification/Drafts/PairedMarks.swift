import Basics

/// Where the marks of a text stand and which of them are pairs, so that no mark has the text read to its
/// end again. It is of one text: the same is given with each question.
struct PairedMarks<Mark: Hashable> {
  /// By opening mark and its index: the index of the mark that closes it by counting.
  private var closing: [Mark: [Int: Int]] = [:]
  /// By mark, the indices of all.
  private var places: [Mark: [Int]] = [:]

  /// The index of the mark that closes an opening one, if as many close as open between them; nil if
  /// none does.
  mutating func end(
    of mark: Mark, at index: Int, closers: [Mark], in text: ArraySlice<Mark>
  ) -> Int? {
    if closing[mark] == nil {
      var (open, pairs) = ([Int](), [Int: Int]())
      for index in text.indices {
        if text[index] == mark {
          open.append(index)
        } else if closers.contains(text[index]), let start = open.popLast() {
          pairs[start] = index
        }
      }
      closing[mark] = pairs
    }
    return closing[mark]?[index]
  }

  /// The index of the next such mark behind an index; nil if there is none.
  mutating func next(_ mark: Mark, after index: Int, in text: ArraySlice<Mark>) -> Int? {
    let all = places(of: mark, in: text)
    let next = all.partitioningIndex { $0 > index }
    return next < all.count ? all[next] : nil
  }

  /// The number of such marks between an index and an end.
  mutating func count(
    of mark: Mark, after index: Int, before end: Int, in text: ArraySlice<Mark>
  ) -> Int {
    let all = places(of: mark, in: text)
    return all.partitioningIndex { $0 >= end } - all.partitioningIndex { $0 > index }
  }

  private mutating func places(of mark: Mark, in text: ArraySlice<Mark>) -> [Int] {
    if let known = places[mark] { return known }
    let found = text.indices.filter { text[$0] == mark }
    places[mark] = found
    return found
  }
}
