/// Writes `Knowledge/Lexicon/readings.txt` from the Unihan database: the characters of general use by how
/// they are read.
///
/// The characters and their Mandarin readings are those of the table of general standard characters of
/// 2013 (kTGHZ2013), with the most common reading (kMandarin); the Cantonese readings (kCantonese) are
/// Jyutping. Tones are left out. Wade–Giles follows from Hanyu Pinyin, without apostrophes and other marks,
/// as passports and newspapers write it.
struct ReadingTableWriter {
  /// - Parameter readings: the contents of Unihan_Readings.txt.
  static func text(readings: String) -> String {
    var mandarin: [String: [Unicode.Scalar]] = [:]
    var cantonese: [String: [Unicode.Scalar]] = [:]
    for (character, fields) in properties(of: readings) {
      guard let general = fields["kTGHZ2013"] else { continue }
      let common = fields["kMandarin"].map { $0.split(separator: " ").map(String.init) } ?? []
      let all = general.split(separator: " ").flatMap { entry in
        (entry.split(separator: ":").last ?? "").split(separator: ",").map(String.init)
      }
      for syllable in Set((common + all).map(toneless)).sorted() where !syllable.isEmpty {
        mandarin[syllable, default: []].append(character)
      }
      let spoken = fields["kCantonese"]?.split(separator: " ").map { String($0.filter(\.isLetter)) }
      for syllable in Set(spoken ?? []).sorted() {
        cantonese[syllable, default: []].append(character)
      }
    }
    let lines =
      mandarin.sorted { $0.key < $1.key }.map { "mandarin \(forms($0)): \(text($1))" }
      + cantonese.sorted { $0.key < $1.key }.map { "cantonese \($0): \(text($1))" }
    return (header + lines).joined(separator: "\n") + "\n"
  }

  private static let header = [
    "# Made by TableGenerator from the Unihan database; not edited by hand.",
    "# A line is a syllable and the characters that are read so; `mandarin` has Hanyu Pinyin, then",
    "# Wade–Giles where that differs; `cantonese` has Jyutping. Without tones.",
  ]

  /// By character, in the order of code points, its properties.
  private static func properties(
    of readings: String
  ) -> [(Unicode.Scalar, [Substring: Substring])] {
    var found: [UInt32: [Substring: Substring]] = [:]
    for row in readings.split(separator: "\n") where row.hasPrefix("U+") {
      let fields = row.split(separator: "\t", maxSplits: 2)
      guard fields.count == 3, let code = UInt32(fields[0].dropFirst(2), radix: 16) else {
        continue
      }
      found[code, default: [:]][fields[1]] = fields[2]
    }
    return found.sorted { $0.key < $1.key }.compactMap { code, fields in
      Unicode.Scalar(code).map { ($0, fields) }
    }
  }

  /// `lǜ` → `lv`: without tone marks; ü is written v, as in most typing.
  private static func toneless(_ syllable: String) -> String {
    let rows: [(Character, String)] = [
      ("a", "āáǎà"), ("e", "ēéěèê"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"),
      ("v", "ǖǘǚǜü"), ("n", "ńňǹ"), ("m", "ḿ"),
    ]
    return String(
      syllable.compactMap { letter -> Character? in
        if letter.isASCII { return letter.isLetter ? letter : nil }
        return rows.first { $0.1.contains(letter) }?.0
      })
  }

  private static func text(_ characters: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(characters))
  }

  private static func forms(_ syllable: String) -> String {
    let other = wadeGiles(syllable)
    return other == syllable ? syllable : "\(syllable) \(other)"
  }

  /// The syllable in Wade–Giles, without marks: `xie` → `hsieh`, `zhang` → `chang`.
  private static func wadeGiles(_ syllable: String) -> String {
    if let whole = wholes[syllable] { return whole }
    guard let (pinyin, giles) = initials.first(where: { syllable.hasPrefix($0.0) }) else {
      return syllable
    }
    let final = String(syllable.dropFirst(pinyin.count))
    let isPalatal = ["j", "q", "x"].contains(pinyin)
    if isPalatal, final.hasPrefix("u") {
      return giles + (final == "ue" ? "ueh" : final)
    }
    switch (pinyin, final) {
    case ("g", "e"), ("k", "e"), ("h", "e"): return giles + "o"
    case ("g", "ui"), ("k", "ui"): return giles + "uei"
    case ("g", "uo"), ("k", "uo"), ("h", "uo"), ("sh", "uo"): return giles + "uo"
    case (_, "uo"): return giles + "o"
    default: return giles + (finals[final] ?? final)
    }
  }

  private static let wholes = [
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu",
    "yan": "yen", "ye": "yeh", "you": "yu", "yong": "yung", "yue": "yueh", "er": "erh",
    "lv": "lu", "nv": "nu", "lve": "lueh", "nve": "nueh",
  ]
  private static let initials = [
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("p", "p"), ("d", "t"), ("t", "t"),
    ("g", "k"), ("k", "k"), ("j", "ch"), ("q", "ch"), ("x", "hs"), ("r", "j"), ("z", "ts"),
    ("c", "ts"), ("s", "s"), ("m", "m"), ("f", "f"), ("n", "n"), ("l", "l"), ("h", "h"),
    ("w", "w"), ("y", "y"),
  ]
  private static let finals = [
    "ong": "ung", "iong": "iung", "ian": "ien", "ie": "ieh", "ue": "ueh",
  ]
}
