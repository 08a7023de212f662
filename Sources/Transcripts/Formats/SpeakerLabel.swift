/// The name at the start of a line that says who speaks: `張璐:` or `Ross Geller:`.
struct SpeakerLabel: Hashable {
  let name: String
  /// Byte offset in the line's reading text where the speech begins.
  let end: Int

  /// The label a line's reading text may begin with. Whether it is one, the file as a whole decides.
  init?(of line: [UInt8]) {
    guard let colon = Self.colon(in: line) else { return nil }
    let name = String(decoding: line[line.trimmed(0..<colon.lowerBound)], as: UTF8.self)
    guard Self.canBeName(name), !Self.beginsAddress(line[colon.upperBound...]) else { return nil }
    self.name = name
    self.end = colon.upperBound
  }

  /// The first colon, ASCII or full width, near enough to the start of the line.
  private static func colon(in line: [UInt8]) -> Range<Int>? {
    let window = line.prefix(longestName)
    let narrow = window.firstIndex(of: UInt8(ascii: ":")).map { $0..<$0 + 1 }
    let wide = window.indices.first { line[$0...].starts(with: fullWidthColon) }
      .map { $0..<$0 + fullWidthColon.count }
    return [narrow, wide].compactMap { $0 }.min { $0.lowerBound < $1.lowerBound }
  }

  /// In bytes: 64 letters of Latin or 21 of Han.
  private static let longestName = 64
  private static let fullWidthColon: [UInt8] = Array("：".utf8)

  private static func canBeName(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    return scalars.contains { $0.properties.isAlphabetic } && bracketsAreClosed(in: scalars)
      && scalars.allSatisfy { $0.properties.isAlphabetic || joiners.contains($0) || isDigit($0) }
  }

  private static let joiners = Set(" .'’·•-‐_&/#@()[]{}".unicodeScalars)

  /// `[Anna]` may be a name, `[ Scene` is the start of something else.
  private static func bracketsAreClosed(in name: String.UnicodeScalarView) -> Bool {
    ["()", "[]", "{}"].map { Array($0.unicodeScalars) }.allSatisfy { pair in
      name.count { $0 == pair[0] } == name.count { $0 == pair[1] }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil
  }

  /// `http://…` is no label.
  private static func beginsAddress(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.starts(with: Array("//".utf8))
  }
}

/// The vote of a whole file on which names are labels.
struct LabelVote {
  private let names: Set<String>

  /// A name that comes back is a label. In a file where most lines bear one, every name is, but for
  /// what somebody did for the piece: `編輯：周木`.
  init(candidates: [SpeakerLabel?], roleWords: RoleWords) {
    let found = candidates.compactMap { $0?.name }
    let counts = Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
    let recurring = counts.filter { $0.value > 1 }
    let lines = recurring.values.reduce(0, +)
    if found.count * 2 > candidates.count, !recurring.isEmpty {
      names = Set(found.filter { recurring[$0] != nil || !roleWords.isTask($0) })
    } else if recurring.count > 1 || lines * 3 > candidates.count {
      names = Set(recurring.keys)
    } else {
      names = []
    }
  }

  var isLabelled: Bool { !names.isEmpty }

  func accepts(_ label: SpeakerLabel) -> Bool { names.contains(label.name) }
}
