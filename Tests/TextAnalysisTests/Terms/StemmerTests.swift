import Foundation
import Testing
import TextAnalysis

struct StemmerTests {
  @Test(arguments: [
    ("by", "by"), ("is", "is"), ("'s", "'s"), ("naïves", "naïves"), ("mp3s", "mp3s"),
    ("Cats", "Cats"), ("co-operates", "co-operates"), ("記者", "記者"), ("", ""),
  ])
  func `A word that is short or has bytes other than letters stays`(word: String, stem: String) {
    #expect(self.stem(of: word) == stem)
  }

  @Test(arguments: [
    ("father's", "father"), ("fathers'", "father"), ("boss's'", "boss"), ("'twas", "twas"),
    ("don't", "don't"), ("'''", "'"), ("''s", ""),
  ])
  func `Step 0 removes the apostrophes around a word`(word: String, stem: String) {
    #expect(self.stem(of: word) == stem)
  }

  @Test(arguments: [
    ("caresses", "caress"), ("ties", "tie"), ("cried", "cri"), ("gaps", "gap"), ("gas", "gas"),
    ("this", "this"), ("kiwis", "kiwi"), ("campus", "campus"), ("glass", "glass"),
  ])
  func `Step 1a removes a plural s`(word: String, stem: String) {
    #expect(self.stem(of: word) == stem)
  }

  @Test(arguments: [
    ("agreed", "agre"), ("agreedly", "agre"), ("feed", "feed"), ("bled", "bled"), ("sing", "sing"),
    ("walked", "walk"), ("seemingly", "seem"), ("markedly", "mark"), ("luxuriating", "luxuri"),
    ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("hoping", "hope"),
    ("adding", "add"), ("egged", "egg"), ("inning", "inning"), ("vying", "vie"),
    ("pasted", "paste"), ("showing", "show"), ("relaxed", "relax"), ("enjoyed", "enjoy"),
  ])
  func `Step 1b removes ed and ing and restores the verb`(word: String, stem: String) {
    #expect(self.stem(of: word) == stem)
  }

  @Test(arguments: [("cry", "cri"), ("say", "say"), ("youth", "youth"), ("dry's", "dri")])
  func `Step 1c writes y after a consonant as i`(word: String, stem: String) {
    #expect(self.stem(of: word) == stem)
  }

  @Test(arguments: [
    ("relational", "relat"), ("rational", "ration"), ("valency", "valenc"), ("digitizer", "digit"),
    ("formalism", "formal"), ("hopefulness", "hope"), ("sensibility", "sensibl"),
    ("geologist", "geolog"), ("geology", "geolog"), ("boggy", "boggi"), ("restlessly", "restless"),
    ("quickly", "quick"), ("joyfully", "joy"), ("wily", "wili"),
  ])
  func `Step 2 shortens a double suffix in R1`(word: String, stem: String) {
    #expect(self.stem(of: word) == stem)
  }

  @Test(arguments: [
    ("formalize", "formal"), ("triplicate", "triplic"), ("electrical", "electr"),
    ("hopeful", "hope"), ("goodness", "good"), ("formative", "format"), ("talkative", "talkat"),
    ("demonstrative", "demonstr"),
  ])
  func `Step 3 removes a suffix in R1, and ative in R2`(word: String, stem: String) {
    #expect(self.stem(of: word) == stem)
  }

  @Test(arguments: [
    ("revival", "reviv"), ("allowance", "allow"), ("replacement", "replac"), ("adoption", "adopt"),
    ("decision", "decis"), ("companion", "companion"), ("payment", "payment"),
    ("enjoyment", "enjoy"),
  ])
  func `Step 4 removes a suffix in R2`(word: String, stem: String) {
    #expect(self.stem(of: word) == stem)
  }

  @Test(arguments: [
    ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"), ("controll", "control"),
    ("roll", "roll"),
  ])
  func `Step 5 removes a final e and one l of two`(word: String, stem: String) {
    #expect(self.stem(of: word) == stem)
  }

  @Test(arguments: [
    ("skies", "sky"), ("skis", "ski"), ("news", "news"), ("early", "earli"), ("general", "general"),
    ("generate", "generat"), ("universe", "univers"), ("organization", "organiz"),
    ("internal", "internal"), ("proceeds", "proceed"), ("evenings", "evening"),
  ])
  func `An exceptional word has a stem of its own`(word: String, stem: String) {
    #expect(self.stem(of: word) == stem)
  }

  @Test(
    .enabled(
      if: PublishedVocabulary.isPresent,
      "the published Porter2 vocabulary is not beside the project, in shared/evaluation/porter2"))
  func `Every word of the published vocabulary has its published stem`() throws {
    let words = try PublishedVocabulary.lines(of: "voc.txt")
    let stems = try PublishedVocabulary.lines(of: "output.txt")
    let mismatches = zip(words, stems).filter { word, stem in self.stem(of: word) != stem }
    #expect(words.count == 42_649)
    #expect(stems.count == 42_649)
    #expect(mismatches.isEmpty)
  }

  private func stem(of word: String) -> String {
    var bytes = Array(word.utf8)
    Stemmer.stem(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Snowball's sample of English words with their stems, one a line in the same order.
private enum PublishedVocabulary {
  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "voc.txt").path)
  }

  static func lines(of file: String) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  private static var folder: URL {
    let testFile = URL(filePath: #filePath)
    let package = testFile.appending(path: "../../../..").standardized
    return package.appending(path: "../shared/evaluation/porter2").standardized
  }
}
