import Testing
import TextAnalysis

struct SentenceTiesTests {
  @Test(arguments: [
    ("I don't want to name one buyer.", "I told them in writing."),
    ("Not at all.", "He sold it."),
    ("That's a rumour.", "He sold it in 1990."),
    ("No.", "He sold it in 1990."),
    ("Never.", "We paid 40 crowns."),
    ("Suppose we had stayed.", "The farm cost 90 crowns."),
    ("Imagine this.", "A baker owns nine shops."),
    ("I doubt the story.", "It says he was born in 1899."),
    ("Maybe.", "He left in 1950."),
    ("We never signed the deed.", "But they wrote that in the paper."),
    ("If he had stayed, we would have been rich.", "That would have been in 1960."),
    ("For the sake of argument.", "Knut owned the mill."),
    ("不是这样的。", "他1990年卖了厂。"), ("不是這樣的。", "他1990年賣了廠。"),
    ("假设一下。", "一家面包房有九个店。"), ("沒有。", "他賣了廠。"), ("那是谣言。", "他1990年就走了。"),
    ("我不想点名。", "我给他们写过信。"), ("打个比方。", "你有三百块钱。"),
    ("他們並沒有說過這話。", "這是報紙寫的。"),
  ])
  func `A sentence leans on one that denies, limits or supposes it`(
    previous: String, sentence: String
  ) throws {
    #expect(try leansBack(sentence, on: previous))
  }

  @Test(arguments: [
    ("He sold it in 1990.", "It cost 40 crowns."),
    ("We did not know Knut.", "Solveig opened the shop in 1991."),
    ("Did you never leave?", "We paid 40 crowns in Lund."),
    ("Yes.", "He sold it."),
    ("The winter was long.", "He left in spring."),
    ("他1990年卖了厂。", "他后来去了宁波。"), ("我们没有钱。", "老陈1991年开了店。"),
    ("你去過沒有？", "我1990年去過。"), ("对。", "他1990年走了。"),
  ])
  func `A sentence stands alone after others`(previous: String, sentence: String) throws {
    #expect(try !leansBack(sentence, on: previous))
  }

  @Test(arguments: [
    ("He sold it in 1990.", "No, wait, that was his brother."),
    ("It cost 40 crowns.", "Sorry, 50 crowns."),
    ("We moved in 1971.", "That's not true, it was 1972."),
    ("We moved in 1971.", "I mean 1972."),
    ("Knut built it.", "Well, no, Olav did."),
    ("He was 40.", "My mistake, 50."),
    ("他1990年卖了厂。", "不，我记错了，是1991年。"), ("他1990年賣了廠。", "不，我記錯了，是1991年。"),
    ("花了三百块。", "不对，四百块。"), ("他叫王平。", "说错了，叫黄平。"), ("有九個人。", "更正一下，十個。"),
    ("他们卖了公司。", "开玩笑的。"),
  ])
  func `The next sentence takes one back`(sentence: String, next: String) throws {
    #expect(try isTakenBack(sentence, by: next))
  }

  @Test(arguments: [
    ("He sold it in 1990.", "No one minded."),
    ("Did he sell it?", "No, he kept it."),
    ("He never sold it.", "No, he loved it."),
    ("He sold it in 1990.", "He did not regret that."),
    ("He sold it in 1990.", "Then he left."),
    ("他1990年卖了厂。", "不过他没走。"), ("他賣了嗎？", "不，他沒賣。"), ("他没卖。", "不，他舍不得。"),
    ("他1990年卖了厂。", "不久他就走了。"),
  ])
  func `The next sentence leaves one as it is`(sentence: String, next: String) throws {
    #expect(try !isTakenBack(sentence, by: next))
  }

  private func leansBack(_ sentence: String, on previous: String) throws -> Bool {
    let text = try Pair(previous, sentence)
    return try SentenceTies(
      analyzer: ClauseLexicon.analyzer.get(), lexicon: ClauseLexicon.lexicon.get()
    )

    .leansBack(text.second, on: text.first, tokens: text.tokens, of: text.utf8)
  }

  private func isTakenBack(_ sentence: String, by next: String) throws -> Bool {
    let text = try Pair(sentence, next)
    return try SentenceTies(
      analyzer: ClauseLexicon.analyzer.get(), lexicon: ClauseLexicon.lexicon.get()
    )

    .isTakenBack(text.first, by: text.second, tokens: text.tokens, of: text.utf8)
  }
}

/// Two sentences of one text.
private struct Pair {
  let utf8: [UInt8]
  let tokens: [Token]
  let first, second: Range<Int>

  init(_ first: String, _ second: String) throws {
    utf8 = Array("\(first) \(second)".utf8)
    tokens = try ClauseLexicon.analyzer.get().tokens(of: utf8)
    self.first = 0..<first.utf8.count
    self.second = first.utf8.count + 1..<utf8.count
  }
}
