import Fixtures
import FoundationEssentials
import Testing

@testable import Shell

struct ReadmeTests {
  @Test(arguments: CommandTable.shell.all.map(\.names[0]))
  func `The README has each command with the words of its help`(name: String) throws {
    let command = try CommandTable.shell.named(name)
    let readme = try String(
      decoding: Data(contentsOf: URL(filePath: Repository.root + "/README.md")), as: UTF8.self)
    let call = command.call.replacing("|", with: "\\|")
    let short = command.names.dropFirst().map { " (:\($0))" }.joined()
    #expect(readme.contains("\n| `\(call)` | \(command.help)\(short) |\n"))
  }
}
