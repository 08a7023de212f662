/// Plain values one behind the other, in memory of their own or where a file is mapped: what was
/// stored is read without copying it. Whoever changes one that is mapped, or that others have too,
/// changes a copy.
///
/// It is public so that reading is inlined where it is used, as `Term` of `TextAnalysis` tells.
public struct StoredArray<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
  @usableFromInline var bytes: StoredBytes
  @usableFromInline var length: Int
  /// Whether the bytes are there for these elements alone and can be written to.
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

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { length }

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

  /// Sees to it that the bytes can be written to and have room for so many elements.
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
