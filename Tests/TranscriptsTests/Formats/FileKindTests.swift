import Testing
import Transcripts

struct FileKindTests {
  @Test(arguments: [
    (Array("".utf8), "a.txt: the file is empty"),
    (Array(" \r\n\n　\n".utf8), "a.txt: no paragraph to quote"),
    (
      Array("蜂\0".utf8),
      "a.txt: not text, not even in UTF-8; give its encoding with --encoding"
    ),
    (
      [UInt8](repeating: 0xFF, count: 40),
      "a.txt: not text, not even in GB18030; give its encoding with --encoding"
    ),
  ])
  func `A file that is not text is refused with what to do`(bytes: [UInt8], message: String) {
    let error = #expect(throws: TranscriptError.self) {
      try TranscriptReader().read(SourceText(name: "a.txt", bytes: bytes))
    }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    "<!doctype html>", "<HTML>", "\n<html>", "\u{FEFF}<!DOCTYPE html>", "<p>Q: a</p>",
  ])
  func `An HTML page is recognised however it begins`(text: String) {
    let error = #expect(throws: TranscriptError.self) { try read(text) }
    #expect(error?.description.contains("an HTML page") == true)
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?>", "an XML document, which is not read"),
    ("{\"utterances\": []}", "of JSON, ‘segments’ with ‘body’ or ‘text’ are read"),
  ])
  func `Text for other programs is refused by its kind`(text: String, problem: String) {
    let error = #expect(throws: TranscriptError.self) { try read(text) }
    #expect(error?.description.contains(problem) == true)
  }

  @Test(arguments: [
    ("File type = \"ooTextFile\"\nObject class = \"Sound\"\n", "a Praat file without a TextGrid"),
    ("<?xml version=\"1.0\"?>\n<folker-transcription>", "a FOLKER transcription"),
    ("<talk>\n<u>Rain?</u>\n</talk>\n", "an XML document with ‘talk’ at its root"),
    ("talk 1 0.00 0.31 where 0.98\ntalk 1 0.31 0.20 to 0.90\n", "a NIST CTM file"),
    ("SPEAKER talk 1 0.00 1.50 <NA> <NA> mira <NA> <NA>\n", "a NIST RTTM file"),
    ("0 1200000 where\n1200000 2400000 to\n", "a file of HTK labels"),
    ("{0}{25}Rain?\n{25}{50}Snow.\n", "a MicroDVD subtitle file"),
    ("[10][25] Rain?\n[25][50] Snow.\n", "an MPL2 subtitle file"),
    ("Scenarist_SCC V1.0\n\n00:00:01:00\t9420 9420\n", "a file of Scenarist captions"),
    ("- speaker: Mira\n  text: Rain?\n- speaker: Odo\n  text: Snow.\n", "YAML"),
  ])
  func `A transcript for other programs is refused in one line`(text: String, kind: String) {
    let error = #expect(throws: TranscriptError.self) { try read(text) }
    #expect(
      error?.description
        == "a.txt: \(kind), which is not read; export plain text, SubRip or WebVTT from it")
  }

  @Test(arguments: [
    "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n",
    "\"ooTextFile\"\n\"TextGrid\"\n0\n2.3\n",
    "<?xml version=\"1.0\"?>\n<ANNOTATION_DOCUMENT AUTHOR=\"\">",
    "<?xml version=\"1.0\"?>\n<!-- (c) -->\n<basic-transcription>",
    "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">", "<?xml version=\"1.0\"?><tt xml:lang=\"en\">",
    "<Trans><Turn></Trans>", "<timedtext><body><p t=\"0\"></p></body></timedtext>",
  ])
  func `One without words has nothing to quote, and is no prose`(text: String) {
    let error = #expect(throws: TranscriptError.self) { try read(text) }
    #expect(error?.description == "a.txt: no paragraph to quote")
  }

  @Test(arguments: [
    "<Mira> Where to?\n<Odo> North.\n<Mira> Oh.\n", "<i>Rain</i> fell.\nIt was <i>cold</i>\n",
    "1 2 3\nrain 1 a 2 3 falls\n", "[10] Rain.\n[25] Snow.\n", "Text: a\nSpeaker: b\n",
    "00:01\tRain.\n00:02\tSnow.\n",
  ])
  func `Text that only looks like that is read`(text: String) throws {
    _ = try read(text)
  }

  @Test(arguments: [
    ("talk.pdf", "pdftotext -layout talk.pdf"), ("a b.pdf", "pdftotext -layout 'a b.pdf'"),
    ("it's.pdf", #"pdftotext -layout 'it'\''s.pdf'"#), ("蜂.pdf", "pdftotext -layout 蜂.pdf"),
  ])
  func `The command can be pasted whatever the file's name`(name: String, command: String) {
    let error = #expect(throws: TranscriptError.self) {
      try TranscriptReader().read(SourceText(name: name, bytes: Array("%PDF-1.7".utf8)))
    }
    #expect(error?.description.hasSuffix(": " + command) == true)
  }

  @Test(arguments: [
    "It cost us 12 dollars. The jar is blue.", "We do it 3 4 times a day, and then we go.",
    "SPEAKER ones are loud 12 times, said the man at the gate.",
  ])
  func `Prose with numbers is no text for machines`(text: String) throws {
    #expect(try read(text).format == .article)
  }
}
