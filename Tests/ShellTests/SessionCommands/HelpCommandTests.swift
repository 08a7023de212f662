import Testing

@testable import Shell

struct HelpCommandTests {
  private let small: SmallSession

  init() throws {
    small = try SmallSession()
  }

  @Test(arguments: [":help", "?", ":h", "？", "：help"])
  func `Help names every command`(line: String) {
    let names = small.outcome(of: line).split { " \n".contains($0) }
    for command in CommandTable.shell.all { #expect(names.contains(":\(command.names[0])")) }
  }

  @Test(arguments: [40, 80, 200])
  func `Help is one screen of 24 rows`(columns: Int) {
    guard case .message(let lines, _) = small.session.respond(to: ":help") else {
      Issue.record("no message")
      return
    }
    let rows = Page(columns: columns).text(of: lines).split(separator: "\n")
    #expect(rows.count < 24)
    #expect(rows.allSatisfy { $0.count <= columns })
  }

  @Test func `Help explains each command`() {
    let help = small.outcome(of: ":help commands")
    for command in CommandTable.shell.all { #expect(help.contains("\(command.call)  ")) }
    for command in CommandTable.shell.all { #expect(help.contains("  \(command.help)")) }
  }
}
