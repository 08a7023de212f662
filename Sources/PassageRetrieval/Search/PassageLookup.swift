/// Looks up passages among the occurrences of a term, best going forward.
///
/// Of a block that is looked into again and again all postings are decoded, of others only those that
/// are looked for.
struct PassageLookup {
  private let list: PostingList
  private var start = (said: 0, asked: 0)
  /// How often the block at `start` was looked into.
  private var visits = 0
  private var stream: PostingStream
  private var last = -1
  /// The exchange that was looked up last, as its passages follow each other, with its profile.
  private var asked: (exchange: Int, profile: FieldFrequencies)?

  init(_ list: PostingList) {
    self.list = list
    stream = PostingStream(list.said)
  }

  /// The profile of a passage; nil where it does not hold the term.
  @inline(__always)
  mutating func profile(in place: ContextLinkTable.Place) -> FieldFrequencies? {
    if place.passage <= last { restart() }
    last = place.passage
    var profile = FieldFrequencies()
    visitSaid(near: place) { posting in
      let said = place.profiles[posting.profile]
      profile.add(
        Int(posting.passage) == place.passage ? said : FieldFrequencies(context: said.inText))
    }
    if let exchange = place.exchange, list.asked.count > 0 {
      profile.add(self.profile(ofExchange: exchange, place))
    }
    return profile.isEmpty ? nil : profile
  }

  private mutating func restart() {
    start = (0, 0)
    visits = 0
    stream.restart()
  }

  @inline(__always)
  private mutating func visitSaid(near place: ContextLinkTable.Place, _ body: (Posting) -> Void) {
    guard place.near.upperBound > stream.last else {
      return stream.visit(place.near.lowerBound..<place.near.upperBound + 1, body)
    }
    let block = list.said.block(reaching: place.near.lowerBound, from: start.said)
    visits = block == start.said ? visits + 1 : 1
    start.said = block
    if visits > Self.few {
      stream.visit(place.near.lowerBound..<place.near.upperBound + 1, body)
    } else {
      list.said.visit(place.near, from: &start.said, body)
    }
  }

  /// To decode a block takes as long as to look into it so often.
  private static let few = 3

  private mutating func profile(ofExchange exchange: Int, _ place: ContextLinkTable.Place)
    -> FieldFrequencies
  {
    if let asked, asked.exchange == exchange { return asked.profile }
    var profile = FieldFrequencies()
    list.asked.visit(exchange...exchange, from: &start.asked) {
      profile.add(place.profiles[$0.profile])
    }
    asked = (exchange, profile)
    return profile
  }
}
