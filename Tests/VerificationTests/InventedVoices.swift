/// Transcripts of talks that nobody gave, with several who answer, names in two scripts, words that
/// the speakers quote themselves, and numbers instead of names.
enum InventedVoices {
  /// Text by name.
  static let all = ["kiln.txt": kiln, "mill.txt": mill, "camp.txt": camp, "oven.txt": oven]

  private static let kiln = """
    Rolf Dahl: Who built the kiln, and who fires it now?

    Ada Hall: My father built the kiln from river clay. If the wind turns, we let the fire die.
    The bricks crack unless they dry for a month. We only sold bricks to the school.
    The roof may leak in autumn. I think the kiln is safe. The foreman said “we never burn pine here”.

    Rolf Dahl: Did you see that yourself? Were you paid for the bricks?

    Nils Berg: I saw the smoke from the church. We were not paid for the last load.
    I carried the clay in a barrow, and the children stamped it flat.

    Rolf Dahl: What do you remember of the flood?

    Nils Berg: The water stood up to the second shelf. We dried the bricks on the church wall.

    """

  private static let mill = """
    记者：磨坊是谁修的？

    周敏：磨坊是我爷爷用河边的石头修的。如果水太浅，我们就停工。只有村里的人来磨面。

    张璐：水车每天转十个小时。师傅说“面粉不能见光”，所以窗户很小。

    记者：水车什么时候坏的？

    陆振宇：水车是去年春天坏的。我们没有钱买新的木料。

    """

  /// Given names for names, what happens while they speak, and words of others.
  private static let oven = """
    LENA: Marta Novak, you baked the first loaf. What went wrong?

    MARTA: The flour was damp. (laughs) But nobody noticed the salt, and we sold them all.
    If the rain comes before the end of the month, the cellar floods. Whether the oven survives I cannot tell you.
    The miller was a thief, my aunt told me. "You will burn it," he said, "and I will laugh."
    We carry up to thirty sacks. The dough rises slowly, maybe too slowly for a shop.

    LENA: Joel, what did you tell the bank?

    JOEL: 我们只借了三百块钱。面粉是从山里的老磨坊买来的，冬天的时候路上都是雪。

    """

  /// Numbers for names.
  private static let camp = """
    Speaker 1: How many tents stood by the lake?

    Speaker 2: Forty tents stood by the lake. The cook rang a bell at noon.

    Speaker 1: Who lit the lamps?

    Speaker 2: The oldest children lit the lamps.

    """
}
