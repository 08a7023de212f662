import Testing

/// Invented sentences with the numbers in them, as people write and say them.
struct NumberTableTests {
  @Test(
    arguments: [
      ("花了两点五亿美元。", "两点五亿美元|money|250000000"),
      ("花了兩點五億美元。", "兩點五億美元|money|250000000"),
      ("一共三点六万元", "三点六万元|money|36000"),
      ("只要零点五亿元", "零点五亿元|money|50000000"),
      ("债务是一点八万亿元", "一点八万亿元|money|1800000000000"),
      ("一点五亿欧元的桥", "一点五亿欧元|money|150000000"),
      ("借了两个亿美元", "两个亿美元|money|200000000"),
      ("赔了一个多亿元", "一个多亿元|money|100000000"),
      ("有一个半亿元", "一个半亿元|money|150000000"),
      ("修了两三百米", "两三百米|length|200,300"),
      ("来了十几万人", "十几万人|count|110000,190000"),
      ("来了二十几个人", "二十几个|count|21,29"),
      ("住了三四十人", "三四十人|count|30,40"),
      ("种了百八十棵树", "百八十棵|count|80,100"),
      ("欠了三百八十元", "三百八十元|money|380"),
      ("欠了千儿八百元", "千儿八百元|money|800,1000"),
      ("亏了一千二百万元", "一千二百万元|money|12000000"),
      ("亏了二百万元", "二百万元|money|2000000"),
      ("亏了两百五十万元", "两百五十万元|money|2500000"),
      ("亏了三千五百万元", "三千五百万元|money|35000000"),
      ("亏了一千多万元", "一千多万元|money|10000000"),
      ("赚了300多万元", "300多万元|money|3000000"),
      ("赚了几十万元", "几十万元|money|"),
      ("赚了上百万元", "上百万元|money|"),
      ("赚了好几千元", "好几千元|money|"),
      ("卖一百五元", "一百五元|money|150"),
      ("卖两万三元", "两万三元|money|23000"),
      ("卖三千零五元", "三千零五元|money|3005"),
      ("卖3万5元", "3万5元|money|35000"),
      ("廿五人来了", "廿五人|count|25"),
      ("卅五人来了", "卅五人|count|35"),
      ("收了５００元", "５００元|money|500"),
      ("收了１，２００元", "１，２００元|money|1200"),
      ("收了１２．５万元", "１２．５万元|money|125000"),
      ("三到五百元", "三到五百元|money|300,500"),
      ("一到二十人", "一到二十人|count|1,20"),
      ("五十到一百万元", "五十到一百万元|money|500000,1000000"),
      ("五百到一千万元", "五百到一千万元|money|5000000,10000000"),
      ("三千到五万元", "三千到五万元|money|3000,50000"),
      ("20到30万元", "20到30万元|money|200000,300000"),
      ("三、四十人", "三、四十人|count|30,40"),
      ("两、三百人", "两、三百人|count|200,300"),
      ("五六千人", "五六千人|count|5000,6000"),
      ("十八九岁", "十八九岁|age|18,19"),
      ("成千上万人", "成千上万人|count|"),
      ("近百家店", "百家|count|100"),
      ("两亿五千万元", "两亿五千万元|money|250000000"),
      ("¥300一罐", "¥300|money|300"),
      ("￥300一罐", "￥300|money|300"),
      ("花了一兆元", "一兆元|money|1000000000000"), ("存了一百兆", "一百兆|data|100"),
      ("身高一米七五", "一米七五|length|1.75"), ("身高1米8", "1米8|length|1.8"), ("卖两块五。", "两块五|money|2.5"),
      ("长三米五个头", "三米|length|3 五个|count|5"),
      ("三千多工人走了", "三千多|count|3000 工人|role|"),
      ("水温37℃", "37℃|energy|37"),
    ])
  func `A Chinese number is read whole`(text: String, found: String) throws {
    let read = try EntityRows.found(in: text)
    #expect(read == found)
  }

