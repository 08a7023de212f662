import Basics
import Synchronization

/// Owns the bytes of an index, which never change.
///
/// The bytes of a file are verified chunk by chunk before their first use: opening a large index
/// costs nothing, and damage never goes unnoticed.
@safe final class IndexStorage: @unchecked Sendable {
  let bytes: StoredBytes
  /// By chunk whether it has been verified; nil if no chunk needs to be.
  private let verified: UnsafeMutableBufferPointer<Atomic<Bool>>?
  private let damage = Atomic(false)

  /// - Parameter isUntrusted: whether the bytes come from a file and have to be verified.
  init(_ bytes: StoredBytes, isUntrusted: Bool = false) {
    self.bytes = bytes
    guard isUntrusted else {
      unsafe verified = nil
      return
    }
    let chunks = bytes.count / IndexLayout.chunkBytes + 1
    unsafe verified = .allocate(capacity: chunks)
    for chunk in 0..<chunks {
      unsafe verified?.initializeElement(at: chunk, to: Atomic(false))
    }
  }

  deinit {
    unsafe verified?.deinitialize()
    unsafe verified?.deallocate()
  }

  /// Whether damaged bytes have been met. All results of the index, before and after, are then
  /// worthless.
  var isDamaged: Bool { damage.load(ordering: .relaxed) }

  var all: IndexBytes { unsafe IndexBytes(bytes.memory) }

  /// A word of the header.
  func word(_ index: Int) -> UInt64 { all.load(at: index * 8) }

  /// The byte range of a part.
  func range(of part: IndexLayout.Part) -> Range<Int> {
    let place = IndexLayout.Word.parts + part.rawValue * 2
    let (start, length) = (Int(word(place)), Int(word(place + 1)))
    return start..<start + length
  }

  func part(_ part: IndexLayout.Part) -> IndexBytes { self.part(range(of: part)) }

  private func part(_ range: Range<Int>) -> IndexBytes {
    unsafe IndexBytes(UnsafeRawBufferPointer(rebasing: bytes.memory[range]))
  }

  /// Whether all bytes of a range are as they were written; damage is remembered.
  @inline(__always)
  func isSound(_ range: Range<Int>) -> Bool {
    guard let verified = unsafe verified else { return true }
    var chunk = range.lowerBound / IndexLayout.chunkBytes
    while chunk * IndexLayout.chunkBytes < range.upperBound {
      guard unsafe verified[chunk].load(ordering: .relaxed) || verify(chunk) else { return false }
      chunk += 1
    }
    return true
  }

  func isSound(_ part: IndexLayout.Part) -> Bool { isSound(range(of: part)) }

  @inline(never)
  private func verify(_ chunk: Int) -> Bool {
    let sums = part(.checksums)
    guard
      (unsafe Checksum.of(part(Self.range(ofChunk: chunk, before: end)).all))
        == sums.load(at: chunk * 8)
    else {
      damage.store(true, ordering: .relaxed)
      return false
    }
    unsafe verified?[chunk].store(true, ordering: .relaxed)
    return true
  }

  /// The byte offset of the checksums, the last part.
  private var end: Int { range(of: .checksums).lowerBound }

  /// Byte range of a chunk: the first one lacks the header, the last one ends with the last byte
  /// before the checksums.
  static func range(ofChunk chunk: Int, before end: Int) -> Range<Int> {
    let start = chunk * IndexLayout.chunkBytes
    return max(start, IndexLayout.headerBytes)..<min(start + IndexLayout.chunkBytes, end)
  }

  /// An index in a file. Of a large one only the header, the checksums and the small parts are
  /// read.
  ///
  /// - Throws: `StoredFileError` if the file cannot be mapped, is not an index, was written by
  ///   another version of the program, or is visibly damaged.
  static func mapped(_ path: String) throws(StoredFileError) -> IndexStorage {
    let bytes = try StoredFile.mapped(path)
    guard bytes.count >= IndexLayout.headerBytes else {
      throw StoredFileError(description: "is cut short")
    }
    let storage = IndexStorage(bytes, isUntrusted: true)
    try storage.validate()
    if bytes.count <= StoredFile.maxEagerBytes, !storage.isSound(0..<storage.end) {
      throw StoredFileError(description: "is damaged")
    }
    return storage
  }

  /// Verifies the header, the checksums and the parts that every search needs.
  private func validate() throws(StoredFileError) {
    let header = (0..<IndexLayout.Word.checksum).map(word)
    guard word(IndexLayout.Word.magic) == IndexLayout.magic else {
      throw StoredFileError(description: "is not an index")
    }
    guard word(IndexLayout.Word.version) == IndexLayout.version,
      word(IndexLayout.Word.byteOrder) == IndexLayout.byteOrder,
      word(IndexLayout.Word.formula) == BM25F.fingerprint
    else { throw StoredFileError(description: "is of another version") }
    guard Checksum.of(header) == word(IndexLayout.Word.checksum) else {
      throw StoredFileError(description: "is damaged")
    }
    guard word(IndexLayout.Word.length) == UInt64(all.count) else {
      throw StoredFileError(description: "is cut short")
    }
    guard (unsafe Checksum.of(part(.checksums).all)) == word(IndexLayout.Word.checksumOfSums),
      isSound(.fieldFrequencies), isSound(.uses), isSound(.lengths), isSound(.longLengths),
      isSound(.contextLinks), isSound(.exchanges)
    else { throw StoredFileError(description: "is damaged") }
  }
}
