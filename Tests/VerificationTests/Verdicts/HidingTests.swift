import Testing
import Verification

/// Words left out or replaced that deny or limit those quoted.
struct HidingTests {
  @Test(arguments: [
    ("We were … rich", "not"), ("We were ... rich, but we had", "not"),
    ("We were [...] rich", "not"), ("We were [very] rich", "not"),
    ("We were [never] rich", "never"),
    ("The harbour [will] close next spring", "may"),
    ("The harbour … close next spring", "may"),
    ("我……同意他的看法", "不"), ("我【很】同意他的看法", "不"), ("我（非常）同意他的看法", "不"),
    ("这个价格……低", "不"), ("我们……明年再来", "可能"),
  ])
  func `An ellipsis or a bracket over a word that denies or limits hides it`(
    quote: String, word: String
  ) throws {
    let quotation = try Gate.quotation("“\(quote)”")
    #expect(quotation.verdict == .elided)
    #expect(quotation.hides.contains(word))
    #expect(!quotation.isFine())
  }

  @Test(arguments: [
    ("rich, but we had 12,500 crates", "not"), ("the council pays, we will stay", "If"),
    ("council pays, we will stay", "If"), ("said that Dr. Lee paid the bill", "Nobody"),
    ("Dr. Lee paid the bill", "Nobody"), ("Lee paid the bill", "Nobody"),
    ("同意他的看法", "不"), ("下雨，就不采茶", "如果"), ("close next spring", "may"),
    ("the mayor will come", "Perhaps"), ("明年再来", "可能"),
    ("had any steel to spare", "nobody"), ("we will stay", "If"), ("就不采茶", "如果"),
  ])
  func `A quotation cut right behind a word that denies or limits hides it`(
    quote: String, word: String
  ) throws {
    let quotation = try Gate.quotation("“\(quote)”")
    #expect(quotation.verdict.isFine)
    #expect(quotation.hides.contains(word))
    #expect(!quotation.isFine())
  }

  @Test(arguments: [
    ("we let the fire die", "If"), ("they dry for a month", "unless"),
    ("sold bricks to the school", "only"), ("leak in autumn", "may"), ("我们就停工", "如果"),
    ("村里的人来磨面", "只有"), ("The bricks crack", "unless"),
  ])
  func `A quotation cut right behind or before a condition or a limit hides it`(
    quote: String, word: String
  ) throws {
    let quotation = try Gate.quotationOfVoices(in: "“\(quote)”")
    #expect((quotation.verdict, quotation.hides) == (.exact, [word]))
    #expect(!quotation.isFine())
  }

  @Test(arguments: [
    ("The kiln [is not] safe", "is not"), ("The kiln [isn't] safe", "isn't"),
    ("We [never] sold bricks to the school", "never"),
    ("[Nobody] sold bricks to the school", "only"),
  ])
  func `A bracket that brings in a denial for other words hides it`(
    quote: String, word: String
  ) throws {
    let quotation = try Gate.quotationOfVoices(in: "“\(quote)”")
    #expect(quotation.verdict == .elided)
    #expect(quotation.hides.contains(word))
    #expect(!quotation.isFine())
  }

  @Test(arguments: [
    "The kiln is [not] safe", "My father [never] built the kiln", "磨坊【不】是我爷爷用河边的石头修的",
    "[Not] My father built the kiln", "My father built the kiln [not really]",
  ])
  func `A bracket that brings in a denial hides it, though it replaces nothing`(
    quote: String
  ) throws {
    let quotation = try Gate.quotationOfVoices(in: "“\(quote)”")
    #expect(quotation.verdict == .elided)
    #expect(!quotation.hides.isEmpty)
  }

  @Test(arguments: [
    "I came here in 1974 … one old boat", "当时只有十五亩地……一斤卖三百元",
    "The harbour may close … 5% more than before",
  ])
  func `An ellipsis over a clause that denies something else hides nothing`(quote: String) throws {
    let quotation = try Gate.quotation("“\(quote)”")
    #expect((quotation.verdict, quotation.hides) == (.elided, []))
  }

