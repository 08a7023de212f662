import Testing

@testable import Shell

struct WordDifferenceTests {
  @Test(arguments: [
    (
      "We paid 2,400 pounds.", "We paid 2,600 pounds.",
      [
        WordDifference.Part.kept("We paid "), .leftOut("2,400 "), .added("2,600 "),
        .kept("pounds."),
      ]
    ),
    ("一罐三百元", "一罐五百元", [.kept("一罐"), .leftOut("三"), .added("五"), .kept("百元")]),
    ("It isn't so", "It is so", [.kept("It "), .leftOut("isn't "), .added("is "), .kept("so")]),
    ("a\n b", "a b", [.kept("a b")]), ("a b", "a", [.kept("a"), .leftOut("b")]),
    ("", "a", [.added("a")]), ("", "", []),
  ])
  func `Words and Han characters are compared, blanks are not`(
    old: String, new: String, parts: [WordDifference.Part]
  ) {
    #expect(WordDifference(from: old, to: new).parts == parts)
  }
}
