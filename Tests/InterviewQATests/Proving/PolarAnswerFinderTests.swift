import Testing

@testable import InterviewQA

/// Which words decide a yes/no question; empty where none surely do.
struct PolarAnswerFinderTests {
  typealias Row = (question: String, asked: String, reply: String, answer: String)

  private func expect(_ row: Row) throws {
    let stages = try ProvingStages(
      row.question, of: row.reply, to: row.asked.isEmpty ? nil : row.asked)
    #expect(stages.polarAnswer() == row.answer, "\(row.question) \(row.reply)")
  }

  @Test(
    arguments: [
      ("Did she ride the pony?", "Did you ride the pony?", "Yes, I did.", "Yes, I did"),
      (
        "Did she ride the pony?", "Did you ever ride the pony?", "No, never once.", "No, never once"
      ),
      (
        "Was it a medal?", "Was it a medal?", "Oh, no, no. It was never a medal.",
        "Oh, no, no. It was never a medal"
      ),
      (
        "Was the case dropped?", "Was the case against you dropped?", "Yes, dropped.",
        "Yes, dropped"
      ),
      ("Did they charge her?", "And did they charge you?", "No, dropped.", "No, dropped"),
      ("Will the ferry return?", "Will the ferry return?", "I think so.", "I think so"),
      ("Will the ferry return?", "Will the ferry return?", "Absolutely not.", "Absolutely not"),
      ("Did the bakery burn?", "Did the bakery burn?", "Not at all.", "Not at all"),
      ("Did Mara Lind smoke?", "Did you smoke?", "Yes, we all did.", "Yes, we all did"),
      ("Is the orchard sold?", "So, is the orchard sold?", "Not yet.", "Not yet"),
      ("Will prices fall?", "Will prices fall?", "Hard to say.", "Hard to say"),
      (
        "Does she miss the harbour?", "Do you miss the harbour?", "Of course. I miss it.",
        "Of course. I miss it"
      ),
      ("Did she ride the pony?", "You rode the pony?", "Yes, twice a week.", "Yes, twice a week"),
      ("Did she ever marry?", "You never married?", "No, I never did.", "No, I never did"),
      (
        "Did she like the school?", "Did you like the school?", "Yes, but not the teachers.",
        "Yes, but not the teachers"
      ),
    ] as [Row])
  func `A reply in English`(row: Row) throws { try expect(row) }

  @Test(
    arguments: [
      ("她骑过那匹马吗？", "您骑过那匹马吗？", "没有，从来没骑过。", "没有，从来没骑过"),
      ("磨坊卖掉了吗？", "磨坊卖掉了吗？", "是的。", "是的"), ("渡轮会停航吗？", "渡轮会停航吗？", "不会。", "不会"),
      ("渡轮会停航吗？", "你觉得渡轮会不会停航？", "应该会。", "应该会"),
      ("渡轮会停航吗？", "渡轮会停航吗？", "说不好。", "说不好"),
      ("橘子价格会下跌吗？", "橘子价格会下跌吗？", "当然，明年就跌。", "当然，明年就跌"),
      ("她后悔卖掉磨坊吗？", "您后悔卖掉磨坊吗？", "不后悔，一点也不。", "不后悔，一点也不"),
      ("渡輪會停航嗎？", "渡輪會停航嗎？", "不會，我們有船。", "不會，我們有船"),
      ("磨坊是不是賣掉了？", "磨坊賣掉了嗎？", "沒有，租出去了。", "沒有，租出去了"),
      ("她是否骑过马？", "您骑过马没有？", "骑过，会骑。", "骑过，会骑"),
      (
        "她喜欢学校吗？", "您喜欢学校吗？", "对，不过不喜欢老师。",
        "对，不过不喜欢老师"
      ),
    ] as [Row])
  func `A reply in Chinese`(row: Row) throws { try expect(row) }

