import Basics
import EntityRecognition
import TextAnalysis
import Transcripts

/// A knowledge folder, loaded once: words, rules and interviews.
public final class KnowledgeBase: Sendable {
  package let folder: String
  package let analyzer: Analyzer
  package let lexicon: Lexicon
  package let questionRuleTables: QuestionRuleTables
  /// What people ask of somebody or something, by the questions that ask for it.
  package let attributes: AttributeTable
  /// Words that answers to a type of question tend to hold.
  package let cues: [QuestionType: [String]]
  private let lateQuestionRules: Lazy<[QuestionRule]>
  private let lateAttributeRules: Lazy<[AttributeRule]>
  private let lateFactRules: Lazy<FactRules>
  private let lateRoleWords: Lazy<RoleWords>
  private let lateLayoutWords: Lazy<LayoutWords>
  private let lateQuotingWords: Lazy<PhraseTable<QuotingWord>>
  private let lateInterviews: Lazy<[InterviewFolder]>

  /// In the order of their file.
  package var questionRules: [QuestionRule] { lateQuestionRules.value }
  /// In the order of their file.
  package var attributeRules: [AttributeRule] { lateAttributeRules.value }
  package var factRules: FactRules { lateFactRules.value }
  package var roleWords: RoleWords { lateRoleWords.value }
  package var layoutWords: LayoutWords { lateLayoutWords.value }
  /// The words around quotations, compared as written.
  package var quotingWords: PhraseTable<QuotingWord> { lateQuotingWords.value }
  package var interviews: [InterviewFolder] { lateInterviews.value }

  /// Reads a folder.
  ///
  /// - Throws: `KnowledgeProblem` with file and line when something in the folder is malformed.
  public init(folder: String) throws(KnowledgeProblem) {
    let reader = KnowledgeReader(folder: folder)
    let variants = try reader.read("Lexicon/variants.txt") { file throws(KnowledgeError) in
      try LexiconReader.folding(from: file)
    }
    let analyzer = Analyzer(
      folding: try reader.read("Lexicon/more-variants.txt") { file throws(KnowledgeError) in
        try LexiconReader.folding(from: file, over: variants)
      },
      abbreviations: try reader.read(
        "Lexicon/abbreviations.txt", LexiconReader.abbreviations))
    let lexicon = LexiconReader(analyzer: analyzer)
    self.folder = folder
    self.analyzer = analyzer
    self.lexicon = Lexicon(
      stopWords: try reader.read("Lexicon/stopwords.txt", lexicon.stopWords),
      names: try reader.readAll("Lexicon/names", lexicon.names),
      synonyms: try reader.readAll("Lexicon/synonyms", lexicon.synonyms),
      frequencies: try reader.readAll("Lexicon/frequencies") { files throws(KnowledgeError) in
        try WordFrequencies(from: files, analyzer: analyzer)
      },
      readings: Lazy(
        try reader.read("Lexicon/readings.txt") { file throws(KnowledgeError) in
          try HanReadings(from: file, analyzer: analyzer)
        }),
      markers: try reader.read("Lexicon/markers.txt", lexicon.markers),
      measures: try reader.read("Lexicon/measures.txt", lexicon.measures),
      kinds: try reader.read("Lexicon/kinds.txt", lexicon.kinds),
      things: try reader.read("Lexicon/things.txt", ThingReader(analyzer: analyzer).things),
      units: try reader.read("Lexicon/units.txt", lexicon.units),
      quantities: try reader.read(
        "Lexicon/quantities.txt", QuantityWordReader(analyzer: analyzer).words),
      times: try reader.read("Lexicon/times.txt") { file throws(KnowledgeError) in
        try TimeForms(from: file, analyzer: analyzer)
      },
      assertion: try reader.assertionWords(lexicon),
      nameWords: try reader.readAll("Lexicon/naming", lexicon.nameWords),
      ranks: Lazy(try reader.read("Lexicon/ranks.txt", lexicon.ranks)),
      credits: Lazy(try reader.read("Lexicon/credits.txt", lexicon.credits)),
      answers: Lazy(try reader.read("Lexicon/answers.txt", lexicon.answers)),
      utterances: try reader.read("Lexicon/utterances.txt", lexicon.utterances),
      references: try reader.read("Lexicon/references.txt", lexicon.references))
    cues = try reader.read("Lexicon/cues.txt") { file throws(KnowledgeError) in
      try lexicon.words(by: QuestionType.self, from: file)
    }
    lateRoleWords = Lazy(try reader.read("Lexicon/roles.txt", lexicon.roles))
    lateLayoutWords = Lazy(try reader.read("Lexicon/layout.txt", lexicon.layout))
    lateQuotingWords = Lazy(try reader.read("Lexicon/quoting.txt", lexicon.quotingWords))
    let questionRules = try reader.read(
      "Questions.rules", QuestionRuleReader(analyzer: analyzer).rules)
    questionRuleTables = QuestionRuleTables(questionRules)
    lateQuestionRules = Lazy(questionRules)
    let attributeRules = try reader.read(
      "Attributes.rules", AttributeRuleReader(analyzer: analyzer).rules)
    attributes = AttributeTable(attributeRules)
    lateAttributeRules = Lazy(attributeRules)
    lateFactRules = Lazy(
      try reader.read("Facts.rules", FactRuleReader(analyzer: analyzer).rules))
    lateInterviews = Lazy(try reader.interviews())
  }

