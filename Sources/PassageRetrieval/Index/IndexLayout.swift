/// How an index lies in memory and in its file: a header of 64 words, then the parts one after the
/// other, each aligned to eight bytes. All numbers are in the byte order of the machine; the header
/// tells which.
enum IndexLayout {
  static let magic = UInt64(bigEndian: 0x4469_7869_7449_6478)
  /// Counts up with every change of the layout.
  static let version: UInt64 = 2
  /// Read as another number by a machine of the other byte order.
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
    /// What the formula's constants hash to: bounds are true for those only.
    static let formula = 4
    static let passages = 5
    static let terms = 6
    /// Bytes that a length takes by field, eight bits each.
    static let lengthWidths = 7
    /// By field the bits of the average length.
    static let averages = 8
    /// Of the part `checksums`.
    static let checksumOfSums = 62
    /// By part where it begins and how many bytes it has.
    static let parts = 16
    /// By field how many of its lengths are in the part `longLengths`.
    static let longLengths = 48
    /// Of the words before it.
    static let checksum = 63
  }

  enum Part: Int, CaseIterable {
    /// All terms in the order of `TermOrder`.
    case terms
    /// Places of a hash table: numbers of terms from 1, 0 where a place is free.
    case places
    /// By term its `TermEntry`.
    case lists
    /// By term, then by passage its `BlockEntry`s.
    case blocks
    /// The blocks.
    case postings
    /// The most used first.
    case profiles
    /// By profile the number of postings that have it.
    case uses
    /// By field, then by passage, in as many bytes as `lengthWidths` tells.
    case lengths
    /// By field, then by passage a `LongLength` where its length does not fit there.
    case longLengths
    /// By passage its `ContextLinks`.
    case links
    /// By exchange its `ExchangeEntry`, in the order of their passages.
    case exchanges
    /// What whoever keeps the file knows of the passages; the index does not read it.
    case catalog
    /// A checksum for each chunk of all that stands before it but the header.
    case checksums
  }

  /// Bytes that one checksum is for: as many as the kernel maps at once.
  static let chunk = 1 << 16
}

/// Where the postings of a term are, and what is known of it without reading them.
struct TermEntry: BitwiseCopyable {
  var said = ListEntry()
  var asked = ListEntry()
  /// Number of passages that hold the term in any field.
  var holding: UInt32 = 0
  /// As `PostingList.bounds` has them.
  var boundSaid = ImpactBound(above: 0)
  var boundContext = ImpactBound(above: 0)
  var boundAsked = ImpactBound(above: 0)
  var unused: UInt16 = 0
}

/// Where a list of postings is.
struct ListEntry: BitwiseCopyable {
  var count: UInt32 = 0
  var firstBlock: UInt32 = 0
}

/// Where a block is and what is known of it without reading it.
struct BlockEntry: BitwiseCopyable {
  /// The last number in it.
  var last: UInt32
  /// Where it begins in the part `postings`, in words of four bytes.
  var start: UInt32
  var packing: PostingBlock.Packing
}

/// The length of a field that takes more bytes than most passages' do; where it should stand is the
/// greatest number that fits.
struct LongLength: BitwiseCopyable {
  let passage: UInt32
  /// In terms.
  let length: UInt32

  /// From how many terms on a length does not fit into so many bytes.
  static func least(ofWidth width: Int) -> Int { 1 << (8 * width) - 1 }
}

/// An impact from 0 to 1, rounded up to 16 bits.
struct ImpactBound: BitwiseCopyable {
  private let bits: UInt16

  init(above impact: Float) {
    // One step more than needed makes up for the rounding of both conversions.
    bits = UInt16(min(Float(UInt16.max), (impact * Float(UInt16.max)).rounded(.up) + 1))
  }

  var value: Float { Float(bits) / Float(UInt16.max) }
}
