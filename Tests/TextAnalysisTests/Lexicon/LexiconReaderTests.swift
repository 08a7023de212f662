import Testing
import TextAnalysis

struct LexiconReaderTests {
  private let analyzer = Analyzer()
  private var reader: LexiconReader { LexiconReader(analyzer: analyzer) }

  @Test func `A name is found by each of its variants`() throws {
    let names = try reader.names(
      from: file("person: Chen Lan | Lan Chen\ncompany: Hive | The Hive"))
    let hive = names.value(of: analyzer.tokens(of: "the hive"))
    #expect(hive?.kind == .company)
    #expect(hive?.variants.map(\.text) == ["Hive", "The Hive"])
    #expect(names.value(of: analyzer.tokens(of: "Lan Chen"))?.canonical == "Chen Lan")
  }

  @Test(arguments: [
    ("honey", "蜂蜜 0.9"), ("蜂蜜", "honey 0.9"), ("hive", "home 0.5, box 0.4"), ("home", ""),
    ("box", ""),
  ])
  func `Synonyms are expanded in both directions or in one`(phrase: String, found: String) throws {
    let file = file("honey = 蜂蜜 @0.9\nhive > home @0.5\nhive > box @0.4")
    let expansions =
      try reader.synonyms(from: [file])
      .expansions.value(of: analyzer.tokens(of: phrase)) ?? []
    #expect(expansions.map { "\($0.text) \($0.weight)" }.joined(separator: ", ") == found)
  }

  @Test func `Synonyms of several files add up, and the greater weight counts`() throws {
    let files = [file("a = b @0.5", "1.txt"), file("b = c @0.6\na = b = d @0.9", "2.txt")]
    let synonyms = try reader.synonyms(from: files)
    let expansions = synonyms.expansions.value(of: analyzer.tokens(of: "b")) ?? []
    #expect(expansions.map { "\($0.text) \($0.weight)" } == ["a 0.9", "c 0.6", "d 0.9"])
    #expect(synonyms.repeated == [])
  }

