/// Scalars of the random tests with their widths written out, independent of the tables under test.
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

/// Numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
