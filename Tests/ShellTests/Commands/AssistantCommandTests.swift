import Fixtures
import FoundationEssentials
import Testing

/// `dixit mcp`, from a client's lines to its own.
struct AssistantCommandTests {
  private static let talk = """
    Rolf Dahl: Who built the kiln?
    Ada Hall: My father built the kiln from river clay. It never leaked in autumn.
    Rolf Dahl: Who saw the smoke?
    Nils Berg: I saw the smoke from the church. We had 12,500 bricks.

    """

  /// What the server answers to requests, one a line.
  private func answers(to requests: [String]) async throws -> [JSONValue] {
    let program = try Program(["talk.txt": Self.talk])
    let run = try await program.run(
      ["mcp", "--source", "talk.txt"], input: requests.joined(separator: "\n") + "\n")
    #expect((run.status, run.messages) == (0, ""))
    return try run.output.split(separator: "\n").map { line in
      try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
    }
  }

  private func call(_ tool: String, _ arguments: String) async throws -> JSONValue {
    let request =
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","#
      + #""params":{"name":"\#(tool)","arguments":\#(arguments)}}"#
    let answers = try await answers(to: [request])
    try #require(answers.count == 1)
    return try #require(answers[0]["result"])
  }

  @Test func `Each request is answered once, in order, and notifications are not`() async throws {
    let answers = try await answers(to: [
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18"}}"#,
      #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
      #"{"jsonrpc":"2.0","id":"b","method":"tools/list"}"#, "no message",
      #"{"jsonrpc":"2.0","id":3,"method":"ping"}"#,
    ])
    #expect(answers.map { $0["id"] } == [1, "b", .null, 3])
    guard case .list(let tools)? = answers[1]["result"]?["tools"] else {
      Issue.record("no tools")
      return
    }
    #expect(
      tools.map { $0["name"] } == [
        "ask", "verify", "read", "find", "facts", "sources", "authoring", "check_knowledge",
      ])
  }

  @Test func `Ask gives the answer as ask --json does`() async throws {
    let result = try await call("ask", #"{"question":"Who built the kiln?"}"#)
    let program = try Program(["talk.txt": Self.talk])
    let run = try await program.run("ask", "--json", "--source", "talk.txt", "Who built the kiln?")
    let answer = try JSONDecoder().decode(JSONValue.self, from: Data(run.output.utf8))
    #expect(result["structuredContent"] == answer)
  }

  @Test func `Verify tells what is wrong with a quotation`() async throws {
    let result = try await call(
      "verify", #"{"quotation":"My father built the kiln from sand","speaker":"Ada Hall"}"#)
    guard case .list(let quotations)? = result["structuredContent"]?["quotations"] else {
      Issue.record("no quotations")
      return
    }
    #expect(quotations.map { $0["verdict"] } == ["altered"])
    #expect(result["structuredContent"]?["summary"]?["fine"] == false)
  }

  @Test(arguments: [
    ("kiln", "exact"), ("泥", "absent"), ("sand", "absent"), ("built the kiln", "exact"),
    (#"My father \n\nbuilt the kiln"#, "folded"), ("*built* the kiln", "folded"),
    (#"the k\u00adiln"#, "folded"),
  ])
  func `One quotation is checked however short it is`(words: String, verdict: String) async throws {
    let result = try await call("verify", #"{"quotation":"\#(words)"}"#)
    guard case .list(let quotations)? = result["structuredContent"]?["quotations"] else {
      Issue.record("no quotations")
      return
    }
    #expect(quotations.map { $0["verdict"] } == [.text(verdict)])
  }

  @Test func `A long question is refused in a sentence`() async throws {
    let words = String(repeating: "kiln ", count: 2_001)
    let result = try await call("ask", #"{"question":"\#(words)"}"#)
    #expect(result["isError"] == true)
  }

  @Test func `A change of the sources is told, and so is what cannot be read any more`()
    async throws
  {
    let program = try Program([
      "talks/a.txt": Self.talk, "talks/b.txt": "Per Holm: We salt it in the barn.\n",
    ])
    let call =
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"sources","arguments":{}}}"#
    let script = """
      coproc D { "$0" mcp --source talks; }
      for step in 1 2 3; do
        echo '\(call)' >&${D[1]}; read -r line <&${D[0]}; echo "$line"
        [ $step = 1 ] && : > talks/b.txt
      done
      """
    let run = try await program.start("/bin/bash", ["-c", script, Program.path])
    let results = try run.output.split(separator: "\n").map { line in
      try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))["result"]?[
        "structuredContent"]
    }
    let notice: JSONValue = "talks/b.txt: the file is empty"
    #expect(
      results.map { $0?["changes"] } == [
        nil, .list(["the sources have changed and were read again", notice]), nil,
      ])
    #expect(results.map { $0?["notices"] } == [.list([]), .list([notice]), .list([notice])])
  }

  @Test func `Read and find give passages that read takes again`() async throws {
    let found = try await call("find", #"{"words":"river clay"}"#)
    guard case .list(let passages)? = found["structuredContent"]?["passages"],
      case .text(let uri)? = passages.first?["uri"]
    else {
      Issue.record("no passages")
      return
    }
    #expect(passages.count == 1)
    let read = try await call("read", #"{"citation":"\#(uri)"}"#)
    #expect(read["structuredContent"]?["passage"] == passages[0])
    guard case .list(let asked)? = read["structuredContent"]?["asked"] else {
      Issue.record("no question")
      return
    }
    #expect(asked.map { $0["text"] } == ["Who built the kiln?"])
    let byLine = try await call("read", #"{"citation":"talk.txt:2"}"#)
    #expect(byLine["structuredContent"]?["passage"] == passages[0])
  }

  @Test(arguments: [
    ("read", #"{"citation":"/etc/passwd:1"}"#), ("read", #"{"citation":"../talk.txt:1"}"#),
    ("ask", #"{"question":"Who?","source":"/etc/passwd"}"#),
    ("ask", #"{"question":"Who?","speaker":"Nobody"}"#), ("verify", "{}"),
    ("verify", #"{"text":"a","quotation":"b"}"#), ("verify", #"{"text":""}"#),
    ("verify", #"{"quotation":"  "}"#), ("verify", #"{"quotation":"?!"}"#),
    ("find", #"{"words":"?!"}"#),
  ])
  func `What the sources lack is told, and no other file is read`(
    tool: String, arguments: String
  ) async throws {
    let result = try await call(tool, arguments)
    #expect(result["isError"] == true)
    #expect(result["structuredContent"] == nil)
  }

  @Test func `A resource has the paragraphs with speakers and lines`() async throws {
    let answers = try await answers(to: [
      #"{"jsonrpc":"2.0","id":1,"method":"resources/list"}"#,
      #"{"jsonrpc":"2.0","id":2,"method":"resources/read","params":{"uri":"dixit://source/talk"}}"#,
      #"{"jsonrpc":"2.0","id":3,"method":"resources/read","params":{"uri":"dixit://source/talk#p2"}}"#,
    ])
    let last =
      "talk.txt:2: Ada Hall: My father built the kiln from river clay. It never leaked in autumn."
    let rest =
      "talk.txt:3: Rolf Dahl: Who saw the smoke?\n"
      + "talk.txt:4: Nils Berg: I saw the smoke from the church. We had 12,500 bricks."
    for (answer, text) in zip(
      answers.dropFirst(2).reversed() + answers[1...1],
      [last, "talk.txt:1: Rolf Dahl: Who built the kiln?\n" + last + "\n" + rest])
    {
      guard case .list(let contents)? = answer["result"]?["contents"] else {
        Issue.record("no contents")
        return
      }
      #expect(contents.map { $0["text"] } == [.text(text)])
    }
  }

  @Test(arguments: [
    ("ask", #"{"question":"Who built the kiln?"}"#, "answer.json", []),
    ("ask", #"{"question":"What does the mayor earn?"}"#, "answer.json", []),
    ("verify", #"{"quotation":"I saw the smoke"}"#, "verification.json#/$defs/report", []),
    ("facts", "{}", "fact.json", ["facts"]),
    ("sources", "{}", "command.json#/$defs/source", ["sources"]),
    ("authoring", "{}", "knowledge.json#/$defs/gaps", ["interviews"]),
    ("check_knowledge", "{}", "knowledge.json#/$defs/check", []),
  ])
  func `Structured results are the documented forms`(
    tool: String, arguments: String, schema: String, list: [String]
  ) async throws {
    let result = try await call(tool, arguments)
    let structured = try #require(result["structuredContent"])
    var objects = [structured]
    if let key = list.first {
      guard case .list(let items)? = structured[key] else {
        Issue.record("no \(key)")
        return
      }
      objects = items
    }
    for object in objects {
      #expect(try JSONSchemas.documented.get().problems(of: object, by: schema) == [])
    }
  }
}
