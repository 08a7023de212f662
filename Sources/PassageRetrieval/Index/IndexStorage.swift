import Synchronization

/// Owns the bytes of an index, which never change.
///
/// Those of a file are checked chunk by chunk before they are first used, so that opening a large
/// index costs nothing and a damaged one is never taken for a whole one.
@safe final class IndexStorage: @unchecked Sendable {
  private let memory: UnsafeRawBufferPointer
  private let release: (UnsafeRawBufferPointer) -> Void
  /// By chunk whether it is known to be as it was written; nil where none needs to be checked.
  private let known: UnsafeMutableBufferPointer<Atomic<Bool>>?
  private let damage = Atomic(false)

  /// - Parameters:
  ///   - isChecked: whether the bytes come from outside.
  ///   - release: gives the memory back; it is called once.
  init(
    _ memory: UnsafeRawBufferPointer, isChecked: Bool = false,
    release: @escaping (UnsafeRawBufferPointer) -> Void
  ) {
    unsafe self.memory = unsafe memory
    unsafe self.release = unsafe release
    guard isChecked else {
      unsafe known = nil
      return
    }
    let chunks = memory.count / IndexLayout.chunk + 1
    unsafe known = .allocate(capacity: chunks)
    for chunk in 0..<chunks {
      unsafe known?.initializeElement(at: chunk, to: Atomic(false))
    }
  }

  deinit {
    unsafe known?.deinitialize()
    unsafe known?.deallocate()
    unsafe release(memory)
  }

  /// Whether bytes were asked for that are not as they were written. What was found before and
  /// after that is worth nothing.
  var isDamaged: Bool { damage.load(ordering: .relaxed) }

  var all: IndexBytes { unsafe IndexBytes(memory) }

  /// A word of the header.
  func word(_ index: Int) -> UInt64 { all.load(at: index * 8) }

  /// Where a part lies.
  func range(of part: IndexLayout.Part) -> Range<Int> {
    let place = IndexLayout.Word.parts + part.rawValue * 2
    let (start, length) = (Int(word(place)), Int(word(place + 1)))
    return start..<start + length
  }

  func part(_ part: IndexLayout.Part) -> IndexBytes { bytes(range(of: part)) }

  private func bytes(_ range: Range<Int>) -> IndexBytes {
    unsafe IndexBytes(UnsafeRawBufferPointer(rebasing: memory[range]))
  }

  /// Whether all bytes of a range are as they were written.
  @inline(__always)
  func isSound(_ range: Range<Int>) -> Bool {
    guard let known = unsafe known else { return true }
    var chunk = range.lowerBound / IndexLayout.chunk
    while chunk * IndexLayout.chunk < range.upperBound {
      guard unsafe known[chunk].load(ordering: .relaxed) || check(chunk) else { return false }
      chunk += 1
    }
    return true
  }

  func isSound(_ part: IndexLayout.Part) -> Bool { isSound(range(of: part)) }

  @inline(never)
  private func check(_ chunk: Int) -> Bool {
    let sums = part(.checksums)
    guard Checksum.of(bytes(Self.range(ofChunk: chunk, before: end))) == sums.load(at: chunk * 8)
    else {
      damage.store(true, ordering: .relaxed)
      return false
    }
    unsafe known?[chunk].store(true, ordering: .relaxed)
    return true
  }

  /// Where the checksums begin, the last part.
  private var end: Int { range(of: .checksums).lowerBound }

  /// The first chunk is without the header, the last one ends with what is summed.
  static func range(ofChunk chunk: Int, before end: Int) -> Range<Int> {
    let start = chunk * IndexLayout.chunk
    return max(start, IndexLayout.headerBytes)..<min(start + IndexLayout.chunk, end)
  }

  /// Checks the header and the checksums themselves.
  func validate() throws(IndexFileError) {
    let header = (0..<IndexLayout.Word.checksum).map(word)
    guard word(IndexLayout.Word.magic) == IndexLayout.magic else {
      throw IndexFileError(description: "is no index")
    }
    guard word(IndexLayout.Word.version) == IndexLayout.version,
      word(IndexLayout.Word.byteOrder) == IndexLayout.byteOrder,
      word(IndexLayout.Word.formula) == BM25F.fingerprint
    else { throw IndexFileError(description: "is of another version") }
    guard Checksum.of(header) == word(IndexLayout.Word.checksum) else {
      throw IndexFileError(description: "is damaged")
    }
    guard word(IndexLayout.Word.length) == UInt64(all.count) else {
      throw IndexFileError(description: "is cut short")
    }
    guard Checksum.of(part(.checksums)) == word(IndexLayout.Word.checksumOfSums),
      isSound(.profiles), isSound(.uses), isSound(.lengths), isSound(.links), isSound(.exchanges)
    else { throw IndexFileError(description: "is damaged") }
  }
}
