import TextAnalysis

/// Compresses postings, term by term, into the image of an index.
struct IndexWriter {
  private let lengths: FieldLengths
  private let averages: [Float]
  private let widths: [Int]
  private let links: [ContextLinks]
  private let exchanges: [ExchangeEntry]
  private let fieldFrequencies: [FieldFrequencies]
  /// By frequency ID.
  private let maxImpacts: [SIMD2<Float>]
  private var terms: [Term] = []
  private var entries: [TermEntry] = []
  private var blocks: [BlockEntry] = []
  private var stream = BitWriter()
  private var uses: [UInt64]

  /// - Parameter fieldFrequencies: by ID, the most used first.
  init(
    lengths: FieldLengths, links: [ContextLinks], exchanges: [ExchangeEntry],
    fieldFrequencies: [FieldFrequencies]
  ) {
    self.lengths = lengths
    self.links = links
    self.exchanges = exchanges
    averages = lengths.averages
    widths = lengths.columns.map(Self.width)
    self.fieldFrequencies = fieldFrequencies
    maxImpacts = fieldFrequencies.map(\.maxImpacts)
    uses = Array(repeating: 0, count: fieldFrequencies.count)
  }

  /// Adds a term after those that precede it in `TermOrder`; a term without postings is left out.
  ///
  /// - Parameters:
  ///   - passagePostings: by passage.
  ///   - questionPostings: by exchange.
  mutating func append(
    _ term: Term, passagePostings: ArraySlice<Posting>, questionPostings: ArraySlice<Posting>
  ) {
    guard !passagePostings.isEmpty || !questionPostings.isEmpty else { return }
    var entry = TermEntry()
    let passageMaxima = maxImpacts(of: passagePostings)
    entry.ownBound = ImpactBound(above: passageMaxima[0])
    entry.contextBound = ImpactBound(above: passageMaxima[1])
    entry.questionBound = ImpactBound(above: maxImpacts(of: questionPostings)[0])
    entry.documentFrequency = UInt32(documentFrequency(passagePostings, questionPostings))
    entry.passagePostings = append(passagePostings)
    entry.questionPostings = append(questionPostings)
    terms.append(term)
    entries.append(entry)
  }

  private func maxImpacts(of postings: ArraySlice<Posting>) -> SIMD2<Float> {
    postings.reduce(SIMD2()) { pointwiseMax($0, maxImpacts[Int($1.frequencyID)]) }
  }

  private mutating func append(_ postings: ArraySlice<Posting>) -> ListEntry {
    let list = ListEntry(count: UInt32(postings.count), firstBlock: UInt32(blocks.count))
    var base = 0
    var start = postings.startIndex
    while start < postings.endIndex {
      let end = min(start + PostingBlock.size, postings.endIndex)
      append(block: postings[start..<end], base: base)
      base = Int(postings[end - 1].passage) + 1
      start = end
    }
    return list
  }

  private mutating func append(block: ArraySlice<Posting>, base: Int) {
    for posting in block { uses[Int(posting.frequencyID)] += 1 }
    let start = UInt32(stream.words.count)
    let packing = PostingBlock.append(block, base: base, to: &stream)
    blocks.append(
      BlockEntry(last: block[block.endIndex - 1].passage, start: start, packing: packing))
  }

  /// Number of passages that contain a term themselves, in their context or in the question they
  /// answer.
  private func documentFrequency(
    _ passagePostings: ArraySlice<Posting>, _ questionPostings: ArraySlice<Posting>
  ) -> Int {
    var answers = questionPostings.lazy.map { exchanges[Int($0.passage)] }.makeIterator()
    var answer = answers.next()
    var count = questionPostings.reduce(0) { $0 + exchanges[Int($1.passage)].count }
    var next = 0
    func add(_ passage: Int) {
      guard passage >= next else { return }
      next = passage + 1
      while let passed = answer, passed.end <= passage { answer = answers.next() }
      let isCounted = answer.map { $0.first <= passage && passage < $0.end } ?? false
      if !isCounted { count += 1 }
    }
    for posting in passagePostings {
      let passage = Int(posting.passage)
      let isInText = fieldFrequencies[Int(posting.frequencyID)].inText > 0
      if isInText, passage > 0, links[passage - 1].contains(.next) { add(passage - 1) }
      add(passage)
      if isInText, passage + 1 < links.count, links[passage + 1].contains(.previous) {
        add(passage + 1)
      }
    }
    return count
  }

  func image() -> IndexImage {
    var image = IndexImage(
      passages: lengths.count, terms: terms.count, averages: averages, lengthWidths: widths,
      longLengths: longLengths.map(\.count))
    image.set(.terms, terms.flatMap { [$0.high, $0.low] })
    image.set(.slots, TermSlots.table(of: terms))
    image.set(.lists, entries)
    image.set(.blocks, blocks)
    // Blocks are read in words of eight bytes, even at the end of the last one.
    image.set(.postings, stream.words + [0, 0, 0, 0])
    image.set(.fieldFrequencies, fieldFrequencies)
    image.set(.uses, uses)
    image.set(.lengths, narrowedLengths)
    image.set(.longLengths, longLengths.flatMap(\.self))
    image.set(.contextLinks, links)
    image.set(.exchanges, exchanges)
    return image
  }

  /// The part `lengths`.
  private var narrowedLengths: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lengths.count * widths.reduce(0, +))
    for (column, width) in zip(lengths.columns, widths) {
      let maxStored = UInt32(clamping: LongLength.min(ofWidth: width))
      for length in column.lazy.map({ min($0, maxStored) }) {
        for byte in 0..<width {
          bytes.append(UInt8(truncatingIfNeeded: length >> UInt32(Self.shift(byte, of: width))))
        }
      }
    }
    return bytes
  }

  /// The shift, in bits, that gives a byte of a number in the machine's byte order.
  private static func shift(_ byte: Int, of width: Int) -> Int {
    1.littleEndian == 1 ? byte * 8 : (width - 1 - byte) * 8
  }

  /// By field.
  private var longLengths: [[LongLength]] {
    zip(lengths.columns, widths).map { column, width in
      column.enumerated().compactMap { passage, length in
        length < LongLength.min(ofWidth: width) || width == 0
          ? nil : LongLength(passage: UInt32(passage), length: length)
      }
    }
  }

  /// The number of bytes a length for which the column and its long lengths are smallest.
  private static func width(of lengths: [UInt32]) -> Int {
    guard lengths.contains(where: { $0 > 0 }) else { return 0 }
    let costs = [1, 2, 4].map { width in
      let minLong = LongLength.min(ofWidth: width)
      let long = lengths.reduce(0) { $0 + ($1 < minLong ? 0 : 1) }
      return (width: width, cost: lengths.count * width + long * MemoryLayout<LongLength>.stride)
    }
    return costs.min { $0.cost < $1.cost }?.width ?? 0
  }
}
