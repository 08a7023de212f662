import TestSupport

/// A knowledge folder that loads at once: a few words, two rules, one interview.
package enum SmallKnowledge {
  package static func folder(adding files: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder(SmallKnowledge.files.merging(files) { $1 })
  }

  /// Text by path below the folder.
  package static let files = [
    "Lexicon/abbreviations.txt": "inner: Dr.\n",
    "Lexicon/variants.txt": "后 後\n里 裏裡\n于 於\n",
    "Lexicon/more-variants.txt": "游 遊\n",
    "Lexicon/quoting.txt": "say: said | asked | 说\naccording: according to\npronoun: she\n",
    "Lexicon/readings.txt": "mandarin wang: 王\n",
    "Lexicon/stopwords.txt": "的\n了\n什么\nthe\n",
    "Lexicon/names.txt": "person: 陈澜 | 陳瀾 | Chen Lan\nperson: 王五 | Wang Wu\n",
    "Lexicon/synonyms.txt": "蜂蜜 = honey @0.9\n",
    "Lexicon/layout.txt": "field: Date | 日期\nclause-end: 說 | 说\n",
    "Lexicon/roles.txt": "interviewer: 记者 | Q\nguest: 嘉宾 | A\ncredit: 記者 | 編輯\n",
    "Lexicon/markers.txt": "first: 第一\nnext: 第二\n",
    "Lexicon/measures.txt": "money: 多少錢 | how much money\n",
    "Lexicon/kinds.txt": "person: 人 | person\n",
    "Lexicon/things.txt": "asks: which <kind>\nfruit: apple\n",
    "Lexicon/cues.txt": "reason: 因为\n",
    "Lexicon/units.txt": "money: 元 | yuan\n",
    "Lexicon/quantities.txt": "3: 三 | three\nx10: 十\n",
    "Lexicon/times.txt": "form: <year> 年\n",
    "Lexicon/assertion.txt": "deny: 没有 | never\n",
    "Lexicon/clauses.txt": "turn: 但 | but\nverb: fly\n",
    "Lexicon/ranks.txt": "place 1: 冠军\n",
    "Lexicon/credits.txt": "editor: 编辑\n",
    "Lexicon/answers.txt": "yes: yes | 是的\nno: no | 没有\n",
    "Attributes.rules": attributes,
    "Lexicon/utterances.txt": "greeting: hello | 你好\nhelp: help | 帮助\nleave: exit | quit | 退出\n",
    "Lexicon/references.txt": "person: 她 | she\nthing: 它 | it\n",
    "Facts.rules": "class break: 就\n",
    "Questions.rules": rules,
    "Interviews/bees/about.json": about,
    "Interviews/bees/original.txt": InventedInterview.text,
  ]

  package static let rules = """
    rule: reason
    type: reason
    asks: 为什么
    asks: why
    yes:  为什么养蜂？
    yes:  Why bees?
    no:   什么时候？

    """

  package static let attributes = """
    attribute: price
    label: its price | 价格
    kinds: money
    asks: how much … (cost|costs)
    asks: 多少钱
    told: (cost|costs|价格)
    yes:  How much does the honey cost?
    yes:  蜂蜜多少钱？
    no:   How much honey is there?
    tells: The honey costs three yuan.
    lacks: There is honey for three weeks.

    """

  package static let about = """
    {"id": "bees", "title": {"en": "Bees"}, "outlet": {"name": "河畔日報", "variants": []},
     "people": [{"name": "陳瀾", "variants": [], "role": "guest"}],
     "languages": {"original": "zh-Hant", "records": []}, "paragraphs": 15}
    """
}
