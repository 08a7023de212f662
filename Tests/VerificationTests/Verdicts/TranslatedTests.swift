import Testing
import Verification

/// Quotations in another language than the source.
struct TranslatedTests {
  private static let draft =
    "“The flour was bought from an old mill in the mountains, and in winter there was snow on the road.”"

  @Test func `A translation has the place of what it translates, and fails unless allowed`() throws
  {
    let quotation = try Gate.quotationOfVoices(in: Self.draft)
    #expect(quotation.verdict == .translated)
    #expect(quotation.places.first?.speaker == "JOEL")
    #expect(quotation.places.first?.text.hasPrefix("面粉是从山里的老磨坊买来的") == true)
    #expect(!quotation.isFine())
    #expect(quotation.isFine(by: Standard(allowsTranslated: true)))
  }

  @Test func `Another speaker's translated words never pass`() throws {
    let quotation = try Gate.quotationOfVoices(in: Self.draft + " Marta said.")
    #expect((quotation.verdict, quotation.isOtherSpeaker) == (.translated, true))
    #expect(!quotation.isFine(by: Standard(allowsTranslated: true)))
  }

  @Test(arguments: [
    "“The flour was stolen by soldiers at night, and nobody in the city had bread.”",
    "“The dogs barked at the moon and the teacher closed the school window.”",
    "“水车的木料是城里人白送的，一分钱也没有要过我们的。”",
  ])
  func `Other words are no translation`(draft: String) throws {
    #expect(try Gate.quotationOfVoices(in: draft).verdict != .translated)
  }
}