  @Test(arguments: [
    ("it cost two and a half billion dollars", "two and a half billion dollars|money|2500000000"),
    ("it cost one point two million dollars", "one point two million dollars|money|1200000"),
    ("a million and a half dollars", "a million and a half dollars|money|1500000"),
    ("half a million dollars", "half a million dollars|money|500000"),
    ("half a million people", "half a million people|count|500000"),
    ("a quarter of a million people", "a quarter of a million people|count|250000"),
    ("three quarters of a billion euros", "three quarters of a billion euros|money|750000000"),
    ("a dozen eggs", "a dozen eggs|count|12"),
    ("half a dozen eggs", "half a dozen eggs|count|6"),
    ("three dozen eggs", "three dozen eggs|count|36"),
    ("a couple of hundred people", "a couple of hundred people|count|200"),
    ("a couple of days", "a couple of days|duration|2"),
    ("a few days", "a few days|duration|"),
    ("a few hundred people", "a few hundred people|count|"),
    ("dozens of people", "dozens of people|count|"),
    ("tens of thousands of people", "tens of thousands of people|count|"),
    ("it cost 1 200 000 dollars", "1 200 000 dollars|money|1200000"),
    ("it cost 1\u{A0}200 dollars", "1\u{A0}200 dollars|money|1200"),
    ("it cost 12 000 dollars", "12 000 dollars|money|12000"),
    ("it cost 1'200'000 francs", "1'200'000 francs|money|1200000"),
    ("it cost 1’200 dollars", "1’200 dollars|money|1200"),
    ("it cost 1.200.000 euros", "1.200.000 euros|money|1200000"),
    ("it cost 1,200,000 euros", "1,200,000 euros|money|1200000"),
    ("it cost $5–10 million", "$5–10 million|money|5000000,10000000"),
    ("it cost $5 million to $10 million", "$5 million to $10 million|money|5000000,10000000"),
    ("5 to 10 million dollars", "5 to 10 million dollars|money|5000000,10000000"),
    ("between 5 and 10 %", "5 and 10 %|share|0.05,0.1"),
    ("between 5% and 10%", "5% and 10%|share|0.05,0.1"),
    ("it cost €5m", "€5m|money|5000000"),
    ("it cost £3.5m", "£3.5m|money|3500000"),
    ("it cost $1.2bn", "$1.2bn|money|1200000000"),
    ("it cost $2b", "$2b|money|2000000000"),
    ("it cost US$7k", "US$7k|money|7000"),
    ("it cost $5m-$10m", "$5m-$10m|money|5000000,10000000"),
    ("it cost 5m euros", "5m euros|money|5000000"),
    ("5m users came", "5m users|count|5000000"),
    ("3k people came", "3k people|count|3000"),
    ("5k-10k people came", "5k-10k people|count|5000,10000"),
    ("20-odd people came", "20-odd people|count|20"),
    ("thirty-odd hives", "thirty-odd hives|count|30"),
    ("two or three years", "two or three years|duration|2,3"),
    ("40 or 50 people", "40 or 50 people|count|40,50"),
    ("two or three hundred people", "two or three hundred people|count|200,300"),
    ("10-15 people", "10-15 people|count|10,15"),
    ("3 to 5k people", "3 to 5k people|count|3000,5000"),
    ("two hundred and five hives", "two hundred and five hives|count|205"),
    ("a hundred and twenty people", "a hundred and twenty people|count|120"),
    ("₹500 a kilo", "₹500|money|500"),
    ("nearly ten long years", "ten long years|duration|10"),
  ])
  func `An English number is read whole`(text: String, found: String) throws {
    let read = try EntityRows.found(in: text)
    #expect(read == found)
  }

  @Test(arguments: [
    ("三分之二的蜂", "三分之二|share|0.6667"), ("八成的蜂", "八成|share|0.8"),
    ("七成半的蜂", "七成半|share|0.75"), ("百分之七十多的蜂", "百分之七十多|share|0.7"),
    ("百分之零点五", "百分之零点五|share|0.005"), ("千分之三", "千分之三|share|0.003"),
    ("三到四成", "三到四成|share|0.3,0.4"), ("涨了15%", "15%|share|0.15"), ("占三成五", "三成五|share|0.35"),
    ("打八折", "八折|share|0.8"),
    ("百分之三到五", "百分之三到五|share|0.03,0.05"),
    ("百分之三到百分之五", "百分之三到百分之五|share|0.03,0.05"),
    ("four and a half percent", "four and a half percent|share|0.045"),
    ("涨了15％", "15％|share|0.15"), ("高了两个百分点", "两个百分点|share|0.02"),
    ("两倍的价钱", "两倍|share|2"), ("产量翻一番", "翻一番|share|2"), ("产量翻了两番", "翻了两番|share|4"),
    ("一半的蜂", "一半|share|0.5"), ("1/3的蜂", "1/3|share|0.3333"),
    ("40 per cent of it", "40 per cent|share|0.4"),
    ("forty percent of it", "forty percent|share|0.4"),
    ("2/3 of it", "2/3|share|0.6667"), ("three out of ten died", "three out of ten|share|0.3"),
    ("one in five died", "one in five|share|0.2"), ("one in five people", "one in five|share|0.2"),
    ("three quarters of it", "three quarters|share|0.75"), ("12.5% of it", "12.5%|share|0.125"),
    ("50 basis points", "50 basis points|share|0.005"), ("3‰ of it", "3‰|share|0.003"),
  ])
  func `A share is a part of one`(text: String, found: String) throws {
    let read = try EntityRows.found(in: text)
    #expect(read == found)
  }

  @Test(arguments: [
    ("There are 44.", "44|number|44"), ("The answer was eleven.", "eleven|number|11"),
    ("It was forty-one, I think.", "forty-one|number|41"), ("一共有四十一。", "四十一|number|41"),
    ("估值三百亿。", "三百亿|number|30000000000"), ("答案是七。", "七|number|7"),
    ("大概是3.5吧", "3.5|number|3.5"), ("They won 4:1 that day.", "4:1|number|4,1"),
    ("我们四比一赢了", "四比一|number|4,1"), ("两点五", "两点五|number|2.5"),
    ("We counted 7,922 in all.", "7,922|number|7922"),
  ])
  func `A number by itself is a kind of its own`(text: String, found: String) throws {
    let read = try EntityRows.found(in: text)
    #expect(read == found)
  }

  @Test(
    arguments: [
      "stock code 7922", "the 9/11 attacks", "the bus 42 leaves soon", "股票代码7922涨了",
      "call 555-0199 now",
      "see page 12", "in room 7", "页码 12",
      "version 2.5 is out", "open 24/7 for all", "the mwax-80 is old", "a b12 pill",
      "电话是010 6278 1234",
      "一、快一点", "三心二意", "七上八下", "一五一十地说", "这是一个好主意", "二来也便宜", "agent 007 left",
      "one by one", "at 192.168.1.1",
    ])
  func `A name, a code or an idiom is no number`(text: String) throws {
    let read = try EntityRows.found(in: text)
    #expect(read == "")
  }

  @Test func `A number behind a capitalised word is a part of a name`() throws {
    let read = try EntityRows.found(in: "Bus 42 leaves soon")
    #expect(read == "Bus 42|name|")
  }
}
