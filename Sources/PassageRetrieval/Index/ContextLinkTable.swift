/// The neighbours whose text is a passage's context.
package struct ContextLinks: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt8

  package static let previous = ContextLinks(rawValue: 1)
  package static let next = ContextLinks(rawValue: 2)

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }
}

/// What passages share with others: the text of neighbours as context, and the question of their
/// exchange. Storing links instead of postings with each passage leaves a fifth of the postings in
/// interviews with long turns.
struct ContextLinkTable {
  let fieldFrequencies: FieldFrequencyList
  /// By passage its `ContextLinks`.
  private let context: IndexBytes
  /// By exchange an `ExchangeEntry`, in the order of their passages.
  private let exchanges: IndexBytes

  init(fieldFrequencies: FieldFrequencyList, context: IndexBytes, exchanges: IndexBytes) {
    self.fieldFrequencies = fieldFrequencies
    self.context = context
    self.exchanges = exchanges
  }

  /// A passage with the passages and the exchange whose postings count for it.
  struct Place {
    let passage: Int
    /// The passages whose text belongs to the passage or its context.
    let near: ClosedRange<Int>
    let exchange: Int?
    let fieldFrequencies: FieldFrequencyList
  }

  func place(of passage: Int) -> Place {
    let links = context(of: passage)
    let exchange = firstExchange(reaching: passage)
    let isAnswer = exchange < exchangeCount && passages(ofExchange: exchange).contains(passage)
    return Place(
      passage: passage,
      near: (links.contains(.previous) ? passage - 1 : passage)...(links.contains(.next)
        ? passage + 1 : passage),
      exchange: isAnswer ? exchange : nil, fieldFrequencies: fieldFrequencies)
  }

  @inline(__always)
  func context(of passage: Int) -> ContextLinks { context.load(at: passage) }

  var passageCount: Int { context.count }

  var exchangeCount: Int { exchanges.count / MemoryLayout<ExchangeEntry>.stride }

  /// The passages that answer the exchange's question.
  @inline(__always)
  func passages(ofExchange number: Int) -> Range<Int> {
    let entry: ExchangeEntry = exchanges.load(at: number * MemoryLayout<ExchangeEntry>.stride)
    return Int(entry.first)..<Int(entry.end)
  }

  /// Length of the exchange's question, in terms.
  func questionLength(ofExchange number: Int) -> Int {
    let entry: ExchangeEntry = exchanges.load(at: number * MemoryLayout<ExchangeEntry>.stride)
    return Int(entry.questionLength)
  }

  /// The exchanges that have a passage in a range.
  func exchanges(in range: Range<Int>) -> Range<Int> {
    let first = firstExchange(reaching: range.lowerBound)
    let last = firstExchange(reaching: range.upperBound)
    let isInRange = last < exchangeCount && passages(ofExchange: last).lowerBound < range.upperBound
    return first..<(isInRange ? last + 1 : last)
  }

  /// The first exchange that ends after a passage; `exchangeCount` if none does.
  func firstExchange(reaching passage: Int) -> Int {
    var (low, high) = (0, exchangeCount)
    while low < high {
      let middle = (low + high) / 2
      let isReached = passages(ofExchange: middle).upperBound > passage
      if isReached { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The passages that answer the same question.
struct ExchangeEntry: BitwiseCopyable {
  var first: UInt32
  var end: UInt32
  /// In terms.
  var questionLength: UInt32

  var count: Int { Int(end - first) }
}
