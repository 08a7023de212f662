/// The layout of an index in memory and in its file: a header of 64 words, then the parts one after
/// the other, each aligned to eight bytes. All numbers are in the byte order of the machine, which
/// the header states.
enum IndexLayout {
  static let magic = UInt64(bigEndian: 0x4469_7869_7449_6478)
  /// Increases with every change of the layout.
  static let version: UInt64 = 3
  /// A machine of the other byte order reads another number.
  static let byteOrder: UInt64 = 0x0102_0304_0506_0708

  static let headerWords = 64
  static let headerBytes = headerWords * 8

  /// Indices of the header's words.
  enum Word {
    static let magic = 0
    static let version = 1
    static let byteOrder = 2
    /// Of the whole file, in bytes.
    static let length = 3
    /// `BM25F.fingerprint`: the stored bounds hold for these constants only.
    static let formula = 4
    static let passages = 5
    static let terms = 6
    /// By field the bytes of a stored length, eight bits each.
    static let lengthWidths = 7
    /// By field the bits of the average length.
    static let averages = 8
    /// The checksum of the part `checksums`.
    static let checksumOfSums = 62
    /// By part its byte offset and its number of bytes.
    static let parts = 16
    /// By field its number of entries in the part `longLengths`.
    static let longLengths = 48
    /// The checksum of the words before it.
    static let checksum = 63
  }

  enum Part: Int, CaseIterable {
    /// All terms, in `TermOrder`.
    case terms
    /// The slots of a hash table: numbers of terms from 1; 0 in a free slot.
    case slots
    /// By term its `TermEntry`.
    case lists
    /// By term, then by passage its `BlockEntry`s.
    case blocks
    /// The blocks.
    case postings
    /// The most used first.
    case fieldFrequencies
    /// By number of the field frequencies the number of postings that have them.
    case uses
    /// By field, then by passage, in the number of bytes that `lengthWidths` states.
    case lengths
    /// By field, then by passage: a `LongLength` for each length that does not fit there.
    case longLengths
    /// By passage its `ContextLinks`.
    case contextLinks
    /// By exchange its `ExchangeEntry`, in the order of their passages.
    case exchanges
    /// What the owner of the file stores with it; the index does not read it.
    case catalog
    /// A checksum for each chunk of everything between the header and this part.
    case checksums
  }

  /// Number of bytes that share a checksum: what the kernel maps at once.
  static let chunkBytes = 1 << 16
}

/// Where the postings of a term are, with facts about them that need no decoding.
struct TermEntry: BitwiseCopyable {
  var passagePostings = ListEntry()
  var questionPostings = ListEntry()
  /// Number of passages that contain the term in any field.
  var documentFrequency: UInt32 = 0
  /// See `PostingList.maxImpacts`.
  var ownBound = ImpactBound(above: 0)
  var contextBound = ImpactBound(above: 0)
  var questionBound = ImpactBound(above: 0)
  var unused: UInt16 = 0
}

/// Where a list of postings is.
struct ListEntry: BitwiseCopyable {
  var count: UInt32 = 0
  var firstBlock: UInt32 = 0
}

/// Where a block is, with facts about it that need no decoding.
struct BlockEntry: BitwiseCopyable {
  /// The last number in it.
  var last: UInt32
  /// Its offset in the part `postings`, in words of four bytes.
  var start: UInt32
  var packing: PostingBlock.Packing
}

/// The length of a field that needs more bytes than that of most passages. In the part `lengths`
/// the maximum that fits stands in its place.
struct LongLength: BitwiseCopyable {
  let passage: UInt32
  /// In terms.
  let length: UInt32

  /// The minimum length, in terms, that does not fit into a number of bytes.
  static func min(ofWidth width: Int) -> Int { 1 << (8 * width) - 1 }
}

/// An impact from 0 to 1, rounded up to 16 bits.
struct ImpactBound: BitwiseCopyable {
  private let bits: UInt16

  init(above impact: Float) {
    // An extra step makes up for the rounding of both conversions.
    bits = UInt16(min(Float(UInt16.max), (impact * Float(UInt16.max)).rounded(.up) + 1))
  }

  var value: Float { Float(bits) / Float(UInt16.max) }
}
