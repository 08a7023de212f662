import Basics

/// A message that a client sent (JSON-RPC 2.0), one line of its output.
package enum Message: Equatable, Sendable {
  case request(id: JSON, method: String, parameters: JSON?)
  /// Never answered.
  case notification(method: String, parameters: JSON?)
  /// The answer to a request of the server's, which sends none.
  case response
  /// What is no message, with the error that it is answered with.
  case malformed(id: JSON, ProtocolError)

  /// - Parameter line: its bytes, without the line end.
  package init(_ line: [UInt8]) {
    guard let value = JSON(line) else {
      self = .malformed(id: .null, ProtocolError(.parse, "the line is no JSON"))
      return
    }
    guard let fields = value.object else {
      let isBatch = if case .array = value { true } else { false }
      let problem = isBatch ? "batches are not supported" : "a message is a JSON object"
      self = .malformed(id: .null, ProtocolError(.invalidRequest, problem))
      return
    }
    let id = Self.id(fields["id"])
    func invalid(_ problem: String) -> Message {
      .malformed(id: id ?? .null, ProtocolError(.invalidRequest, problem))
    }
    guard fields["jsonrpc"] == "2.0" else {
      self = invalid("‘jsonrpc’ is not \"2.0\"")
      return
    }
    guard let method = fields["method"]?.string else {
      let isResponse = fields["method"] == nil && (fields["result"] ?? fields["error"]) != nil
      self = isResponse ? .response : invalid("‘method’ is no string")
      return
    }
    if fields["id"] == nil {
      self = .notification(method: method, parameters: fields["params"])
    } else if let id {
      self = .request(id: id, method: method, parameters: fields["params"])
    } else {
      self = invalid("‘id’ is neither a string nor an integer")
    }
  }

  /// The id of a request: a string or an integer; nil for other values.
  private static func id(_ value: JSON?) -> JSON? {
    guard let value else { return nil }
    if value.string != nil { return value }
    return value.integer.map { .integer($0) }
  }

  /// The id of the request that it cancels; nil if it cancels none.
  var cancelled: JSON? {
    guard case .notification("notifications/cancelled", let parameters) = self else { return nil }
    return Self.id(parameters?["requestId"])
  }
}

/// An error of the protocol, as a request is answered with it.
package struct ProtocolError: Error, Equatable, Sendable {
  package let code: Int
  package let message: String
  package var data: JSON?

  /// What is wrong: the codes of JSON-RPC 2.0 and of the protocol.
  package enum Code: Int, Sendable {
    case parse = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParameters = -32602
    case `internal` = -32603
    /// A resource that does not exist, up to 2025-11-25; later `invalidParameters`.
    case resourceNotFound = -32002
    /// Since 2026-07-28.
    case unsupportedVersion = -32022
  }

  package init(_ code: Code, _ message: String, data: JSON? = nil) {
    self.code = code.rawValue
    self.message = message
    self.data = data
  }
}
