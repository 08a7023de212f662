import Basics
import InterviewQA
import Verification

/// The verdicts on entries as JUnit XML, for continuous integration. Without times, so that the
/// same results give the same bytes.
struct JUnitReport {
  private var suites: [Suite] = []

  /// The cases of one file.
  private struct Suite {
    let name: String
    var cases: [Case] = []
  }

  /// One entry of a file.
  struct Case {
    /// `a.session:12 谷歌排第几？`
    let name: String
    let result: Result
  }

  /// The verdict on an entry.
  enum Result {
    case passed, skipped
    /// In a word, and with the differences.
    case failed(String, String)
  }

  /// Begins the suite of a file; later verdicts belong to it.
  mutating func begin(_ file: String) { suites.append(Suite(name: file)) }

  mutating func add(_ name: String, _ result: Result) {
    suites[suites.count - 1].cases.append(Case(name: name, result: result))
  }

  /// Adds a suite with the verdicts on a draft's quotations.
  mutating func add(_ report: QuotationGate.Report, standard: Standard) {
    begin(report.draft.name)
    for quotation in report.quotations {
      let words = VerificationWords(quotation: quotation)
      let isFine = quotation.isFine(by: standard)
      let details = (["\(quotation.verdict.rawValue)\(words.source)"] + words.notes)
      add(
        "\(words.place) \(words.quoted)",
        quotation.verdict == .unchecked
          ? .skipped
          : isFine
            ? .passed : .failed(quotation.verdict.rawValue, details.joined(separator: "\n")))
    }
    for mark in report.unclosed {
      add(
        "\(report.draft.name):\(mark.line):\(mark.column)",
        .failed("never closed", "never closed: \(mark.mark)"))
    }
  }

  /// Adds a suite with what a check of receipts found.
  mutating func add(_ receipts: ReceiptReport) {
    begin(receipts.name)
    for (number, state) in receipts.lines {
      add(
        "\(receipts.name):\(number)",
        state.isFine ? .passed : .failed(state.rawValue, state.rawValue))
    }
  }

  /// Writes it to a file: a new one, an empty one or an older report, never any other.
  func write(to file: String) throws(FileError) {
    try FileWriting.replace(file, with: text, unless: "is no JUnit report") {
      $0.starts(with: "<?xml".utf8)
        && Array($0.prefix(200)).range(ofWords: "<testsuites".utf8) != nil
    }
  }

  var text: String {
    let body = suites.map(Self.text).joined()
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n\(body)</testsuites>\n"
  }

  private static func text(of suite: Suite) -> String {
    let counts = [
      ("tests", suite.cases.count), ("failures", suite.cases.count(where: \.hasFailed)),
      ("skipped", suite.cases.count(where: \.isSkipped)),
    ].map { " \($0)=\"\($1)\"" }.joined()
    let cases = suite.cases.map { text(of: $0, in: suite.name) }.joined()
    return "  <testsuite name=\"\(escaped(suite.name))\"\(counts)>\n\(cases)  </testsuite>\n"
  }

  private static func text(of test: Case, in suite: String) -> String {
    let start = "    <testcase classname=\"\(escaped(suite))\" name=\"\(escaped(test.name))\""
    switch test.result {
    case .passed: return start + "/>\n"
    case .skipped: return start + "><skipped/></testcase>\n"
    case .failed(let word, let diff):
      return start
        + "><failure message=\"\(escaped(word))\">\(escaped(diff))</failure></testcase>\n"
    }
  }

  /// Control characters, which XML cannot represent, become visible signs.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "\n"
      default: escaped += SafeText.visible(String(scalar))
      }
    }
  }
}

extension JUnitReport.Case {
  fileprivate var hasFailed: Bool {
    if case .failed = result { true } else { false }
  }

  fileprivate var isSkipped: Bool {
    if case .skipped = result { true } else { false }
  }
}
