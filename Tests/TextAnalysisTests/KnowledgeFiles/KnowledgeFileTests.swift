import Testing
import TextAnalysis

struct KnowledgeFileTests {
  @Test func `Comments and blank lines are skipped`() {
    let file = KnowledgeFile(name: "a.txt", text: "# x\n\n \t a  b \r\n#\nc")
    #expect(file.lines.map(\.text) == ["a  b", "c"])
    #expect(file.lines.map(\.number) == [3, 5])
  }
}
