import Testing

@testable import Verification

/// What counts as a quotation of a draft, and what does not.
struct QuotationFinderTests {
  /// The quotations of a draft, each by its pieces.
  private func quotations(in draft: String) -> [[String]] {
    let blocks = DraftReader.blocks(of: Array(draft.utf8))
    return QuotationFinder(in: blocks).quotations.map { quotation in
      quotation.pieces.map { String(decoding: blocks[$0.block].utf8[$0.range], as: UTF8.self) }
    }
  }

  /// The quotations of a draft that are one piece each.
  private func texts(in draft: String) -> [String] {
    quotations(in: draft).map { $0.joined(separator: " | ") }
  }

  @Test(arguments: [
    "“the old quay”", "\"the old quay\"", "«the old quay»", "»the old quay«", "‹the old quay›",
    "„the old quay“", "„the old quay”", "‘the old quay’", "‚the old quay‘", "「the old quay」",
    "『the old quay』", "｢the old quay｣", "〝the old quay〞", "〝the old quay〟", "＂the old quay＂",
  ])
  func `Each pair of marks is one quotation`(quoted: String) {
    #expect(texts(in: "They call it \(quoted) in town.") == ["the old quay"])
    #expect(texts(in: quoted) == ["the old quay"])
    #expect(texts(in: "人们叫它 \(quoted) 已经很久了。") == ["the old quay"])
  }

  @Test(arguments: [
    ("“She said ‘I know’ and left”", "She said ‘I know’ and left"),
    ("‘She said “I know” and left’", "She said “I know” and left"),
    ("“She said “I know” and left”", "She said “I know” and left"),
    ("\"She said 'I know' and left\"", "She said 'I know' and left"),
    ("「他說『好』就走了」", "他說『好』就走了"), ("『他說「好」就走了』", "他說「好」就走了"),
    ("「他說「好」就走了」", "他說「好」就走了"), ("“他说「好」就走了”", "他说「好」就走了"),
    ("„Sie sagte ‚ja‘ und ging“", "Sie sagte ‚ja‘ und ging"),
    ("«Elle a dit “oui” hier»", "Elle a dit “oui” hier"),
    ("“I read 《茶山》 twice”", "I read 《茶山》 twice"),
  ])
  func `Marks within marks belong to the outer quotation`(draft: String, text: String) {
    #expect(texts(in: draft) == [text])
  }

  @Test(arguments: [
    ("“a “b “c” d", ["c"]), ("“a “b” “c” d", ["b", "c"]), ("“a “b “c” d” e” f", ["a “b “c” d” e"]),
    ("“a\n\n“b\n\nc “d”", ["d"]), ("“a\n\n“b\n\n“c” d “e”", ["a | b | c", "e"]),
    ("《a 《b》 “c”", ["c"]), ("rock ’n’ roll 'good day' so", ["good day"]),
    ("a 5\" pipe and 7\" pipe, \"wide\"", ["wide"]), ("> “a b\n> “c d", ["“a b\n“c d"]),
    ("“[a](b) c” [d (e", ["a c"]), ("[[“a b”](x (y) z) c", ["a b"]), ("****“a b”**** c", ["a b"]),
  ])
  func `Marks that nothing closes leave those behind them alone`(draft: String, found: [String]) {
    #expect(texts(in: draft) == found)
  }

  @Test(arguments: [
    ("They call it 'the old quay' in town.", ["the old quay"]),
    (
      "'We weren't there,' she said, 'not in the '90s.'", ["We weren't there,", "not in the '90s."]
    ),
    (
      "It's 'the old quay', and the boats' nets aren't 'the last nets'.",
      ["the old quay", "the last nets"]
    ),
    ("'the old quay'", ["the old quay"]),
  ])
  func `Straight single marks quote where they are no apostrophes`(
    draft: String, found: [String]
  ) {
    #expect(texts(in: draft) == found)
  }

  @Test func `Quotations of one paragraph are found in their order`() {
    #expect(texts(in: "“a b” and \"c d\", then 「茶山很高」。") == ["a b", "c d", "茶山很高"])
    #expect(texts(in: "\"a b\" and \"c d\" and \"e f\"") == ["a b", "c d", "e f"])
  }

