/// Owns the bytes of an index, which never change.
@safe final class IndexStorage: @unchecked Sendable {
  private let memory: UnsafeRawBufferPointer
  private let release: (UnsafeRawBufferPointer) -> Void

  /// - Parameter release: gives the memory back; it is called once.
  init(_ memory: UnsafeRawBufferPointer, release: @escaping (UnsafeRawBufferPointer) -> Void) {
    unsafe self.memory = unsafe memory
    unsafe self.release = unsafe release
  }

  deinit {
    unsafe release(memory)
  }

  var all: IndexBytes { unsafe IndexBytes(memory) }

  /// A word of the header.
  func word(_ index: Int) -> UInt64 { all.load(at: index * 8) }

  func part(_ part: IndexLayout.Part) -> IndexBytes {
    let place = IndexLayout.Word.parts + part.rawValue * 2
    let (start, length) = (Int(word(place)), Int(word(place + 1)))
    return unsafe IndexBytes(UnsafeRawBufferPointer(rebasing: memory[start..<start + length]))
  }
}
