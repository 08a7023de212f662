import Testing

/// Invented sentences with the unit and the noun of what is counted in them.
struct CountedNounTests {
  @Test(arguments: [
    ("印了两千张海报", "张|海报"), ("来了八百个人", "个|人"), ("投了三家公司", "家|公司"), ("有13位评审在场", "位|评审"),
    ("700多名数学家都来了", "名|数学家"), ("来了200人", "人|人"), ("三千多工人", "-|工人"), ("去过三个国家", "个|国家"),
    ("有五名员工", "名|员工"),
    ("招了四十个学徒，都走了", "个|学徒"), ("三個很大的園子", "個|園子"), ("两个不同的答案", "个|不同"), ("三家做蜂蜜的作坊", "家|作坊"),
    ("来了三个。", "个|-"), ("三个都不行", "个|-"), ("五个用户在用", "个|用户"), ("开了三次会议", "次|会议"),
    ("三家startup走了", "家|startup"),
    ("四十个人跟着来", "个|人"), ("两座“小屋”", "座|小屋"), ("四千套房子", "套|房子"), ("三瓶水和两碗面", "瓶|水 碗|面"),
    ("We hired 40 people.", "people|people"), ("we run 12 labs", "-|labs"),
    ("44 device types", "-|device types"), ("more than 200 DID methods", "-|DID methods"),
    ("13 reviewers came", "-|reviewers"), ("fifty new hives", "-|new hives"),
    ("a dozen eggs", "-|eggs"), ("three companies left", "companies|companies"),
    ("40 young people came", "-|young people"), ("20-odd sheds", "-|sheds"),
    ("twelve women and 8 children", "women|women children|children"),
    ("half a million users", "users|users"),
  ])
  func `The thing counted is named`(text: String, counted: String) throws {
    #expect(try EntityRows.counted(in: text) == counted)
  }

  @Test(arguments: [
    "two in the morning", "12 of the things", "40 to the sheds", "it is 5 past",
    "the 2003 elections",
  ])
  func `What is no noun counts nothing`(text: String) throws {
    #expect(try EntityRows.counted(in: text) == "")
  }
}
