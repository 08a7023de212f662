/// What a receipt says, as far as it can be checked.
struct ReceiptClaim {
  /// File, place, speaker and time.
  private let head: Substring
  let bytes: Range<Int>
  let fileHash, quoteHash: Substring

  /// - Parameter text: a receipt; what stands before it, such as the mark of a list, does not count.
  init?(_ text: String) {
    let text = String(text.drop { $0.isWhitespace || ">-*•|".contains($0) })
    var parts = text.split(separator: " ")
    while parts.last?.hasPrefix("emended:") == true { parts.removeLast() }
    guard parts.count >= 6, let quote = Self.hash(parts.removeLast()),
      let file = Self.hash(parts.removeLast())
    else { return nil }
    let ends = parts.removeLast().split(separator: "-", omittingEmptySubsequences: false).map {
      Int($0)
    }
    guard ends.count == 2, let start = ends[0], let end = ends[1], 0 <= start, start < end,
      parts.removeLast() == "bytes", let last = parts.last
    else { return nil }
    bytes = start..<end
    (fileHash, quoteHash) = (file, quote)
    head = text[..<last.endIndex]
  }

  private static func hash(_ part: Substring) -> Substring? {
    guard part.hasPrefix("sha256:"), part.utf8.count == 71 else { return nil }
    return part.dropFirst(7)
  }

  /// Whether the head tells a place in a file and a speaker.
  func tells(_ position: (line: Int, column: Int), of file: String, _ speaker: String?) -> Bool {
    var parts = head.dropFirst(file.count + 1).split(separator: " ")
    guard !parts.isEmpty, parts.removeFirst() == "\(position.line):\(position.column)" else {
      return false
    }
    let own = speaker.map { $0.split(whereSeparator: \.isWhitespace) } ?? []
    let isClock = { (part: Substring) in
      part.utf8.allSatisfy { $0 == 0x3A || (0x30...0x39).contains($0) }
    }
    return parts == own || parts.dropLast() == own[...] && parts.last.map(isClock) ?? false
  }

  /// Whether the head begins with the name of a file and a place.
  func mayName(_ file: String) -> Bool {
    guard head.hasPrefix(file + " "),
      let place = head.dropFirst(file.count + 1).split(separator: " ").first
    else { return false }
    let numbers = place.split(separator: ":").map { Int($0) }
    return numbers.count == 2 && numbers.allSatisfy { $0 != nil }
  }
}
