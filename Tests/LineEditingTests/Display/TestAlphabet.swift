/// The scalars of the random tests, with their widths given independently of the tables under test.
enum TestAlphabet {
  static let narrow = Array("abcXYZ019 ,.-—“”·é①".unicodeScalars)
  static let wide = Array("中文不上我天知，。！北京　Ａ한😀👩🌾".unicodeScalars)
  static let marks: [Unicode.Scalar] = ["\u{301}", "\u{308}", "\u{200D}", "\u{FE0F}"]
  static let all = narrow + narrow + wide + wide + marks

  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x301, 0x308, 0x200D, 0xFE0F: 0
    case 0..<0x2E80: 1
    default: 2
    }
  }
}
