import Basics
import ContextProtocol
import Testing

/// What a line of a client's output is.
struct MessageTests {
  private func message(_ line: String) -> Message { Message(Array(line.utf8)) }

  @Test(arguments: [
    ("7", JSON.integer(7)), ("\"a\"", "a"), ("0", 0), ("-3", -3), ("7.0", 7),
  ])
  func `A request has a method and an id`(id: String, value: JSON) {
    #expect(
      message(#"{"jsonrpc":"2.0","id":\#(id),"method":"ping","params":{"a":[1,null]}}"#)
        == .request(id: value, method: "ping", parameters: ["a": [1, .null]]))
  }

  @Test func `Without an id it is a notification, and is never answered`() {
    #expect(
      message(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#)
        == .notification(method: "notifications/initialized", parameters: nil))
  }

  @Test(arguments: [
    #"{"jsonrpc":"2.0","id":1,"result":{}}"#, #"{"jsonrpc":"2.0","id":1,"error":{"code":1}}"#,
  ])
  func `A response asks nothing`(line: String) { #expect(message(line) == .response) }

  @Test(arguments: [
    ("", -32700), ("{", -32700), ("nonsense", -32700), ("{\"a\":1}}", -32700), ("[]", -32600),
    ("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]", -32600), ("7", -32600),
    ("null", -32600), (#"{"id":1,"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"1.0","id":1,"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1}"#, -32600), (#"{"jsonrpc":"2.0","id":1,"method":7}"#, -32600),
    (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1.5,"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":[1],"method":"ping"}"#, -32600),
  ])
  func `What is no message has an error`(line: String, code: Int) {
    guard case .malformed(_, let error) = message(line) else {
      Issue.record("\(line) is a message")
      return
    }
    #expect(error.code == code)
  }

  @Test func `Bytes that are no UTF-8 are read as U+FFFD`() {
    let line = Array(#"{"jsonrpc":"2.0","id":"a"#.utf8) + [0xFF] + Array(#"","method":"x"}"#.utf8)
    #expect(Message(line) == .request(id: "a\u{FFFD}", method: "x", parameters: nil))
  }

  @Test func `A value's text is one line, the keys in order`() {
    let value: JSON = [
      "b": [1, .number(2.5), "a\n\"b\"/\u{1}"], "a": [:], "c": .encoded("{}"), "d": .null,
      "e": true,
    ]
    #expect(
      value.text == #"{"a":{},"b":[1,2.5,"a\n\"b\"/\u0001"],"c":{},"d":null,"e":true}"#)
  }
}
