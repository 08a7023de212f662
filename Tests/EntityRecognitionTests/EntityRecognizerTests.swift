import EntityRecognition
import Fixtures
import InterviewQA
import Testing
import TextAnalysis

/// Invented sentences in which each entity stands in brackets with its kind, hedges in braces.
struct EntityRecognizerTests {
  @Test(arguments: [
    "用了[50万美金|money]。", "她借給我[五十萬美元|money]", "花费{超过}[1,200元|money]", "一罐[三百二十元|money]",
    "[$5 million|money] in seed money", "It costs {about} [$1.5|money].",
    "[20 dollars|money] a jar",
    "值[1.5億美金|money]", "赔了[几亿美金|money]", "有[兩千億元|money]", "以[六七億美金|money]賣掉",
    "从[5万元|money]涨到[12万元|money]", "grew from [5 euros|money] to [7 euros|money]",
    "between [10 and 15 dollars|money]", "[三到五万元|money]",
  ])
  func `Money is found`(marked: String) throws {
    #expect(try marks(in: marked) == marked)
  }

  @Test(arguments: [
    "涨了[15%|share]", "{超过}[60%|share]的花", "占[10%到15%|share]{左右}", "[60-80%|share]的蜂",
    "降[百分之四五十|share]", "[百分之十五|share]", "有[三分之二|share]是野花", "只剩[十分之一|share]",
    "砍了{将近}[一半|share]", "[一到两个百分点|share]", "产量翻了[三倍|share]", "快了[10倍|share]",
    "[two thirds|share] of them", "[a third|share] of the hives", "[half|share] the honey",
    "[12 percent|share] of it", "[10 to 15 percent|share] of it", "[three out of ten|share] died",
    "it runs [10x|share] faster",
  ])
  func `A share is found`(marked: String) throws {
    #expect(try marks(in: marked) == marked)
  }

  @Test(arguments: [
    "等了[一年半|duration]", "等了[一年|duration]", "每周干[七天|duration]", "种了[三年多|duration]",
    "歇了[半年|duration]", "开[两个半小时|duration]", "睡[三小時|duration]", "用了[十五分钟|duration]",
    "[十几年|duration]没下雪", "{大概}[三五年|duration]", "[a year and a half|duration] of rain",
    "[three hours|duration] of rain", "[two and a half years|duration] of rain",
    "[half an hour|duration] of rain", "{at least} [two weeks|duration]",
  ])
  func `A duration is no date`(marked: String) throws {
    #expect(try marks(in: marked) == marked)
  }

  @Test(arguments: [
    "生于[1916年|time]", "[2019、2020年|time]开的店", "[2025年3月|time]", "[去年四五月|time]才搬来",
    "[去年|time]开始", "[二〇二五年|time]", "[过去两年|time]", "[未来三五年|time]会好", "[两年前|time]",
    "[一年之後|time]", "[3月5日|time]", "[5-8月|time]开花", "[17至21日|time]", "[晚上八点|time]", "[凌晨一兩點|time]",
    "[八十年代|time]",
    "[last year|time] it rained", "born in [the 1970s|time]", "since [March 2024|time]",
    "[18 May 1804|time]", "[May 18, 1804|time]", "[three years ago|time]", "in [1998|time]",
    "over [the past two years|time]", "at [8 p.m|time]. sharp", "closed [next month|time]",
  ])
  func `A time is found`(marked: String) throws {
    #expect(try marks(in: marked) == marked)
  }

  @Test(arguments: [
    "养了[50多颗|count]苗", "投了[3家|count]", "{超过}[几千人|count]", "有[六十個|count]蜂箱", "[兩枚|count]蛋",
    "[600多頭|count]羊", "[12 hives|count] on a roof", "[fifty new hives|count]",
    "{more than} [200 people|count]", "长[三公里|length]", "收[八百公斤|mass]",
    "[12 kilograms|mass] of honey",
    "用[两千瓦|energy]", "存[8 GB|data]", "排[第二位|rank]", "[第三|rank]是蜂箱", "the [third largest|rank] hive",
    "she finished [second|rank].",
  ])
  func `What is counted, measured or ranked is found`(marked: String) throws {
    #expect(try marks(in: marked) == marked)
  }

