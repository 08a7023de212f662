/// Bars of eight heights, by which a row of characters shows where something is.
enum Sparkline {
  /// From none, a dot, to full.
  static let bars = Array("·▁▂▃▄▅▆▇█".unicodeScalars)

  /// The bar for a part of a whole; only none is a dot.
  static func bar(of part: Int, in whole: Int) -> String {
    String(bars[(part * (bars.count - 1) + whole - 1) / whole])
  }
}