  @Test(arguments: [
    "It’s the captain’s boat, isn’t it?", "It's the captain's boat, isn't it?",
    "the boats’ nets and the gulls’ eggs", "We came in the ’90s and left in the ’00s.",
    "We came in the '90s and left in the '00s.", "We came in the ‘90s.",
    "Rock ’n’ roll is older than the quay.",
  ])
  func `An apostrophe is no quotation mark`(draft: String) {
    #expect(texts(in: draft) == [])
    #expect(QuotationFinder(in: DraftReader.blocks(of: Array(draft.utf8))).unclosed.isEmpty)
  }

  @Test(arguments: [
    ("‘We weren’t there’", "We weren’t there"),
    ("“the captain’s old boat”", "the captain’s old boat"),
    ("\"the captain's '90s boat\"", "the captain's '90s boat"),
    ("‘the boats’ nets are dry’", "the boats’ nets are dry"),
    ("'We weren't there'", "We weren't there"),
  ])
  func `An apostrophe does not close a quotation`(draft: String, text: String) {
    #expect(texts(in: draft) == [text])
  }

  @Test(arguments: ["1974. We stayed.", "12) We stayed."])
  func `A number at the beginning of a line within a paragraph begins no item`(line: String) {
    #expect(texts(in: "“We came in\n\(line)”") == ["We came in\n\(line)"])
  }

  @Test(arguments: [
    ("The board is 5\" wide and 6\" long.", []), ("The board is 5\" wide.", []),
    ("A 5\" nail held \"the old quay\" up.", ["the old quay"]),
    ("\"It was 12\" long\", he said.", ["It was 12\" long"]),
    ("The coast is at 59°54'40\" north.", []),
    ("\"It was in 1974\" and \"the end\"", ["It was in 1974", "the end"]),
  ])
  func `The sign of an inch is no quotation mark`(draft: String, found: [String]) {
    #expect(texts(in: draft) == found)
  }

  @Test(arguments: [
    "Write `\"the old quay\"` here.", "Write ``a ` \"the old quay\"`` here.",
    "```\n\"the old quay\"\n```", "~~~ text\n“the old quay”\n~~~",
    "````\n```\n“the old quay”\n````",
    "```\n“the old quay” and no end of the fence",
    "[the quay](https://quay.example \"The old quay\")",
    "![the quay](quay.png \"The old quay\")", "[quay]: https://quay.example \"The old quay\"",
    "---\ntitle: \"The old quay\"\n---\n", "<!-- “the old quay” -->",
    "<!--\n“the old quay”\n\n“the old quay”\n-->", "Here <!-- “the old quay” --> it ends.",
    "<a title=\"the old quay\">quay</a>", "<https://quay.example/\"the-old-quay\">",
  ])
  func `What Markdown does not show as text has no quotations`(draft: String) {
    #expect(texts(in: draft) == [])
    #expect(texts(in: draft + "\n\nThey said “we stay here”.").count <= 1)
  }

  @Test(arguments: [
    "```\n“a b”\n```\n\n“the old quay”", "<!-- “a b” -->\n\n“the old quay”",
    "---\na: “b c”\n---\n“the old quay”", "`“a b”` and “the old quay”",
    "[quay]: https://quay.example\n“the old quay”", "# “the old quay”", "- “the old quay”",
    "12. “the old quay”", "| “the old quay” | c |", "[“the old quay”](https://quay.example)",
    "“[the old quay](https://quay.example \"a b\")”", "“the **old** quay”", "“the _old_ quay”",
    "“the old _quay_”",
    "**“the old quay”**", "“the old[^1] quay”", "“the <b>old</b> quay”",
    "\\\"the old quay\\\"", "--- “the old quay”", "It's ` “the old quay”",
    "They say “the old quay”[^1].\n\n[^1]: In 1911.",
    "They say it.[^1]\n\n[^1]: “the old quay”",
    "&ldquo;the old quay&rdquo;", "&quot;the old quay&quot;", "&#8220;the old quay&#8221;",
    "&#x201C;the old quay&#x201D;", "&laquo;the old quay&raquo;", "&lsquo;the old quay&rsquo;",
    "“the old&#32;quay”",
  ])
  func `Quotations around and within Markdown are found without it`(draft: String) {
    #expect(texts(in: draft) == ["the old quay"])
  }

