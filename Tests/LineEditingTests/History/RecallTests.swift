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
}
