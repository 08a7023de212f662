import Basics

/// A server of the Model Context Protocol over a pipe: the revision of 28 July 2026, without a session,
/// and those before it, which begin with `initialize`. A message that carries a version in its `_meta`
/// is of the former, any other of the latter; both may come over one pipe.
package final class Server {
  private let services: Services
  /// Sends a line, without its end.
  private let send: (String) -> Void
  /// Whether the client has cancelled a request.
  private let isCancelled: (JSON) -> Bool

  /// The versions that this server speaks, the newest first.
  package static let versions = [modern] + legacy
  static let modern = "2026-07-28"
  static let legacy = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]

  package init(
    _ services: Services, send: @escaping (String) -> Void,
    isCancelled: @escaping (JSON) -> Bool = { _ in false }
  ) {
    self.services = services
    self.send = send
    self.isCancelled = isCancelled
  }

  /// Answers a message, if it is one that is answered.
  ///
  /// - Parameter line: its bytes, without the line end.
  package func take(_ line: [UInt8]) {
    switch Message(line) {
    case .notification, .response: break
    case .malformed(let id, let error): send(Self.reply(to: id, error).text)
    case .request(let id, let method, let parameters):
      guard !isCancelled(id) else { return }
      do {
        let result = try self.result(of: method, parameters, id)
        guard !isCancelled(id) else { return }
        send(JSON.object(["jsonrpc": "2.0", "id": id, "result": result]).text)
      } catch is Cancellation {
        return
      } catch let error as ProtocolError {
        send(Self.reply(to: id, error).text)
      } catch {
        send(Self.reply(to: id, ProtocolError(.internal, "\(error)")).text)
      }
    }
  }

  /// Answers a line that is too long to be read.
  package func refuse(_ problem: String) {
    send(Self.reply(to: .null, ProtocolError(.invalidRequest, problem)).text)
  }

  private static func reply(to id: JSON, _ error: ProtocolError) -> JSON {
    var fields: [String: JSON] = ["code": .integer(error.code), "message": .string(error.message)]
    fields["data"] = error.data
    return ["jsonrpc": "2.0", "id": id, "error": .object(fields)]
  }

  // MARK: Eras

  private func result(of method: String, _ parameters: JSON?, _ id: JSON) throws -> JSON {
    guard parameters == nil || parameters?.object != nil else {
      throw ProtocolError(.invalidParameters, "‘params’ is no object")
    }
    // Any error here makes a client of both eras take the server for one of the older.
    if method == "server/discover" { return discovery }
    let meta = parameters?["_meta"]
    guard let version = meta?[Self.versionKey] else {
      return try legacyResult(of: method, parameters, id)
    }
    guard version == .string(Self.modern) else {
      throw ProtocolError(
        .unsupportedVersion, "unsupported protocol version",
        data: ["supported": [.string(Self.modern)], "requested": version])
    }
    guard meta?[Self.capabilitiesKey]?.object != nil else {
      throw ProtocolError(
        .invalidParameters, "‘_meta’ lacks ‘\(Self.capabilitiesKey)’, an object")
    }
    let answer = try answer(to: method, parameters, id, isModern: true)
    return modernResult(answer.fields, lasts: answer.lasts)
  }

  private static let versionKey = "io.modelcontextprotocol/protocolVersion"
  private static let capabilitiesKey = "io.modelcontextprotocol/clientCapabilities"

  private func legacyResult(of method: String, _ parameters: JSON?, _ id: JSON) throws -> JSON {
    switch method {
    case "initialize":
      let asked = parameters?["protocolVersion"]?.string
      let version = Self.legacy.first { $0 == asked } ?? Self.legacy[0]
      return [
        "protocolVersion": .string(version), "capabilities": Self.capabilities,
        "serverInfo": information, "instructions": .string(services.instructions),
      ]
    case "ping", "logging/setLevel": return [:]
    default: return .object(try answer(to: method, parameters, id, isModern: false).fields)
    }
  }

  private var discovery: JSON {
    modernResult(
      [
        "supportedVersions": .array(Self.versions.map { .string($0) }),
        "capabilities": Self.capabilities, "instructions": .string(services.instructions),
      ], lasts: Self.unchanging)
  }

  /// A result as the newer revision wants it.
  ///
  /// - Parameter lasts: how long it may be kept, in milliseconds; nil where that is not asked.
  private func modernResult(_ fields: [String: JSON], lasts: Int?) -> JSON {
    var fields = fields
    fields["resultType"] = "complete"
    fields["_meta"] = ["io.modelcontextprotocol/serverInfo": information]
    if let lasts {
      fields["ttlMs"] = .integer(lasts)
      fields["cacheScope"] = "private"
    }
    return .object(fields)
  }

  private static let capabilities: JSON = ["tools": [:], "resources": [:], "prompts": [:]]

  private var information: JSON {
    ["name": .string(services.name), "version": .string(services.version)]
  }

  /// In milliseconds: an hour, for what does not change while the server runs.
  private static let unchanging = 3_600_000

  // MARK: Methods

  private typealias Answer = (fields: [String: JSON], lasts: Int?)

  private func answer(
    to method: String, _ parameters: JSON?, _ id: JSON, isModern: Bool
  ) throws -> Answer {
    switch method {
    case "tools/list":
      try refuseCursor(parameters)
      return (["tools": .array(services.tools.map(Self.description))], Self.unchanging)
    case "tools/call": return (try call(parameters, id), nil)
    case "resources/list": return (try listResources(parameters), 0)
    case "resources/templates/list":
      try refuseCursor(parameters)
      let templates = services.resources.templates.map {
        Self.description(of: $0, addressedBy: "uriTemplate")
      }
      return (["resourceTemplates": .array(templates)], Self.unchanging)
    case "resources/read": return (try readResource(parameters, isModern: isModern), 0)
    case "prompts/list":
      try refuseCursor(parameters)
      return (["prompts": .array(services.prompts.map(Self.description))], Self.unchanging)
    case "prompts/get": return (try getPrompt(parameters), nil)
    default: throw ProtocolError(.methodNotFound, "there is no method ‘\(method)’")
    }
  }

  private func refuseCursor(_ parameters: JSON?) throws(ProtocolError) {
    if let cursor = parameters?["cursor"], cursor != .null {
      throw ProtocolError(.invalidParameters, "unknown cursor; the list has one page")
    }
  }

  private static func description(of tool: Tool) -> JSON {
    [
      "name": .string(tool.name), "title": .string(tool.title),
      "description": .string(tool.description), "inputSchema": tool.input,
      "outputSchema": tool.output,
      "annotations": [
        "title": .string(tool.title), "readOnlyHint": true, "destructiveHint": false,
        "idempotentHint": true, "openWorldHint": false,
      ],
    ]
  }

  private func call(_ parameters: JSON?, _ id: JSON) throws -> [String: JSON] {
    guard let name = parameters?["name"]?.string else {
      throw ProtocolError(.invalidParameters, "‘name’, the tool's, is missing or no string")
    }
    let given = parameters?["arguments"] ?? .null
    guard given == .null || given.object != nil else {
      throw ProtocolError(.invalidParameters, "‘arguments’ is no object")
    }
    do {
      guard let tool = services.tools.first(where: { $0.name == name }) else {
        let names = services.tools.map(\.name).joined(separator: ", ")
        throw ToolFailure("there is no tool ‘\(name)’; there are \(names)")
      }
      let known = Set(tool.input["properties"]?.object.map { Array($0.keys) } ?? [])
      let result = try tool.call(
        Arguments(given.object ?? [:], known: known), call(of: id, parameters))
      return [
        "content": [["type": "text", "text": .string(result.text)]],
        "structuredContent": .encoded(result.structured),
      ]
    } catch let failure as ToolFailure {
      return [
        "content": [["type": "text", "text": .string(failure.message)]], "isError": true,
      ]
    }
  }

  private func call(of id: JSON, _ parameters: JSON?) -> Call {
    let token = parameters?["_meta"]?["progressToken"]
    let wants = token.map { $0.string != nil || $0.integer != nil } ?? false
    return Call(
      check: { [isCancelled] in if isCancelled(id) { throw Cancellation() } },
      progress: { [send] done, all in
        guard wants, let token else { return }
        send(
          JSON.object([
            "jsonrpc": "2.0", "method": "notifications/progress",
            "params": [
              "progressToken": token, "progress": .integer(done), "total": .integer(all),
            ],
          ]).text)
      })
  }

  // MARK: Resources and prompts

  /// Resources on a page of their list.
  private static let pageSize = 100

  private func listResources(_ parameters: JSON?) throws -> [String: JSON] {
    let all = try services.resources.resources()
    var start = 0
    if let cursor = parameters?["cursor"], cursor != .null {
      guard let text = cursor.string, text.hasPrefix(Self.cursorMark),
        let number = Int(text.dropFirst(Self.cursorMark.count)), all.indices.contains(number)
      else { throw ProtocolError(.invalidParameters, "unknown cursor; ask for the list again") }
      start = number
    }
    let end = min(all.count, start + Self.pageSize)
    var fields: [String: JSON] = [
      "resources": .array(all[start..<end].map { Self.description(of: $0, addressedBy: "uri") })
    ]
    if end < all.count { fields["nextCursor"] = .string(Self.cursorMark + "\(end)") }
    return fields
  }

  private static let cursorMark = "from-"

  /// - Parameter key: what the address is called: `uri`, or `uriTemplate`.
  private static func description(of resource: Resource, addressedBy key: String) -> JSON {
    .object([
      key: .string(resource.uri), "name": .string(resource.name),
      "title": .string(resource.title), "description": .string(resource.description),
      "mimeType": "text/plain",
    ])
  }

  private func readResource(
    _ parameters: JSON?, isModern: Bool
  ) throws -> [String: JSON] {
    guard let uri = parameters?["uri"]?.string else {
      throw ProtocolError(.invalidParameters, "‘uri’ is missing or no string")
    }
    guard let text = try services.resources.text(of: uri) else {
      throw ProtocolError(
        isModern ? .invalidParameters : .resourceNotFound, "there is no resource of that address",
        data: ["uri": .string(uri)])
    }
    return [
      "contents": [["uri": .string(uri), "mimeType": "text/plain", "text": .string(text)]]
    ]
  }

  private static func description(of prompt: Prompt) -> JSON {
    [
      "name": .string(prompt.name), "title": .string(prompt.title),
      "description": .string(prompt.description),
      "arguments": .array(
        prompt.arguments.map {
          ["name": .string($0.name), "description": .string($0.description), "required": false]
        }),
    ]
  }

  private func getPrompt(_ parameters: JSON?) throws -> [String: JSON] {
    guard let name = parameters?["name"]?.string,
      let prompt = services.prompts.first(where: { $0.name == name })
    else {
      let names = services.prompts.map(\.name).joined(separator: ", ")
      throw ProtocolError(.invalidParameters, "there is no such prompt; there are: \(names)")
    }
    var values: [String: String] = [:]
    for (name, value) in parameters?["arguments"]?.object ?? [:] {
      guard let text = value.string, prompt.arguments.contains(where: { $0.name == name }) else {
        throw ProtocolError(.invalidParameters, "‘\(name)’ is no argument, or no string")
      }
      values[name] = text
    }
    return [
      "description": .string(prompt.description),
      "messages": [
        ["role": "user", "content": ["type": "text", "text": .string(prompt.text(values))]]
      ],
    ]
  }
}
