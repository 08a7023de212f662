/// Bars of eight heights: a row of them shows where something is in a text.
enum Sparkline {
  /// From a dot for nothing to a full bar.
  static let bars = Array("·▁▂▃▄▅▆▇█".unicodeScalars)

  /// The bar for a part of a whole; a dot only if the part is 0.
  static func bar(of part: Int, in whole: Int) -> String {
    String(bars[(part * (bars.count - 1) + whole - 1) / whole])
  }
}
