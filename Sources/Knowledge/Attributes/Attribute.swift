import Basics
import EntityRecognition
import TextAnalysis

/// What people ask of somebody or something: a price, an age, a founder; from `Attributes.rules`.
package struct Attribute: Sendable {
  /// As the file writes it: `price`.
  package let name: String
  /// The kinds of entities that its values are of; empty if they have no kind of their own.
  package let kinds: EntityKinds
  /// Name of the kind of things in `things.txt` that its values are of: `instrument`; nil if there
  /// is none.
  package let things: String?
  /// Whether texts tell it in too many ways for the lack of its words to show that they do not.
  package let isLoose: Bool
  private let label: Label
  /// The words by which texts tell it.
  private let told: PatternTable

  /// What the attribute is called after "the text does not tell …".
  struct Label: Sendable {
    let english, chinese: String
  }

  init(
    name: String, kinds: EntityKinds, things: String?, isLoose: Bool, label: Label, told: [Pattern]
  ) {
    self.name = name
    self.kinds = kinds
    self.things = things
    self.isLoose = isLoose
    self.label = label
    self.told = PatternTable(told)
  }

  /// A short phrase for the attribute: `its price`, 价格.
  ///
  /// - Parameter language: a language tag; in any but Chinese the phrase is English.
  package func label(in language: String) -> String {
    language.hasPrefix("zh") ? label.chinese : label.english
  }

  /// Indices of the tokens by which a text tells the attribute: those of the words that stand near a
  /// value of it. Ascending by their starts; of several that begin at one token only the longest.
  ///
  /// `The fare was 30 cents` → `fare` for a price
  package func tellings(in tokens: [Token]) -> [Range<Int>] {
    let candidates = told.candidates(in: tokens).map { told[$0] }
    guard !candidates.isEmpty else { return [] }
    let matcher = PatternMatcher(tokens: tokens) { _, _ in [] }
    return tokens.indices.compactMap { start in
      candidates.compactMap { matcher.match($0, from: start)?.end }.max().map { start..<$0 }
    }
  }
}

extension Attribute: Storable {
  package init(from reader: inout StoreReader) {
    name = reader.value()
    kinds = EntityKinds(rawValue: reader.value())
    (things, isLoose, label, told) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(name, kinds.rawValue, things, isLoose)
    writer.add(label, told)
  }
}

extension Attribute.Label: Storable {
  init(from reader: inout StoreReader) {
    (english, chinese) = reader.values()
  }

  func store(in writer: inout StoreWriter) {
    writer.add(english, chinese)
  }
}
