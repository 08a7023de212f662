/// The properties of the Unihan database that `VariantTableWriter` needs.
struct UnihanProperties {
  /// By property and character, the other characters it names, in the order of the file.
  private(set) var variants: [String: [UInt32: [UInt32]]] = [:]
  private var standard: Set<UInt32> = []

  /// - Parameter text: the contents of Unihan_Variants.txt and Unihan_IRGSources.txt.
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

  /// Whether the character is in GB 2312.
  func isStandard(_ character: UInt32) -> Bool { standard.contains(character) }

  /// `U+4E8E<kMatthews` → 0x4E8E
  private static func codePoint(_ field: Substring) -> UInt32? {
    UInt32(field.prefix { $0 != "<" }.dropFirst(2), radix: 16)
  }
}
