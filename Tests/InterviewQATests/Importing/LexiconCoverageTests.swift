import Fixtures
import InterviewQA
import Testing

/// How many words of texts the lexicon of a small knowledge folder has an entry for.
struct LexiconCoverageTests {
  /// The coverage of one file.
  private func coverage(of text: String) throws -> LexiconCoverage {
    let folder = try SmallKnowledge.folder(adding: [
      "talk.txt": text,
      "Lexicon/names.txt": "person: 陈澜 | Chen Lan\n",
      "Lexicon/synonyms.txt": "蜂蜜 = honey @0.9\nbee hive = 蜂箱 @0.9\n教授 = professor @0.9\n",
      "Lexicon/frequencies/test.txt": "5: 蜂蜜 教授 蜂箱 喜欢 蜜蜂 三十\n4: 蜂蜜教授\n",
    ])
    return try LexiconCoverage(
      of: [folder.path + "/talk.txt"], knowledge: KnowledgeBase(folder: folder.path))
  }

  @Test(arguments: [
    ("the honey of honeys", 3, ["of"]), ("fly, honey, fly or jump", 5, ["fly", "jump", "or"]),
    ("one bee hive per bee", 5, ["bee", "one", "per"]), ("三只 honey", 1, []),
  ])
  func `English words are looked up by their stem, and as part of longer entries`(
    text: String, words: Int, missing: [String]
  ) throws {
    let english = try coverage(of: text).english
    #expect(english.words == words)
    #expect(english.missing.map(\.word) == missing)
  }

  @Test(arguments: ["the 30 the", "three", "a b c", "the's", "the’s"])
  func `Stop words with their endings, numbers and single letters are no content`(
    text: String
  ) throws {
    #expect(try coverage(of: text).english.words == 0)
  }

  @Test func `Words with a capital are names, also where they begin a sentence`() throws {
    let coverage = try coverage(of: "We saw Chen Lan. Lan saw Bo. Bees saw bees. Honey is gold.")
    #expect(coverage.names.words == 4)
    #expect(coverage.names.missing.map(\.word) == ["bo", "lan"])
    #expect(coverage.english.words == 9)
    #expect(coverage.english.entered == 1)
  }

  @Test(arguments: [
    ("蜂蜜喜欢陈澜", 3, ["喜欢"]), ("蜂蜜教授的蜜蜂", 2, ["蜜蜂"]),
  ])
  func `Chinese is cut into words; parts that have entries make one of a longer word`(
    text: String, words: Int, missing: [String]
  ) throws {
    let chinese = try coverage(of: text).chinese
    #expect(chinese.words == words)
    #expect(chinese.missing.map(\.word) == missing)
  }

  @Test func `Characters that are no words count apart`() throws {
    let coverage = try coverage(of: "青岭蜂蜜")
    #expect(coverage.chinese.words == 1)
    #expect(coverage.characters.missing.map(\.word) == ["岭", "青"])
    #expect(coverage.chinese.share == 1)
    #expect(coverage.english.share == nil)
  }
}
