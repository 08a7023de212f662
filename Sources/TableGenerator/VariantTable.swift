/// Makes `Knowledge/Lexicon/variants.txt` from the Unicode Character Database.
///
/// Characters that are simplified or traditional forms of each other fall into one class (UAX #38,
/// kSimplifiedVariant, kTraditionalVariant, kZVariant). Another spelling of the same character
/// (kSemanticVariant) joins a class only when it is no standard character of its own in mainland
/// China (GB 2312, kIRG_GSource G0): 羣 joins 群, but 子 stays apart from 只. Latin letters with
/// marks are classed with their bare letter (canonical decomposition in UnicodeData.txt).
struct VariantTable {
  private let unihan: UnihanProperties
  private var parent: [UInt32: UInt32] = [:]

  /// - Parameters: the contents of Unihan_Variants.txt, Unihan_IRGSources.txt, UnicodeData.txt.
  static func text(variants: String, sources: String, unicodeData: String) -> String {
    var table = VariantTable(unihan: UnihanProperties(variants + sources))
    table.joinForms()
    table.joinSpellings()
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

  private mutating func joinForms() {
    for property in ["kSimplifiedVariant", "kTraditionalVariant", "kZVariant"] {
      for (character, others) in unihan.variants[property, default: [:]] {
        for other in others { parent[root(character)] = root(other) }
      }
    }
  }

  private mutating func joinSpellings() {
    let known = Set(parent.keys)
    let spellings = unihan.variants["kSemanticVariant", default: [:]]
    for (character, others) in spellings.sorted(by: { $0.key < $1.key })
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

  /// The key is the simplified form in standard use, the smallest code point of several.
  private func rank(_ character: UInt32) -> (Int, Int, UInt32) {
    let isSimplified = unihan.variants["kTraditionalVariant"]?[character] != nil
    return (unihan.isStandard(character) ? 0 : 1, isSimplified ? 0 : 1, character)
  }

  private func line(_ members: [UInt32]) -> String {
    Self.text([members[0]]) + " " + Self.text(Array(members.dropFirst()))
  }

  /// `e èéêë…`: lower-case Latin letters that decompose into a letter and marks.
  private static func latinLines(_ unicodeData: String) -> [String] {
    var bare: [UInt32: UInt32] = [:]
    for row in unicodeData.split(separator: "\n") {
      let fields = row.split(separator: ";", omittingEmptySubsequences: false)
      guard fields[2] == "Ll", fields[1].hasPrefix("LATIN"), !fields[5].isEmpty,
        let letter = UInt32(fields[0], radix: 16),
        let base = fields[5].split(separator: " ").first.flatMap({ UInt32($0, radix: 16) })
      else { continue }
      bare[letter] = bare[base] ?? base
    }
    let asciiLetters = UInt32(0x61)...0x7A
    let marked = Dictionary(grouping: bare.keys.sorted()) { bare[$0] ?? $0 }
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

/// The properties of Unihan that the table needs.
struct UnihanProperties {
  /// Property → character → the characters it names, in the order of the file.
  private(set) var variants: [String: [UInt32: [UInt32]]] = [:]
  private var standard: Set<UInt32> = []

  init(_ text: String) {
    for row in text.split(separator: "\n") where row.hasPrefix("U+") {
      let fields = row.split(separator: "\t")
      guard let character = Self.codePoint(fields[0]) else { continue }
      if fields[1].hasSuffix("Variant") {
        let others = fields[2].split(separator: " ").compactMap(Self.codePoint)
        variants[String(fields[1]), default: [:]][character] = others.filter { $0 != character }
      } else if fields[1] == "kIRG_GSource", fields[2].hasPrefix("G0-") {
        standard.insert(character)
      }
    }
  }

  /// Whether GB 2312 has the character.
  func isStandard(_ character: UInt32) -> Bool { standard.contains(character) }

  /// `U+4E8E<kMatthews` → 0x4E8E
  private static func codePoint(_ field: Substring) -> UInt32? {
    UInt32(field.prefix { $0 != "<" }.dropFirst(2), radix: 16)
  }
}
