import Testing

@testable import LineEditing

@Suite struct IncrementalSearchTests {
  private let history = History()

  init() {
    for entry in ["谷歌一", "北京", "谷歌二", "谷歌二 ", "北京"] { history.append(entry) }
  }

  @Test func `The steps of a search can be undone`() {
    var search = IncrementalSearch(.back, from: EditBuffer("draft"), lastQuery: "京")
    search.type("谷", in: history)
    #expect(search.found == EditBuffer("谷歌二 ", cursor: 3))
    search.findNext(.back, in: history)
    search.findNext(.back, in: history)
    #expect(search.found.text == "谷歌一")
    search.findNext(.back, in: history)
    #expect(search.isFailed && search.found.text == "谷歌一")
    search.undoLastStep()
    #expect(!search.isFailed)
    search.findNext(.forward, in: history)
    #expect(search.found.text == "谷歌二")
    search.cancel()
    #expect(search.found == EditBuffer("draft"))
    search.findNext(.back, in: history)
    #expect(search.query == "京" && search.found.text == "北京")
  }
}
