import Testing
import Verification

/// Stage directions, words of others and conditions in what people say.
struct SpokenSourceTests {
  @Test func `A stage direction may be left out, and is shown`() throws {
    let quotation = try Gate.quotationOfVoices(
      in: "“The flour was damp. But nobody noticed the salt.”")
    #expect(quotation.summary.hasPrefix("folded"))
    #expect(quotation.differences.contains { $0.kind == .stageDirection && $0.source == "laughs" })
    #expect(quotation.isFine() && !quotation.isFine(by: Standard(isStrict: true)))
  }

  @Test(arguments: [
    "The flour was damp. Nobody noticed the salt", "The flour was dry. But nobody noticed the salt",
    "The flour was damp, but nobody noticed the salt",
  ])
  func `Whatever else is left out or changed with it is an alteration`(quote: String) throws {
    #expect(try Gate.quotationOfVoices(in: "“\(quote).”").verdict == .altered)
  }

  @Test(arguments: [
    ("the cellar floods", "If"), ("the oven survives", "Whether"), ("thirty sacks", "up to"),
  ])
  func `A condition is hidden however long its clause is, and so is a limit`(
    quote: String, word: String
  ) throws {
    let quotation = try Gate.quotationOfVoices(in: "“\(quote)”")
    #expect((quotation.verdict, quotation.hides) == (.exact, [word]))
  }

  @Test(arguments: [
    "“The miller was a thief,” Marta says.", "“And I will laugh,” Marta says.",
    "“You will burn it,” Marta says.",
  ])
  func `What somebody else said is hidden, wherever that is told`(draft: String) throws {
    let quotation = try Gate.quotationOfVoices(in: draft)
    #expect(quotation.verdict.isFine && !quotation.isFine())
  }

  @Test func `A limit of the next clause is not hidden`() throws {
    #expect(try Gate.quotationOfVoices(in: "“The dough rises slowly.”").hides == [])
  }

  @Test func `What shows nothing is not compared`() throws {
    let quotation = try Gate.quotationOfVoices(in: "“No\u{AD}body noticed\u{200B} the salt.”")
    #expect(quotation.verdict == .folded)
    #expect(quotation.differences.contains { $0.kind == .blanks })
  }

  @Test(arguments: [
    "Villagers know it as the “golden loaf mile” in the village.",
    "Children love “The Ballad of the Mill” aloud.", "所谓“面包之路”还没有名字。",
  ])
  func `A term, a title or a name that the sources lack is not checked`(draft: String) throws {
    #expect(try Gate.quotationOfVoices(in: draft).verdict == .unchecked)
  }

  @Test(arguments: [
    "She calls it “the golden loaf mile”.", "Marta: “The Ballad of the Mill”",
    "They said “we sold no bread that winter to anyone”.",
  ])
  func `What somebody is said to have said is checked`(draft: String) throws {
    #expect(try Gate.quotationOfVoices(in: draft).verdict != .unchecked)
  }
}
