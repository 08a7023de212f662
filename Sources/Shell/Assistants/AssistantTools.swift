import Basics
import ContextProtocol
import InterviewQA
import Verification

/// The tools by which an assistant asks, finds, reads and verifies. All of them only read, and only the
/// sources that the server was started with.
struct AssistantTools {
  let sources: SourcesInUse

  var all: [Tool] { [ask, verify, read, find, facts, list, authoring, checking] }

  // MARK: Tools

  private var ask: Tool {
    Tool(
      name: "ask", title: "Ask the interviews",
      description: """
        Answers a question with the sources' own words. Quote only what stands in `citations`, letter for \
        letter, with file and line. `status` is `unanswered` where the sources do not say: then say so, \
        and do not answer from elsewhere. `value` is a short answer that the first quotation proves.
        """,
      input: ToolSchemas.input(
        ["question": .text("The question, in Chinese or English.")] + ToolSchemas.narrowing
          + [
            "limit": .number("Maximum number of quotations; 4 if it is missing.", 1, 50),
            "previous": .text("The question before, if this one refers to it."),
          ], required: ["question"]),
      output: ToolSchemas.answer
    ) { arguments, _ in
      let question = try arguments.requiredText("question")
      let (limit, previous) = (
        try arguments.number("limit", in: 1...50), try arguments.text("previous")
      )
      return try answering(arguments) { answerer, options in
        var options = options
        options.limit = limit ?? options.limit
        var dialogue = Dialogue()
        if let previous { _ = try answerer.answer(previous, in: &dialogue, options: options) }
        let answer = try answerer.answer(question, in: &dialogue, options: options)
        let text = PlainAnswer(answer: answer, locator: nil, hasLinks: false, hasStyles: false)
        return (Page.plain.text(of: text.lines), JSON.text(of: answer))
      }
    }
  }

  private var verify: Tool {
    Tool(
      name: "verify", title: "Verify quotations",
      description: """
        Says of each quotation of a text whether those words were said, by whom and where, and how they \
        differ. Use it on what you have written before you hand it over; mend whatever is not exact, folded \
        or elided, or hides something. Give either a text with quotation marks, or one quotation.
        """,
      input: ToolSchemas.input(
        [
          "text": .text(
            "A draft, Markdown or plain, whose quotations are checked.", longest: Self.longestDraft),
          "quotation": .text("One quotation, without its marks."),
        ] + ToolSchemas.narrowing, required: []),
      output: ToolSchemas.verification
    ) { arguments, call in
      let text = try arguments.text("text", longest: Self.longestDraft)
      let quotation = try arguments.text("quotation")
      guard (text == nil) != (quotation == nil) else {
        throw ToolFailure("give either ‘text’ or ‘quotation’")
      }
      return try answering(arguments) { answerer, narrowed in
        let draft =
          try text.map { try Draft(name: "draft", bytes: Array($0.utf8)) }
          ?? Draft(name: "draft", quotation: quotation ?? "")
        var options = QuotationGate.Options()
        (options.source, options.speaker) = (narrowed.source, narrowed.speaker)
        options.checksAll = quotation != nil
        var isCancelled = false
        let report = try QuotationGate(over: answerer, options: options).verify(draft) {
          done, all in
          do { try call.check() } catch { isCancelled = true }
          if done % Self.progressStep == 0 { call.progress(done, all) }
        }
        if isCancelled { throw Cancellation() }
        if quotation != nil, !report.quotations.contains(where: { $0.verdict != .unchecked }) {
          throw ToolFailure("‘quotation’ has no words that can be checked")
        }
        return (
          VerificationReport(report: report).text(in: .plain, on: .plain),
          JSON.text(of: VerificationFields(report: report))
        )
      }
    }
  }

  /// In Unicode scalars: a long book.
  private static let longestDraft = 4_000_000

  /// Quotations between two notices of progress.
  private static let progressStep = 50

