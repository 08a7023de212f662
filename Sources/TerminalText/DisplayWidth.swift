/// How many columns text takes on a terminal, by Unicode's East Asian Width and independent of the
/// C library: `DisplayWidth().columns(of: "中a")` → 3.
///
/// The widths of the scalars are added up, as terminals without emoji joining do: 👩‍🌾 takes 4
/// columns.
///
/// Public, as `Style` is, because the editor asks for each scalar of a line at each key: Swift 6.3
/// inlines the `@inlinable` members of a package type in its own module only.
public struct DisplayWidth: Hashable, Sendable {
  /// Whether “”, —, · and the like take 2 columns, as in terminals set up for East Asian text.
  @usableFromInline package var ambiguousIsWide: Bool

  package init(ambiguousIsWide: Bool = false) {
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// The sum over the text's scalars; control characters count 0.
  package func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// 0 for marks, joiners and control characters, 2 for wide characters, else 1.
  @inlinable public func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: 1
    case 0...0x1F, 0x7F...0x9F: 0
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: 2
    default: columnsByTable(of: scalar.value)
    }
  }

  @usableFromInline package func columnsByTable(of scalar: UInt32) -> Int {
    if Self.contains(scalar, in: WidthTable.zero) { return 0 }
    if Self.contains(scalar, in: WidthTable.wide) { return 2 }
    return ambiguousIsWide && Self.contains(scalar, in: WidthTable.ambiguous) ? 2 : 1
  }

  /// Looks for the range, a pair of bounds, that ends at the scalar or after it.
  private static func contains(_ scalar: UInt32, in bounds: [UInt32]) -> Bool {
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if bounds[2 * middle + 1] < scalar { low = middle + 1 } else { high = middle }
    }
    return 2 * low < bounds.count && bounds[2 * low] <= scalar
  }
}
