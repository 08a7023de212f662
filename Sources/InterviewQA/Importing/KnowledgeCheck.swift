import Corpora
import Knowledge
import TextAnalysis
import Transcripts

/// Looks for mistakes in a knowledge folder.
public struct KnowledgeCheck: Sendable {
  private let knowledge: KnowledgeBase

  /// A check of a folder.
  ///
  /// - Parameter knowledge: of the folder that is checked.
  public init(of knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  /// What a check found.
  public struct Report: Sendable, Encodable {
    /// Version of the JSON.
    public let version = DixitVersion.json
    /// One line a problem, each with its file; empty when all is well.
    public let problems: [String]
    /// One line an interview: how many of its anticipated questions have a short answer in each
    /// edition. Interviews without such questions are left out.
    public let counts: [String]
  }

  /// Looks for all kinds of mistakes in a folder that may be malformed: then those are told that keep
  /// it from being read.
  ///
  /// - Throws: `SourceError` when an edition cannot be read or is out of step with the others.
  public static func report(ofFolder folder: String) throws(SourceError) -> Report {
    let knowledge: KnowledgeBase
    do throws(KnowledgeProblem) { knowledge = try KnowledgeBase(folder: folder) } catch {
      return Report(problems: error.problems, counts: [])
    }
    return try KnowledgeCheck(of: knowledge).report()
  }

  /// Looks for all kinds of mistakes that well-formed lines may have.
  ///
  /// - Throws: `SourceError` when an edition cannot be read or is out of step with the others.
  public func report() throws(SourceError) -> Report {
    let documents = try SourceLoader(knowledge: knowledge).interviews()
    var problems =
      ruleProblems() + attributeProblems() + factRuleProblems()
      + knowledge.lexicon.synonyms.repeated
    var counts: [String] = []
    var folders: [String: String] = [:]
    for folder in knowledge.interviews {
      problems += peopleProblems(folder)
      if let other = folders.updateValue(folder.path, forKey: folder.about.id) {
        problems.append(
          "\(folder.path)/about.json: \(other) has the id ‘\(folder.about.id)’, too")
      }
      let lines = try anticipatedLines(of: folder)
      for document in documents where document.known?.path == folder.path {
        let check = AnticipatedAnswerCheck(of: lines, in: document)
        problems += kindProblems(in: document) + factProblems(folder, document) + check.problems
        if let count = check.count { counts.append("\(folder.path): \(count)") }
      }
    }
    return Report(problems: problems, counts: counts)
  }

  /// The lines are read again, since what was loaded does not have their numbers.
  private func anticipatedLines(of folder: InterviewFolder) throws(SourceError) -> AnticipatedLines
  {
    let reader = KnowledgeReader(folder: knowledge.folder)
    return try SourceError.wrap { () throws(KnowledgeProblem) in
      try reader.anticipatedLines(of: folder.about, in: folder.path)
    }
  }

  /// Rules that contradict their own examples.
  private func ruleProblems() -> [String] {
    knowledge.questionRules.flatMap { rule in
      let wrongYes = rule.yes.filter { firstRule(for: $0, like: rule)?.name != rule.name }.map {
        "‘\($0)’ is taken by \(firstRule(for: $0, like: rule)?.name ?? "no rule")"
      }
      let wrongNo = rule.no.filter { rule.matches(knowledge.analyzer.tokens(of: $0)) }.map {
        "‘\($0)’ matches although it is a ‘no’"
      }
      return (wrongYes + wrongNo).map { "Questions.rules:\(rule.line): \(rule.name): \($0)" }
    }
  }

  /// Attributes that contradict their own examples, or whose kind of things is unknown.
  private func attributeProblems() -> [String] {
    knowledge.attributeRules.flatMap { rule in
      let attribute = rule.attribute
      let problems =
        rule.yes.filter { asked(in: $0) != attribute.name }.map {
          "‘\($0)’ asks for \(asked(in: $0) ?? "no attribute")"
        }
        + rule.no.filter { rule.isAsked(in: knowledge.analyzer.tokens(of: $0)) }.map {
          "‘\($0)’ asks for it although it is a ‘no’"
        }
        + rule.tells.filter { !tells(attribute, $0) }.map { "‘\($0)’ does not tell it" }
        + rule.lacks.filter { tells(attribute, $0) }.map {
          "‘\($0)’ tells it although it is a ‘lacks’"
        }
        + [attribute.things].compactMap(\.self).filter { !isThings($0) }.map {
          "there are no things ‘\($0)’"
        }
      return problems.map { "Attributes.rules:\(rule.line): \(attribute.name): \($0)" }
    }
  }

  /// Name of the attribute that a question asks for; nil if it asks for none.
  private func asked(in question: String) -> String? {
    knowledge.attributes.asked(in: knowledge.analyzer.tokens(of: question))?.attribute.name
  }

  private func tells(_ attribute: Attribute, _ sentence: String) -> Bool {
    !attribute.tellings(in: knowledge.analyzer.tokens(of: sentence)).isEmpty
  }

  private func isThings(_ word: String) -> Bool {
    knowledge.lexicon.things.kind(of: knowledge.analyzer.tokens(of: word)) != nil
  }

  /// Fact rules that find something else in their own examples than those say.
  private func factRuleProblems() -> [String] {
    let extractor = FactExtractor(knowledge: knowledge)
    return knowledge.factRules.rules.flatMap { rule in
      let examples = rule.yes + rule.no.map { FactRule.Example(text: $0, values: []) }
      return examples.compactMap { example -> String? in
        let found = extractor.values(in: example.text, by: rule)
        guard found != example.values else { return nil }
        return "Facts.rules:\(rule.line): \(rule.name): ‘\(example.text)’ gives "
          + "‘\(found.joined(separator: " | "))’"
      }
    }
  }

  /// The first rule that matches a question and determines the same of it as another rule.
  private func firstRule(for question: String, like rule: QuestionRule) -> QuestionRule? {
    let tokens = knowledge.analyzer.tokens(of: question)
    return knowledge.questionRules.first { $0.aspect == rule.aspect && $0.matches(tokens) }
  }

  /// Paragraphs that are of one kind in one edition and of another in the next.
  private func kindProblems(in document: Document) -> [String] {
    let primary = document.primary.interview.paragraphs
    return document.editions.dropFirst().flatMap { edition in
      zip(edition.interview.paragraphs, primary).filter { $0.kind != $1.kind }.map {
        "\(edition.interview.source.name):\($0.line): paragraph \($0.number) is \($0.kind.rawValue), "
          + "in \(document.primary.interview.source.name) \($1.kind.rawValue)"
      }
    }
  }

  /// People with a role that nothing knows.
  private func peopleProblems(_ folder: InterviewFolder) -> [String] {
    folder.about.people.filter { !About.Person.roles.contains($0.role) }.map { person in
      "\(folder.path)/about.json: ‘\(person.role)’ (\(person.name)) is none of the roles "
        + About.Person.roles.joined(separator: ", ")
    }
  }

  /// Facts of unknown relations, and facts whose values do not stand in the paragraphs that are to prove them.
  private func factProblems(
    _ folder: InterviewFolder, _ document: Document
  ) -> [String] {
    folder.facts.enumerated().flatMap { index, fact in
      let place = "\(folder.path)/facts.json: fact \(index + 1) (\(fact.subject.en)): "
      guard (1...max(1, folder.about.paragraphs)).contains(fact.paragraph) else {
        return [place + "there is no paragraph \(fact.paragraph)"]
      }
      let unknown =
        FactRelation(rawValue: fact.relation) == nil
        ? [
          place + "‘\(fact.relation)’ is no relation; there are "
            + FactRelation.allCases.map(\.rawValue).joined(separator: ", ")
        ] : []
      return unknown
        + document.editions.flatMap { edition in
          let file = edition.interview.source.name
          if edition.spans(of: fact.value).texts.isEmpty {
            return [place + "no words of \(file) that prove it"]
          }
          return unproved(fact, in: edition).map {
            place + "‘\($0)’ does not stand in paragraph \(fact.paragraph) of \(file)"
          }
        }
    }
  }

  private func unproved(_ fact: CuratedFact, in edition: Edition) -> [String] {
    let text = edition.text(ofParagraph: fact.paragraph - 1).string
    return edition.spans(of: fact.value).texts.filter { !text.contains($0) }
  }
}
