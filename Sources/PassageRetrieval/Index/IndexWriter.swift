import TextAnalysis

/// Compresses postings, term by term, into the image of an index.
struct IndexWriter {
  private let lengths: FieldLengths
  private let averages: [Float]
  private let widths: [Int]
  private let links: [ContextLinks]
  private let profiles: [Profile]
  private let weights = BM25F.weights
  private var terms: [Term] = []
  private var lists: [ListEntry] = []
  private var blocks: [BlockEntry] = []
  private var stream = BitWriter()
  private var uses: [UInt64]

  /// - Parameter profiles: the most used first.
  init(lengths: FieldLengths, links: [ContextLinks], profiles: [Profile]) {
    self.lengths = lengths
    self.links = links
    averages = lengths.averages
    widths = lengths.columns.map { Self.width(of: $0.max() ?? 0) }
    self.profiles = profiles
    uses = Array(repeating: 0, count: profiles.count)
  }

  /// - Parameters:
  ///   - term: greater than those before it.
  ///   - postings: by passage, at least one.
  mutating func append(_ term: Term, _ postings: ArraySlice<Posting>) {
    let firstBlock = blocks.count
    var base = 0
    var start = postings.startIndex
    while start < postings.endIndex {
      let end = min(start + PostingBlock.size, postings.endIndex)
      append(block: postings[start..<end], base: base)
      base = Int(postings[end - 1].passage) + 1
      start = end
    }
    terms.append(term)
    var list = ListEntry(count: UInt32(postings.count), firstBlock: UInt32(firstBlock))
    weigh(postings, &list)
    lists.append(list)
  }

  private mutating func append(block: ArraySlice<Posting>, base: Int) {
    for posting in block { uses[Int(posting.profile)] += 1 }
    let start = UInt32(stream.words.count)
    let profileBits = PostingBlock.append(block, base: base, to: &stream)
    blocks.append(
      BlockEntry(
        last: block[block.endIndex - 1].passage, start: start, profileBits: UInt8(profileBits)))
  }

  /// Finds out what the term is worth at most, in each block and in all.
  private mutating func weigh(_ postings: ArraySlice<Posting>, _ list: inout ListEntry) {
    var block = Int(list.firstBlock)
    var (greatest, greatestInContext, greatestOfBlock): (Float, Float, Float) = (0, 0, 0)
    let links = links
    unsafe links.withUnsafeBytes { bytes in
      var spreader = ContextSpreader(0...lengths.count - 1, unsafe IndexBytes(bytes))
      func tell(_ passage: Int, _ profile: Profile, _ isPosting: Bool) {
        while block + 1 < blocks.count, passage > Int(blocks[block].last) {
          blocks[block].greatest = ImpactBound(above: greatestOfBlock)
          block += 1
          greatestOfBlock = 0
        }
        let impact = impact(profile, in: passage)
        greatestOfBlock = max(greatestOfBlock, impact)
        greatest = max(greatest, impact)
        if !isPosting { greatestInContext = max(greatestInContext, impact) }
        list.holding += 1
      }
      for posting in postings {
        spreader.add(Int(posting.passage), profiles[Int(posting.profile)], tell)
      }
      spreader.finish(tell)
    }
    blocks[block].greatest = ImpactBound(above: greatestOfBlock)
    list.greatest = ImpactBound(above: greatest)
    list.greatestInContext = ImpactBound(above: greatestInContext)
  }

  private func impact(_ profile: Profile, in passage: Int) -> Float {
    profile.impact(weights) { field in
      BM25F.norm(
        of: Field.allCases[field], length: Int(lengths.columns[field][passage]),
        average: averages[field])
    }
  }

  /// - Parameter catalog: what whoever keeps the index knows of its passages.
  func image(catalog: [UInt8] = []) -> IndexImage {
    var image = IndexImage(
      passages: lengths.count, terms: terms.count, averages: averages, lengthWidths: widths)
    image.set(.terms, terms.flatMap { [$0.high, $0.low] })
    image.set(.places, TermPlaces.table(of: terms))
    image.set(.lists, lists)
    image.set(.blocks, blocks)
    // A block is read a word of eight bytes at a time, the last one too.
    image.set(.postings, stream.words + [0, 0, 0, 0])
    image.set(.profiles, profiles)
    image.set(.uses, uses)
    image.set(.lengths, narrowedLengths)
    image.set(.links, links)
    image.set(.catalog, catalog)
    return image
  }

  private var narrowedLengths: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lengths.count * widths.reduce(0, +))
    for (column, width) in zip(lengths.columns, widths) {
      for length in column {
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

  private static func width(of greatest: UInt32) -> Int {
    switch greatest {
    case 0: 0
    case ...0xFF: 1
    case ...0xFFFF: 2
    default: 4
    }
  }
}
