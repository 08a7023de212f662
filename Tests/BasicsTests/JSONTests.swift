import Basics
import Testing

struct JSONTests {
  @Test(
    arguments: [
      ("null", JSON.null), (" [ true , false ] ", [true, false]), ("-0", 0), ("12", 12),
      ("-7", -7), ("0.5", .number(0.5)), ("-1.25e2", .number(-125)), ("1E+2", .number(100)),
      ("9007199254740993", .integer(9_007_199_254_740_993)),
      ("18446744073709551616", .number(18_446_744_073_709_551_616)),
      (#""a\"\\\/\b\f\n\r\té""#, "a\"\\/\u{8}\u{C}\n\r\té"), (#""\u00e9\u4E16""#, "é世"),
      (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\ud83dx""#, "\u{FFFD}x"),
      (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ude00""#, "\u{FFFD}"), ("{}", [:]), ("[]", []),
      (#"{"a":{"b":[1]},"c":""}"#, ["a": ["b": [1]], "c": ""]), (#"{"a":1,"a":2}"#, ["a": 2]),
      ("\t\r\n\"a\"\n", "a"),
    ] as [(String, JSON)])
  func `Text is read as RFC 8259 has it`(text: String, value: JSON) {
    #expect(JSON(Array(text.utf8)) == value)
  }

  @Test(arguments: [
    "", " ", "nul", "truex", "[1,]", "[,1]", "[1 2]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}",
    "{\"a\":}",
    "[", "{", "[1", "{\"a\":1", "\"a", "\"\\x\"", "\"\\u12g4\"", "\"\\u+123\"", "\"\\u12",
    "\"a\nb\"",
    "\"\\", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x10", "1 2", "NaN", "'a'", "[1]]",
    "\u{FEFF}1",
  ])
  func `What is no JSON is refused`(text: String) {
    #expect(JSON(Array(text.utf8)) == nil)
  }

  @Test func `Depth is limited, and costs no more than its length`() {
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(JSON(Array(deep.utf8)) != nil)
    #expect(JSON(Array("[\(deep)]".utf8)) == nil)
    let objects = String(repeating: "{\"a\":", count: 100_000)
    #expect(JSON(Array(objects.utf8)) == nil)
  }

  @Test func `Bytes that are no UTF-8 are read as U+FFFD`() {
    #expect(JSON([0x22, 0x61, 0xFF, 0x62, 0x22]) == "a\u{FFFD}b")
  }

  private struct Values: Encodable {
    let whole = 3.0
    let part = 0.1
    let tiny = 1e-7
    let none: Int? = nil
    let list: [Int?] = [1, nil]
    let empty: [String] = []
    let text = "a\"\\/\u{1B}\u{85}\u{2028}\u{2029}\n世"
    let byKey = ["b": [true], "a": []]
    let size: UInt8 = 7
    let share: Float = 0.25
  }

  private struct Joined: Encodable {
    private enum Key: CodingKey {
      case version, whole
    }

    func encode(to encoder: any Encoder) throws {
      try Values().encode(to: encoder)
      var fields = encoder.container(keyedBy: Key.self)
      try fields.encode(1, forKey: .version)
      try fields.encode("again", forKey: .whole)
    }
  }

  private static let text =
    #""byKey":{"a":[],"b":[true]},"empty":[],"list":[1,null],"part":0.1,"share":0.25,"size":7,"#
    + #""text":"a\"\\/\u001b\u0085\u2028\u2029\n世","tiny":1e-07,"#

  @Test func `Values are encoded in one line, their keys in order`() throws {
    #expect(JSON.text(of: Values()) == "{\(Self.text)\"whole\":3}")
    #expect(JSON.text(of: Joined()) == "{\(Self.text)\"version\":1,\"whole\":\"again\"}")
    #expect(JSON.text(of: [1, 2]) == "[1,2]")
    #expect(JSON.text(of: "a") == "\"a\"")
  }

  @Test func `What was written is read as the same`() throws {
    let text = JSON.text(of: Joined())
    let value = try #require(JSON(Array(text.utf8)))
    #expect(value.text == text)
    #expect(value["text"] == .string(Values().text))
  }
}
