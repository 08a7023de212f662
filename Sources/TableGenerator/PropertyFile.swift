/// A file of the Unicode Character Database with one property of ranges of scalars:
/// `4E00..9FFF ; W # comment`.
struct PropertyFile {
  /// The name and version, from the first line.
  let title: String
  private let entries: [(scalars: ClosedRange<UInt32>, property: Substring)]

  init(_ text: String) {
    let lines = text.split(separator: "\n")
    title = String(lines.first?.dropFirst(2) ?? "")
    entries = lines.compactMap(Self.entry)
  }

  func scalars(where isWanted: (Substring) -> Bool) -> Set<UInt32> {
    Set(entries.filter { isWanted($0.property) }.flatMap(\.scalars))
  }

  private static func entry(_ line: Substring) -> (ClosedRange<UInt32>, Substring)? {
    let fields = line.prefix { $0 != "#" }.split(separator: ";").map { $0.filter { $0 != " " } }
    guard fields.count == 2 else { return nil }
    let bounds = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
    guard let first = bounds.first, let last = bounds.last else { return nil }
    return (first...last, fields[1][...])
  }
}
