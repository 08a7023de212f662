/// Where a person reads responses: the screen, and the pager for anything longer.
struct Display: Sendable {
  /// Nil if everything is to be shown at once.
  let size: @Sendable () -> Size?
  /// Shows a text and a line end; false if the interrupt key ended it.
  let show: @Sendable (String) -> Bool
  /// Pages through a text; false if there is no pager.
  let page: @Sendable (String) -> Bool

  /// Of the screen, in rows and columns.
  struct Size {
    let rows: Int
    let columns: Int
  }

  /// Standard output, and `$PAGER` if it is a terminal that can do more than print lines.
  static let standard = Display(
    size: {
      Terminal.isDumb ? nil : Terminal.height.map { Size(rows: $0, columns: Terminal.width) }
    },
    show: Output.show,
    page: { text in Pager()?.show(text) ?? false })
}
