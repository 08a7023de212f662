import ArgumentParser
import Basics
import InterviewQA
import Verification

/// `dixit verify`: whether the quotations of finished texts are in the sources.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks the quotations of drafts: whether they were said, by whom, and where.",
    discussion: """
      A quotation is what stands between “ ” " " « » ‹ › „ “ 「 」 『 』 ‘ ’, and a block quote of \
      Markdown; code, links, titles in 《 》 and what is shorter than --min words are left alone. The \
      verdicts, the best first:

        exact          a slice of one speech, byte for byte after the source's declared repairs
        folded         the same but for script, width, quotation marks, dashes, blanks, line ends, \
      the case of the first letter, the final mark
        elided         pieces in order within one speech, joined by … or [...]; an editor's words \
      in brackets
        translated     in another language than the passage, which has most of its words; not \
      judged
        record         the words of this program's own account, nobody's
        misattributed  another speaker's words
        joined         pieces of different speeches, or out of order
        altered        one passage has it but for some words, which are shown
        absent         nothing near

      Words left out or replaced that deny or limit those quoted, or say that somebody else said \
      them, are said first: “hides: not”. A draft names the speaker by a tag in the same sentence \
      (“…,” Hall said; 张璐表示：“…”). A draft among the sources is left out of them. Each \
      line is FILE:LINE:COLUMN: VERDICT: QUOTATION (PLACE), and below it how it differs.

      Exit codes: 0 all are exact, folded or elided and hide nothing; 1 one is not, or a mark is \
      never closed; 2 a draft or a source cannot be read.
      """)

  @Argument(help: "Drafts in Markdown, plain text or .docx; - is stdin.", completion: .file())
  var drafts: [String]

  @OptionGroup var asked: AskedSources
  @OptionGroup var output: OutputOptions

  @Option(
    name: .customLong("in"), help: "Look in this source only, named by its document id or file.",
    completion: ValueCompletion.sources)
  var only: String?

  @Option(
    help: "All quotations are this speaker's, whatever the draft says.",
    completion: ValueCompletion.speakers)
  var speaker: String?

  @Flag(help: "Only exact quotations are fine.")
  var strict = false

  @Flag(
    name: .customLong("allow-translated"),
    help: "A quotation in another language than the passage that it is from is fine, too.")
  var allowsTranslated = false

  @Option(help: "Least number of words of a quotation; two Han characters count as one.")
  var min = 2

  @Flag(help: "List what is not checked, too.")
  var all = false

  @Flag(help: "Print only the quotations that are not fine, and the counts.")
  var quiet = false

  @Flag(help: "Print instead a diff that puts the source's words in place of altered ones.")
  var fix = false

  @Flag(help: "Add to each quotation a receipt; of files of receipts, check them.")
  var receipts = false

  @Option(help: "Write the verdicts to this file as JUnit XML.", completion: .file())
  var junit: String?

  @Option(
    help: "Write the drafts to this file as a web page, each quotation beside its source.",
    completion: .file())
  var html: String?

  @Flag(
    name: .customLong("no-cache"),
    help: "Read everything again, without the cache in ~/.cache/dixit.")
  var skipsCache = false

  func validate() throws {
    guard min > 0 else { throw ValidationError("--min \(min): expected a number from 1") }
    if junit == "-" || html == "-" {
      throw ValidationError("--junit and --html write a file; - is none")
    }
    if fix, output.json || output.markdown {
      throw ValidationError("--fix prints a diff; --json and --markdown do not go with it")
    }
  }

  func run() throws {
    let (answerer, source) = try asked.selection(
      skipsCache: skipsCache, otherInput: drafts.contains("-") ? "a draft" : nil
    ).answerer(in: only, speaker: speaker)
    var options = QuotationGate.Options()
    (options.source, options.speaker, options.minWords) = (source, speaker, min)
    (options.hasReceipts, options.drafts) = (receipts, drafts.filter { $0 != "-" })
    let gate = QuotationGate(over: answerer, options: options)
    for draft in gate.draftsAmongSources {
      Output.warn("\(SafeText.visible(draft)): is the draft; it is left out of the sources")
    }
    var (isFine, isAllRead) = (true, true)
    var results = JUnitReport()
    var pages = DraftPage(standard: standard)
    for name in drafts {
      do {
        let draft = try DraftFile.draft(name)
        if fix, !draft.isPlain {
          throw FileError(
            path: name, problem: "--fix prints a diff of plain text, and this is a Word document")
        }
        if receipts, let checked = try ReceiptReport(draft, answerer: answerer) {
          isFine = isFine && checked.isFine
          Output.print(checked.text(in: output.form, on: page))
          results.add(checked)
          continue
        }
        let report = try Progress.during("checking \(SafeText.visible(name))") {
          try gate.verify(draft)
        }
        if receipts, report.quotations.isEmpty {
          throw FileError(path: name, problem: "has neither quotations nor receipts")
        }
        isFine = isFine && report.isFine(by: standard)
        results.add(report, standard: standard)
        pages.reports.append(report)
        show(report)
      } catch let error as FileError {
        Output.fail("\(error)", code: Failure.unreadable)
        isAllRead = false
      }
    }
    if let junit { try results.write(to: junit) }
    if let html { try pages.page.write(to: html) }
    if !isAllRead { throw ExitCode(Failure.unreadable) }
    if !isFine { throw ExitCode(Failure.noAnswer) }
  }

  private var standard: Standard {
    Standard(isStrict: strict, allowsTranslated: allowsTranslated)
  }

  private var page: Page { output.settings(AnswerOptions()).page }

  private func show(_ report: QuotationGate.Report) {
    let text =
      fix
      ? DraftCorrections(of: report).text
      : VerificationReport(
        report: report, standard: standard, showsUnchecked: all, showsFine: !quiet
      ).text(in: output.form, on: page)
    if !text.isEmpty { Output.print(text) }
  }
}
