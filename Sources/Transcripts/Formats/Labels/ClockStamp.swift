/// Recognises the date and the time of day before a message: `[12/03/2024, 10:15:22]`,
/// `2024-03-12 10:15 - `. They are no times of a recording.
enum ClockStamp {
  /// Offset after a stamp that a line begins with; nil without one.
  static func end(in line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.first, first == UInt8(ascii: "[") || isDigit(first) else { return nil }
    let isBracketed = first == UInt8(ascii: "[")
    let inside = isBracketed ? line.dropFirst() : line
    var stamp = inside.prefix(maxLength).prefix(while: isPart)
    // The `A` of `- Abel` is no part of the stamp.
    while let last = stamp.last, isLetter(last), stamp.endIndex < line.endIndex,
      isLetter(line[stamp.endIndex])
    {
      stamp = stamp.dropLast()
    }
    let digits = stamp.count(where: isDigit)
    let colons = stamp.count { $0 == UInt8(ascii: ":") }
    guard digits > 6, colons > 0, holdsDate(stamp) else { return nil }
    let rest = line[stamp.endIndex...]
    if isBracketed {
      guard rest.first == UInt8(ascii: "]") else { return nil }
      return rest.dropFirst().drop { $0 == 0x20 }.startIndex
    }
    return stamp.last == 0x20 ? stamp.endIndex : nil
  }

  /// In bytes.
  private static let maxLength = 32

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isDateMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether two marks of dates stand between digits: `12/03/2024`.
  private static func holdsDate(_ stamp: ArraySlice<UInt8>) -> Bool {
    let marks = stamp.indices.dropFirst().dropLast().filter { place in
      isDateMark(stamp[place]) && isDigit(stamp[place - 1]) && isDigit(stamp[place + 1])
    }
    return zip(marks, marks.dropFirst()).contains { $1 - $0 < 6 && stamp[$0] == stamp[$1] }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "A"), UInt8(ascii: "P"),
      UInt8(ascii: "M"), UInt8(ascii: "T"), UInt8(ascii: "Z"):
      true
    default: isDigit(byte) || isDateMark(byte)
    }
  }
}