  private var read: Tool {
    Tool(
      name: "read", title: "Read a passage in its place",
      description: """
        The paragraph that a citation points into, with the question that it answers and, if wanted, \
        paragraphs before and after it. Read it before you shorten a quotation or tell what it means.
        """,
      input: ToolSchemas.input(
        [
          "citation": .text(
            """
            As any output gives it: hall.txt:17, dixit://source/hall#p12, a line with one of these, or a \
            receipt, which is checked.
            """),
          "context": .number("Number of paragraphs before and after it; 0 if missing.", 0, 20),
        ], required: ["citation"]),
      output: ToolSchemas.passageInPlace
    ) { arguments, _ in
      let citation = try arguments.requiredText("citation")
      let context = try arguments.number("context", in: 0...20) ?? 0
      return try answering(arguments) { answerer, _ in
        guard let found = try answerer.passage(at: citation, context: context) else {
          if citation.contains(" sha256:") {
            throw ToolFailure(
              "the receipt proves nothing: \(try answerer.state(ofReceipt: citation).rawValue)")
          }
          throw ToolFailure(
            "‘\(citation)’ points to no passage; give FILE:LINE or a dixit:// address as outputs "
              + "have them; the tool sources lists the files")
        }
        let parts = found.asked + found.before + [found.passage] + found.after
        var seen: Set<Int> = []
        let lines = parts.filter { seen.insert($0.paragraph).inserted }.sorted {
          $0.paragraph < $1.paragraph
        }
        let receipt = found.receipt.map { ["Receipt: \($0.rawValue)"] } ?? []
        return (
          (receipt + lines.map(Self.line)).joined(separator: "\n"), JSON.text(of: found)
        )
      }
    }
  }

  private var find: Tool {
    Tool(
      name: "find", title: "Find passages by words",
      description: """
        The paragraphs that hold all of some words, or their counterparts in the other language. It does \
        not judge whether they answer anything: for that, use ask. Words as common as “the” count only \
        where there are no others.
        """,
      input: ToolSchemas.input(
        ["words": .text("The words.")] + ToolSchemas.narrowing
          + ["limit": .number("Maximum number of passages; 10 if it is missing.", 1, 100)],
        required: ["words"]),
      output: ToolSchemas.passages
    ) { arguments, _ in
      let words = try arguments.requiredText("words")
      let limit = try arguments.number("limit", in: 1...100) ?? 10
      return try answering(arguments) { answerer, options in
        guard !answerer.words(in: words).isEmpty else { throw ToolFailure("‘words’ has no words") }
        var options = options
        options.limit = limit
        let found = try answerer.passages(holding: words, options: options)
        let text = found.map(Self.line).joined(separator: "\n")
        return (
          text.isEmpty ? "No passage holds all of these words." : text,
          JSON.text(of: ["passages": found])
        )
      }
    }
  }

  private var facts: Tool {
    Tool(
      name: "facts", title: "List facts",
      description: """
        Facts that the sources state (amounts, ranks, roles, changes, plans …), each with its place; with \
        words, those that contain all of them. Cite the place, and read it before you rely on a fact.
        """,
      input: ToolSchemas.input(
        [
          "words": .text("Words that the facts contain."),
          "source": .text("Only this source, by its id or file."),
          "limit": .number("Maximum number of facts; 50 if it is missing.", 1, 500),
        ], required: []),
      output: ToolSchemas.facts
    ) { arguments, _ in
      let words = try arguments.text("words") ?? ""
      let limit = try arguments.number("limit", in: 1...500) ?? 50
      return try answering(arguments) { answerer, options in
        let found = Array(try answerer.facts(matching: words, options: options).prefix(limit))
        return (
          found.isEmpty
            ? "No facts found." : FactTable(facts: found).text(in: OutputForm.plain, on: .plain),
          JSON.text(of: ["facts": found.map { VersionedFields(value: $0) }])
        )
      }
    }
  }

  private var list: Tool {
    Tool(
      name: "sources", title: "List the sources",
      description:
        "What there is to ask: titles, who speaks, languages, and whether words are original.",
      input: ToolSchemas.input([:], required: []), output: ToolSchemas.sources
    ) { arguments, _ in
      try answering(arguments) { answerer, _ in
        let outlines = try answerer.outlines()
        let notices = answerer.notices.lines
        return (
          (outlines.map(Self.line) + notices.map { "Not asked: \(SafeText.visible($0))" })
            .joined(separator: "\n"),
          JSON.text(of: SourceList(sources: outlines, notices: notices))
        )
      }
    }
  }

