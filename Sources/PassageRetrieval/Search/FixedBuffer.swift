/// A row of numbers for the innermost loops: copies share the elements, and an index is checked while
/// debugging only, as those of `IndexBytes` are.
@safe struct FixedBuffer<Element: BitwiseCopyable> {
  let count: Int
  private let base: UnsafeMutablePointer<Element>
  private let owner: FixedBufferMemory?

  /// A row without elements.
  init() {
    count = 0
    unsafe base = UnsafeMutablePointer(bitPattern: 64).unsafelyUnwrapped
    owner = nil
  }

  init(repeating element: Element, count: Int) {
    self.count = count
    let owner = FixedBufferMemory(byteCount: count * MemoryLayout<Element>.stride)
    unsafe base = owner.memory.bindMemory(to: Element.self, capacity: count)
    unsafe base.initialize(repeating: element, count: count)
    self.owner = owner
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert((0..<count).contains(index), "outside the row")
      return unsafe base[index]
    }
    nonmutating set {
      assert((0..<count).contains(index), "outside the row")
      unsafe base[index] = newValue
    }
  }

  /// Sets all elements of a range.
  @inline(__always)
  func set(_ range: Range<Int>, to element: Element) {
    assert(range.lowerBound >= 0 && range.upperBound <= count, "outside the row")
    unsafe (base + range.lowerBound).update(repeating: element, count: range.count)
  }

  /// Eight elements in a row, from an index on.
  @inline(__always)
  func eight(from index: Int) -> SIMD8<Element> where Element: SIMDScalar {
    assert(index >= 0 && index + 8 <= count, "outside the row")
    return unsafe UnsafeRawPointer(base + index).loadUnaligned(as: SIMD8<Element>.self)
  }

  @inline(__always)
  func set(eightFrom index: Int, to elements: SIMD8<Element>) where Element: SIMDScalar {
    assert(index >= 0 && index + 8 <= count, "outside the row")
    unsafe UnsafeMutableRawPointer(base + index)
      .storeBytes(of: elements, as: SIMD8<Element>.self)
  }
}

/// Memory that is given back when no row needs it any more.
@safe private final class FixedBufferMemory {
  let memory: UnsafeMutableRawPointer

  init(byteCount: Int) {
    unsafe memory = .allocate(byteCount: byteCount, alignment: 16)
  }

  deinit { unsafe memory.deallocate() }
}
