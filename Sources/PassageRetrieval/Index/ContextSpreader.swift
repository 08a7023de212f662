/// Which neighbours' text is a passage's context.
package struct ContextLinks: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt8

  package static let previous = ContextLinks(rawValue: 1)
  package static let next = ContextLinks(rawValue: 2)

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }
}

/// Makes the occurrences of a term from its postings: where a passage takes its neighbours' text for
/// context, what stands in their text stands in its field `context`.
///
/// So nothing is stored of the context but who takes it, which leaves a third of the postings.
struct ContextSpreader {
  /// What is told of; the neighbours beyond may be added but are not told of themselves.
  let passages: ClosedRange<Int>
  let links: IndexBytes
  private var before = Neighbour(passage: -9, profile: Profile())
  private var last = Neighbour(passage: -9, profile: Profile())

  private struct Neighbour {
    let passage: Int
    let profile: Profile

    var text: UInt32 { profile.inText }
  }

  init(_ passages: ClosedRange<Int>, _ links: IndexBytes) {
    self.passages = passages
    self.links = links
  }

  /// Adds the next posting; tells `body` of the occurrences that are complete by it.
  ///
  /// - Parameter body: takes a passage, its profile and whether it has a posting of its own.
  @inline(__always)
  mutating func add(
    _ passage: Int, _ profile: Profile, _ body: (Int, Profile, Bool) -> Void
  ) {
    let next = Neighbour(passage: passage, profile: profile)
    if passages.contains(last.passage) {
      let context =
        (before.passage == last.passage - 1 ? text(of: before, at: last.passage, .previous) : 0)
        + (passage == last.passage + 1 ? text(of: next, at: last.passage, .next) : 0)
      body(last.passage, last.profile.adding(context: context), true)
    }
    if passage > last.passage + 1 {
      let isBetweenBoth = passage == last.passage + 2
      tell(
        last.passage + 1,
        text(of: last, at: last.passage + 1, .previous)
          + (isBetweenBoth ? text(of: next, at: last.passage + 1, .next) : 0), body)
      if !isBetweenBoth { tell(passage - 1, text(of: next, at: passage - 1, .next), body) }
    }
    before = last
    last = next
  }

  /// Tells of the occurrences that are left.
  @inline(__always)
  mutating func finish(_ body: (Int, Profile, Bool) -> Void) {
    add(.max, Profile(), body)
  }

  @inline(__always)
  private func tell(_ passage: Int, _ context: UInt32, _ body: (Int, Profile, Bool) -> Void) {
    if context > 0 { body(passage, Profile().adding(context: context), false) }
  }

  /// How often the term stands in a neighbour's text, if the passage takes that for context.
  @inline(__always)
  private func text(of neighbour: Neighbour, at passage: Int, _ link: ContextLinks) -> UInt32 {
    guard neighbour.text > 0, passages.contains(passage),
      links.load(at: passage, as: ContextLinks.self).contains(link)
    else { return 0 }
    return neighbour.text
  }
}
