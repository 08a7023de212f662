/// A fixed number of elements for the innermost loops. Copies share the elements, and indices are
/// checked in debug builds only.
@safe struct FixedBuffer<Element: BitwiseCopyable> {
  let count: Int
  private let base: UnsafeMutablePointer<Element>
  private let owner: FixedBufferMemory?

  /// A buffer without elements.
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
      assert((0..<count).contains(index), "outside the buffer")
      return unsafe base[index]
    }
    nonmutating set {
      assert((0..<count).contains(index), "outside the buffer")
      unsafe base[index] = newValue
    }
  }

  /// Sets all elements of a range.
  @inline(__always)
  func set(_ range: Range<Int>, to element: Element) {
    assert(range.lowerBound >= 0 && range.upperBound <= count, "outside the buffer")
    unsafe (base + range.lowerBound).update(repeating: element, count: range.count)
  }

  /// Eight consecutive elements.
  @inline(__always)
  func eight(from index: Int) -> SIMD8<Element> where Element: SIMDScalar {
    assert(index >= 0 && index + 8 <= count, "outside the buffer")
    return unsafe UnsafeRawPointer(base + index).loadUnaligned(as: SIMD8<Element>.self)
  }

  @inline(__always)
  func set(eightFrom index: Int, to elements: SIMD8<Element>) where Element: SIMDScalar {
    assert(index >= 0 && index + 8 <= count, "outside the buffer")
    unsafe UnsafeMutableRawPointer(base + index)
      .storeBytes(of: elements, as: SIMD8<Element>.self)
  }
}

/// Memory that is released with the last buffer that refers to it.
@safe private final class FixedBufferMemory {
  let memory: UnsafeMutableRawPointer

  init(byteCount: Int) {
    unsafe memory = .allocate(byteCount: byteCount, alignment: 16)
  }

  deinit { unsafe memory.deallocate() }
}
