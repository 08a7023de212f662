import Testing

/// Invented sentences that tell when, how long or how old.
struct TimeTableTests {
  @Test(arguments: [
    ("2003年开的店", "2003年"), ("1月18日傍晚开的门", "1月18日傍晚"), ("7月1号下雨", "7月1号"), ("去年开的店", "去年"),
    ("4到6月开花", "4到6月"), ("4月到6月开花", "4月到6月"), ("半夜一、两点起床", "半夜一、两点"),
    ("三年前开的店", "三年前"), ("半年前开的店", "半年前"), ("半年后关了", "半年后"), ("上半年卖了", "上半年"),
    ("下半年再说", "下半年"), ("去年下半年卖了", "去年下半年"), ("2003年春节搬家", "2003年春节"), ("零八年搬家", "零八年"),
    ("08年搬家", "08年"), ("九八年搬家", "九八年"), ("98年底搬家", "98年底"), ("98年3月搬家", "98年3月"),
    ("昨天下午三点到家", "昨天下午三点"), ("周六晚上到家", "周六晚上"), ("下午两点半到家", "下午两点半"),
    ("中秋节回家", "中秋节"), ("周一至周五开门", "周一至周五"), ("第三季度卖得好", "第三季度"), ("大前天下雨", "大前天"),
    ("八十年代末搬家", "八十年代末"), ("上周末回家", "上周末"), ("三点五分到家", "三点五分"),
    ("晚上8时许到家", "晚上8时许"), ("17:30收工", "17:30"), ("三四年前搬家", "三四年前"),
    ("2003年5月1日上午开门", "2003年5月1日上午"),
    ("that was 2003", "2003"), ("The 2003 flood was worse.", "2003"),
    ("we met last spring", "last spring"),
    ("it ran November 13th to 15th", "November 13th to 15th"),
    ("it ran November 13th–15th", "November 13th–15th"),
    ("it ran from 3 to 5 May 2003", "3 to 5 May 2003"),
    ("it ran March to May 2004", "March to May 2004"), ("we met in the sixties", "the sixties"),
    ("we met in the late eighties", "the late eighties"), ("we met in the 1960s", "the 1960s"),
    ("we met three years ago", "three years ago"),
    ("we met two or three years ago", "two or three years ago"),
    ("we met a year and a half ago", "a year and a half ago"),
    ("we met half a year ago", "half a year ago"),
    ("we met yesterday at 8 pm", "yesterday at 8 pm"),
    ("we met on Monday morning", "Monday morning"),
    ("we met at 17:30", "17:30"), ("we met at 8 in the evening", "8 in the evening"),
    ("we met the following summer", "the following summer"),
    ("we met last Christmas", "last Christmas"),
    ("it lasted 1998–2003", "1998–2003"), ("on 2024-03-05 it rained", "2024-03-05"),
    ("in nineteen ninety-eight it rained", "nineteen ninety-eight"), ("we met at noon", "noon"),
  ])
  func `When is a time`(text: String, time: String) throws {
    #expect(try EntityRows.found(in: text) == "\(time)|time|")
  }

  @Test(arguments: [
    ("种了一年半", "一年半", "1.5"), ("将近一年半的时间", "一年半", "1.5"),
    ("七个小时四十分钟的戏", "七个小时四十分钟", "7"),
    ("two hours and forty minutes of rain", "two hours and forty minutes", "2"),
    ("快一年没下雨", "一年", "1"), ("等了半年", "半年", "0.5"), ("等了大半年", "半年", "0.5"),
    ("等了半个月", "半个月", "0.5"), ("干了三天", "三天", "3"), ("干了十几年", "十几年", "11,19"),
    ("干了三十多年", "三十多年", "30"),
    ("干了七八个小时", "七八个小时", "7,8"), ("it took seven years", "seven years", "7"),
    ("it took three days", "three days", "3"), ("it took a year", "a year", "1"),
    ("we waited for an hour", "an hour", "1"), ("it took half a year", "half a year", "0.5"),
    ("five to six weeks of rain", "five to six weeks", "5,6"),
  ])
  func `How long is a duration`(text: String, duration: String, numbers: String) throws {
    #expect(try EntityRows.found(in: text) == "\(duration)|duration|\(numbers)")
  }

  @Test(arguments: [
    ("他84岁了", "84岁", "84"), ("她今年84，还下地", "今年84", "84"), ("I was 17 when it broke", "17", "17"),
    ("he's in his late 40s", "in his late 40s", "40"), ("他八十四歲了", "八十四歲", "84"),
    ("8岁那年搬家", "8岁", "8"),
    ("三岁半才说话", "三岁半", "3.5"),
    ("四十多岁的人", "四十多岁", "40"), ("十几岁就走了", "十几岁", "11,19"), ("享年91岁", "享年91岁", "91"),
    ("年近八十还下地", "年近八十", "80"), ("年过七旬还下地", "年过七旬", "70"), ("他三十出头", "三十出头", "30"),
    ("三个月大的狗", "三个月大", "3"), ("六七岁的时候", "六七岁", "6,7"), ("18到20岁的人", "18到20岁", "18,20"),
    ("aged 12, she left", "aged 12", "12"), ("she is twelve years old", "twelve years old", "12"),
    ("at the age of 7 she left", "at the age of 7", "7"),
    ("a 12-year-old boy", "12-year-old", "12"),
    ("she turned 40 here", "turned 40", "40"),
    ("she was in her early thirties", "in her early thirties", ""),
    ("it is six months old", "six months old", "6"),
    ("she was 84 years of age", "84 years of age", "84"),
    ("people aged 18 to 24 came", "aged 18 to 24", "18,24"),
    ("by age 30 she had it", "by age 30", "30"),
  ])
  func `How old is an age`(text: String, age: String, numbers: String) throws {
    #expect(try EntityRows.found(in: text) == "\(age)|age|\(numbers)")
  }

  @Test(arguments: [
    ("it turned 180 degrees", "180 degrees|energy|180"),
    ("she turned 12 pages", "12 pages|count|12"),
    ("twelve old hives", "twelve old hives|count|12"), ("4:1 up", "4:1|number|4,1"),
    ("三年大计", "三年|duration|3"), ("the 2003 elections", "2003|time|"),
    ("2000 bees", "2000 bees|count|2000"),
    ("三五年就好", "三五年|duration|3,5"), ("下半场进了三个球", "三个|count|3"),
  ])
  func `What looks like a time or an age is told apart`(text: String, found: String) throws {
    #expect(try EntityRows.found(in: text) == found)
  }
}
