import Testing

@testable import LineEditing

@Suite struct UndoStackTests {
  @Test func `Typed characters are undone together, up to a space`() {
    var undo = UndoStack()
    for text in ["a", "ab", "ab ", "ab c", "ab cd", ""] { undo.record(EditBuffer(text)) }
    #expect(undo.undo(from: EditBuffer(""))?.text == "ab cd")
    #expect(undo.undo(from: EditBuffer("ab cd"))?.text == "ab ")
    #expect(undo.undo(from: EditBuffer("ab "))?.text == "")
    #expect(undo.undo(from: EditBuffer("")) == nil)
  }
}
