import Basics
import Testing

struct BoundedCacheTests {
  @Test func `A value is found once and kept`() {
    let cache = BoundedCache<Int, Int>(most: 10)
    var found = 0
    for _ in 0..<3 {
      #expect(
        cache.value(of: 4) {
          found += 1
          return 16
        } == 16)
    }
    #expect(found == 1)
  }

  @Test func `A value that is not right is found anew`() {
    let cache = BoundedCache<Int, Int>(most: 10)
    _ = cache.value(of: 4) { 15 }
    #expect(cache.value(of: 4, where: { $0 == 16 }, { 16 }) == 16)
    #expect(cache.value(of: 4) { 17 } == 16)
  }

  @Test func `No more are kept than told`() {
    let cache = BoundedCache<Int, Int>(most: 2)
    for key in 0..<3 { _ = cache.value(of: key) { key } }
    #expect(cache.value(of: 0) { 9 } == 9)
    #expect(cache.value(of: 2) { 9 } == 2)
  }
}
