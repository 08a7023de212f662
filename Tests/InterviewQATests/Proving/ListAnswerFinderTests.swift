import Testing

@testable import InterviewQA

/// Which items answer a question for several things; empty where there is no such list.
struct ListAnswerFinderTests {
  typealias Row = (question: String, asked: String, reply: String, answer: String)

  private func expect(_ row: Row) throws {
    let stages = try ProvingStages(
      row.question, of: row.reply, to: row.asked.isEmpty ? nil : row.asked)
    #expect(stages.listAnswer() == row.answer, "\(row.question) \(row.reply)")
  }

  @Test(
    arguments: [
      ("What animals did they keep?", "", "We kept goats, hens and geese.", "goats|hens|geese"),
      (
        "What animals and fruit did they have?", "What animals and fruit did you have?",
        "We had goats, hens, plums and quinces.", "goats|hens|plums|quinces"
      ),
      (
        "Which languages does she speak?", "", "I speak Dutch, Danish and a little Polish.",
        "Dutch|Danish|Polish"
      ),
      (
        "Which languages does she speak?", "Which languages do you speak?", "Dutch and Danish.",
        "Dutch|Danish"
      ),
      (
        "Which instruments did they play?", "",
        "At home they played the cello, the viola and the oboe.",
        "cello|viola|oboe"
      ),
      (
        "What kinds of tools did they use?", "", "We used tools such as hammers, saws and files.",
        "hammers|saws|files"
      ),
      (
        "What crops did they grow?", "", "The crops we grew were wheat, rye and barley.",
        "wheat|rye|barley"
      ),
      (
        "List the fruits they sold.", "", "They sold apples, pears and plums at the gate.",
        "apples|pears|plums"
      ),
      ("Which colours did she use?", "", "I used only red, black and white.", "red|black|white"),
      (
        "How many goats and hens did they keep?", "", "We kept 12 goats and 40 hens.",
        "12 goats|40 hens"
      ),
    ] as [Row])
  func `Lists in English`(row: Row) throws { try expect(row) }

  @Test(
    arguments: [
      ("他们养了哪些动物？", "", "我们养了山羊、母鸡和鸭子。", "山羊|母鸡|鸭子"),
      ("她会说哪几种语言？", "", "我会说法语、德语和英语。", "法语|德语|英语"),
      ("她會說哪些語言？", "", "我會說法語、德語以及英語。", "法語|德語|英語"),
      ("果园里种了哪些水果？", "", "果园里种了苹果、梨和桃子。", "苹果|梨|桃子"),
      ("他们演奏哪些乐器？", "您演奏哪些乐器？", "有钢琴、小提琴和长笛等。", "钢琴|小提琴|长笛"),
      ("店裡賣哪些蔬菜？", "", "店裡賣的蔬菜包括白菜、蘿蔔、茄子。", "白菜|蘿蔔|茄子"),
      (
        "队里有几位数学家、物理学家和化学家？", "", "队里有三位数学家、五位物理学家和两位化学家。",
        "三位数学家|五位物理学家|两位化学家"
      ),
      (
        "隊裡有幾位數學家、物理學家和化學家？", "", "隊裡有三位數學家、五位物理學家和兩位化學家。",
        "三位數學家|五位物理學家|兩位化學家"
      ),
      ("她看好哪几门学科？", "", "我看好的学科有数学、物理和生物。", "数学|物理|生物"),
    ] as [Row])
  func `Lists in Chinese`(row: Row) throws { try expect(row) }

  @Test(
    arguments: [
      // One thing, or none.
      ("What animals did they keep?", "", "We kept goats.", ""),
      ("What animals did they keep?", "", "We kept nothing in those years.", ""),
      ("他们养了哪些动物？", "", "我们只养了山羊。", ""),
      // A list of something else.
      ("What animals did they keep?", "", "We kept letters, maps and ledgers in the barn.", ""),
      ("Which languages does she speak?", "", "I bought apples, pears and plums.", ""),
      ("Which languages does she speak?", "", "My cousin taught Dutch, Danish and Polish.", ""),
      ("她会说哪几种语言？", "", "我买了苹果、梨和桃子。", ""), ("他們養了哪些動物？", "", "我們種了白菜、蘿蔔和茄子。", ""),
      // Denied or supposed.
      ("What animals did they keep?", "", "We never kept goats, hens or geese.", ""),
      (
        "What animals did they keep?", "", "If we had had land, we would have kept goats and hens.",
        ""
      ),
      ("他们养了哪些动物？", "", "我们没有养山羊、母鸡和鸭子。", ""),
      // Told in sentences.
      ("What are the advantages of the mill?", "", "It is quiet, it is cheap and it is ours.", ""),
      ("What were the reasons for the move?", "", "The reasons were rent, noise and damp.", ""),
      ("磨坊有哪些优势？", "", "磨坊的优势是水多、路近和人好。", ""), ("她搬家的原因有哪些？", "", "原因有房租、噪音和潮湿。", ""),
      // Not asked for several.
      ("Who kept the goats?", "", "Goats, hens and geese were kept by my aunt.", ""),
      ("Why did they keep goats?", "", "We kept goats, hens and geese for milk and eggs.", ""),
      ("他为什么养山羊？", "", "我们养了山羊、母鸡和鸭子。", ""),
      // No list.
      ("What animals did they keep?", "", "He came, he saw the goats, and he left.", ""),
      ("How many goats and hens did they keep?", "", "We kept 12 goats and 3 dogs.", ""),
      ("队里有几位数学家和化学家？", "", "队里有三位数学家和五位厨师。", ""),
    ] as [Row])
  func `No list answers`(row: Row) throws { try expect(row) }
}
