/// Bytes that values were written to, read where they lie: in memory or in a mapped file.
///
/// It is public so that reading is inlined where it is used, as `Term` of `TextAnalysis` tells.
@safe public struct StoredBytes: @unchecked Sendable {
  @usableFromInline package let memory: UnsafeRawBufferPointer
  /// Keeps the memory.
  private let owner: AnyObject

  /// - Parameter owner: the memory lasts as long as it does.
  package init(_ memory: UnsafeRawBufferPointer, of owner: AnyObject) {
    unsafe self.memory = unsafe memory
    self.owner = owner
  }

  package init(_ bytes: [UInt8]) {
    unsafe self.init(byteCount: bytes.count) { unsafe $0.copyBytes(from: bytes) }
  }

  /// - Parameter fill: writes the bytes; they are zero before.
  package init(byteCount: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let owner = unsafe OwnedMemory(byteCount: byteCount, fill)
    unsafe self.init(owner.memory, of: owner)
  }

  /// The bytes of an array.
  package init<Element: BitwiseCopyable>(elements: [Element]) {
    unsafe self.init(byteCount: elements.count * MemoryLayout<Element>.stride) { memory in
      unsafe elements.withUnsafeBytes { unsafe memory.copyBytes(from: $0) }
    }
  }

  package var count: Int { unsafe memory.count }

  package func part(_ range: Range<Int>) -> StoredBytes {
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

  /// All of them as elements of some kind.
  func array<Element: BitwiseCopyable>() -> [Element] {
    let elements = count / MemoryLayout<Element>.stride
    return unsafe [Element](unsafeUninitializedCapacity: elements) { buffer, initialized in
      unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: memory)
      initialized = elements
    }
  }

  package var checksum: UInt64 { unsafe Checksum.of(memory) }

  var text: String { unsafe String(decoding: memory, as: UTF8.self) }
}

/// Memory that is given back when nobody needs it any more.
@safe private final class OwnedMemory {
  let memory: UnsafeRawBufferPointer

  init(byteCount: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount, alignment: 64)
    unsafe memory.initializeMemory(as: UInt8.self, repeating: 0)
    unsafe fill(memory)
    unsafe self.memory = UnsafeRawBufferPointer(memory)
  }

  deinit { unsafe memory.deallocate() }
}
