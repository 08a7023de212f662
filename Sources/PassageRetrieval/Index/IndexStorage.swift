import Basics
import Synchronization

/// Owns the bytes of an index, which never change.
///
/// Those of a file are checked chunk by chunk before they are first used, so that opening a large
/// index costs nothing and a damaged one is never taken for a whole one.
@safe final class IndexStorage: @unchecked Sendable {
  let bytes: StoredBytes
  /// By chunk whether it is known to be as it was written; nil where none needs to be checked.
  private let known: UnsafeMutableBufferPointer<Atomic<Bool>>?
  private let damage = Atomic(false)

  /// - Parameter isChecked: whether the bytes come from outside.
  init(_ bytes: StoredBytes, isChecked: Bool = false) {
    self.bytes = bytes
    guard isChecked else {
      unsafe known = nil
      return
    }
    let chunks = bytes.count / IndexLayout.chunk + 1
    unsafe known = .allocate(capacity: chunks)
    for chunk in 0..<chunks {
      unsafe known?.initializeElement(at: chunk, to: Atomic(false))
    }
  }

  deinit {
    unsafe known?.deinitialize()
    unsafe known?.deallocate()
  }

  /// Whether bytes were asked for that are not as they were written. What was found before and
  /// after that is worth nothing.
  var isDamaged: Bool { damage.load(ordering: .relaxed) }

  var all: IndexBytes { unsafe IndexBytes(bytes.memory) }

  /// A word of the header.
  func word(_ index: Int) -> UInt64 { all.load(at: index * 8) }

  /// Where a part lies.
  func range(of part: IndexLayout.Part) -> Range<Int> {
    let place = IndexLayout.Word.parts + part.rawValue * 2
    let (start, length) = (Int(word(place)), Int(word(place + 1)))
    return start..<start + length
  }

  func part(_ part: IndexLayout.Part) -> IndexBytes { self.part(range(of: part)) }

  private func part(_ range: Range<Int>) -> IndexBytes {
    unsafe IndexBytes(UnsafeRawBufferPointer(rebasing: bytes.memory[range]))
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
    guard
      (unsafe Checksum.of(part(Self.range(ofChunk: chunk, before: end)).all))
        == sums.load(at: chunk * 8)
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

  /// An index in a file; only its header and the checksums are read.
  static func mapped(_ path: String) throws(StoredFileError) -> IndexStorage {
    let bytes = try StoredFile.mapped(path)
    guard bytes.count >= IndexLayout.headerBytes else {
      throw StoredFileError(description: "is cut short")
    }
    let storage = IndexStorage(bytes, isChecked: true)
    try storage.validate()
    if bytes.count <= small, !storage.isSound(0..<storage.end) {
      throw StoredFileError(description: "is damaged")
    }
    return storage
  }

  /// So few bytes are all checked at once.
  private static let small = 16 << 20

  /// Checks the header and the checksums themselves.
  private func validate() throws(StoredFileError) {
    let header = (0..<IndexLayout.Word.checksum).map(word)
    guard word(IndexLayout.Word.magic) == IndexLayout.magic else {
      throw StoredFileError(description: "is no index")
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
      isSound(.profiles), isSound(.uses), isSound(.lengths), isSound(.longLengths),
      isSound(.links), isSound(.exchanges)
    else { throw StoredFileError(description: "is damaged") }
  }
}
