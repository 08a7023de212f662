import Testing

@testable import LineEditing

@Suite struct RecallTests {
  private let history = History()

  init() {
    for entry in ["谷歌一", "北京", "谷歌二", "谷歌二 ", "北京"] { history.append(entry) }
  }

  @Test func `With nothing typed every entry comes, then what was typed`() {
    var recall = Recall()
    #expect(recall.previous(from: "", in: history) == "北京")
    #expect(recall.previous(from: "北京", in: history) == "谷歌二 ")
    #expect(recall.next(from: "谷歌二 ", in: history) == "北京")
    #expect(recall.next(from: "北京", in: history) == "")
    #expect(recall.next(from: "", in: history) == nil)
  }

  @Test func `With text typed only entries with it come`() {
    var recall = Recall()
    #expect(recall.previous(from: "歌二", in: history) == "谷歌二 ")
    #expect(recall.previous(from: "谷歌二 ", in: history) == "谷歌二")
    #expect(recall.previous(from: "谷歌二", in: history) == nil)
    #expect(recall.next(from: "谷歌二", in: history) == "谷歌二 ")
    #expect(recall.next(from: "谷歌二 ", in: history) == "歌二")
  }

  @Test func `An entry that was changed is what is looked for next`() {
    var recall = Recall()
    #expect(recall.previous(from: "谷", in: history) == "谷歌二 ")
    #expect(recall.previous(from: "歌一", in: history) == "谷歌一")
  }

  @Test func `Searching takes steps and takes them back`() {
    var search = IncrementalSearch(.back, from: EditBuffer("draft"), lastQuery: "京")
    search.type("谷", in: history)
    #expect(search.found == EditBuffer("谷歌二 ", cursor: 3))
    search.goOn(.back, in: history)
    search.goOn(.back, in: history)
    #expect(search.found.text == "谷歌一")
    search.goOn(.back, in: history)
    #expect(search.isFailed && search.found.text == "谷歌一")
    search.takeBack()
    #expect(!search.isFailed)
    search.goOn(.forward, in: history)
    #expect(search.found.text == "谷歌二")
    search.cancel()
    #expect(search.found == EditBuffer("draft"))
    search.goOn(.back, in: history)
    #expect(search.query == "京" && search.found.text == "北京")
  }
}
