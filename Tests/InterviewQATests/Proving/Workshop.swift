import InterviewQA
import Testing

/// Three invented talks that tell the same kinds of things, one in each script.
enum Workshop: String, CaseIterable, Sendable {
  case mill, tea, kiln

  func answerer() throws -> QuestionAnswerer { try #require(Self.answerers[self]).get() }

  private static let answerers = Dictionary(
    uniqueKeysWithValues: allCases.map { workshop in
      (
        workshop,
        Result {
          try InterviewQATests.answerer(of: ["\(workshop.rawValue).txt": workshop.text])
        }
      )
    })

  private var text: String {
    switch self {
    case .mill:
      """
      Valley Weekly: How did the paper mill begin?
      Petra Lindqvist: My uncle Arvid founded the mill in 1962. He hired 14 women from the village.
      Valley Weekly: How many people work here now?
      Petra Lindqvist: We employ 38 people and we run 5 presses. The oldest press is from Leipzig.
      Valley Weekly: Did the flood close you down?
      Petra Lindqvist: The flood of 1997 did not close us down. We stood still for nine days.
      Valley Weekly: Why do you still make paper by hand?
      Petra Lindqvist: Because hand-made sheets last longer. Bookbinders pay for that.

      """
    case .tea:
      """
      山风周报：茶厂是怎么开始的？
      柳映川：我外公1958年创办了茶厂，只借了三千元。他招了十二个女工。
      山风周报：现在厂里有多少人？
      柳映川：我们有四十六名工人，七台揉茶机。最老的机器是从福州运来的。
      山风周报：洪水让你们停产了吗？
      柳映川：1998年的洪水没有让我们停产，只停电九天。
      山风周报：为什么还用手工炒茶？
      柳映川：因为手工炒的茶更香，老客人愿意多付钱。

      """
    case .kiln:
      """
      海城月刊：窯場是怎麼開始的？
      許硯秋：我祖母1949年創辦了窯場，只借了五百元。她收了九個徒弟。
      海城月刊：現在窯場有多少人？
      許硯秋：我們有二十三名師傅，六座窯。最老的窯在後山。
      海城月刊：颱風讓你們停工了嗎？
      許硯秋：1996年的颱風沒有讓我們停工，只停電五天。
      海城月刊：為什麼還燒柴窯？
      許硯秋：因為柴燒的釉色更潤，老客人願意等。

      """
    }
  }
}
