/// The marks between words in the form in which they are compared.
enum Marks {
  /// How two stretches of marks differ.
  struct Comparison {
    /// Of what kinds, for differences that mean the same; each once.
    var kinds: [Difference.Kind] = []
    /// Whether they mean something else.
    var isAltered = false
  }

  /// Compares what stands between the same two words.
  static func comparison(
    _ draft: ArraySlice<UInt8>, _ source: ArraySlice<UInt8>
  ) -> Comparison {
    if draft.elementsEqual(source) { return Comparison() }
    let (left, right) = (Stretch(draft), Stretch(source))
    var result = Comparison()
    result.isAltered = left.marks != right.marks
    if left.lineEnds != right.lineEnds {
      result.kinds.append(.wrap)
    } else if left.blanks != right.blanks {
      result.kinds.append(.blanks)
    }
    if left.quotes != right.quotes { result.kinds.append(.quotationMarks) }
    if left.dashes != right.dashes { result.kinds.append(.dashes) }
    if !result.isAltered, left.written != right.written { result.kinds.append(.width) }
    return result
  }

  /// The marks that say something, without blanks and quotation marks.
  static func plain(_ utf8: ArraySlice<UInt8>) -> [Unicode.Scalar] { Stretch(utf8).marks }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "’", "‘", "ʼ", "＇", "ʹ", "´", "`": true
    default: false
    }
  }

  /// What one stretch holds, sorted by what it does.
  private struct Stretch {
    /// In one form each: `，` → `,`; a dash of any length → `-`; an ellipsis → `…`.
    var marks: [Unicode.Scalar] = []
    /// The same as written, except dashes.
    var written: [Unicode.Scalar] = []
    var blanks: [Unicode.Scalar] = []
    var quotes: [Unicode.Scalar] = []
    var dashes: [Unicode.Scalar] = []
    var lineEnds = 0

    init(_ utf8: ArraySlice<UInt8>) {
      var dots = 0
      for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
        let narrow = Marks.narrowed(scalar)
        dots = narrow == "." ? dots + 1 : 0
        if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" {
          lineEnds += 1
        } else if scalar == "*" || scalar == "_" {
          continue  // of Markdown
        } else if Marks.isBlank(scalar) {
          blanks.append(scalar)
        } else if Marks.isQuotationMark(scalar) {
          quotes.append(scalar)
        } else if Marks.isDash(scalar) {
          dashes.append(scalar)
          if marks.last != "-" { marks.append("-") }
        } else if narrow == "…" || narrow == "⋯" || dots == 3 {
          written.append(scalar)
          if dots == 3 { marks.removeLast(2) }
          if marks.last != "…" { marks.append("…") }
          dots = 0
        } else if narrow == ".", marks.last == "…" {
          written.append(scalar)
        } else {
          written.append(scalar)
          marks.append(narrow)
        }
      }
    }
  }

  /// Whether a scalar is white space or shows nothing.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || !showsSomething(scalar)
  }

  /// Whether a scalar takes room, or joins letters: a soft hyphen and a joiner do not.
  static func showsSomething(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF: false
    default: true
    }
  }

  static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "‟", "«", "»", "‹", "›", "‚", "‛", "＂", "「", "」", "『", "』", "｢", "｣",
      "〝", "〞", "〟":
      true
    default: isApostrophe(scalar)
    }
  }

  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "‐", "‑", "‒", "–", "—", "―", "−", "－", "─", "﹣", "～", "~", "〜": true
    default: false
    }
  }

  /// The ASCII form of full-width and Chinese marks; others stay.
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "。", "．", "｡": "."
    case "﹐": ","
    case "､": "、"
    case "【", "〔", "［": "["
    case "】", "〕", "］": "]"
    default: half(scalar) ?? scalar
    }
  }

  /// The ASCII form of a full-width one; nil for other scalars.
  static func half(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
  }
}
