import TextAnalysis

/// The parts of an index before they are laid out, in memory or in a file.
struct IndexImage {
  private var header = [UInt64](repeating: 0, count: IndexLayout.headerWords)
  private var parts: [IndexLayout.Part: PartBytes] = [:]

  init(passages: Int, terms: Int, averages: [Float], lengthWidths: [Int]) {
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
  }

  mutating func set<Element: BitwiseCopyable>(_ part: IndexLayout.Part, _ elements: [Element]) {
    parts[part] = PartBytes(elements)
  }

  /// Gives out the bytes from the first to the last, in pieces of any size.
  func write<Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var header = header
    var end = IndexLayout.headerBytes
    for part in IndexLayout.Part.allCases {
      let count = parts[part]?.count ?? 0
      header[IndexLayout.Word.parts + part.rawValue * 2] = UInt64(end)
      header[IndexLayout.Word.parts + part.rawValue * 2 + 1] = UInt64(count)
      end += Self.aligned(count)
    }
    header[IndexLayout.Word.length] = UInt64(end)
    header[IndexLayout.Word.checksum] = Checksum.of(header.dropLast())
    try unsafe PartBytes(header).write(body)
    for part in IndexLayout.Part.allCases {
      guard let bytes = parts[part] else { continue }
      try unsafe bytes.write(body)
      let padding = Self.aligned(bytes.count) - bytes.count
      if padding > 0 { try unsafe PartBytes([UInt8](repeating: 0, count: padding)).write(body) }
    }
  }

  /// The index in memory.
  func stored() -> IndexStorage {
    var count = 0
    unsafe write { count += $0.count }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 64)
    var end = 0
    unsafe write {
      unsafe memory[end..<end + $0.count].copyBytes(from: $0)
      end += $0.count
    }
    return unsafe IndexStorage(UnsafeRawBufferPointer(memory)) { unsafe $0.deallocate() }
  }

  private static func aligned(_ count: Int) -> Int { (count + 7) & ~7 }
}

/// The bytes of an array of any kind.
@safe private struct PartBytes {
  let count: Int
  private let read: ((UnsafeRawBufferPointer) -> Void) -> Void

  init<Element: BitwiseCopyable>(_ elements: [Element]) {
    count = elements.count * MemoryLayout<Element>.stride
    unsafe read = { body in unsafe elements.withUnsafeBytes { unsafe body($0) } }
  }

  func write<Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var failure: Failure?
    unsafe read { bytes in
      do throws(Failure) { unsafe try body(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
