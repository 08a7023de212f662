import Fixtures
import LineEditing
import TerminalText
import Testing

@testable import Shell

struct LineCompletionTests {
  private let small: SmallSession

  init() throws {
    small = try SmallSession()
  }

  private func offers(_ text: String) -> (range: Range<Int>, texts: [String]) {
    let completion = LineCompletion(
      session: small.session, vocabulary: LazyVocabulary(of: small.session.answerer)
    ).completion(CompletionRequest(text: text, cursor: text.utf8.count))
    return (completion.range, completion.candidates.map(\.text))
  }

  @Test(arguments: [
    (":he", 0..<3, [":help "]), (":so", 0..<3, [":sources"]), (":x", 0..<2, []),
    (":help ou", 6..<8, ["outline", "output"]), (":in be", 4..<6, ["bees"]),
    (":in I", 4..<5, ["Interviews/bees/original.txt"]), (":speaker 陳", 9..<12, ["陳瀾"]),
    (":format m", 8..<9, ["markdown"]), (":set col", 5..<8, ["color "]),
    (":set color n", 11..<12, ["never"]), (":set speaker 陳", 13..<16, ["陳瀾"]),
    (":cite b", 6..<7, ["bibtex"]), (":cite 2 b", 8..<9, ["bibtex"]),
    (":cite r", 6..<7, ["receipt"]), (":ver", 0..<4, [":verify "]),
    (":timing o", 8..<9, ["on", "off"]),
    (":sources x", 0..<0, []), (":wy x", 0..<0, []),
  ])
  func `Commands complete their names and arguments`(
    text: String, range: Range<Int>, texts: [String]
  ) {
    let offers = offers(text)
    #expect(offers.texts == texts)
    #expect(offers.range == range || texts.isEmpty)
  }

  @Test(arguments: [
    ("陳", 0..<3, ["陳瀾"]), ("說說陈", 6..<9, ["陈澜"]), ("who is chen", 7..<11, ["Chen Lan"]),
    ("2、", 0..<4, ["2、蜂蜜的價格"]), ("瀾", 0..<0, []), ("無", 0..<0, []), ("", 0..<0, []),
  ])
  func `Questions complete names and words of the sources`(
    text: String, range: Range<Int>, texts: [String]
  ) {
    let offers = offers(text)
    #expect(offers.texts == texts)
    #expect(offers.range == range)
  }

  @Test func `Files complete with their folders`() {
    let folder = small.folder.path
    #expect(offers(":read \(folder)/Que").texts == ["\(folder)/Questions.rules"])
    #expect(offers(":verify \(folder)/Que").texts == ["\(folder)/Questions.rules"])
    #expect(offers(":read \(folder)/Inter").texts == ["\(folder)/Interviews/"])
    #expect(offers(":read \(folder)/none/x").texts == [])
  }

  @Test(arguments: [
    (":help x", [StyledRange(0..<5, Style(color: .cyan))]),
    (":", [StyledRange(0..<1, Style(color: .cyan))]),
    (":xyz", [StyledRange(0..<4, Style(color: .red))]), ("help", []),
    ("：help x", [StyledRange(0..<7, Style(color: .cyan))]), ("：蜂蜜", []),
  ])
  func `Commands are coloured, unknown ones in red`(line: String, styles: [StyledRange]) {
    #expect(CommandHighlight.styles(line) == styles)
  }
}
