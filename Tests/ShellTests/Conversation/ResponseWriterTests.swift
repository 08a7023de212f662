import Basics
import Synchronization
import Testing

@testable import Shell

struct ResponseWriterTests {
  @Test(arguments: [(3, false), (2, true)])
  func `A response is rendered once, whether it is paged or not`(
    rows: Int, isPaged: Bool
  ) throws {
    let report = CountingReport()
    let (shown, paged) = (Texts(), Texts())
    var session = try SmallSession().session
    session.settings.form = .terminal
    session.settings.color = .always
    let writer = ResponseWriter(
      session: session, audience: .person, isEchoing: false,
      display: Display(
        size: { Display.Size(rows: rows, columns: 4) },
        show: { shown.add($0) }, page: { paged.add($0) }))
    #expect(writer.write(Interaction(line: ":report", response: .report(report)), after: nil))
    #expect(report.renderings == 1)
    #expect(paged.all == (isPaged ? ["\u{1B}[1mbees\u{1B}[m\nfly\n"] : []))
    #expect(
      shown.all == (isPaged ? [""] : ["\u{1B}[1m\(Self.link)\u{1B}[m\nfly"]))
  }

  fileprivate static let link = "\u{1B}]8;;file:///bees\u{1B}\\bees\u{1B}]8;;\u{1B}\\"
}

/// Counts how often it is rendered.
private final class CountingReport: Report {
  private(set) var renderings = 0
  let data: JSON = [:]

  func text(in form: OutputForm, on page: Page) -> String {
    renderings += 1
    return "\u{1B}[1m\(ResponseWriterTests.link)\u{1B}[m\nfly"
  }
}

private final class Texts: Sendable {
  private let texts = Mutex<[String]>([])

  var all: [String] { texts.withLock { $0 } }

  func add(_ text: String) -> Bool {
    texts.withLock { $0.append(text) }
    return true
  }
}
