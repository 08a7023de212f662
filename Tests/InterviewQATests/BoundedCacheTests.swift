import Basics
import Testing

@testable import InterviewQA

struct MemoTests {
  @Test func `A value is found once and kept`() {
    let memo = BoundedCache<Int, Int>(most: 10)
    var found = 0
    for _ in 0..<3 {
      #expect(
        memo.value(of: 4) {
          found += 1
          return 16
        } == 16)
    }
    #expect(found == 1)
  }

  @Test func `A value that is not right is found anew`() {
    let memo = BoundedCache<Int, Int>(most: 10)
    _ = memo.value(of: 4) { 15 }
    #expect(memo.value(of: 4, where: { $0 == 16 }, { 16 }) == 16)
    #expect(memo.value(of: 4) { 17 } == 16)
  }

  @Test func `No more are kept than told`() {
    let memo = BoundedCache<Int, Int>(most: 2)
    for key in 0..<3 { _ = memo.value(of: key) { key } }
    #expect(memo.value(of: 0) { 9 } == 9)
    #expect(memo.value(of: 2) { 9 } == 2)
  }
}