  @Test(arguments: [
    ("> The old quay is home.", ["The old quay is home."]),
    ("> “The old quay is home.”", ["The old quay is home."]),
    ("> The old quay\n> is home.", ["The old quay\nis home."]),
    ("> The old quay\nis home.", ["The old quay\nis home."]),
    (">The old quay is home.", ["The old quay is home."]),
    ("> The “old quay” is home.", ["The “old quay” is home."]),
    ("> The old quay is home.\n> — Runa Vik", ["The old quay is home."]),
    ("> The old quay is home.\n> -- Runa Vik", ["The old quay is home."]),
    ("> “The old quay is home.”\n> – Runa Vik", ["The old quay is home."]),
    ("> The old quay is home. — Runa Vik", ["The old quay is home."]),
    ("> The old quay is home.\n>\n> — Runa Vik", ["The old quay is home."]),
    ("> 茶山是大家的。\n> ——周木", ["茶山是大家的。"]),
    ("They say:\n\n> The old quay is home.\n\nThat is all.", ["The old quay is home."]),
    ("> The old quay is home.\n\n“the last boat”", ["The old quay is home.", "the last boat"]),
  ])
  func `A block quote is one quotation without its marks and its signature`(
    draft: String, found: [String]
  ) {
    #expect(texts(in: draft) == found)
  }

  @Test(arguments: [
    ("“We came in May.\n\n“We left in June.”", ["We came in May.", "We left in June."]),
    ("\"We came in May.\n\n\"We left in June.\"", ["We came in May.", "We left in June."]),
    ("「茶山很高。\n\n「路也很远。」", ["茶山很高。", "路也很远。"]),
    ("She said: “We came.\n\n“We saw.\n\n“We left.” Then", ["We came.", "We saw.", "We left."]),
    ("“We came.\n“We left.”", ["We came.\n", "We left."]),
  ])
  func `A quotation over paragraphs opens in each and closes once`(draft: String, pieces: [String])
  {
    #expect(
      quotations(in: draft).map { $0.map { $0.trimming() } } == [pieces.map { $0.trimming() }])
  }

  @Test(arguments: [
    ("《山中的茶》", []), ("他写了《山中的茶》，说“茶山很高”。", ["茶山很高"]),
    ("“我读了《山中的茶》两遍”", ["我读了《山中的茶》两遍"]), ("《未完 and “the old quay”", ["the old quay"]),
  ])
  func `A title is no quotation`(draft: String, found: [String]) {
    #expect(texts(in: draft) == found)
  }

  @Test(arguments: [
    "They said “the old\r\nquay” then.", "They said “the old\rquay” then.",
    "They said “the old\nquay” then.",
  ])
  func `A quotation may go on in the next line whatever ends it`(draft: String) {
    #expect(texts(in: draft) == ["the old\nquay"])
  }

  @Test func `CR LF separates paragraphs and keeps fences shut`() {
    #expect(texts(in: "“a b”\r\n\r\n```\r\n“c d”\r\n```\r\n\r\n> e f\r\n") == ["a b", "e f"])
  }

  @Test(arguments: [
    ("“the old quay\n\nThey said “we stay here” again.", ["we stay here"], ["“"]),
    ("Then “the old quay. They said “we stay here” again.", ["we stay here"], ["“"]),
    ("Then \"the old quay.\n\nThey said \"we stay here\" again.", ["we stay here"], ["\""]),
    ("她说：「茶山很高。\n\n他说：「路也很远。」", ["路也很远。"], ["「"]),
    ("« the old quay\n\n> we stay here", ["we stay here"], ["«"]),
    ("“a b” and “c d", ["a b"], ["“"]),
  ])
  func `A quotation that is never closed is told and the rest is read`(
    draft: String, found: [String], marks: [Unicode.Scalar]
  ) {
    #expect(texts(in: draft) == found)
    let finder = QuotationFinder(in: DraftReader.blocks(of: Array(draft.utf8)))
    #expect(finder.unclosed.map(\.mark) == marks)
  }
}

extension String {
  /// The text without the blanks at its ends.
  fileprivate func trimming() -> String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
