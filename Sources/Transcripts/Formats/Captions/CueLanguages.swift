/// Tells captions in two languages apart by their letters: a Chinese line above an English one, or
/// cards that alternate.
struct CueLanguages {
  /// Whether the file holds the same words in two languages.
  let areTwo: Bool

  /// The letters that words are written in.
  enum Script: Int {
    case latin, cyrillic, greek, arabic, hebrew, devanagari, thai, hangul, wide
  }

  init(_ utterances: [Utterance]) {
    let scripts = utterances.filter { !$0.isSound }.map {
      (caption: $0.caption, script: Self.script(of: $0.text.bytes), time: $0.time)
    }
    var (captions, pairs, changes) = (scripts.isEmpty ? 0 : 1, 0, 0)
    for (last, next) in zip(scripts, scripts.dropFirst()) {
      if next.caption != last.caption { captions += 1 }
      guard last.script != nil, next.script != nil, last.script != next.script else { continue }
      changes += 1
      if next.caption == last.caption || next.time.start == last.time.start { pairs += 1 }
    }
    areTwo = pairs * 3 > captions || changes > 2 && changes * 4 >= captions * 3
  }

  /// The script of most letters; nil without letters.
  static func script(of text: ArraySlice<UInt8>) -> Script? {
    let letters = text.count { (0x61...0x7A).contains($0 | 0x20) }
    var counts: [Script: Int] = letters > 0 ? [.latin: letters] : [:]
    if letters < text.count, text.contains(where: { $0 >= 0x80 }) {
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where !scalar.isASCII {
        if let script = script(of: scalar) { counts[script, default: 0] += script == .wide ? 3 : 1 }
      }
    }
    return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }

  private static func script(of scalar: Unicode.Scalar) -> Script? {
    if scalar.isHan { return .wide }
    return scripts.first { $0.range.contains(scalar.value) }?.script
  }

  private static let scripts: [(range: ClosedRange<UInt32>, script: Script)] = [
    (0xC0...0x24F, .latin), (0x370...0x3FF, .greek),
    (0x400...0x52F, .cyrillic), (0x590...0x5FF, .hebrew), (0x600...0x6FF, .arabic),
    (0x900...0x97F, .devanagari), (0xE00...0xE7F, .thai), (0x3041...0x30FF, .wide),
    (0xAC00...0xD7A3, .hangul),
  ]
}
