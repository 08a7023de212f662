import TerminalText
import TestSupport
import Testing

@testable import LineEditing

@Suite struct PainterFuzzTests {
  @Test(arguments: [7, 10, 13, 20, 24, 40, 79])
  func `2,100 random sessions look like a fresh picture and like the wrap model`(columns: Int) {
    for session in 0..<300 {
      var session = RandomSession(
        seed: UInt64(columns * 1000 + session), columns: columns, height: 12)
      for _ in 0..<8 {
        session.edit()
        #expect(session.differenceFromModel() == nil)
        #expect(session.differenceFromFreshPicture() == nil)
      }
    }
  }

  @Test(arguments: [8, 15, 24, 40])
  func `A window of another width shows the picture once`(columns: Int) {
    for session in 0..<60 {
      let seed = UInt64(columns * 771 + session)
      var session = RandomSession(seed: seed, columns: columns, height: 30)
      for _ in 0..<6 {
        session.edit()
        session.resize()
        #expect(session.differenceFromModel() == nil)
      }
    }
  }

  @Test(arguments: [7, 16, 31])
  func `A text taller than the screen shows the rows around the cursor`(columns: Int) {
    for session in 0..<60 {
      var session = RandomSession(
        seed: UInt64(columns * 977 + session), columns: columns, height: 4)
      for _ in 0..<10 {
        session.edit()
        #expect(session.differenceFromModel() == nil)
        #expect(session.differenceFromFreshPicture() == nil)
      }
    }
  }
}

/// A line edited at random and painted, change by change, into a terminal.
private struct RandomSession {
  private var columns: Int
  private let height: Int
  private var random: SeededGenerator
  private var terminal: MiniTerminal
  private var painter = Painter()
  private var text: [Unicode.Scalar] = []
  private var cursor = 0
  private var styles: [Style] = []
  private let prompt = "问> "
  private let continuation = "… "

  init(seed: UInt64, columns: Int, height: Int) {
    self.columns = columns
    self.height = height
    random = SeededGenerator(seed: seed)
    terminal = MiniTerminal(height: height, columns: columns)
  }

  mutating func edit() {
    change()
    let isStyled = Int.random(in: 0..<4, using: &random) == 0
    styles = isStyled ? text.map { $0.value < 0x80 ? .plain : Style(.bold, color: .cyan) } : []
    terminal.feed(painter.paint(layout(), height: height))
  }

  /// Shortens a long text first, since terminals differ in what they do with rows scrolled away.
  mutating func resize() {
    if text.count > 60 {
      text = Array(text.prefix(60))
      cursor = min(cursor, 60)
      styles = []
      terminal.feed(painter.paint(layout(), height: height))
    }
    columns = Int.random(in: 7...60, using: &random)
    terminal.resize(columns: columns)
    painter.reflow(layout(), height: height)
    terminal.feed(painter.erase() + painter.paint(layout(), height: height))
  }

  private mutating func change() {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: insert(Int.random(in: 1...9, using: &random))
    case 5: insert(Int.random(in: 20...60, using: &random))
    case 6: remove(Int.random(in: 1...3, using: &random))
    case 7: remove(Int.random(in: 1...40, using: &random))
    case 8: text.insert("\n", at: cursor)
    default: cursor = Int.random(in: 0...text.count, using: &random)
    }
    if Bool.random(using: &random) { cursor = text.count }
  }

  private mutating func insert(_ count: Int) {
    let new = (0..<count).compactMap { _ in TestAlphabet.all.randomElement(using: &random) }
    text.insert(contentsOf: new, at: cursor)
    cursor += count
  }

  private mutating func remove(_ count: Int) {
    let start = max(cursor - count, 0)
    text.removeSubrange(start..<cursor)
    cursor = start
  }

  private func layout() -> Layout {
    var content = LineContent(
      prompt: StyledText(prompt, .bold), text: String(String.UnicodeScalarView(text)),
      cursor: cursor)
    content.continuation = StyledText(continuation, .dim)
    content.styles = styles
    return Layout(content, columns: columns)
  }

  private var model: WrapModel {
    WrapModel(
      prompt: prompt, continuation: continuation, text: text, cursor: cursor, columns: columns)
  }

  /// Compares the terminal's rows with the model's, or with those around the cursor if not all fit.
  func differenceFromModel() -> String? {
    let model = model
    let top = max(model.cursor.row - terminal.row, 0)
    let blanks = max(height - model.rows.count, 0)
    let blank = String(repeating: " ", count: columns)
    let expected = model.rows.dropFirst(top).prefix(height) + Array(repeating: blank, count: blanks)
    let isSame =
      terminal.fullRows == Array(expected) && top + terminal.row == model.cursor.row
      && terminal.column == model.cursor.column && terminal.unknown.isEmpty
      && (blanks == 0 || top == 0)
    return isSame ? nil : "\(terminal) instead of \(model)"
  }

  /// Compares the cells and their styles with those of the picture painted at once on an empty screen.
  func differenceFromFreshPicture() -> String? {
    var fresh = MiniTerminal(height: height, columns: columns)
    var second = Painter()
    let window = layout().window(height: height, top: painter.top).layout
    fresh.feed(second.paint(window, height: height))
    let isSame =
      fresh.cells == terminal.cells && fresh.row == terminal.row
      && fresh.column == terminal.column
    return isSame ? nil : "\(terminal.rows)\n\(fresh.rows)"
  }
}
