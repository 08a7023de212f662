/// Bytes that values were written to, read in place, in memory or in a mapped file.
///
/// It is public so that reading is inlined where it is used; see `Term` in `TextAnalysis`.
@safe public struct StoredBytes: @unchecked Sendable {
  @usableFromInline package let memory: UnsafeRawBufferPointer
  /// Retains the memory.
  @usableFromInline var owner: StoredMemory

  /// All the bytes of some memory.
  init(_ owner: StoredMemory) {
    unsafe self.init(owner.bytes, of: owner)
  }

  @usableFromInline init(_ memory: UnsafeRawBufferPointer, of owner: StoredMemory) {
    unsafe self.memory = unsafe memory
    self.owner = owner
  }

  package init(_ bytes: [UInt8]) {
    unsafe self.init(byteCount: bytes.count) { unsafe $0.copyBytes(from: bytes) }
  }

  /// - Parameter fill: writes the bytes, which are zero at first.
  package init(byteCount: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
    unsafe self.init(OwnedMemory(byteCount: byteCount, fill))
  }

  /// The bytes of an array.
  package init<Element: BitwiseCopyable>(elements: [Element]) {
    unsafe self.init(byteCount: elements.count * MemoryLayout<Element>.stride) { memory in
      unsafe elements.withUnsafeBytes { unsafe memory.copyBytes(from: $0) }
    }
  }

  @usableFromInline static let none = StoredBytes([])

  @inlinable package var count: Int { unsafe memory.count }

  @inlinable package func part(_ range: Range<Int>) -> StoredBytes {
    unsafe StoredBytes(UnsafeRawBufferPointer(rebasing: memory[range]), of: owner)
  }

  @inlinable
  package func load<Value: BitwiseCopyable>(
    at offset: Int, as type: Value.Type = Value.self
  )
    -> Value
  {
    unsafe memory.loadUnaligned(fromByteOffset: offset, as: type)
  }

  /// A copy in its own memory, with room for more.
  ///
  /// - Parameter count: at least as many bytes as there are.
  @usableFromInline func copied(toByteCount count: Int) -> StoredBytes {
    unsafe StoredBytes(byteCount: count) { unsafe $0.copyMemory(from: memory) }
  }

  /// Whether nothing else refers to the memory.
  @inlinable mutating func isUnshared() -> Bool { isKnownUniquelyReferenced(&owner) }

  /// Writes to memory that `copied(toByteCount:)` returned.
  @inlinable
  func write<Value: BitwiseCopyable>(_ value: Value, at offset: Int) {
    let start = unsafe UnsafeMutableRawPointer(mutating: memory.baseAddress)
    unsafe start?.storeBytes(of: value, toByteOffset: offset, as: Value.self)
  }

  /// A copy of all bytes as elements.
  @inlinable func array<Element: BitwiseCopyable>() -> [Element] {
    let elements = count / MemoryLayout<Element>.stride
    return unsafe [Element](unsafeUninitializedCapacity: elements) { buffer, initialized in
      unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: memory)
      initialized = elements
    }
  }

  package var checksum: UInt64 { unsafe Checksum.of(memory) }

  @inlinable var text: String { unsafe String(decoding: memory, as: UTF8.self) }
}

/// Memory that lives as long as something refers to it.
@safe @usableFromInline class StoredMemory {
  let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) {
    unsafe self.bytes = unsafe bytes
  }
}

private final class OwnedMemory: StoredMemory {
  init(byteCount: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount, alignment: 64)
    unsafe memory.initializeMemory(as: UInt8.self, repeating: 0)
    unsafe fill(memory)
    unsafe super.init(UnsafeRawBufferPointer(memory))
  }

  deinit { unsafe bytes.deallocate() }
}
