import Basics
import TextAnalysis

/// The parts of an index before they are laid out in memory or in a file.
struct IndexImage {
  private var header = [UInt64](repeating: 0, count: IndexLayout.headerWords)
  private var parts: [IndexLayout.Part: PartBytes] = [:]

  /// - Parameters:
  ///   - averages: the average length by field, in terms.
  ///   - lengthWidths: the bytes of a stored length by field.
  ///   - longLengths: the number of entries in the part `longLengths` by field.
  init(
    passages: Int, terms: Int, averages: [Float], lengthWidths: [Int], longLengths: [Int]
  ) {
    header[IndexLayout.Word.magic] = IndexLayout.magic
    header[IndexLayout.Word.version] = IndexLayout.version
    header[IndexLayout.Word.byteOrder] = IndexLayout.byteOrder
    header[IndexLayout.Word.formula] = BM25F.fingerprint
    header[IndexLayout.Word.passages] = UInt64(passages)
    header[IndexLayout.Word.terms] = UInt64(terms)
    for (field, average) in averages.enumerated() {
      header[IndexLayout.Word.averages + field] = UInt64(average.bitPattern)
    }
    for (field, width) in lengthWidths.enumerated() {
      header[IndexLayout.Word.lengthWidths] |= UInt64(width) << UInt64(field * 8)
    }
    for (field, count) in longLengths.enumerated() {
      header[IndexLayout.Word.longLengths + field] = UInt64(count)
    }
  }

  /// The parts of an existing index, except its checksums.
  init(of storage: IndexStorage) {
    header = (0..<IndexLayout.headerWords).map(storage.word)
    for part in IndexLayout.Part.allCases where part != .checksums {
      parts[part] = PartBytes(storage.part(part))
    }
  }

  mutating func set<Element: BitwiseCopyable>(_ part: IndexLayout.Part, _ elements: [Element]) {
    parts[part] = PartBytes(elements)
  }

  /// The index in memory, laid out as in a file.
  ///
  /// - Parameter isSummed: whether it gets checksums, which a file needs.
  func stored(isSummed: Bool = false) -> IndexStorage {
    let (header, end) = laidOut(isSummed: isSummed)
    return unsafe IndexStorage(
      StoredBytes(byteCount: Int(header[IndexLayout.Word.length])) { memory in
        for part in IndexLayout.Part.allCases {
          guard let bytes = parts[part] else { continue }
          let start = Int(header[IndexLayout.Word.parts + part.rawValue * 2])
          unsafe bytes.read { unsafe memory[start..<start + $0.count].copyBytes(from: $0) }
        }
        var sealed = header
        if isSummed {
          let sums = Self.sums(of: unsafe IndexBytes(UnsafeRawBufferPointer(memory)), before: end)
          sealed[IndexLayout.Word.checksumOfSums] = unsafe sums.withUnsafeBytes { sums in
            unsafe memory[end..<end + sums.count].copyBytes(from: sums)
            return unsafe Checksum.of(sums)
          }
        }
        sealed[IndexLayout.Word.checksum] = Checksum.of(sealed.dropLast())
        unsafe sealed.withUnsafeBytes { unsafe memory[0..<$0.count].copyBytes(from: $0) }
      })
  }

  /// The header without its checksums, and the byte offset of the part `checksums`.
  private func laidOut(isSummed: Bool) -> (header: [UInt64], end: Int) {
    var header = header
    var end = IndexLayout.headerBytes
    for part in IndexLayout.Part.allCases {
      let count = parts[part]?.count ?? 0
      header[IndexLayout.Word.parts + part.rawValue * 2] = UInt64(end)
      header[IndexLayout.Word.parts + part.rawValue * 2 + 1] = UInt64(count)
      end += (count + 7) & ~7
    }
    let sums = isSummed ? ((end + IndexLayout.chunkBytes - 1) / IndexLayout.chunkBytes) * 8 : 0
    header[IndexLayout.Word.parts + IndexLayout.Part.checksums.rawValue * 2 + 1] = UInt64(sums)
    header[IndexLayout.Word.length] = UInt64(end + sums)
    return (header, end)
  }

  private static func sums(of bytes: IndexBytes, before end: Int) -> [UInt64] {
    (0..<(end + IndexLayout.chunkBytes - 1) / IndexLayout.chunkBytes).map { chunk in
      unsafe Checksum.of(bytes.part(IndexStorage.range(ofChunk: chunk, before: end)).all)
    }
  }
}

/// The bytes of an array of any element type.
@safe private struct PartBytes {
  let count: Int
  let read: ((UnsafeRawBufferPointer) -> Void) -> Void

  init<Element: BitwiseCopyable>(_ elements: [Element]) {
    count = elements.count * MemoryLayout<Element>.stride
    unsafe read = { body in unsafe elements.withUnsafeBytes { unsafe body($0) } }
  }

  init(_ bytes: IndexBytes) {
    count = bytes.count
    unsafe read = { body in unsafe body(bytes.all) }
  }
}
