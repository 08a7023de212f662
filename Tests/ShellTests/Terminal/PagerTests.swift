import Testing

@testable import Shell

struct PagerTests {
  @Test(arguments: [
    ("a\nb", 3, false), ("a\nb\nc", 3, true), (String(repeating: "中", count: 21), 3, true),
    (String(repeating: "中", count: 10), 3, false), ("", 1, true),
  ])
  func `Only text longer than the screen needs the pager`(
    text: String, rows: Int, isNeeded: Bool
  ) {
    #expect(Pager.isNeeded(for: text, rows: rows, columns: 20) == isNeeded)
  }
}
