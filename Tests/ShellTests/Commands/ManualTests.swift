import Fixtures
import FoundationEssentials
import Testing

/// The manual pages of `docs/man`, which `.ci/manual` makes from the declarations of the commands.
struct ManualTests {
  private static let folder = Repository.root + "/docs/man/"

  private struct Dump: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let abstract: String
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable { let kind, name: String }

    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let shouldDisplay: Bool
  }

  @Test func `Every command has a page, and every page a command`() async throws {
    let commands = try await commands()
    let pages = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(Set(pages) == Set(commands.map { $0.page }))
  }

  @Test func `A page tells each argument and option as the program does`() async throws {
    for (page, command) in try await commands() {
      let text = try String(
        decoding: Data(contentsOf: URL(filePath: Self.folder + page)), as: UTF8.self)
      #expect(text.contains(command.abstract), "\(page)")
      let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
      for argument in arguments {
        for name in argument.names ?? [] {
          let flag = name.kind == "short" ? "Fl \(name.name)" : "Fl -\(name.name)"
          #expect(text.contains(flag), "\(page) lacks \(flag)")
        }
        let words = (argument.abstract ?? "").split { $0 == "\n" || $0 == " " }
        let shown = Set(text.split { $0 == "\n" || $0 == " " })
        #expect(words.allSatisfy(shown.contains), "\(page) lacks \(argument.abstract ?? "")")
      }
      // The list has an item for each of them; one of several lines has no more.
      let items = text.split(separator: "\n").count { $0.hasPrefix(".It ") }
      #expect(items == arguments.count, "\(page) has \(items) items")
    }
  }

  private func commands() async throws -> [(page: String, command: Command)] {
    let run = try await Program().run("--experimental-dump-help")
    let root = try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8)).command
    let subcommands = (root.subcommands ?? []).map { ("dixit-\($0.commandName).1", $0) }
    return [("dixit.1", root)] + subcommands
  }
}
