/// An array of plain values in its own memory or in a mapped file: stored values are read in place.
/// Like any array it has value semantics; changing a mapped one changes a copy.
///
/// It is public so that reading is inlined where it is used; see `Term` in `TextAnalysis`.
public struct StoredArray<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
  @usableFromInline var bytes: StoredBytes
  @usableFromInline var length: Int
  /// Whether the bytes belong to this array and can be written.
  @usableFromInline var isOwn = false

  @inlinable init(_ bytes: StoredBytes) {
    self.bytes = bytes
    length = bytes.count / MemoryLayout<Element>.stride
  }

  @inlinable package init() {
    bytes = .none
    length = 0
  }

  @inlinable package init(_ elements: some Sequence<Element>) {
    self.init()
    self += elements
  }

  @inlinable package init(repeating element: Element, count: Int) {
    self.init(repeatElement(element, count: count))
  }

  /// 0.
  @inlinable public var startIndex: Int { 0 }

  /// The number of elements.
  @inlinable public var endIndex: Int { length }

  /// Setting an element copies the array if its memory is mapped or shared.
  @inlinable public subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < length)
      return bytes.load(at: index * MemoryLayout<Element>.stride)
    }
    set {
      precondition(index >= 0 && index < length)
      makeWritable(capacity: length)
      bytes.write(newValue, at: index * MemoryLayout<Element>.stride)
    }
  }

  @inlinable package mutating func append(_ element: Element) {
    makeWritable(capacity: length + 1)
    bytes.write(element, at: length * MemoryLayout<Element>.stride)
    length += 1
  }

  @inlinable package static func += (left: inout StoredArray, right: some Sequence<Element>) {
    left.makeWritable(capacity: left.count + right.underestimatedCount)
    for element in right { left.append(element) }
  }

  /// Ensures unique, mutable storage with room for a number of elements.
  @inlinable mutating func makeWritable(capacity: Int) {
    let size = MemoryLayout<Element>.stride
    guard !isOwn || capacity * size > bytes.count || !bytes.isUnshared() else { return }
    let room = capacity > count ? Swift.max(capacity, count * 2) : capacity
    bytes = bytes.part(0..<count * size).copied(toByteCount: room * size)
    isOwn = true
  }
}

extension StoredArray: Storable {
  @inlinable public init(from reader: inout StoreReader) {
    let count = reader.count()
    self.init(reader.take(count * MemoryLayout<Element>.stride))
  }

  @inlinable public func store(in writer: inout StoreWriter) {
    writer.add(count: count)
    writer.append(bytes.part(0..<count * MemoryLayout<Element>.stride))
  }
}
