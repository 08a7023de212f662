import Testing

@testable import LineEditing

@Suite struct RecallTests {
  private let history = History()

  init() {
    for entry in ["谷歌一", "北京", "谷歌二", "谷歌二 ", "北京"] { history.append(entry) }
  }

  @Test func `With nothing typed, every entry is recalled, and then the empty line`() {
    var recall = Recall()
    #expect(recall.previous(from: "", in: history) == "北京")
    #expect(recall.previous(from: "北京", in: history) == "谷歌二 ")
    #expect(recall.next(from: "谷歌二 ", in: history) == "北京")
    #expect(recall.next(from: "北京", in: history) == "")
    #expect(recall.next(from: "", in: history) == nil)
  }

  @Test func `With text typed, only entries that contain it are recalled`() {
    var recall = Recall()
    #expect(recall.previous(from: "歌二", in: history) == "谷歌二 ")
    #expect(recall.previous(from: "谷歌二 ", in: history) == "谷歌二")
    #expect(recall.previous(from: "谷歌二", in: history) == nil)
    #expect(recall.next(from: "谷歌二", in: history) == "谷歌二 ")
    #expect(recall.next(from: "谷歌二 ", in: history) == "歌二")
  }

  @Test func `A changed entry becomes the text to look for`() {
    var recall = Recall()
    #expect(recall.previous(from: "谷", in: history) == "谷歌二 ")
    #expect(recall.previous(from: "歌一", in: history) == "谷歌一")
  }
}
