/// Numbers written in Han characters: 三, 一百二十.
package enum Numeral {
  /// Whether a word is one folded Han digit or power of ten.
  package static func isHan(_ word: Term) -> Bool { characters.contains(word) }

  private static let characters = Set(
    "〇零一二两三四五六七八九十百千万亿".unicodeScalars.map { Term(String($0)) })
}
