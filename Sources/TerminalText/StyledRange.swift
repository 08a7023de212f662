/// A style for a stretch of the line: byte offsets in its UTF-8.
package struct StyledRange: Hashable, Sendable {
  package var range: Range<Int>
  package var style: Style

  package init(_ range: Range<Int>, _ style: Style) {
    self.range = range
    self.style = style
  }
}
