import Testing

@testable import InterviewQA

struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("bee", "bee", 0), ("bee", "", 3), ("bee", "be", 1), ("bee", "beet", 1),
    ("bee", "fee", 1), ("hive", "hvie", 1), ("ca", "abc", 3), ("honey", "money", 1),
  ])
  func `Words differ by so many letters`(first: String, second: String, distance: Int) {
    #expect(EditDistance.between(Array(first.utf8), and: Array(second.utf8)) == distance)
    #expect(EditDistance.between(Array(second.utf8), and: Array(first.utf8)) == distance)
  }

  @Test func `Every prefix is compared with the whole`() {
    let distances = EditDistance.ofPrefixes(of: Array("hives".utf8), to: Array("hive".utf8))
    #expect(distances == [4, 3, 2, 1, 0, 1])
  }
}
