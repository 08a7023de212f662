import TextAnalysis

/// Compresses postings, term by term, into the image of an index.
struct IndexWriter {
  private let lengths: FieldLengths
  private let averages: [Float]
  private let widths: [Int]
  private let links: [ContextLinks]
  private let exchanges: [ExchangeEntry]
  private let profiles: [FieldFrequencies]
  /// By profile as `ImpactScorer.bounds` has them.
  private let bounds: [SIMD2<Float>]
  private var terms: [Term] = []
  private var entries: [TermEntry] = []
  private var blocks: [BlockEntry] = []
  private var stream = BitWriter()
  private var uses: [UInt64]

  /// - Parameter profiles: the most used first.
  init(
    lengths: FieldLengths, links: [ContextLinks], exchanges: [ExchangeEntry],
    profiles: [FieldFrequencies]
  ) {
    self.lengths = lengths
    self.links = links
    self.exchanges = exchanges
    averages = lengths.averages
    widths = lengths.columns.map(Self.width)
    self.profiles = profiles
    bounds = profiles.map(\.bounds)
    uses = Array(repeating: 0, count: profiles.count)
  }

  /// Adds a term that stands behind those before it in `TermOrder`; one without postings is left out.
  ///
  /// - Parameters:
  ///   - said: by passage.
  ///   - asked: by exchange.
  mutating func append(_ term: Term, said: ArraySlice<Posting>, asked: ArraySlice<Posting>) {
    guard !said.isEmpty || !asked.isEmpty else { return }
    var entry = TermEntry()
    let (boundSaid, boundAsked) = (bound(of: said), bound(of: asked))
    entry.boundSaid = ImpactBound(above: boundSaid[0])
    entry.boundContext = ImpactBound(above: boundSaid[1])
    entry.boundAsked = ImpactBound(above: boundAsked[0])
    entry.holding = UInt32(holding(said: said, asked: asked))
    entry.said = append(said)
    entry.asked = append(asked)
    terms.append(term)
    entries.append(entry)
  }

  private func bound(of postings: ArraySlice<Posting>) -> SIMD2<Float> {
    postings.reduce(SIMD2()) { pointwiseMax($0, bounds[Int($1.profile)]) }
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
    for posting in block { uses[Int(posting.profile)] += 1 }
    let start = UInt32(stream.words.count)
    let packing = PostingBlock.append(block, base: base, to: &stream)
    blocks.append(
      BlockEntry(last: block[block.endIndex - 1].passage, start: start, packing: packing))
  }

  /// In how many passages a term stands: those that say it, those that have it for context, and
  /// those that answer a question with it.
  private func holding(said: ArraySlice<Posting>, asked: ArraySlice<Posting>) -> Int {
    var answers = asked.lazy.map { exchanges[Int($0.passage)] }.makeIterator()
    var answer = answers.next()
    var count = asked.reduce(0) { $0 + exchanges[Int($1.passage)].count }
    var next = 0
    func add(_ passage: Int) {
      guard passage >= next else { return }
      next = passage + 1
      while let passed = answer, passed.end <= passage { answer = answers.next() }
      let isCounted = answer.map { $0.first <= passage && passage < $0.end } ?? false
      if !isCounted { count += 1 }
    }
    for posting in said {
      let passage = Int(posting.passage)
      let isInText = profiles[Int(posting.profile)].inText > 0
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
    image.set(.places, TermPlaces.table(of: terms))
    image.set(.lists, entries)
    image.set(.blocks, blocks)
    // A block is read a word of eight bytes at a time, the last one too.
    image.set(.postings, stream.words + [0, 0, 0, 0])
    image.set(.profiles, profiles)
    image.set(.uses, uses)
    image.set(.lengths, narrowedLengths)
    image.set(.longLengths, longLengths.flatMap(\.self))
    image.set(.links, links)
    image.set(.exchanges, exchanges)
    return image
  }

  private var narrowedLengths: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lengths.count * widths.reduce(0, +))
    for (column, width) in zip(lengths.columns, widths) {
      let most = UInt32(clamping: LongLength.least(ofWidth: width))
      for length in column.lazy.map({ min($0, most) }) {
        for byte in 0..<width {
          bytes.append(UInt8(truncatingIfNeeded: length >> UInt32(Self.shift(byte, of: width))))
        }
      }
    }
    return bytes
  }

  /// By how many bits a byte of a number is shifted, in the machine's order.
  private static func shift(_ byte: Int, of width: Int) -> Int {
    1.littleEndian == 1 ? byte * 8 : (width - 1 - byte) * 8
  }

  /// By field.
  private var longLengths: [[LongLength]] {
    zip(lengths.columns, widths).map { column, width in
      column.enumerated().compactMap { passage, length in
        length < LongLength.least(ofWidth: width) || width == 0
          ? nil : LongLength(passage: UInt32(passage), length: length)
      }
    }
  }

  /// In how many bytes the lengths of a field take the fewest, those apart that do not fit.
  private static func width(of lengths: [UInt32]) -> Int {
    guard lengths.contains(where: { $0 > 0 }) else { return 0 }
    let costs = [1, 2, 4].map { width in
      let least = LongLength.least(ofWidth: width)
      let long = lengths.reduce(0) { $0 + ($1 < least ? 0 : 1) }
      return (width: width, cost: lengths.count * width + long * MemoryLayout<LongLength>.stride)
    }
    return costs.min { $0.cost < $1.cost }?.width ?? 0
  }
}
