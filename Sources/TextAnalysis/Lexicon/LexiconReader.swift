/// Reads the files of `Knowledge/Lexicon`.
///
/// Every function throws a `KnowledgeError` with the line that is malformed.
package struct LexiconReader {
  package let analyzer: Analyzer

  /// - Parameter analyzer: the one that texts and questions are analysed with.
  package init(analyzer: Analyzer) {
    self.analyzer = analyzer
  }

  /// `variants.txt`: each line is the key of a class, a blank, and its other members.
  ///
  /// - Parameter first: what the file adds to, and changes.
  package static func folding(
    from file: KnowledgeFile, over first: ScriptFolding = ScriptFolding()
  ) throws(KnowledgeError) -> ScriptFolding {
    var folding = first
    for line in file.lines {
      let scalars = line.text.unicodeScalars
      guard let key = scalars.first, scalars.dropFirst().first == " ", scalars.count > 2 else {
        throw file.error(at: line, "expected one character, a blank and its variants")
      }
      folding.addClass(key: key, members: scalars.dropFirst(2))
    }
    return folding
  }

  /// `abbreviations.txt`: `kind: word | word | …`
  package static func abbreviations(
    from file: KnowledgeFile
  ) throws(KnowledgeError) -> Abbreviations {
    Abbreviations(
      try LexiconReader(analyzer: Analyzer()).words(by: Abbreviations.Kind.self, from: file))
  }

  /// `stopwords.txt`: one word per line.
  package func stopWords(from file: KnowledgeFile) throws(KnowledgeError) -> PhraseTable<Void> {
    var table = PhraseTable<Void>(comparing: .word)
    for line in file.lines {
      guard table.add(try tokens(of: line.text, file, line), ()) else {
        throw file.error(at: line, "‘\(line.text)’ is listed twice")
      }
    }
    return table
  }

  /// `names.txt` and the files of `names`, in their order: `kind: canonical | variant | …`. Of
  /// equal variants the first counts.
  package func names(
    from files: [KnowledgeFile]
  ) throws(KnowledgeError) -> PhraseTable<Lexicon.Name> {
    var table = PhraseTable<Lexicon.Name>()
    for file in files {
      for (line, kind, variants) in try file.entries() {
        guard let kind = Lexicon.Name.Kind(rawValue: kind) else {
          throw file.error(
            at: line, "unknown kind ‘\(kind)’; known: \(Self.list(Lexicon.Name.Kind.allCases))")
        }
        let phrases = try variants.map { variant throws(KnowledgeError) in
          try tokens(of: variant, file, line)
        }
        let name = Lexicon.Name(
          kind: kind, variants: zip(variants, phrases).map { Lexicon.Variant($0, $1, analyzer) })
        for phrase in phrases { table.add(phrase, name) }
      }
    }
    return table
  }

  /// `units.txt`: `kind: unit | variant | …`; all currencies are one unit, since an amount in any
  /// of them answers how much something cost.
  package func units(
    from file: KnowledgeFile
  ) throws(KnowledgeError) -> PhraseTable<Lexicon.Unit> {
    var table = PhraseTable<Lexicon.Unit>()
    var money: [Lexicon.Variant] = []
    var others: [Lexicon.Unit] = []
    for (line, name, words) in try file.entries() {
      let variants = words.map { Lexicon.Variant($0, analyzer: analyzer) }
      guard let kind = Lexicon.Unit.Kind(rawValue: name) else {
        throw file.error(
          at: line, "unknown kind ‘\(name)’; known: \(Self.list(Lexicon.Unit.Kind.allCases))")
      }
      if kind == .money {
        money += variants
      } else {
        others.append(Lexicon.Unit(kind: kind, variants: variants))
      }
    }
    for unit in others + [Lexicon.Unit(kind: .money, variants: money)] {
      for variant in unit.variants { table.add(analyzer.tokens(of: variant.text), unit) }
    }
    return table
  }

  /// `synonyms.txt` or the files of `synonyms`, in their order: `a = b = c @0.7`, each finds the
  /// others; `a > b @0.5`, `a` also finds `b`.
  package func synonyms(from files: [KnowledgeFile]) throws(KnowledgeError) -> Lexicon.Synonyms {
    var table = PhraseTable<[Lexicon.Expansion]>()
    var spellings = SpellingsByStem()
    var repeated: [String] = []
    for (number, file) in files.enumerated() {
      for line in file.lines {
        let links = try links(of: line, in: file)
        var addsSomething = false
        for link in links {
          let isNew = table[link.phrase, default: []].add(link.expansions)
          spellings.add(link.phrase, link.expansions)
          addsSomething = addsSomething || isNew
        }
        guard !addsSomething else { continue }
        let places = try places(of: links, in: files[...number])
        let problem = "‘\(line.text)’ adds nothing to \(places.joined(separator: ", "))"
        repeated.append(file.error(at: line, problem).description)
      }
    }
    return Lexicon.Synonyms(expansions: table, ofWords: spellings.table, repeated: repeated)
  }

  /// The expansions of words in Latin letters that share their stem with others: `conference` and
  /// `confer` are both `confer`.
  private struct SpellingsByStem {
    private var words: [Term: [(word: Token, expansions: [Lexicon.Expansion])]] = [:]

    mutating func add(_ phrase: [Token], _ expansions: [Lexicon.Expansion]) {
      guard phrase.count == 1, phrase[0].kind == .word else { return }
      let known = words[phrase[0].term]?.firstIndex { $0.word.word == phrase[0].word }
      if let known {
        words[phrase[0].term]?[known].expansions.add(expansions)
      } else {
        words[phrase[0].term, default: []].append((phrase[0], expansions))
      }
    }

    /// By word as written: its own expansions, and with less weight those of the others.
    var table: PhraseTable<[Lexicon.Expansion]> {
      var table = PhraseTable<[Lexicon.Expansion]>(comparing: .word)
      for (_, group) in words.sorted(by: { $0.key < $1.key }) where group.count > 1 {
        for (word, own) in group {
          var all = own
          for (other, expansions) in group where other.word != word.word {
            all.add(
              expansions.map { .init($0.variant, weight: $0.weight * Self.otherWord) })
          }
          table.add([word], all)
        }
      }
      return table
    }

    /// The factor for the synonyms of another word with the same stem.
    private static let otherWord: Float = 0.5
  }

  /// The places of the lines that first have the pairs of some links, such as
  /// `Lexicon/synonyms/money.txt:7`.
  ///
  /// Every line is read again, so this is only for a folder that has something wrong.
  private func places(
    of links: [Link], in files: ArraySlice<KnowledgeFile>
  ) throws(KnowledgeError) -> [String] {
    var wanted = Set(links.flatMap(\.pairs))
    var places: [String] = []
    for file in files {
      for line in file.lines where !wanted.isEmpty {
        let pairs = try self.links(of: line, in: file).flatMap(\.pairs)
        guard pairs.contains(where: wanted.contains) else { continue }
        wanted.subtract(pairs)
        places.append("\(file.name):\(line.number)")
      }
    }
    return places
  }

  /// `markers.txt`: `first: word | word | …`
  package func markers(
    from file: KnowledgeFile
  ) throws(KnowledgeError) -> PhraseTable<Lexicon.Marker> {
    table(of: try words(by: Lexicon.Marker.self, from: file))
  }

  /// `measures.txt`: `kind: word | word | …`
  package func measures(
    from file: KnowledgeFile
  ) throws(KnowledgeError) -> PhraseTable<Lexicon.Unit.Kind> {
    table(of: try words(by: Lexicon.Unit.Kind.self, from: file))
  }

  /// `kinds.txt`: `kind: word | word | …`
  package func kinds(from file: KnowledgeFile) throws(KnowledgeError) -> PhraseTable<
    Lexicon.Name.Kind
  > {
    table(of: try words(by: Lexicon.Name.Kind.self, from: file))
  }

  /// `utterances.txt`: `key: phrase | phrase | …`
  package func utterances(
    from file: KnowledgeFile
  ) throws(KnowledgeError) -> PhraseTable<Lexicon.Remark> {
    table(of: try words(by: Lexicon.Remark.self, from: file))
  }

  /// `references.txt`: `key: word | word | …`
  package func references(
    from file: KnowledgeFile
  ) throws(KnowledgeError) -> PhraseTable<Lexicon.Reference> {
    table(of: try words(by: Lexicon.Reference.self, from: file))
  }

  private func table<Value: Sendable>(of words: [Value: [String]]) -> PhraseTable<Value> {
    var table = PhraseTable<Value>(comparing: .word)
    for (value, words) in words {
      for word in words { table.add(analyzer.tokens(of: word), value) }
    }
    return table
  }

  /// The words by key of a file with lines of the form `key: word | word | …`. A key may have
  /// several lines.
  package func words<Key>(
    by _: Key.Type, from file: KnowledgeFile
  ) throws(KnowledgeError) -> [Key: [String]]
  where Key: RawRepresentable<String> & CaseIterable & Hashable {
    var words: [Key: [String]] = [:]
    for (line, name, values) in try file.entries() {
      guard let key = Key(rawValue: name) else {
        throw file.error(at: line, "unknown ‘\(name)’; known: \(Self.list(Key.allCases))")
      }
      for value in values { _ = try tokens(of: value, file, line) }
      words[key, default: []] += values
    }
    return words
  }

  /// A phrase with the expansions that it also finds.
  private struct Link {
    let phrase: [Token]
    let expansions: [Lexicon.Expansion]

    var pairs: [Pair] {
      expansions.map { Pair(phrase: phrase.map(\.term), expansion: $0.variant.terms.map(\.term)) }
    }
  }

  private struct Pair: Hashable {
    let phrase, expansion: [Term]
  }

  private func links(
    of line: KnowledgeFile.Line, in file: KnowledgeFile
  ) throws(KnowledgeError) -> [Link] {
    let halves = parts(of: line.text, separatedBy: "@")
    guard halves.count == 2, let weight = Float(halves[1]), weight > 0, weight <= 1 else {
      throw file.error(at: line, "expected a weight from 0 to 1 at the end, such as @0.7")
    }
    let isDirected = halves[0].utf8.contains(UInt8(ascii: ">"))
    let words = parts(of: halves[0], separatedBy: isDirected ? ">" : "=")
    guard words.count > 1, !isDirected || words.count == 2 else {
      throw file.error(at: line, "expected ‘a = b @0.7’ or ‘a > b @0.5’")
    }
    let phrases = try words.map { word throws(KnowledgeError) in try tokens(of: word, file, line) }
    let others = zip(words, phrases).map {
      Lexicon.Expansion(Lexicon.Variant($0, $1, analyzer), weight: weight)
    }
    if isDirected { return [Link(phrase: phrases[0], expansions: [others[1]])] }
    return phrases.indices.map { index in
      Link(
        phrase: phrases[index],
        expansions: Array(others[..<index] + others[(index + 1)...]))
    }
  }

  func tokens(
    of text: String, _ file: KnowledgeFile, _ line: KnowledgeFile.Line
  ) throws(KnowledgeError) -> [Token] {
    let tokens = analyzer.tokens(of: text)
    guard !tokens.isEmpty else { throw file.error(at: line, "no word in ‘\(text)’") }
    return tokens
  }

  private static func list(_ kinds: some Sequence<some RawRepresentable<String>>) -> String {
    kinds.map(\.rawValue).joined(separator: ", ")
  }
}

extension [Lexicon.Expansion] {
  /// Adds expansions; of those already there the greater weight counts. Returns whether any is new.
  @discardableResult
  fileprivate mutating func add(_ expansions: [Lexicon.Expansion]) -> Bool {
    let count = count
    for expansion in expansions {
      if let known = firstIndex(where: { $0.variant.terms == expansion.variant.terms }) {
        if expansion.weight > self[known].weight { self[known] = expansion }
      } else {
        append(expansion)
      }
    }
    return self.count > count
  }
}
