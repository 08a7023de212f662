/// Transcripts of talks that nobody gave, with what makes a quotation hard to check.
enum InventedSources {
  /// Text by name.
  static let all = ["quay.txt": quay, "tea.txt": tea, "barn.txt": barn, "ferry.txt": ferry]

  /// One who asks and two who answer, with words that occur twice.
  static let quay = """
    # The quay

    Interviewer: Ida Moor

    Ida Moor: Per, when did you come to the quay, and who paid for the boat?

    Per Holm: I came here in 1974. We were not rich, but we had 12,500 crates and one old boat.
    The harbour may close next spring; it costs 1.5 million dollars a year, 5% more than before.
    If the council pays, we will stay. She told me that he sold the nets for $300.

    Ida Moor: We all want to know who keeps the boats. Did the mayor help you?

    Runa Vik: Nobody said that Dr. Lee paid the bill. We're proud of the "old quay" – it's our home.
    THE HARBOUR BELONGS TO THE FISHERMEN OF THE TOWN. Perhaps the mayor will come.

    Per Holm: Is the harbour open? The gulls came back in March, and the nets are dry.

    Runa Vik: The gulls came back in May, and the nets are dry. We stay until the ice is gone.

    Per Holm: We stay until the ice is gone. The lamp burns all night, because somebody lights it.

    """

  /// Words for the parts instead of the names of those who ask.
  static let tea = """
    记者：您从什么时候开始种茶？茶山归谁管？

    林秋：我从一九九八年开始种茶，当时只有十五亩地。这个价格不低，一斤卖三百元，比去年贵5%。
    他说茶叶没有卖完，我们可能明年再来。如果下雨，就不采茶。

    记者：村里有多少人种茶？

    林秋：一共有1.5万人，其中五十人是外地来的。她告诉我，山上的路修好了吗？后来就没有人问了。

    周木：我不同意他的看法。茶山是大家的，谁都可以上山采茶。

    """

  /// Nobody is named.
  static let barn = """
    Q: Where did you keep the horses in winter?

    A: We kept the horses in the long barn. They never went out before the thaw.

    Q: Was the barn warm enough for all of them?

    A: It was warm because thirty animals stood close together.

    """

  /// Hard-wrapped lines, and the head of a page within a speech.
  static let ferry = """
    Ada North: How was the first ferry built?

    Ben South: She was built in a year when nobody
    had any steel to spare, and the yard worked
    at night with lamps. The hull was painted twice

    Page 2

    before they launched the ferry at Easter.

    Ada North: Who painted the hull?

    Ben South: My brother did it for a barrel of cider,
    and he never asked for money.

    Page 3

    Ada North: Did he live in the town?

    Ben South: He lived on the ferry.

    """
}
