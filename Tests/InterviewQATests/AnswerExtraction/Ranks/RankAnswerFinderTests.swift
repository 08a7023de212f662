import Fixtures
import Testing
import TextAnalysis

@testable import InterviewQA

/// What a text that ranks things answers; an empty answer is none.
struct RankAnswerFinderTests {
  private func answer(to question: String, from text: String) throws -> String {
    let knowledge = try Repository.knowledge.get()
    let question = QuestionAnalyzer(knowledge: knowledge).question(from: question)
    let finder = try #require(
      RankAnswerFinder(question, lexicon: knowledge.lexicon, analyzer: knowledge.analyzer),
      "no question for ranks: \(question.rule ?? "no rule")")
    let utf8 = Array(text.utf8)
    switch finder.answer(in: utf8)?.value {
    case .words(let ranges):
      return ranges.map { String(decoding: utf8[$0], as: UTF8.self) }.joined(separator: "|")
    case .number(let place): return "\(place)"
    case nil: return ""
    }
  }

  private static let hills = "要我说，第一是青岭，第二是白塔山，第三是石鼓坪，最后是月牙坡。"
  private static let hillsTraditional = "在我心目中，青嶺排第一，白塔山排第二，石鼓坪排第三，月牙坡墊底。"
  private static let teas = "我们店里卖得最好的茶依次是：龙井、岩茶、白毫以及熟普。"
  private static let ferries = "I would put Skagen first, Ystad second and Grenaa third."
  private static let bakers =
    "Number one is Osric Vane, then Petra Lund, followed by Milo Strand, and last Ada Quill."
  private static let ports = "My favourites, in order: Varna, Izmir, Piraeus and Split."
  private static let wools = "For warmth it is simply merino > alpaca > mohair > angora."

  @Test(arguments: [
    ("谁排第一？", hills, "青岭"), ("第二名是谁？", hills, "白塔山"), ("老三是谁？", hills, "石鼓坪"),
    ("谁垫底？", hills, "月牙坡"), ("排在最后的是哪座山？", hills, "月牙坡"),
    ("排在第六位的是哪个？", hills, ""), ("白塔山排第几？", hills, "第二"),
    ("月牙坡排在第几位？", hills, "最后"), ("黑石岭排第几？", hills, ""),
    ("排在青岭后面的是哪座山？", hills, "白塔山"), ("排在石鼓坪前面的是哪座？", hills, "白塔山"),
    ("倒数第二是谁？", hills, "石鼓坪"), ("前三名是哪些？", hills, "青岭|白塔山|石鼓坪"),
    ("誰墊底？", hillsTraditional, "月牙坡"), ("誰排第二？", hillsTraditional, "白塔山"),
    ("石鼓坪名列第幾？", hillsTraditional, "第三"),
    ("誰第一，誰墊底？", hillsTraditional, "青嶺|月牙坡"),
    ("她怎么给这些山排名？", hillsTraditional, "青嶺|白塔山|石鼓坪|月牙坡"),
    ("哪种茶排第二？", teas, "岩茶"), ("熟普排第几？", teas, "4"), ("谁垫底？", teas, "熟普"),
    ("季军是谁？", teas, "白毫"), ("谁排第五？", teas, ""),
  ])
  func `Chinese orders`(question: String, text: String, value: String) throws {
    #expect(try answer(to: question, from: text) == value)
  }

  @Test(arguments: [
    ("Which town comes second?", ferries, "Ystad"), ("Who comes last?", ferries, "Grenaa"),
    ("Which town comes first?", ferries, "Skagen"), ("Which town came sixth?", ferries, ""),
    ("Where does Ystad rank?", ferries, "second"), ("Where does Malmo rank?", ferries, ""),
    ("Which town comes right after Skagen?", ferries, "Ystad"),
    ("Which town is ranked ahead of Grenaa?", ferries, "Ystad"),
    ("Who is the runner-up?", bakers, "Petra Lund"), ("Who comes last?", bakers, "Ada Quill"),
    ("Who is ranked third?", bakers, "Milo Strand"), ("Who is number two?", bakers, "Petra Lund"),
    ("Who is ranked fifth?", bakers, ""), ("Where does Petra Lund rank?", bakers, "2"),
    ("Which port comes third?", ports, "Piraeus"), ("What are her top two?", ports, "Varna|Izmir"),
    ("Where does Split rank?", ports, "4"), ("Which port comes last?", ports, "Split"),
    ("Which wool is ranked second?", wools, "alpaca"), ("Where does angora rank?", wools, "4"),
    ("How does she rank the wools?", wools, "merino|alpaca|mohair|angora"),
  ])
  func `English orders`(question: String, text: String, value: String) throws {
    #expect(try answer(to: question, from: text) == value)
  }

  @Test(arguments: [
    ("谁是亚军？", "冠军是晨星队，亚军是海燕队，季军是飞鱼队。", "海燕队"),
    ("谁排第二？", "晨星队排第一，海燕队其次，飞鱼队垫底。", "海燕队"),
    ("谁排第四？", "第一名陶然，第二名柳絮，第三名何川，其后是丁香、田野。", "丁香"),
    ("第三名是谁？", "排名是陶然、柳絮、何川。", "何川"),
    ("谁排第三？", "首推南河，其次是北渡，再次是西口。这就是我的排名。", "西口"),
    ("谁排第一？", "我最看好的前三名是陶然、柳絮和何川。", "陶然"),
    ("谁垫底？", "我最看好的前三名是陶然、柳絮和何川。", ""),
    ("哪座城市是老二？", "要論人口，最大的是東港，第二大的是西渡，第三大的是南屏。", "西渡"),
    ("誰排第二？", "我會把阿茂放在第一位，小滿放在第二位。", "小滿"),
    ("谁排第二？", "南河 > 北渡 > 西口", "北渡"),
    (
      "Which river is second?", "The largest is the Oda, the second largest the Brenn.", "the Brenn"
    ),
    (
      "Who came second?", "Ruth Oake came first, Lev Marsh came second, and Tom Ives was last.",
      "Lev Marsh"
    ),
    (
      "Who came last?", "Ruth Oake came first, Lev Marsh came second, and Tom Ives was last.",
      "Tom Ives"
    ),
    (
      "Who is second?", "First place went to Ines Falk. Second place went to Otto Reed.",
      "Otto Reed"
    ),
    ("Which one comes second?", "My first choice is Arles, my second is Nîmes.", "Nîmes"),
    ("Which comes third?", "Arles, Nîmes and Sète, in that order.", "Sète"),
    ("Who is ranked second?", "The ranking is Falk, Reed, Oake.", "Reed"),
    ("Who is ranked first?", "The top three are Falk, Reed and Oake.", "Falk"),
    ("Who comes last?", "The top three are Falk, Reed and Oake.", ""),
    ("Who is ranked second?", "Falk is not second. Reed ranks second.", "Reed"),
  ])
  func `Other ways to state an order`(question: String, text: String, value: String) throws {
    #expect(try answer(to: question, from: text) == value)
  }

  @Test(
    arguments: [
      ("谁排最后？", "在我看来，陶然第一，柳絮第二，何川第三，丁香最后。", "丁香"),
      ("谁垫底？", "排名第一的是陶然，排名第二的是柳絮，丁香排名垫底。", "丁香"),
      ("谁排第二？", "我最喜欢的是陶然，其次是柳絮，然后是何川。", "柳絮"),
      ("谁拿了亚军？", "陶然夺冠，柳絮获得亚军，何川第三。", "柳絮"),
      ("谁排第三？", "如果要排个名次，应该是陶然、柳絮、何川、丁香这样一个顺序。", "何川"),
      ("谁排第二？", "第一名：陶然；第二名：柳絮；第三名：何川。", "柳絮"),
      ("谁排第二？", "从高到低：陶然、柳絮、何川。", "柳絮"),
      ("谁排第二？", "第一当然是陶然，第二我觉得是柳絮，排名大概就这样。", "柳絮"),
      ("誰是老二？", "頭名給陶然，次席給柳絮，末席給何川。", "柳絮"),
      ("谁排在最后一位？", "頭名給陶然，次席給柳絮，末席給何川。", "何川"),
      ("哪个湖排第二？", "三个湖里白湖最大，青湖次之，月湖最小。", "青湖"),
      ("何川前面的一位是谁？", "第一名陶然，第二名柳絮，第三名何川。", "柳絮"),
      ("柳絮在她的榜单上排第几？", "第一名陶然，第二名柳絮，第三名何川。", "第二名"),
      (
        "Who comes third?", "Falk is first, Reed is second, Oake third and Ives comes last.", "Oake"
      ),
      ("Who comes last?", "Falk is first, Reed is second, Oake third and Ives comes last.", "Ives"),
      ("Who is ranked second?", "If I had to rank them: Falk, then Reed, then Oake.", "Reed"),
      ("Who is ranked second?", "My ranking would be Falk, Reed, Oake.", "Reed"),
      ("Who came second?", "The winner was Falk, with Reed in second and Oake in third.", "Reed"),
      ("Who came third?", "Third place went to Oake.", "Oake"),
      (
        "Who is ranked second?",
        "Falk tops my list, Reed is the runner-up and Ives brings up the rear.",
        "Reed"
      ),
      (
        "Who is at the bottom of the list?",
        "Falk tops my list, Reed is the runner-up and Ives brings up the rear.", "Ives"
      ),
      ("Which one does she put second?", "I'd go Falk, Reed, Oake, in that order.", "Reed"),
      ("Where did Oake rank?", "Falk came first. Reed came second. Oake came third.", "third"),
      ("Who is ranked fourth?", "Falk came first. Reed came second. Oake came third.", ""),
      ("Who came second?", "We came third behind Falk and Reed.", ""),
    ])
  func `Orders in plain talk`(question: String, text: String, value: String) throws {
    #expect(try answer(to: question, from: text) == value)
  }

  @Test(arguments: [
    ("谁排第二？", "首先我们挖土，然后我们播种，最后浇水。"),
    ("谁排第一？", "第一天我们到了海边，第二天下雨。"),
    ("谁排第二？", "他去过两次，第一次坐船，第二次骑马。"),
    ("Who comes second?", "First we dig, then we plant, and finally we water the beds."),
    ("Who comes second?", "The first time I saw it I was ten, the second time I was forty."),
    ("Who comes last?", "I last saw her in the spring, and we talked until the last train."),
    ("Which comes second?", "First, soak the beans. Second, rinse them. Third, boil them."),
  ])
  func `A procedure ranks nothing`(question: String, text: String) throws {
    #expect(try answer(to: question, from: text) == "")
  }
}
