import Basics

/// The brackets of one line of a draft, so that none has the line read to its end again.
struct Brackets {
  /// By opening bracket: by its offset, that of the one which closes it.
  private var closing: [Unicode.Scalar: [Int: Int]] = [:]
  /// By bracket, the offsets of all.
  private var places: [Unicode.Scalar: [Int]] = [:]

  /// The offset of what closes a round or square bracket; nil if nothing does in its line.
  mutating func end(
    of bracket: Unicode.Scalar, at offset: Int, in utf8: [UInt8], _ line: Range<Int>
  ) -> Int? {
    if closing[bracket] == nil {
      let (opener, closer) = (
        UInt8(ascii: bracket), UInt8(ascii: bracket == "[" ? "]" : ")")
      )
      var (open, pairs) = ([Int](), [Int: Int]())
      for offset in line {
        if utf8[offset] == opener {
          open.append(offset)
        } else if utf8[offset] == closer, let start = open.popLast() {
          pairs[start] = offset
        }
      }
      closing[bracket] = pairs
    }
    return closing[bracket]?[offset]
  }

  /// The offset of the next such bracket in the line; nil if there is none.
  mutating func next(
    _ bracket: Unicode.Scalar, from offset: Int, in utf8: [UInt8], _ line: Range<Int>
  ) -> Int? {
    let all = places[bracket] ?? line.filter { utf8[$0] == UInt8(ascii: bracket) }
    places[bracket] = all
    let next = all.partitioningIndex { $0 >= offset }
    return next < all.count ? all[next] : nil
  }
}