  /// Reads a folder's knowledge from what was stored of it; what few questions need is read when it
  /// is first needed.
  package init(folder: String, from reader: inout StoreReader) {
    self.folder = folder
    analyzer = reader.value()
    lexicon = Lexicon(from: &reader, analyzer: analyzer)
    cues = reader.valuesByType()
    (questionRuleTables, attributes) = reader.values()
    lateQuestionRules = Lazy(reader.later { $0.value() })
    lateAttributeRules = Lazy(reader.later { $0.value() })
    lateFactRules = Lazy(reader.later { $0.value() })
    lateRoleWords = Lazy(
      reader.later { [analyzer] in RoleWords(from: &$0, comparedBy: analyzer.folding.fold) })
    lateLayoutWords = Lazy(
      reader.later { [analyzer] in LayoutWords(from: &$0, comparedBy: analyzer.folding.fold) })
    lateQuotingWords = Lazy(reader.later { $0.value() })
    lateInterviews = Lazy(reader.later { $0.value() })
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(analyzer)
    lexicon.store(in: &writer)
    writer.add(byType: cues)
    writer.add(questionRuleTables, attributes)
    writer.add(later: { $0.add(questionRules) })
    writer.add(later: { $0.add(attributeRules) })
    writer.add(later: { $0.add(factRules) })
    writer.add(later: { roleWords.store(in: &$0) })
    writer.add(later: { layoutWords.store(in: &$0) })
    writer.add(later: { $0.add(quotingWords) })
    writer.add(later: { $0.add(interviews) })
  }

  package var recognizer: EntityRecognizer {
    EntityRecognizer(analyzer: analyzer, lexicon: lexicon)
  }

  /// The words and bigrams of a text that take in no stop word, sorted and without repetition.
  package func contentTerms(of tokens: [Token]) -> [Term] {
    var terms: [Term] = []
    var start = 0
    for stop in lexicon.stopWords.ranges(in: tokens) + [tokens.count..<tokens.count] {
      terms += analyzer.terms(of: tokens[start..<stop.lowerBound]).lazy
        .filter { $0.kind != .character }.map(\.term)
      start = stop.upperBound
    }
    return Set(terms).sorted()
  }

  /// Whether a text is a word that people use often, or a name of the lexicon, in whatever spelling.
  package func isWord(_ text: String) -> Bool {
    let tokens = analyzer.tokens(of: text)
    if lexicon.names.value(of: tokens) != nil { return true }
    return lexicon.frequencies.isWord(tokens)
  }
}

/// Why a knowledge folder cannot be used: which file, which line, what is wrong.
public struct KnowledgeProblem: Error, Equatable, CustomStringConvertible {
  public let description: String
  /// All problems of the kind that were found at once; files are relative to the knowledge folder.
  package let problems: [String]

  init(_ problem: String) {
    description = problem
    problems = [problem]
  }

  /// - Parameters:
  ///   - problems: at least one.
  ///   - folder: the knowledge folder.
  init(_ problems: [String], in folder: String) {
    let others = problems.count - 1
    description =
      "\(folder)/\(problems[0])"
      + (others > 0 ? " (and \(others) more; check-knowledge lists them)" : "")
    self.problems = problems
  }
}
