import Basics
import TextAnalysis

/// A name in both scripts, as brackets in a source bind them: `Audrey Tang（唐鳳）`.
package struct NameGloss: Hashable, Sendable {
  /// In Han characters.
  package let han: String
  /// In Latin letters.
  package let latin: String
}

extension NameGloss: Storable {
  package init(from reader: inout StoreReader) {
    (han, latin) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(han, latin)
  }
}

/// The names that one source binds. A text that holds one of two is found, scored and read as proof as
/// if it held the other as well.
package struct NameGlosses: Sendable {
  private var sides: [Side] = []
  /// The first words of the names.
  private var firsts = TermTable()
  /// By number of the first word, indices of the names that begin with it.
  private var begun: [[Int]] = []

  /// One of the two names.
  private struct Side {
    /// Of its tokens, in their order.
    let words: [Term]
    /// With the pairs of Han characters.
    let terms: [Term]
    /// Those of the other name.
    let others: [Term]
  }

  package init(_ glosses: [NameGloss], analyzer: Analyzer) {
    for gloss in glosses {
      let (han, latin) = (analyzer.tokens(of: gloss.han), analyzer.tokens(of: gloss.latin))
      let terms = (analyzer.terms(of: han).map(\.term), analyzer.terms(of: latin).map(\.term))
      add(Side(words: han.map(\.term), terms: terms.0, others: terms.1))
      add(Side(words: latin.map(\.term), terms: terms.1, others: terms.0))
    }
  }

  private mutating func add(_ side: Side) {
    guard let first = side.words.first else { return }
    let number = firsts.number(adding: first)
    if number == begun.count { begun.append([]) }
    begun[number].append(sides.count)
    sides.append(side)
  }

  package var isEmpty: Bool { sides.isEmpty }

  /// The terms of a text, with those of the names that are bound to the ones it holds.
  package func terms(in utf8: [UInt8], _ analyzer: Analyzer) -> [Term] {
    let tokens = analyzer.tokens(of: utf8)
    return analyzer.terms(of: tokens).map(\.term) + terms(besides: tokens[...])
  }

  /// The terms of the names that are bound to those in a run of tokens, except for what it holds
  /// itself; empty if it holds none.
  package func terms(besides tokens: ArraySlice<Token>) -> [Term] {
    guard !isEmpty else { return [] }
    var held: [Int] = []
    for index in tokens.indices {
      guard let number = firsts.number(of: tokens[index].term) else { continue }
      held += begun[number].filter { side in
        !held.contains(side) && tokens[index...].lazy.map(\.term).starts(with: sides[side].words)
      }
    }
    return held.lazy.map { sides[$0].others }
      .filter { others in !held.contains { sides[$0].terms == others } }
      .flatMap(\.self)
  }

  /// The terms of each name that is bound to one with all of these terms.
  package func names(boundTo terms: [Term]) -> [[Term]] {
    let telling = terms.filter { !$0.isHanCharacter }
    guard !telling.isEmpty else { return [] }
    return sides.lazy.filter { side in telling.allSatisfy(side.terms.contains) }.map(\.others)
  }
}
