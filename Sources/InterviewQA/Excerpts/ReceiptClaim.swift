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

  /// What the head tells after the name of a file: place, speaker and time; nil if it names another.
  ///
  /// - Parameter isWhole: whether the names must be the same. Otherwise one may begin with folders that
  ///   the other lacks, since a name has those only among sources that share the rest of it.
  func rest(after file: String, isWhole: Bool) -> Substring? {
    if let rest = Self.rest(of: head, after: file[...]) { return rest }
    guard !isWhole else { return nil }
    return Self.endings(of: file[...]).lazy.compactMap { Self.rest(of: head, after: $0) }.first
      ?? Self.endings(of: head).lazy.compactMap { Self.rest(of: $0, after: file[...]) }.first
  }

  private static func rest(of head: Substring, after file: Substring) -> Substring? {
    guard head.hasPrefix(file + " ") else { return nil }
    let rest = head.dropFirst(file.count + 1)
    let numbers = rest.split(separator: " ").first?.split(separator: ":").map { Int($0) } ?? []
    return numbers.count == 2 && numbers.allSatisfy { $0 != nil } ? rest : nil
  }

  /// `a/b/c.txt` → `b/c.txt`, `c.txt`
  private static func endings(of path: Substring) -> [Substring] {
    path.indices.filter { path[$0] == "/" }.map { path[path.index(after: $0)...] }
  }

  /// Whether the rest of the head tells a place and a speaker.
  static func tells(
    _ rest: Substring, _ position: (line: Int, column: Int), _ speaker: String?
  ) -> Bool {
    var parts = rest.split(separator: " ")
    guard !parts.isEmpty, parts.removeFirst() == "\(position.line):\(position.column)" else {
      return false
    }
    let own = speaker.map { $0.split(whereSeparator: \.isWhitespace) } ?? []
    let isClock = { (part: Substring) in
      part.utf8.allSatisfy { $0 == 0x3A || (0x30...0x39).contains($0) }
    }
    return parts == own || parts.dropLast() == own[...] && parts.last.map(isClock) ?? false
  }
}
