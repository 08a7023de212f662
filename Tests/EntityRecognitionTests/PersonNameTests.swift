import Testing

/// What a name of a person is, and what only looks like one. All people are invented.
struct PersonNameTests {
  @Test(
    arguments: [
      "We asked [Dr. Wu|person] about it.", "She met [Ms. Lee|person] there.",
      "[Prof. Ana de la Cruz|person] opened the hall.", "Then [Mr Abara|person] came in.",
      "It was [Great Aunt Jesse|person] who paid.", "We wrote to [Rev. Dr. Amos Bell|person].",
      "I called [Mrs. O'Dowd|person]'s son.", "They elected [President Ilmari Aho|person].",
      "Then [Sister Perpetua|person] sang.", "and [Capt. J. T. Moll|person] steered",
      "so [uncle Goran|person] sold it", "I rang [Judge Temitope Sadiku|person].",
      "He wrote to [Mr. Brisk, Jr|person].", "We thanked [Mme. Duvivier|person] twice.",
      "[Dr. Wu|person]. She was late.", "[Mr. Okoro|person]'s Deputy Clerk came.",
    ])
  func `A name keeps its title, and its full stop ends nothing`(marked: String) throws {
    let read = try MarkedEntities.found(in: marked)
    #expect(read == marked)
  }

  @Test(arguments: [
    "We met [Jean-Luc van den Berg|person] there.", "a note by [J. R. Smith|person] on it",
    "I saw [Sinead O'Neill|person] dance.", "because [Maria|person] was ill",
    "[Maria|person] was ill.", "[Ludwig von der Heide|person] farms.",
    "then [Rosa Bianchi|person] spoke", "with [Okonkwo Achebe|name] and [Ngozi|person]",
    "[Zhang Wenli|person] signed it.", "so [Xiaoming Zhang|person] signed",
    "my neighbor [Zinzile|person] helped", "because [Zinzile Boro|person], who owns it, left",
    "It was [Kwabena T. Oduro|person].", "so [Arikan|name] wrote to [Halvard|person].",
    "for [Mark Ellery|person] it was new", "[Tunde Bakare|person]'s boat sank.",
    "as [Ann|person] and [Bob|person] said", "[Grace Lindqvist|person] runs it.",
  ])
  func `A name is a person's by its words or by those beside it`(marked: String) throws {
    let plain = marked.replacing("my neighbor", with: "[my neighbor|role]")
    let read = try MarkedEntities.found(in: plain)
    #expect(read == plain)
  }

  @Test(arguments: [
    "We asked Dr. about it.", "Mr. and Mrs.", "The Professor.", "Perhaps it rains.",
    "Suddenly it rained.", "Bees are busy.", "I think I know.", "On Monday it rained.",
    "We opened in October with rain.", "The Turkish wine is good.", "Chinese firms are big.",
    "It was Christmas again.", "Grace is rare.", "Mark it well.", "Will it rain?",
    "Hope is not enough.", "He said \"Nothing works\" again.", "They missed it.",
    "He was counting bees.", "Rose by three.", "Marking takes long.", "Carry it home.",
    "A. Correct.", "Q. Good. And then?", "I'm late, and I'll stay.", "> Thanks again.",
    "So I said Yeah to it.",
  ])
  func `No name is found`(text: String) throws {
    let found = try MarkedEntities.texts(of: ["name", "person", "acronym", "place"], in: text)
    #expect(found == [])
  }

  @Test(arguments: [
    "We used [UNIX|acronym] then.", "the [CNCF|acronym] board", "He lay in the [ICU|acronym].",
    "[UNIX|acronym] is old.", "我们用[PPT|acronym]讲",
  ])
  func `An acronym is no person`(marked: String) throws {
    let plain = marked.replacing("board", with: "table")
    let read = try MarkedEntities.found(in: plain)
    #expect(read == plain)
  }

  @Test(arguments: [
    "[吴教授|person]昨天来过", "是[李强医生|person]动的手术", "[张若瑶|person]说她不去", "他叫[顾明远|person]。",
    "[Arikan教授|person]回信了", "后来[欧阳雪梅|person]告诉我", "记者[陈立峰|person]报道", "我和[周思敏|person]一起去的",
    "[马丁·霍尔|person]先到", "[沈律师|person]不同意", "[王总|person]拍了板", "感谢[林雅婷女士|person]",
    "那是[安娜·科瓦奇女士|person]的房子", "[許文心|person]表示同意", "校長[鄭國棟|person]退休了", "听[赵老师|person]讲课",
    "作者：[罗佳怡|person]", "[司马长风先生|person]来信", "[诸葛慧|person]认为太贵", "邻居[董晓燕|person]在家",
    "[孙伟|person]说不行", "嫁给了[何志军|person]。", "[冯雪|person]，你来",
  ])
  func `A Chinese name is found where the text bears it out`(marked: String) throws {
    let plain = marked.replacing(#/\|\w+\]|\[/#, with: "")
    let wanted = marked.firstMatch(of: #/\[(.+?)\|person\]/#).map { String($0.1) }
    #expect(try MarkedEntities.texts(of: ["person"], in: plain) == [wanted])
  }

  @Test(arguments: [
    "大家都很高兴", "这个方法说不通", "我马上说", "黄金的价格", "他白天在家", "安全是第一位的", "金融和石油", "周末去爬山",
    "程序说明", "许多人说", "高考之后", "关于教授的事", "由于主任不在", "对于老师来说", "总是这样", "我们总会说",
    "夏天来了", "明白说", "方便的话", "李子熟了", "马路上的车", "一张文件", "他开了一张单", "王国的历史", "全国都在说",
    "国王说", "成立公司", "于是说", "任何人", "时间在走", "花园里", "高雅的人", "钱的问题", "汤很好喝", "余下的",
    "一直说", "曾经说过", "和平的年代", "杨树和柳树", "高级医生",
  ])
  func `No Chinese word is a person`(text: String) throws {
    #expect(try MarkedEntities.texts(of: ["person"], in: text) == [])
  }
}
