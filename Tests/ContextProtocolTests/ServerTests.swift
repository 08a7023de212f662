import Basics
import ContextProtocol
import Synchronization
import Testing

/// A server with one tool, one resource and one prompt, in both eras.
struct ServerTests {
  private struct OneResource: ResourceProvider {
    var count = 1

    func resources() -> [Resource] {
      (0..<count).map { Resource(uri: "x://\($0)", name: "\($0)", title: "T", description: "D") }
    }

    var templates: [Resource] {
      [Resource(uri: "x://{id}", name: "t", title: "T", description: "D")]
    }

    func text(of uri: String) -> String? { uri == "x://0" ? "words" : nil }
  }

  private static func services(resources: Int = 1) -> Services {
    let echo = Tool(
      name: "echo", title: "Echo", description: "Says it again.",
      input: ["type": "object", "properties": ["text": ["type": "string"], "times": [:]]],
      output: ["type": "object"]
    ) { arguments, call in
      let text = try arguments.requiredText("text")
      for time in 1...(try arguments.number("times", in: 1...9) ?? 1) {
        try call.check()
        call.progress(time, 9)
      }
      return ToolResult(text: text, structured: #"{"text":"\#(text)"}"#)
    }
    return Services(
      name: "test", version: "1.2.3", instructions: "Be exact.", tools: [echo],
      resources: OneResource(count: resources),
      prompts: [
        Prompt(
          name: "p", title: "P", description: "D", arguments: [(name: "a", description: "A")]
        ) { "Do \($0["a"] ?? "it")." }
      ])
  }

  /// What the server sends for a line.
  private func sent(
    for line: String, resources: Int = 1, cancelled: Set<String> = []
  ) throws -> [JSON] {
    var lines: [String] = []
    let server = Server(
      Self.services(resources: resources), send: { lines.append($0) },
      isCancelled: { cancelled.contains($0.text) })
    server.take(Array(line.utf8))
    return try lines.map { try #require(JSON(Array($0.utf8))) }
  }

  private func reply(to method: String, _ parameters: String = "{}", _ resources: Int = 1) throws
    -> JSON
  {
    let all = try sent(
      for: #"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":\#(parameters)}"#,
      resources: resources)
    try #require(all.count == 1)
    #expect(all[0]["jsonrpc"] == "2.0" && all[0]["id"] == 1)
    return all[0]
  }

  /// Parameters of the newer revision, with others.
  private func modern(_ others: String = "", version: String = "2026-07-28") -> String {
    #"{"_meta":{"io.modelcontextprotocol/protocolVersion":"\#(version)","#
      + #""io.modelcontextprotocol/clientCapabilities":{}}\#(others)}"#
  }

  @Test(arguments: [
    ("2025-11-25", "2025-11-25"), ("2024-11-05", "2024-11-05"), ("2026-07-28", "2025-11-25"),
    ("1999-01-01", "2025-11-25"),
  ])
  func `Initialize agrees on an older version, never with an error`(
    asked: String, given: String
  ) throws {
    let result = try reply(to: "initialize", #"{"protocolVersion":"\#(asked)"}"#)["result"]
    #expect(result?["protocolVersion"]?.string == given)
    #expect(result?["serverInfo"] == ["name": "test", "version": "1.2.3"])
    #expect(result?["resultType"] == nil)
  }

  @Test(arguments: ["{}", "null", #"{"_meta":{}}"#, #"{"_meta":7}"#])
  func `Discover is answered whatever it lacks`(parameters: String) throws {
    let line =
      parameters == "null"
      ? #"{"jsonrpc":"2.0","id":1,"method":"server/discover"}"#
      : #"{"jsonrpc":"2.0","id":1,"method":"server/discover","params":\#(parameters)}"#
    let result = try #require(try sent(for: line).first?["result"])
    #expect(result["resultType"] == "complete" && result["cacheScope"] == "private")
    #expect(result["ttlMs"]?.integer != nil)
    guard case .array(let versions)? = result["supportedVersions"] else {
      Issue.record("no versions")
      return
    }
    #expect(versions.first == "2026-07-28" && versions.contains("2025-11-25"))
  }

  @Test(arguments: [
    "tools/list", "resources/list", "resources/templates/list", "prompts/list",
  ])
  func `Lists say in the newer revision how long they last, and not before`(method: String) throws {
    let new = try #require(try reply(to: method, modern())["result"])
    #expect(new["resultType"] == "complete" && new["ttlMs"]?.integer != nil)
    #expect(new["_meta"]?["io.modelcontextprotocol/serverInfo"]?["name"] == "test")
    let old = try #require(try reply(to: method)["result"])
    #expect(old["resultType"] == nil && old["ttlMs"] == nil && old["_meta"] == nil)
  }

  @Test func `An unknown version is refused with those that are known`() throws {
    let error = try #require(try reply(to: "tools/list", modern(version: "2030-01-01"))["error"])
    #expect(error["code"] == -32022)
    #expect(error["data"] == ["requested": "2030-01-01", "supported": ["2026-07-28"]])
  }

  @Test func `The newer revision wants the client's capabilities`() throws {
    let meta = #"{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}"#
    #expect(try reply(to: "tools/list", meta)["error"]?["code"] == -32602)
  }

  @Test func `Ping belongs to the older versions`() throws {
    #expect(try reply(to: "ping")["result"] == [:])
    #expect(try reply(to: "ping", modern())["error"]?["code"] == -32601)
  }

  @Test func `A tool gives text and structure`() throws {
    let call = #"{"name":"echo","arguments":{"text":"hi"}}"#
    let result = try #require(try reply(to: "tools/call", call)["result"])
    #expect(result["content"] == [["type": "text", "text": "hi"]])
    #expect(result["structuredContent"] == ["text": "hi"])
    #expect(result["isError"] == nil)
  }

  @Test(arguments: [
    (#"{"name":"none"}"#, "there is no tool"), (#"{"name":"echo"}"#, "‘text’ is missing"),
    (#"{"name":"echo","arguments":{"text":7}}"#, "‘text’ must be a string"),
    (#"{"name":"echo","arguments":{"text":" "}}"#, "‘text’ is missing or empty"),
    (#"{"name":"echo","arguments":{"text":"a","times":10}}"#, "from 1 to 9"),
    (#"{"name":"echo","arguments":{"text":"a","more":1}}"#, "‘more’ is no argument"),
  ])
  func `What a tool cannot take is told to the assistant`(call: String, problem: String) throws {
    let result = try #require(try reply(to: "tools/call", call)["result"])
    #expect(result["isError"] == true)
    guard case .array(let content)? = result["content"] else {
      Issue.record("no content")
      return
    }
    #expect(content.first?["text"]?.string?.contains(problem) == true)
  }

  @Test(arguments: [
    ("tools/call", "{}", -32602), ("tools/call", #"{"name":7}"#, -32602),
    ("tools/call", #"{"name":"echo","arguments":[]}"#, -32602), ("tools/list", "[]", -32602),
    ("tools/list", #"{"cursor":"x"}"#, -32602), ("resources/read", "{}", -32602),
    ("resources/read", #"{"uri":"x://9"}"#, -32002), ("prompts/get", #"{"name":"q"}"#, -32602),
    ("prompts/get", #"{"name":"p","arguments":{"b":"c"}}"#, -32602), ("none", "{}", -32601),
    ("resources/list", #"{"cursor":"from-9"}"#, -32602),
  ])
  func `What is wrong with a request is an error of the protocol`(
    method: String, parameters: String, code: Int
  ) throws {
    #expect(try reply(to: method, parameters)["error"]?["code"] == .integer(code))
  }

  @Test func `An unknown resource has another code since the newer revision`() throws {
    let answer = try reply(to: "resources/read", modern(#","uri":"x://9""#))
    #expect(answer["error"]?["code"] == -32602)
  }

  @Test func `Resources are read, and a long list has pages`() throws {
    let text = try reply(to: "resources/read", #"{"uri":"x://0"}"#)["result"]?["contents"]
    #expect(text == [["uri": "x://0", "mimeType": "text/plain", "text": "words"]])
    let first = try #require(try reply(to: "resources/list", "{}", 150)["result"])
    let cursor = try #require(first["nextCursor"]?.string)
    let second = try #require(
      try reply(to: "resources/list", #"{"cursor":"\#(cursor)"}"#, 150)["result"])
    guard case .array(let head)? = first["resources"], case .array(let rest)? = second["resources"]
    else {
      Issue.record("no resources")
      return
    }
    #expect((head.count, rest.count) == (100, 50))
    #expect(second["nextCursor"] == nil)
  }

  @Test func `A prompt is filled in`() throws {
    let messages = try reply(to: "prompts/get", #"{"name":"p","arguments":{"a":"that"}}"#)
    #expect(
      messages["result"]?["messages"]
        == [["role": "user", "content": ["type": "text", "text": "Do that."]]])
  }

  @Test func `A notification, a response and a cancelled request are not answered`() throws {
    #expect(try sent(for: #"{"jsonrpc":"2.0","method":"ping"}"#).isEmpty)
    #expect(try sent(for: #"{"jsonrpc":"2.0","id":1,"result":{}}"#).isEmpty)
    let call = #"{"jsonrpc":"2.0","id":5,"method":"ping"}"#
    #expect(try sent(for: call, cancelled: ["5"]).isEmpty)
    #expect(try sent(for: call, cancelled: ["\"5\""]).count == 1)
  }

  @Test func `Progress is told to whom wants it`() throws {
    let call = #"{"name":"echo","arguments":{"text":"a","times":2},"_meta":{"progressToken":"t"}}"#
    let all = try sent(
      for: #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":\#(call)}"#)
    #expect(all.count == 3)
    #expect(
      all.first == [
        "jsonrpc": "2.0", "method": "notifications/progress",
        "params": ["progressToken": "t", "progress": 1, "total": 9],
      ])
  }
}