  @Test(arguments: [
    "but we had 12,500 crates", "I came here … in 1974", "I came [back] here in 1974",
    "The harbour may … it costs 1.5 million", "[T]he harbour may close next spring",
    "Nobody said … Dr. Lee paid the bill", "The nets are dry", "茶山是大家的",
    "茶山……谁都可以上山采茶", "如果下雨……不采茶", "We [the fishermen] were not rich",
  ])
  func `A quotation with all words that limit it hides nothing`(quote: String) throws {
    let quotation = try Gate.quotation("“\(quote)”")
    #expect(quotation.verdict.isFine)
    #expect(quotation.hides == [])
  }

  @Test(arguments: ["we had 12,500 crates", "the yard worked at night with lamps"])
  func `A clause of its own behind and, or but, is not limited by the one before`(
    quote: String
  ) throws {
    let quotation = try Gate.quotation("“\(quote)”")
    #expect(quotation.hides == [])
  }

  @Test func `The month of May limits nothing`() throws {
    let draft = "“the nets are dry. We stay until the ice is gone.”"
    let quotation = try Gate.quotation(draft)
    #expect(quotation.hides == [])
  }

  @Test func `A clause with a subject of its own behind a quotation limits nothing of it`() throws {
    let quotation = try Gate.quotation("“他说茶叶没有卖完”")
    #expect(quotation.hides == [])
  }

  @Test func `What the speaker says that they think hides nothing`() throws {
    let quotation = try Gate.quotationOfVoices(in: "“the kiln is safe,” Hall said.")
    #expect((quotation.verdict, quotation.hides) == (.folded, []))
  }

  @Test(arguments: [
    "Berg says that they were not “paid for the last load”.", "陆振宇说，他们没有“钱买新的木料”。",
    "Hall says that if the wind turns, “we let the fire die”.",
    "Hall says that bricks break unless “they dry for a month”.",
  ])
  func `What the draft itself says before a quotation is not hidden`(draft: String) throws {
    let quotation = try Gate.quotationOfVoices(in: draft)
    #expect((quotation.verdict, quotation.hides) == (.exact, []))
    #expect(quotation.isFine(by: Standard(isStrict: true)))
  }

  @Test(arguments: [
    ("Berg says that they were “paid for the last load”.", "not"),
    ("陆振宇说，他们有“钱买新的木料”。", "没有"),
    ("Hall says that now “we let the fire die”.", "If"),
    ("Hall says that the roof will “leak in autumn”.", "may"),
  ])
  func `What the draft does not say before a quotation is hidden`(
    draft: String, word: String
  ) throws {
    #expect(try Gate.quotationOfVoices(in: draft).hides == [word])
  }

  @Test(arguments: [
    "Hall says that the roof may “leak in autumn”.", "Hall says that they only “sold bricks”.",
    "周敏说，只有“村里的人来磨面”。",
  ])
  func `A limit that the draft itself gives before a quotation is not hidden`(
    draft: String
  ) throws {
    let quotation = try Gate.quotationOfVoices(in: draft)
    #expect(quotation.hides == [])
  }

  @Test(arguments: [
    ("Hall said: “we never burn pine here”.", "The foreman said"),
    ("“we never burn pine here,” Ada Hall recalled.", "The foreman said"),
    ("> we never burn pine here\n> — Ada Hall", "The foreman said"),
    ("张璐说：“面粉不能见光”。", "师傅说"),
  ])
  func `Words that the speaker quotes are not the speaker's`(draft: String, words: String) throws {
    let quotation = try Gate.quotationOfVoices(in: draft)
    #expect(quotation.verdict.isFine)
    #expect(quotation.hides.first == words)
    #expect(!quotation.isFine())
    #expect(quotation.hides.count == 1)
  }

  @Test(arguments: [
    "“we never burn pine here”", "The foreman said: “we never burn pine here”.", "“面粉不能见光”",
    "师傅说：“面粉不能见光”。", "Hall said: “The foreman said ‘we never burn pine here’.”",
  ])
  func `Words that the speaker quotes may stand where they are not given to the speaker`(
    draft: String
  ) throws {
    let quotation = try Gate.quotationOfVoices(in: draft)
    #expect(quotation.verdict.isFine)
    #expect(quotation.hides == [])
  }
}
