import Basics
import Testing

struct BitSetTests {
  @Test(arguments: [[], [0], [63], [64], [5, 1, 5, 200, 63, 64]])
  func `A set has its numbers once each, in ascending order`(numbers: [Int]) {
    let set = BitSet(numbers)
    let expected = Set(numbers).sorted()
    #expect(Array(set) == expected)
    #expect(set.count == expected.count)
    #expect(set.isEmpty == expected.isEmpty)
    #expect(set.min == expected.first)
    #expect(set.max == expected.last)
    #expect((-1..<300).filter { set.contains($0) } == expected)
  }

  @Test func `Ranges are inserted number by number`() {
    #expect(Array(BitSet([2..<4, 3..<3, 63..<66])) == [2, 3, 63, 64, 65])
  }

  @Test(arguments: [([1, 2], [2, 70]), ([2, 70], [1, 2]), ([], [3]), ([3], [])])
  func `Sets of different size are united and intersected`(left: [Int], right: [Int]) {
    var intersection = BitSet(left)
    intersection.formIntersection(BitSet(right))
    #expect(Array(intersection) == left.filter(right.contains))
    #expect(Array(BitSet(left).union(BitSet(right))) == Set(left + right).sorted())
  }

  @Test func `An emptied set can be filled again`() {
    var set = BitSet(upTo: 100)
    set.insert(99)
    set.removeAll()
    #expect(set.isEmpty)
    set.insert(1)
    #expect(Array(set) == [1])
  }
}
