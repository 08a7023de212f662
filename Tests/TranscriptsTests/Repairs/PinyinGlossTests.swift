import Testing
import Transcripts

struct PinyinGlossTests {
  @Test(arguments: [
    ("養(yǎng)了蜂", "養了蜂"), ("領(lǐng)域,發(fā)現", "領域,發現"), ("綠(lǜ)色", "綠色"),
    ("莊(zhuāng)園", "莊園"), ("餓(è)", "餓"), ("F(xiàn)在", "F在"), ("女(nǚ)兒(ér)", "女兒"),
    ("開(kāi)(kāi)", "開(kāi)"),
  ])
  func `A gloss is left out of the reading text`(text: String, reading: String) {
    #expect(self.reading(of: text) == reading)
  }

  @Test(arguments: [
    "大會(ICML)上", "C端(消費者端)", "咖啡(café)", "數據(Big Data)", "他(he)說", "嗎(ma)", "養（yǎng）了",
    "屋頂(Roof)", "(yǎng)蜂", "蜂 (fēng)", "蜂(fēng", "x(yǎng)", "蜂(fēngmì)", "蜂()", "蜂(mā,)",
    "蜂(fêng)", "不(bvǎ)", "7(qī)",
  ])
  func `Other brackets stay`(text: String) {
    #expect(reading(of: text) == text)
  }

  @Test func `A gloss is found at any offset`() {
    for length in 0...70 {
      let before = String(repeating: "(", count: length)
      #expect(reading(of: before + "領(lǐng)域(ICML)") == before + "領域(ICML)")
    }
  }

  @Test func `A gloss is emended at its bytes`() {
    let bytes = Array("甲(jiǎ)乙".utf8)
    #expect(
      PinyinGloss.emendations(in: bytes)
        == [Emendation(bytes: 3..<9, reading: "", rule: "pinyin-gloss")])
  }

  private func reading(of text: String) -> String {
    let bytes = Array(text.utf8)
    return SourceText(name: "a", bytes: bytes, repairs: PinyinGloss.emendations(in: bytes))
      .reading(of: 0..<bytes.count).string
  }
}
