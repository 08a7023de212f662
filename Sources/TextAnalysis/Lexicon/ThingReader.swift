/// Reads `things.txt`.
///
/// A line is `asks: pattern` with the slot `<kind>`, or `word of a kind | another: member | member`.
/// A kind whose line begins with `closed ` lists nearly all its members. Lines that begin with the
/// same word are of one kind.
package struct ThingReader {
  private let analyzer: Analyzer
  private var kinds: [ThingKind] = []
  private var words = PhraseTable<ThingKind>()
  private var members = PhraseTable<[Int32]>()
  private var asks: [Pattern] = []

  /// - Parameter analyzer: the one that texts and questions are analysed with.
  package init(analyzer: Analyzer) {
    self.analyzer = analyzer
  }

  /// The kinds in a file.
  ///
  /// - Throws: `KnowledgeError` with the line that is malformed.
  package func things(from file: KnowledgeFile) throws(KnowledgeError) -> Things {
    var reader = self
    for line in file.lines { try reader.add(line, in: file) }
    return Things(kinds: reader.words, members: reader.members, asks: PatternTable(reader.asks))
  }

  private mutating func add(
    _ line: KnowledgeFile.Line, in file: KnowledgeFile
  ) throws(KnowledgeError) {
    guard let (key, value) = halves(of: line.text, separatedBy: ":"), !key.isEmpty else {
      throw file.error(at: line, "expected ‘kind | kind: member | member’ or ‘asks: pattern’")
    }
    if key == "asks" { return asks.append(try pattern(value, at: line, in: file)) }
    let kind = try kind(of: key, at: line, in: file)
    for member in parts(of: value, separatedBy: "|") {
      let tokens = try tokens(of: member, at: line, in: file)
      guard members.value(of: tokens)?.contains(kind.number) != true else {
        throw file.error(at: line, "‘\(member)’ is listed twice")
      }
      members[tokens, default: []].append(kind.number)
    }
  }

  private func pattern(
    _ text: String, at line: KnowledgeFile.Line, in file: KnowledgeFile
  ) throws(KnowledgeError) -> Pattern {
    do throws(Pattern.SyntaxError) {
      let pattern = try Pattern(text, analyzer: analyzer, slots: [Things.slot])
      guard pattern.slots.count == 1 else {
        throw Pattern.SyntaxError(problem: "expected one ‘<\(Things.slot)>’")
      }
      return pattern
    } catch {
      throw file.error(at: line, "\(error.problem) in ‘\(text)’")
    }
  }

  /// The kind that the words before a colon name; it is new unless its first word is known.
  private mutating func kind(
    of key: String, at line: KnowledgeFile.Line, in file: KnowledgeFile
  ) throws(KnowledgeError) -> ThingKind {
    let isClosed = key.hasPrefix(Self.closed)
    let names = parts(of: key.dropFirst(isClosed ? Self.closed.count : 0), separatedBy: "|")
    let known = kinds.first { $0.name == names[0] }
    let kind =
      known ?? ThingKind(name: names[0], number: Int32(kinds.count), isClosed: isClosed)
    if known == nil { kinds.append(kind) }
    for name in known == nil ? names[...] : names.dropFirst() {
      guard words.add(try tokens(of: name, at: line, in: file), kind) else {
        throw file.error(at: line, "‘\(name)’ is a word of a kind already")
      }
    }
    return kind
  }

  private static let closed = "closed "

  private func tokens(
    of word: String, at line: KnowledgeFile.Line, in file: KnowledgeFile
  ) throws(KnowledgeError) -> [Token] {
    let tokens = analyzer.tokens(of: word)
    guard !tokens.isEmpty else { throw file.error(at: line, "no word in ‘\(word)’") }
    return tokens
  }
}
