import InterviewQA
import Testing

/// A value is shown only where the text says it of what is asked about, and says it as a fact.
struct AssertedValueTests {
  private func value(_ question: String, of sentence: String) throws -> String? {
    try answerer(of: ["a.txt": sentence]).answer(question).value
  }

  @Test(arguments: [
    ("When did the dam open?", "The dam did not open in 1983. Nobody was ready."),
    (
      "When did Ruth Calder sell the boat?",
      "It is not true that Ruth Calder sold the boat in 1990."
    ),
    ("有多少名歌手？", "有人说合唱团有九十名歌手，这不是真的。"), ("水壩哪一年開放？", "水壩沒有在1983年開放，大家都沒準備好。"),
  ])
  func `What is denied is not shown`(question: String, sentence: String) throws {
    #expect(try value(question, of: sentence) == nil)
  }

  @Test(arguments: [
    (
      "How much did the bank lend you?",
      "If the bank had lent us 40,000 dollars, we would have built a sauna."
    ),
    ("银行借给你们多少钱？", "要是银行借给我们五十万元，我们就盖澡堂了。"), ("銀行借給你們多少錢？", "要是銀行借給我們五十萬元，我們就蓋澡堂了。"),
  ])
  func `What is supposed is not shown`(question: String, sentence: String) throws {
    #expect(try value(question, of: sentence) == nil)
  }

  @Test(arguments: [
    ("How many singers did the choir have?", "I doubt that the choir had 90 singers."),
    ("How many cooks have you hired?", "We have not yet hired 20 cooks."),
    ("招到了多少名厨师？", "我们还没有招到二十名厨师。"), ("招到了多少名廚師？", "我們還沒有招到二十名廚師。"),
  ])
  func `What is doubted or still to come is not shown`(question: String, sentence: String) throws {
    #expect(try value(question, of: sentence) == nil)
  }

  @Test(arguments: [
    ("When did you move?", "We did not move in 1983, we moved in 1991.", "1991"),
    ("When did you buy the barn?", "We bought the barn in 2004, sorry, in 2006.", "2006"),
    ("码头花了多少钱？", "不是花了三亿元，而是四亿元修的码头。", "四亿元"), ("你们哪一年搬家？", "我们没有在1987年搬家，是1993年搬的。", "1993年"),
    ("你們哪一年搬家？", "我們沒有在1987年搬家，是1993年搬的。", "1993年"),
  ])
  func `What is put right is shown as it is right`(
    question: String, sentence: String, value: String
  ) throws {
    #expect(try self.value(question, of: sentence) == value)
  }

  @Test(arguments: [
    ("When will you open the museum?", "We plan to open the museum in 2033.", "2033"),
    ("When did you open the museum?", "We plan to open the museum in 2033.", nil),
    ("什麼時候會開放博物館？", "我們打算2033年開放博物館。", "2033年"), ("博物館哪一年開放？", "我們打算2033年開放博物館。", nil),
    ("什么时候会开放博物馆？", "我们打算2033年开放博物馆。", "2033年"),
  ])
  func `A plan answers what will be, not what was`(
    question: String, sentence: String, value: String?
  ) throws {
    #expect(try self.value(question, of: sentence) == value)
  }

  @Test(arguments: [
    (
      "How many boats did you sell in 2004?", "In 1999 we sold 40 boats. In 2004 we sold 70 boats.",
      "70 boats"
    ),
    (
      "How many boats did you sell in 1999?", "In 1999 we sold 40 boats. In 2004 we sold 70 boats.",
      "40 boats"
    ),
    ("2004年卖了多少条船？", "1999年卖了四十条船。2004年卖了七十条船。", "七十条"),
    ("1999年賣了多少條船？", "1999年賣了四十條船。2004年賣了七十條船。", "四十條"),
    (
      "How many hives do you have now?",
      "In the first year I had four hives.\nNow I have 60 hives.", "60 hives"
    ),
    ("现在有多少个蜂箱？", "第一年我只有四个蜂箱。\n现在有六十个蜂箱。", "六十个"),
    ("第一年有多少個蜂箱？", "第一年我只有四個蜂箱。\n現在有六十個蜂箱。", "只有四個"),
  ])
  func `What is said of another time is not shown`(
    question: String, text: String, value: String
  ) throws {
    #expect(try self.value(question, of: text) == value)
  }

  @Test func `Whoever stands beside is not who did it`() throws {
    #expect(try Workshop.kiln.answerer().answer("誰創辦了窯場？").value != "徒弟")
  }

  @Test(arguments: [
    (
      "How many roses did Ilse Brandt sell?",
      "Ilse Brandt has a garden. Tomas Reuter sold 70 roses.", nil
    ),
    (
      "How many roses did Tomas Reuter sell?",
      "Ilse Brandt has a garden. Tomas Reuter sold 70 roses.", "70 roses"
    ),
    (
      "How many tulips did Ilse Brandt sell?",
      "Ilse Brandt sold 30 tulips, Tomas Reuter sold 70 tulips.", "30 tulips"
    ),
    ("How many trams did Porto get?", "Lisbon got 30 trams, Porto got 70 trams.", "70 trams"),
    ("厦门有多少辆电车？", "厦门有三十辆电车，泉州有七十辆电车。", "三十辆"), ("泉州有多少辆电车？", "厦门有三十辆电车，泉州有七十辆电车。", "七十辆"),
    ("北京有多少辆电车？", "厦门有三十辆电车，泉州有七十辆电车。", nil), ("泉州有多少輛電車？", "廈門有三十輛電車，泉州有七十輛電車。", "七十輛"),
  ])
  func `What is said of somebody or something else is not shown`(
    question: String, sentence: String, value: String?
  ) throws {
    #expect(try self.value(question, of: sentence) == value)
  }
}