  private var authoring: Tool {
    Tool(
      name: "authoring", title: "What an interview lacks",
      description: """
        What an editor has still to write for the interviews of the knowledge folder: fields of \
        about.json, paragraphs without anticipated questions, words without an entry in the lexicon. It \
        only tells; write the files yourself as the folder's README.md says, then call check_knowledge.
        """,
      input: ToolSchemas.input(
        [
          "interview": .text("Only this one, by its id."),
          "limit": .number("Maximum number of paragraphs listed; 50 if it is missing.", 1, 1000),
        ], required: []),
      output: ToolSchemas.authoring
    ) { arguments, _ in
      let limit = try arguments.number("limit", in: 1...1000) ?? 50
      let interview = try arguments.text("interview")
      return try telling {
        let all = try AuthoringGaps.all(in: sources.knowledge())
        let chosen = all.filter { interview == nil || $0.id == interview }.map { $0.listing(limit) }
        guard interview == nil || !chosen.isEmpty else {
          let ids = all.isEmpty ? "none" : all.map(\.id).joined(separator: ", ")
          throw ToolFailure("there is no interview ‘\(interview ?? "")’; there are \(ids)")
        }
        return ToolResult(
          text: chosen.isEmpty
            ? "The knowledge folder has no interview; dixit import adds one."
            : chosen.map { AuthoringReport(gaps: $0, limit: limit).text }.joined(separator: "\n"),
          structured: JSON.text(of: ["interviews": chosen]))
      }
    }
  }

  private var checking: Tool {
    Tool(
      name: "check_knowledge", title: "Check what an editor wrote",
      description: """
        Whether everything in the knowledge folder is well-formed and proved: rules by their examples, \
        facts and short answers by the words of their paragraphs. Each problem names its file and line.
        """,
      input: ToolSchemas.input([:], required: []), output: ToolSchemas.check
    ) { _, _ in
      try telling {
        let report = try KnowledgeCheck.report(ofFolder: sources.knowledgeFolder())
        let lines = report.problems.isEmpty ? ["No problems found."] : report.problems
        return ToolResult(
          text: (lines + report.counts).map(SafeText.visible).joined(separator: "\n"),
          structured: JSON.text(of: report))
      }
    }
  }

  // MARK: Calls

  /// What cannot be read is told as a sentence.
  private func telling(_ body: () throws -> ToolResult) throws -> ToolResult {
    do { return try body() } catch let error where Failure.isUnreadableInput(error) {
      throw ToolFailure("\(error)")
    }
  }

  /// Carries out a call over the sources as they are now, narrowed as its arguments say.
  private func answering(
    _ arguments: Arguments,
    _ body: (QuestionAnswerer, AnswerOptions) throws -> (text: String, structured: String)
  ) throws -> ToolResult {
    try telling {
      let (answerer, haveChanged) = try sources.current()
      let result = try body(answerer, try Self.options(arguments, answerer))
      guard haveChanged else { return ToolResult(text: result.text, structured: result.structured) }
      let changes = [Session.changeNotice] + answerer.notices.lines
      return ToolResult(
        text: "(\(changes.map(SafeText.visible).joined(separator: "; ")))\n" + result.text,
        structured: String(result.structured.dropLast()) + ",\"changes\":"
          + JSON.text(of: changes) + "}")
    }
  }

  private struct SourceList: Encodable {
    let sources: [SourceOutline]
    /// What of the named sources is not asked, and why.
    let notices: [String]
  }

  private static func options(
    _ arguments: Arguments, _ answerer: QuestionAnswerer
  ) throws -> AnswerOptions {
    var options = AnswerOptions()
    if let name = try arguments.text("source") {
      guard let source = answerer.source(named: name) else {
        throw ToolFailure("there is no one source ‘\(name)’; the tool sources lists them")
      }
      options.source = source
    }
    if let speaker = try arguments.text("speaker") {
      let names = answerer.speakerNames
      guard let name = names.first(where: { $0 == speaker }) else {
        let known = names.isEmpty ? "nobody is named" : names.prefix(20).joined(separator: ", ")
        throw ToolFailure("nobody named ‘\(speaker)’ speaks in the sources: \(known)")
      }
      options.speaker = name
    }
    return options
  }

  private static func line(_ passage: Passage) -> String { SafeText.visible(passage.located) }

  private static func line(_ source: SourceOutline) -> String {
    let people = source.people.map { "\($0.name) (\($0.role.rawValue))" }.joined(separator: ", ")
    let parts: [String?] = [
      source.title ?? source.files.first ?? source.id, source.outlet, people.isEmpty ? nil : people,
      "\(source.paragraphs) paragraph\(source.paragraphs == 1 ? "" : "s")",
      source.languages.joined(separator: ", "),
      source.original ? nil : "records only: an account, nobody's words, not to be quoted",
    ]
    return SafeText.visible("\(source.id): " + parts.compactMap { $0 }.joined(separator: "; "))
  }
}