  @Test func `A pair that is in two files is reported with both places`() throws {
    let files = [
      file("# x\na = b @0.5\nb > c @0.7", "1.txt"), file("c = d @0.6\na = b @0.9", "2.txt"),
    ]
    #expect(
      try reader.synonyms(from: files).repeated == ["2.txt:2: ‘a = b @0.9’ adds nothing to 1.txt:2"]
    )
  }

  @Test func `A line whose pairs are in several lines is reported with all their places`() throws {
    let files = [
      file("a = b @0.5\nb = c @0.5", "1.txt"), file("c = a @0.5\na = b = c @0.9", "2.txt"),
    ]
    #expect(
      try reader.synonyms(from: files).repeated == [
        "2.txt:2: ‘a = b = c @0.9’ adds nothing to 1.txt:1, 1.txt:2, 2.txt:1"
      ])
  }

  @Test(arguments: [
    ("后", "expected one character, a blank and its variants"),
    ("后 ", "expected one character, a blank and its variants"),
    ("后後", "expected one character, a blank and its variants"),
  ])
  func `A malformed class of variants is reported with its line`(line: String, problem: String) {
    expect(problem, line) { file throws(KnowledgeError) in _ = try LexiconReader.folding(from: file)
    }
  }

  @Test(arguments: [("，", "no word in ‘，’"), ("first", "‘first’ is listed twice")])
  func `A malformed stop word is reported with its line`(line: String, problem: String) {
    expect(problem, line, after: "first") { file throws(KnowledgeError) in
      _ = try reader.stopWords(from: file)
    }
  }

  @Test(arguments: [
    ("Chen Lan", "expected ‘kind: word | word’"), ("person: a | | b", "an empty word"),
    ("person:", "an empty word"), ("person: ，", "no word in ‘，’"),
    (
      "ghost: Bo",
      "unknown kind ‘ghost’; known: "
        + "person, company, product, model, organisation, place, event, technology"
    ),
  ])
  func `A malformed name is reported with its line`(line: String, problem: String) {
    expect(problem, line) { file throws(KnowledgeError) in _ = try reader.names(from: file) }
  }

  @Test(arguments: [
    ("a = b", "expected a weight from 0 to 1 at the end, such as @0.7"),
    ("a = b @1.5", "expected a weight from 0 to 1 at the end, such as @0.7"),
    ("a = b @0", "expected a weight from 0 to 1 at the end, such as @0.7"),
    ("a = b @nan", "expected a weight from 0 to 1 at the end, such as @0.7"),
    ("a = b @x", "expected a weight from 0 to 1 at the end, such as @0.7"),
    ("a = b @0.5 @0.5", "expected a weight from 0 to 1 at the end, such as @0.7"),
    ("a @0.5", "expected ‘a = b @0.7’ or ‘a > b @0.5’"),
    ("a > b > c @0.5", "expected ‘a = b @0.7’ or ‘a > b @0.5’"), ("， = b @0.5", "no word in ‘，’"),
    ("a > ， @0.5", "no word in ‘，’"), ("a = @0.5", "no word in ‘’"),
  ])
  func `A malformed synonym is reported with its line`(line: String, problem: String) {
    expect(problem, line) { file throws(KnowledgeError) in _ = try reader.synonyms(from: [file]) }
  }

  @Test(arguments: [
    ("ell: yard", "unknown kind ‘ell’; known: \(Self.units)"), ("money: a |", "an empty word"),
  ])
  func `A malformed unit is reported with its line`(line: String, problem: String) {
    expect(problem, line) { file throws(KnowledgeError) in _ = try reader.units(from: file) }
  }

  private static let units = "money, time, share, count, length, mass, energy, data, rank, age"

  @Test(arguments: [
    ("last: a", "unknown ‘last’; known: first, next"), ("first: ，", "no word in ‘，’"),
  ])
  func `A malformed marker is reported with its line`(line: String, problem: String) {
    expect(problem, line) { file throws(KnowledgeError) in _ = try reader.markers(from: file) }
  }

  @Test(arguments: [
    ("3", "expected ‘kind: word | word’"), ("3: ，", "no word in ‘，’"),
    ("3: 三 | 三", "‘三’ is listed twice"), ("x10: a | ", "an empty word"),
  ])
  func `A malformed word of a quantity is reported with its line`(line: String, problem: String) {
    expect(problem, line) { file throws(KnowledgeError) in
      _ = try QuantityWordReader(analyzer: analyzer).words(from: file)
    }
  }

  @Test(arguments: ["x: a", "third: a", "ordinal x: a", "/0.: a b |"])
  func `An unknown key of a quantity is reported with its line`(line: String) {
    let error = #expect(throws: KnowledgeError.self) {
      try QuantityWordReader(analyzer: analyzer).words(from: file("# a\n" + line))
    }
    #expect(error?.line == 2)
  }

  @Test(arguments: [
    ("<year> 年", "expected ‘kind: word | word’"),
    ("form: <age> 岁", "unknown slot ‘<age>’ in ‘<age> 岁’"),
    ("form: <year", "‘<’ without ‘>’ in ‘<year’"), ("class a: |", "an empty word"),
    (
      "shape: a",
      "expected ‘form: pattern’, ‘rest: pattern’, ‘age: pattern’ or ‘class NAME: word | word’"
    ),
  ])
  func `A malformed form of a time is reported with its line`(line: String, problem: String) {
    expect(problem, line) { file throws(KnowledgeError) in
      _ = try TimeForms(from: file, analyzer: analyzer)
    }
  }

  private func file(_ text: String, _ name: String = "Lexicon/a.txt") -> KnowledgeFile {
    KnowledgeFile(name: name, text: text)
  }

  /// Reads a comment, perhaps a good line, and the malformed one.
  private func expect(
    _ problem: String, _ line: String, after good: String? = nil,
    reading read: (KnowledgeFile) throws(KnowledgeError) -> Void
  ) {
    let lines = ["# a comment"] + (good.map { [$0] } ?? []) + [line]
    let error = #expect(throws: KnowledgeError.self) {
      try read(file(lines.joined(separator: "\n")))
    }
    #expect(error?.description == "Lexicon/a.txt:\(lines.count): \(problem)")
  }
}
