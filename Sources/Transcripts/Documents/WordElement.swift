/// The elements of a Word document that matter for its text.
///
/// Source: ECMA-376, Office Open XML, part 1, chapter 17, WordprocessingML.
enum WordElement: String, CaseIterable {
  case document
  /// Paragraph, run and text.
  case p, r, t
  /// Properties of a paragraph, and what properties were before a change.
  case pPr, pPrChange, rPrChange
  /// In the properties of a paragraph.
  case pStyle, outlineLvl
  /// In the properties of a run: hidden.
  case vanish
  case tab, ptab, br, cr, noBreakHyphen, sym
  case tbl, tr, tc, gridSpan
  case tblPr, tblGrid, trPr, sectPr, sdtPr
  /// What somebody deleted, or moved elsewhere, with changes tracked.
  case del, moveFrom, delText, delInstrText
  /// Borders of fields, and how a field is computed.
  case fldChar, instrText
  /// What older programs read in place of something else, and the reading above a word.
  case fallback = "Fallback"
  case rt

  /// Whether nothing in it is text of the document.
  var isLeftOut: Bool {
    switch self {
    case .del, .moveFrom, .delText, .delInstrText, .instrText, .fallback, .rt, .pPrChange,
      .rPrChange, .tblPr, .tblGrid, .trPr, .sectPr, .sdtPr:
      true
    default: false
    }
  }

  /// - Parameter name: the range of a name without its namespace.
  init?(_ name: Range<Int>, in text: Span<UInt8>) {
    guard name.count <= Self.maxLength, let element = Self.byKey[Self.key(name, in: text)] else {
      return nil
    }
    self = element
  }

  /// In bytes.
  private static let maxLength = 13

  private static let byKey = Dictionary(
    uniqueKeysWithValues: allCases.map { element in
      let name = Array(element.rawValue.utf8)
      return (key(name.indices, in: name.span), element)
    })

  /// The length and as many of the first bytes as fit: the names differ in them.
  @inline(__always)
  private static func key(_ name: Range<Int>, in text: Span<UInt8>) -> UInt64 {
    var key = UInt64(name.count) << 56
    for index in 0..<min(7, name.count) {
      key |= UInt64(text[name.lowerBound + index]) << UInt64(8 * index)
    }
    return key
  }
}
