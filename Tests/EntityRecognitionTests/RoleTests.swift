import Testing

/// People and groups that are not named.
struct RoleTests {
  @Test(arguments: [
    "and [the town|role] paid", "It was [my late grandmother|role].",
    "[A Turkish professor|role] wrote it.", "so [the hospital director|role] left",
    "[The health commission|role] closed it.", "[our neighbours|role] laughed",
    "[The bank|role] lent us nothing.", "[Doctors|role] warned them.",
    "[the town's mayor|role] was away", "[Ann's mother|role] sold it.",
    "[the head of the department|role] agreed", "[a lifelong friend|role] came",
    "[the old village doctor|role] knew", "[Grandma|role] sewed it.",
    "[his wife's brother|role] built it", "and [one of the nurses|role] cried",
    "[the director of the hospital|role] agreed",
  ])
  func `Somebody is found in English`(marked: String) throws {
    #expect(try MarkedEntities.found(in: marked) == marked)
  }

  @Test(arguments: [
    "[卫健委的领导|role]来过", "[房东|role]涨了租", "[院长|role]签了字", "[我奶奶|role]织的", "[老板|role]同意了",
    "[村委会|role]出的钱", "[医务处主任|role]打来电话", "[一位土耳其教授|role]写的", "[我们的邻居|role]帮忙", "[邻居们|role]笑了",
    "是[他的母亲|role]教的", "[那位老人|role]记得", "[公司|role]决定停产", "[镇上的木匠|role]修的",
    "[醫院院長|role]點頭", "[ICU主任|role]值班", "[谷歌|company][总裁|role]到了", "[其他领导人|role]不信",
    "她说[孩子|role]大了",
  ])
  func `Somebody is found in Chinese`(marked: String) throws {
    #expect(try MarkedEntities.found(in: marked) == marked)
  }

  @Test(arguments: [
    "国家的未来", "大家都来", "他的想法", "the weather was bad", "a long road", "In general it works.",
    "学生活很苦", "回家吧", "the old roof", "my best idea",
    "他领导了一次抗议", "她导演过电影", "I know that people say so.",
  ])
  func `Nobody is found`(text: String) throws {
    #expect(try MarkedEntities.texts(of: ["role"], in: text) == [])
  }
}
