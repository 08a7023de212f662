/// Keys that terminals send as an escape sequence. In vi's insert mode, where the escape itself leaves
/// the mode, each is folded into a control character that cannot be typed.
enum ArrowKey: UInt8, CaseIterable {
  case up = 0x81
  case down, right, left, home, end, delete, wordRight, wordLeft

  var scalar: Unicode.Scalar { Unicode.Scalar(rawValue) }

  /// The key in libedit's notation.
  var key: String { "\\" + String(rawValue, radix: 8) }

  /// What terminals send after the escape.
  var sequences: [String] {
    switch self {
    case .up: ["[A", "OA"]
    case .down: ["[B", "OB"]
    case .right: ["[C", "OC"]
    case .left: ["[D", "OD"]
    case .home: ["[H", "OH", "[1~", "[7~"]
    case .end: ["[F", "OF", "[4~", "[8~"]
    case .delete: ["[3~"]
    case .wordRight: ["[1;5C", "[1;3C"]
    case .wordLeft: ["[1;5D", "[1;3D"]
    }
  }
}
