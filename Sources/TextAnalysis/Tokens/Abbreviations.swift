import Basics

/// Words in Latin letters that are written with a full stop, from `abbreviations.txt`.
package struct Abbreviations: Sendable {
  /// Whether a sentence may end at the full stop of such a word.
  package enum Kind: String, BitwiseStorable, CaseIterable, Sendable {
    /// The sentence goes on: `Dr.`
    case inner
    /// It goes on unless a capital follows: `Inc.`
    case either
    /// It goes on if a number follows: `No. 5`, but `No. I did not.`
    case numbered
  }

  /// By word, in lower case and without the final full stop.
  private var kinds: [[UInt8]: Kind] = [:]

  /// - Parameter words: as they are written: `Dr.` or `e.g.`
  package init(_ words: [Kind: [String]] = [:]) {
    for (kind, words) in words {
      for word in words { kinds[Self.key(Array(word.utf8)[...])] = kind }
    }
  }

  /// The kind of the abbreviation that a word is with a full stop after it; nil if it is none. An
  /// initial, `J`, is one too.
  func kind(of word: ArraySlice<UInt8>) -> Kind? {
    let letters = word.drop { !Self.isLetter($0) }
    if letters.count == 1, letters.allSatisfy({ (0x41...0x5A).contains($0) }) { return .inner }
    return kinds[Self.key(letters)]
  }

  private static func key(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let bare = word.last == UInt8(ascii: ".") ? word.dropLast() : word
    return bare.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension Abbreviations: Storable {
  package init(from reader: inout StoreReader) { kinds = reader.value() }

  package func store(in writer: inout StoreWriter) { writer.add(kinds) }
}
