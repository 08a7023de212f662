/// Writes `Sources/TerminalText/WidthTable.swift` from the Unicode Character Database.
enum WidthTableWriter {
  /// - Parameters: EastAsianWidth.txt and DerivedGeneralCategory.txt.
  static func text(widths: PropertyFile, categories: PropertyFile) -> String {
    let zero = zeroWidth(categories)
    let tables = [
      table("zero", zero),
      table("wide", widths.scalars { $0 == "W" || $0 == "F" }.subtracting(zero)),
      table("ambiguous", widths.scalars { $0 == "A" }.subtracting(zero)),
    ]
    return header(widths.title, categories.title) + "\nenum WidthTable {\n"
      + tables.joined(separator: "\n\n") + "\n}\n"
  }

  /// Marks and format characters, and the vowels and finals that join a Hangul syllable; but not the
  /// soft hyphen and the signs that enclose the digits after them, which are visible.
  private static func zeroWidth(_ categories: PropertyFile) -> Set<UInt32> {
    let joining = Set<UInt32>(0x1160...0x11FF).union(0xD7B0...0xD7FF)
    let visible: Set<UInt32> = [
      0xAD, 0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD,
      0x110CD,
    ]
    return categories.scalars { ["Mn", "Me", "Cf", "Zl", "Zp"].contains($0) }
      .union(joining).subtracting(visible)
  }

  private static func header(_ titles: String...) -> String {
    """
    // swift-format-ignore-file
    // Made by TableGenerator from \(titles.joined(separator: " and ")); not for editing.

    /// Scalars that do not take one column each: the first and last of each range, in order.
    """
  }

  private static func table(_ name: String, _ scalars: Set<UInt32>) -> String {
    let numbers = bounds(of: scalars.sorted()).map { "0x" + String($0, radix: 16, uppercase: true) }
    let lines = stride(from: 0, to: numbers.count, by: numbersPerLine).map {
      "    " + numbers[$0..<min($0 + numbersPerLine, numbers.count)].joined(separator: ", ") + ","
    }
    return "  static let \(name): [UInt32] = [\n" + lines.joined(separator: "\n") + "\n  ]"
  }

  private static let numbersPerLine = 10

  /// The first and last of each run of consecutive scalars.
  private static func bounds(of sorted: [UInt32]) -> [UInt32] {
    var bounds: [UInt32] = []
    for scalar in sorted {
      if let last = bounds.last, last + 1 == scalar {
        bounds[bounds.count - 1] = scalar
      } else {
        bounds += [scalar, scalar]
      }
    }
    return bounds
  }
}
