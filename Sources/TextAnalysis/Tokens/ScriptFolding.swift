import Basics

/// Folds spellings that search treats as one: script variants (後 → 后), width (Ａ → a), case, and
/// what `variants.txt` adds, such as marks on Latin letters (É → e).
package struct ScriptFolding: Sendable {
  /// The folded scalar by scalar value; scalars beyond the table fold to themselves.
  private var keys: StoredArray<UInt32>

  /// Folds only width and case.
  package init() {
    keys = StoredArray((0..<Self.tableSize).map { Self.lowered(Self.narrowed($0)) })
  }

  /// Number of scalars of the first plane, where all variants in the table lie.
  private static let tableSize: UInt32 = 0x10000

  /// Makes each of `members` fold to `key`; members beyond the first plane are left out.
  package mutating func addClass(key: Unicode.Scalar, members: some Sequence<Unicode.Scalar>) {
    for member in members where member.value < Self.tableSize {
      keys[Int(member.value)] = key.value
    }
  }

  /// The text with each scalar folded.
  package func fold(_ text: String) -> String {
    var folded = ""
    folded.unicodeScalars.append(
      contentsOf: text.unicodeScalars.map { Unicode.Scalar(fold($0.value)) ?? $0 })
    return folded
  }

  /// The folded value of a scalar value.
  package func fold(_ scalar: UInt32) -> UInt32 {
    guard scalar < Self.tableSize else { return scalar }
    return keys[Int(scalar)]
  }

  /// The ASCII counterpart of a full-width form (Unicode block Halfwidth and Fullwidth Forms).
  private static func narrowed(_ scalar: UInt32) -> UInt32 {
    if scalar == 0x3000 { return 0x20 }
    return (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
  }

  private static func lowered(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar }
    guard scalar < firstCaseless, let upper = Unicode.Scalar(scalar) else { return scalar }
    let lower = upper.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first!.value : scalar
  }

  /// From here to the end of the plane no script in use has case, except the full-width forms.
  private static let firstCaseless: UInt32 = 0x2E80
}

extension ScriptFolding: Storable {
  package init(from reader: inout StoreReader) { keys = reader.value() }

  package func store(in writer: inout StoreWriter) { writer.add(keys) }
}
