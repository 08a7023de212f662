import Fixtures
import Testing
import Transcripts

struct FormatTests {
  @Test(arguments: FormatFixture.all)
  func `A format is read to the byte`(fixture: FormatFixture) throws {
    let found = try spans(of: read(fixture.text))
    #expect(found == fixture.spans, "\(found)")
  }

  @Test(arguments: FormatFixture.all, [TextEncoding.utf16LittleEndian, .utf16BigEndian, .gb18030])
  func `The same words stand in every encoding, at their bytes`(
    fixture: FormatFixture, encoding: TextEncoding
  ) throws {
    let plain = try read(fixture.text)
    for text in [fixture.text, crlf(fixture.text)] {
      let bytes = encoding.bytes(of: text)
      let interview = try read(SourceText(name: "a", bytes: bytes, encoding: encoding))
      #expect(words(of: interview) == words(of: plain))
      #expect(interview.paragraphs.map(\.time) == plain.paragraphs.map(\.time))
      for paragraph in interview.paragraphs {
        let alone = SourceText(name: "a", bytes: Array(bytes[paragraph.bytes]), encoding: encoding)
        #expect(
          String(decoding: alone.utf8, as: UTF8.self)
            == String(decoding: interview.source.decoded(paragraph.bytes), as: UTF8.self))
      }
    }
  }

  @Test(arguments: FormatFixture.all)
  func `Turns and what is between them tile the file`(fixture: FormatFixture) throws {
    let interview = try read(fixture.text)
    var end = 0
    for turn in interview.turns {
      let paragraphs = interview.paragraphs[turn.paragraphs]
      #expect(paragraphs.allSatisfy { $0.speaker == turn.speaker })
      for paragraph in paragraphs {
        #expect(paragraph.bytes.lowerBound >= end)
        end = paragraph.bytes.upperBound
      }
    }
    #expect(end <= interview.source.bytes.count)
  }

  @Test func `A damaged JSON yields what stands before the damage`() throws {
    let text = #"{"segments": [{"speaker": "A", "body": "One."}, {"speaker": "B", "body": "Tw"#
    #expect(words(of: try read(text)) == ["A: One."])
  }

  @Test func `A backslash before a character of several bytes is left out alone`() throws {
    let text = #"{"segments": [{"body": "一\蜂"}]}"#
    #expect(words(of: try read(text)) == ["一蜂"])
  }

  @Test func `Of voices that follow one another the last one speaks`() throws {
    let text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna><v Ben>Bees.\n"
    #expect(words(of: try read(text)) == ["Ben: Bees."])
  }

  @Test func `A cue file without names is read without speakers`() throws {
    let interview = try read("1\n00:00:01,000 --> 00:00:02,000\nBees live.\n")
    #expect(interview.turns.isEmpty)
    #expect(interview.paragraphs.map(\.kind) == [.text])
  }

  private func crlf(_ text: String) -> String {
    String(
      text.unicodeScalars.reduce(into: String.UnicodeScalarView()) { result, scalar in
        if scalar == "\n", result.last != "\r" { result.append("\r") }
        result.append(scalar)
      })
  }

  private func words(of interview: Interview) -> [String] {
    interview.paragraphs.map { paragraph in
      let name = paragraph.speaker.map { interview.speakers[$0].name + ": " } ?? ""
      return name + interview.text(of: paragraph).string
    }
  }
}
