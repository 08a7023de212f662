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
  func `Every encoding gives the same words at their own bytes`(
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

  @Test(arguments: FormatFixture.all, [TextEncoding.utf8, .utf16LittleEndian, .gb18030])
  func `Paragraphs and the gaps between them tile the file`(
    fixture: FormatFixture, encoding: TextEncoding
  ) throws {
    let bytes = encoding.bytes(of: fixture.text)
    let interview = try read(SourceText(name: "a", bytes: bytes, encoding: encoding))
    // Files that tell each speaker's words apart have them in another order than that of speech.
    let places = interview.paragraphs.map(\.bytes).sorted { $0.lowerBound < $1.lowerBound }
    let borders = [0] + places.flatMap { [$0.lowerBound, $0.upperBound] }
    #expect(zip(borders, borders.dropFirst() + [bytes.count]).allSatisfy(<=))
    #expect(interview.paragraphs.allSatisfy { !$0.bytes.isEmpty })
    let turns = interview.turns.map(\.paragraphs)
    #expect(zip(turns, turns.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    for (index, turn) in interview.turns.enumerated() {
      let paragraphs = interview.paragraphs[turn.paragraphs]
      #expect(paragraphs.allSatisfy { $0.turn == index && $0.speaker == turn.speaker })
    }
  }

  @Test(arguments: FormatFixture.all, [TextEncoding.utf8, .utf16LittleEndian, .gb18030])
  func `A paragraph is its bytes with the declared emendations`(
    fixture: FormatFixture, encoding: TextEncoding
  ) throws {
    let bytes = encoding.bytes(of: fixture.text)
    let interview = try read(SourceText(name: "a", bytes: bytes, encoding: encoding))
    func decoded(_ range: Range<Int>) -> String {
      let part = SourceText(name: "a", bytes: Array(bytes[range]), encoding: encoding)
      return String(decoding: part.utf8, as: UTF8.self)
    }
    for paragraph in interview.paragraphs {
      var (read, next) = ("", paragraph.bytes.lowerBound)
      for emendation in interview.source.emendations(in: paragraph.bytes) {
        read += decoded(next..<emendation.bytes.lowerBound) + emendation.reading
        next = emendation.bytes.upperBound
      }
      read += decoded(next..<paragraph.bytes.upperBound)
      #expect(read == interview.text(of: paragraph).string)
    }
  }

  @Test func `Damaged JSON yields the segments before the damage`() throws {
    let text = #"{"segments": [{"speaker": "A", "body": "One."}, {"speaker": "B", "body": "Tw"#
    #expect(words(of: try read(text)) == ["A: One."])
  }

  @Test func `A backslash before a character of several bytes is dropped by itself`() throws {
    let text = #"{"segments": [{"body": "一\蜂"}]}"#
    #expect(words(of: try read(text)) == ["一蜂"])
  }

  @Test func `Of consecutive voice tags the last one counts`() throws {
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
