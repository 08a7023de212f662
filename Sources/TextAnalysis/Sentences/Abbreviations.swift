import Basics

/// Words of Latin letters that are written with a full stop.
package struct Abbreviations: Sendable {
  /// What the full stop of such a word says of the sentence.
  package enum Kind: String, BitwiseStorable, CaseIterable, Sendable {
    /// The sentence goes on: `Dr.`
    case inner
    /// It goes on, unless a capital follows: `Inc.`
    case either
    /// It goes on if a number follows: `No. 5`, but `No. I did not.`
    case numbered
  }

  /// Without the full stop at the end, in small letters.
  private var kinds: [[UInt8]: Kind] = [:]

  /// - Parameter words: as they are written, `Dr.` or `e.g.`
  package init(_ words: [Kind: [String]] = [:]) {
    for (kind, words) in words {
      for word in words { kinds[Self.key(Array(word.utf8)[...])] = kind }
    }
  }

  /// What the full stop behind a word says; an initial, `J`, is an abbreviation too.
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