  @Test(
    arguments: [
      // No reply to the same question.
      ("Did she ride the pony?", "Did you sell the pony?", "Yes, I did.", ""),
      ("Did her brother smoke?", "Did your husband smoke?", "Yes, he did.", ""),
      ("Did she ride the pony?", "How did you ride the pony?", "No, we walked.", ""),
      ("Did she ride the pony?", "Did you ride the pony or the mule?", "Yes, both.", ""),
      ("Did all of them ride the pony?", "Did they ride the pony?", "Yes, they did.", ""),
      ("Did she win a prize?", "Did you win a prize at the regatta in Arles in June?", "No.", ""),
      // Yes and no alone may be taken either way.
      ("Did she ever marry?", "You never married?", "No.", ""),
      ("Did she ride the pony?", "You rode the pony, didn't you?", "Right.", ""),
      ("她结过婚吗？", "您没结过婚？", "对。", ""), ("她骑过马吗？", "您骑过马，对吧？", "对。", ""),
      // The first words only look like a reply.
      ("Did she ride the pony?", "Did you ride the pony?", "No one rode it in those years.", ""),
      ("Did she ride the pony?", "Did you ride the pony?", "Right after the war we sold it.", ""),
      ("她骑过马吗？", "您骑过马吗？", "有一天父亲把它卖了。", ""), ("她骑过马吗？", "您骑过马吗？", "不久它就死了。", ""),
      ("渡輪會停航嗎？", "渡輪會停航嗎？", "會議明天才開。", ""),
      // No question for yes or no.
      ("Who rode the pony?", "Did you ride the pony?", "Yes, I did.", ""),
      ("Will it be the ferry or the bridge?", "Will it be the ferry or the bridge?", "Yes.", ""),
      ("她为什么骑马？", "您骑马吗？", "是的。", ""), ("她骑马还是走路？", "您骑马还是走路？", "对。", ""),
      // Turned against its first word, and too long to be shown whole.
      (
        "Did she like the school?", "Did you like the school?",
        "Yes, in a way, but when I look back at all those years I cannot say that I did.", ""
      ),
    ] as [Row])
  func `No reply decides`(row: Row) throws { try expect(row) }

  @Test(
    arguments: [
      (
        "Will they build boats?", "", "We have a plan. We will not build boats.",
        "We will not build boats"
      ),
      ("Does Mara Lind keep bees?", "", "I never kept bees.", "I never kept bees"),
      (
        "Did she sell the mill?", "", "My father died. I did not sell the mill.",
        "I did not sell the mill"
      ),
      (
        "Did they build the bridge?", "", "They probably built the bridge.",
        "They probably built the bridge"
      ),
      ("她卖掉了磨坊吗？", "", "父亲走得早。我没有卖掉磨坊。", "我没有卖掉磨坊"), ("你们会造船吗？", "", "我们不会造船。", "我们不会造船"),
      ("他們會造船嗎？", "", "說實話，我們不會造船。", "我們不會造船"),
      ("他们要造船吗？", "", "修码头不等于要造船。", ""),
    ] as [Row])
  func `A clause that tells it`(row: Row) throws { try expect(row) }

  @Test(
    arguments: [
      // Another did it, or something else was done.
      ("Will they build boats?", "", "My cousin will build boats.", ""),
      ("Will they build boats?", "", "We will build engines for boats.", ""),
      ("Did the water reach the attic?", "", "The water came to the third step and stopped.", ""),
      ("Did Otto Reed sell the mill?", "", "I sold the mill.", ""),
      ("Did she sell the mill?", "", "You sold the mill and moved on, that is how it was.", ""),
      ("她卖掉了磨坊吗？", "", "叔叔卖掉了磨坊。", ""), ("你们会造船吗？", "", "造船的工厂搬走了。", ""),
      // Not put forward as told.
      ("Will they build boats?", "", "If we had money we would build boats.", ""),
      ("Will they build boats?", "", "People ask whether we will build boats.", ""),
      ("Did they build the bridge?", "", "It is not true that they built the bridge.", ""),
      ("Did they build boats?", "", "We will build boats.", ""),
      ("你们会造船吗？", "", "如果有钱，我们会造船。", ""), ("他們會造船嗎？", "", "有人問我們會不會造船。", ""),
      // Said one way and the other.
      ("Did they build boats?", "", "We never built boats. In the end we built boats.", ""),
      // All of it, not some.
      ("Did they sell all the boats?", "", "We sold the boats.", ""),
    ] as [Row])
  func `No clause tells it`(row: Row) throws { try expect(row) }
}
