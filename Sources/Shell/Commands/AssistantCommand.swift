import ArgumentParser
import ContextProtocol
import InterviewQA

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `dixit mcp`: the sources for assistants, by the Model Context Protocol.
struct AssistantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcp",
    abstract: "Serves the sources to an assistant, over stdin and stdout (Model Context Protocol).",
    discussion: """
      The tools ask, verify, read, find, facts, sources, authoring and check_knowledge; each source as a resource; the prompt \
      quote-with-care. Speaks the revision of 28 July 2026 and those before it. Reads the sources \
      named here and nothing that a client names; changes of them are noticed between calls. Ends \
      with its input. In a client's configuration: command dixit, arguments mcp --source PATH.
      """)

  @OptionGroup var asked: AskedSources

  @Flag(
    name: .customLong("no-cache"),
    help: "Read everything again, without the cache in ~/.cache/dixit.")
  var skipsCache = false

  func validate() throws {
    if asked.source.contains("-") {
      throw ValidationError("--source -: stdin is the client; give a file, a folder or <(…)")
    }
  }

  func run() throws {
    let sources = try SourcesInUse(
      asked.selection(skipsCache: skipsCache))
    let input = LineInput(descriptor: STDIN_FILENO, longest: Self.longestLine)
    let server = Server(
      Services(
        name: "dixit", version: DixitVersion.current, instructions: AssistantPrompts.instructions,
        tools: AssistantTools(sources: sources).all, resources: SourceResources(sources: sources),
        prompts: AssistantPrompts.all),
      send: Output.print, isCancelled: input.cancels)
    while let line = input.next() {
      switch line {
      case .bytes(let bytes): server.take(bytes)
      case .tooLong: server.refuse("a line of more than \(Self.longestLine) bytes is not read")
      }
    }
  }

  /// In bytes.
  private static let longestLine = 32 << 20
}
