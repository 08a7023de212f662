import Fixtures
import FoundationEssentials
import InterviewQA
import Testing

@testable import Shell

/// The commands about the last answer and its quotations.
struct QuotingCommandsTests {
  private let small: SmallSession

  init() throws {
    small = try SmallSession()
    _ = small.outcome(of: ":set limit 1", "比超市貴多少？")
  }

  @Test func `More continues where the answer ended, all continues to the end`() {
    #expect(small.outcome(of: ":more 1").hasPrefix("quotations:  2  “"))
    let rest = small.outcome(of: ":all")
    #expect(rest.hasPrefix("quotations:  3  “"))
    #expect(small.outcome(of: ":more") == "notice: no further quotations")
  }

  @Test func `Open shows the neighbours with their lines and marks the quotation`() {
    #expect(
      small.outcome(of: ":open 1") == """
        message: 2、蜂蜜的價格 · Interviews/bees/original.txt
        11   河畔日報: 2、蜂蜜的價格
        12   河畔日報: 一罐蜂蜜賣多少錢?
        13 ▸ 陳瀾: 一罐三百元,比超市貴一倍。
        14   陳瀾: 客人說:“不便宜。”我覺得值。
        15   河畔日報: 明年有什麼打算?
        """)
  }

  @Test func `Context adds sentences of the same turn`() {
    #expect(
      small.outcome(of: ":context 1") == """
        message: 2、蜂蜜的價格 · Interviews/bees/original.txt
        13 ▸ 陳瀾: 一罐三百元,比超市貴一倍。
        14   陳瀾: 客人說:“不便宜。”
        """)
    #expect(small.outcome(of: ":context 9").hasSuffix("14   陳瀾: 客人說:“不便宜。”我覺得值。"))
  }

  @Test func `Turn shows the whole turn, exchange also the question`() {
    let turn = small.outcome(of: ":turn")
    #expect(turn.hasSuffix("13 ▸ 陳瀾: 一罐三百元,比超市貴一倍。\n14   陳瀾: 客人說:“不便宜。”我覺得值。"))
    #expect(!turn.contains("12 "))
    #expect(small.outcome(of: ":exchange").contains("\n12   河畔日報: 一罐蜂蜜賣多少錢?\n13 ▸ 陳瀾"))
  }

  @Test func `Cite gives a receipt of the quotation`() {
    let receipt = """
      Interviews/bees/original.txt 13:4 陳瀾 bytes 522-565 \
      sha256:897232fbcc60cb84a19beb92c88aec1590db007e3168bb7096ad66f5003950e6 \
      sha256:f2470cba57713bd29880c9c859006abb49b777534b0ab4ae1fc18df0d3a0c082 emended:550-556
      """
    #expect(small.outcome(of: ":cite 1 receipt") == "message: " + receipt)
    #expect(small.outcome(of: ":cite receipt") == "message: " + receipt)
  }

  @Test func `Raw shows the bytes of the file and each repair`() {
    #expect(
      small.outcome(of: ":raw") == """
        message: 一罐三百元,比超市貴(guì)一倍。
        Interviews/bees/original.txt:13, bytes 522–565
          bytes 550–556 read as ‘’: pinyin-gloss
        """)
  }

  @Test(arguments: [
    (":open 9", "error: no quotation 9; the last answer has 1 to 1"),
    (":open x", "error: ‘x’: expected the number of a quotation"),
    (":raw 0", "error: ‘0’: expected the number of a quotation"),
    (":context x", "error: ‘x’: expected the number of sentences"),
    (":more x", "error: ‘x’: expected the number of quotations"),
    (":cite 1 apa", "error: no form ‘apa’; the forms are plain, markdown, bibtex, w3c, receipt"),
    (":cite 1 plain x", "error: expected :cite [N] [FORM]"),
  ])
  func `A wrong number is answered with the valid ones`(line: String, effect: String) {
    #expect(small.outcome(of: line) == effect)
  }

  @Test(arguments: [":more", ":all", ":open", ":context 1", ":turn", ":exchange", ":raw", ":cite"])
  func `Before the first question there is nothing to look at`(line: String) throws {
    #expect(try SmallSession().outcome(of: line) == "error: no question has been asked yet")
  }

  @Test func `A number once given is the default from then on`() {
    _ = small.outcome(of: ":more 1", ":open 2")
    #expect(!small.outcome(of: ":raw").contains(":13,"))
  }

  @Test func `The nearest passages can be opened, too`() {
    #expect(small.outcome(of: "王五的蜂蜜", ":open 1").hasPrefix("message: "))
  }

  @Test func `A plain reference names speaker, piece and place`() {
    #expect(
      small.outcome(of: ":cite 1") == "message: “一罐三百元,比超市貴一倍。” "
        + "(陳瀾, Bees, 河畔日報, 2、蜂蜜的價格, ¶12, Interviews/bees/original.txt:13)")
  }

  @Test func `A Markdown reference links to the line`() {
    #expect(
      small.outcome(of: ":cite markdown") == """
        message: > 一罐三百元,比超市貴一倍。
        >
        > — 陳瀾, Bees, 河畔日報, 2、蜂蜜的價格, ¶12, \
        [Interviews/bees/original.txt:13](Interviews/bees/original.txt#L13)
        """)
  }

  @Test func `A BibTeX reference has its fields in braces`() {
    #expect(
      small.outcome(of: ":cite 1 bibtex") == """
        message: @misc{bees-12,
          author = {陳瀾},
          title = {Bees},
          howpublished = {河畔日報},
          langid = {zh-Hans},
          note = {¶12, Interviews/bees/original.txt:13},
          annote = {一罐三百元,比超市貴一倍。},
        }
        """)
  }

  @Test func `A Web Annotation points into the file before its repairs`() throws {
    let json = small.outcome(of: ":cite 1 w3c").dropFirst("message: ".count)
    let annotation = try JSONDecoder().decode(Annotation.self, from: Data(json.utf8))
    let file = Array(InventedInterview.text.unicodeScalars)
    let quote = annotation.target.selector[0]
    let place = annotation.target.selector[1]
    let start = try #require(place.start)
    let end = try #require(place.end)
    #expect(annotation.type == "Annotation")
    #expect(annotation.target.source == "Interviews/bees/original.txt")
    #expect((quote.type, place.type) == ("TextQuoteSelector", "TextPositionSelector"))
    #expect(quote.exact == "一罐三百元,比超市貴(guì)一倍。")
    #expect(String(String.UnicodeScalarView(file[start..<end])) == quote.exact)
    #expect(String(String.UnicodeScalarView(file[(start - 32)..<start])) == quote.prefix)
    #expect(String(String.UnicodeScalarView(file[end..<(end + 32)])) == quote.suffix)
  }

  private struct Annotation: Decodable {
    struct Target: Decodable {
      let source: String
      let selector: [Selector]
    }

    struct Selector: Decodable {
      let type: String
      let exact: String?
      let prefix: String?
      let suffix: String?
      let start: Int?
      let end: Int?
    }

    let type: String
    let target: Target
  }
}
