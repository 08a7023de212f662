import Basics
import Testing

struct BoundedCacheTests {
  @Test func `A value is computed once`() {
    let cache = BoundedCache<Int, Int>(maxCount: 10)
    var computed = 0
    for _ in 0..<3 {
      #expect(
        cache.value(of: 4) {
          computed += 1
          return 16
        } == 16)
    }
    #expect(computed == 1)
  }

  @Test func `A value that is not valid is computed anew`() {
    let cache = BoundedCache<Int, Int>(maxCount: 10)
    _ = cache.value(of: 4) { 15 }
    #expect(cache.value(of: 4, where: { $0 == 16 }, { 16 }) == 16)
    #expect(cache.value(of: 4) { 17 } == 16)
  }

  @Test func `A full cache is emptied before the next value is added`() {
    let cache = BoundedCache<Int, Int>(maxCount: 2)
    for key in 0..<3 { _ = cache.value(of: key) { key } }
    #expect(cache.value(of: 0) { 9 } == 9)
    #expect(cache.value(of: 2) { 9 } == 2)
  }
}
