/// Writes `Knowledge/Lexicon/variants.txt` from the Unicode Character Database.
///
/// Characters that are simplified or traditional forms of each other are in one class (UAX #38,
/// kSimplifiedVariant, kTraditionalVariant, kZVariant). Another form of the same character
/// (kSemanticVariant) joins a class only if it is not a standard character of its own in mainland
/// China (GB 2312, kIRG_GSource G0): 羣 joins 群, but 子 stays apart from 只. Latin letters with
/// marks join their base letter (canonical decomposition in UnicodeData.txt).
struct VariantTableWriter {
  private let unihan: UnihanProperties
  /// A union-find forest: a class is a tree.
  private var parent: [UInt32: UInt32] = [:]

  /// - Parameters: the contents of Unihan_Variants.txt, Unihan_IRGSources.txt, UnicodeData.txt.
  static func text(variants: String, sources: String, unicodeData: String) -> String {
    var table = VariantTableWriter(unihan: UnihanProperties(variants + sources))
    table.joinSimplifiedAndTraditional()
    table.joinSemanticVariants()
    let han = table.classes().map(table.line)
    return (header + han + latinLines(unicodeData)).joined(separator: "\n") + "\n"
  }

  private static let header = [
    "# Made by TableGenerator from the Unicode Character Database; not edited by hand.",
    "# A line is a class of characters that search treats as one: the key, then all others.",
  ]

  private init(unihan: UnihanProperties) {
    self.unihan = unihan
  }

  private mutating func joinSimplifiedAndTraditional() {
    for property in ["kSimplifiedVariant", "kTraditionalVariant", "kZVariant"] {
      for (character, others) in unihan.variants[property, default: [:]] {
        for other in others { parent[root(character)] = root(other) }
      }
    }
  }

  private mutating func joinSemanticVariants() {
    let known = Set(parent.keys)
    let variants = unihan.variants["kSemanticVariant", default: [:]]
    for (character, others) in variants.sorted(by: { $0.key < $1.key })
    where !known.contains(character) && !unihan.isStandard(character) {
      guard let other = others.first(where: { known.contains($0) || unihan.isStandard($0) })
      else { continue }
      parent[root(character)] = root(other)
    }
  }

  private mutating func root(_ character: UInt32) -> UInt32 {
    var top = character
    while let next = parent[top], next != top { top = next }
    parent[character] = top
    parent[top] = top
    return top
  }

  private mutating func classes() -> [[UInt32]] {
    let members = parent.keys.sorted()
    return Dictionary(grouping: members) { root($0) }.values
      .filter { $0.count > 1 }
      .map { $0.sorted { rank($0) < rank($1) } }
      .sorted { $0[0] < $1[0] }
  }

  /// Orders a class: its key is the simplified form in standard use, or of several the one with the
  /// lowest code point.
  private func rank(_ character: UInt32) -> (Int, Int, UInt32) {
    let isSimplified = unihan.variants["kTraditionalVariant"]?[character] != nil
    return (unihan.isStandard(character) ? 0 : 1, isSimplified ? 0 : 1, character)
  }

  private func line(_ members: [UInt32]) -> String {
    Self.text([members[0]]) + " " + Self.text(Array(members.dropFirst()))
  }

  /// `e èéêë…`: lower-case Latin letters that decompose into a letter and marks.
  private static func latinLines(_ unicodeData: String) -> [String] {
    var bases: [UInt32: UInt32] = [:]
    for row in unicodeData.split(separator: "\n") {
      let fields = row.split(separator: ";", omittingEmptySubsequences: false)
      guard fields[2] == "Ll", fields[1].hasPrefix("LATIN"), !fields[5].isEmpty,
        let letter = UInt32(fields[0], radix: 16),
        let base = fields[5].split(separator: " ").first.flatMap({ UInt32($0, radix: 16) })
      else { continue }
      bases[letter] = bases[base] ?? base
    }
    let asciiLetters = UInt32(0x61)...0x7A
    let marked = Dictionary(grouping: bases.keys.sorted()) { bases[$0] ?? $0 }
    return asciiLetters.compactMap { letter in
      marked[letter].map { Self.text([letter]) + " " + Self.text($0) }
    }
  }

  private static func text(_ codePoints: [UInt32]) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: codePoints.compactMap(Unicode.Scalar.init))
    return text
  }
}