  @Test(arguments: [
    "[Ann Lee|name] keeps bees.", "We met [Ann Lee|name] there.", "我见过[Ann Lee|name]。",
    "他去了[BeeMind|name]公司", "用的是[mWax|name]", "[GPT 5|model]很贵", "[Gemini 2.5|model]发布了",
    "[Wax 3|name]发布了", "the [Q77|name] card", "[谷歌|company]很大", "[Google|company] is big",
    "[Zhang Lu|person] said so", "她用[Hive 4|name]，不用别的", "Um I met [Ann Lee|name]",
  ])
  func `A name is found`(marked: String) throws {
    #expect(try marks(in: marked) == marked)
  }

  @Test(arguments: [
    "我们一起去", "大家统一意见", "第二，要便宜", "第一，快", "十分好看", "千万别去", "万一下雨", "这是一个好主意",
    "有一点甜", "他一直在家", "进一步说", "有几个人", "one of them left", "One thing is clear.", "a second try",
    "First, we wait.", "call 555-0199 now", "页码 12", "the year was hard", "他们一样高",
    "apple trees bloom",
    "数据很多", "几乎没有", "a man and a dog", "Yes.", "It is.", "",
  ])
  func `Nothing is found`(text: String) throws {
    #expect(try marks(in: text) == text)
  }

  @Test(
    arguments: [
      ("百分之四五十", [0.4, 0.5]), ("1.5亿元", [150_000_000]), ("一百二十三天", [123]), ("三千零五十元", [3050]),
      ("两亿五千万元", [250_000_000]), ("1亿5000万元", [150_000_000]), ("二〇二五天", [2025]), ("几亿元", []),
      ("10到15家", [10, 15]), ("一年半", [1.5]), ("two hundred and five hives", [205]),
      ("forty-two hives", [42]), ("three hundred thousand bees", [300_000]),
      ("two dozen eggs", [24]),
      ("a quarter of it", [0.25]), ("第十二名", [12]), ("two point four percent", [0.024]),
      ("三点五倍", [3.5]), ("1,234.5 kg", [1234.5]),
    ] as [(String, [Double])])
  func `A number is read`(text: String, numbers: [Double]) throws {
    #expect(try recognizer().entities(in: text).map(\.numbers) == [numbers])
  }

  @Test func `Tokens and bytes of an entity are those of the text`() throws {
    let text = "去年，卖了（约）50万元。"
    let knowledge = try Repository.knowledge.get()
    let utf8 = Array(text.utf8)
    let tokens = knowledge.analyzer.tokens(of: utf8)
    let found = try recognizer().entities(in: tokens, of: utf8)
    #expect(found.map(\.tokens) == [0..<2, 5..<8])
    for entity in found {
      #expect(entity.bytes.lowerBound == tokens[entity.tokens.lowerBound].range.lowerBound)
      #expect(entity.bytes.upperBound == tokens[entity.tokens.upperBound - 1].range.upperBound)
    }
  }

  private func recognizer() throws -> EntityRecognizer {
    let knowledge = try Repository.knowledge.get()
    return EntityRecognizer(analyzer: knowledge.analyzer, lexicon: knowledge.lexicon)
  }

  /// The text without its marks, marked anew by what is found in it.
  private func marks(in marked: String) throws -> String {
    let plain = marked.replacing(#/\|\w+\]|[\[{}]/#, with: "")
    let utf8 = Array(plain.utf8)
    var text = ""
    var next = 0
    for entity in try recognizer().entities(in: plain) {
      let pieces =
        entity.hedges.map { ($0, "{", "}") } + [(entity.bytes, "[", "|\(entity.kind.label)]")]
      for (bytes, open, close) in pieces.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
        text += String(decoding: utf8[next..<bytes.lowerBound], as: UTF8.self) + open
        text += String(decoding: utf8[bytes], as: UTF8.self) + close
        next = bytes.upperBound
      }
    }
    return text + String(decoding: utf8[next...], as: UTF8.self)
  }
}
