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
    (
      Array("%PDF-1.7".utf8),
      "a.txt: a PDF document, not text; extract its text first: pdftotext a.txt"
    ),
    (
      Array("PK\u{3}\u{4}x".utf8),
      "a.txt: a Word document or other archive, not text; extract its text first: "
        + "pandoc -t plain a.txt"
    ),
    (
      Array("<!DOCTYPE html>".utf8),
      "a.txt: an HTML page, not text; extract its text first: pandoc -t plain a.txt"
    ),
    (
      Array("<html><p>".utf8),
      "a.txt: an HTML page, not text; extract its text first: pandoc -t plain a.txt"
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
    ("<?xml version=\"1.0\"?>", "an XML document, not text"),
    ("{\\rtf1 a}", "an RTF document, not text"),
    ("{\"utterances\": []}", "of JSON, ‘segments’ with ‘body’ or ‘text’ are read"),
  ])
  func `Text for other programs is refused by its kind`(text: String, problem: String) {
    let error = #expect(throws: TranscriptError.self) { try read(text) }
    #expect(error?.description.contains(problem) == true)
  }

  @Test(arguments: [
    ("talk.pdf", "pdftotext talk.pdf"), ("a b.pdf", "pdftotext 'a b.pdf'"),
    ("it's.pdf", #"pdftotext 'it'\''s.pdf'"#), ("蜂.pdf", "pdftotext 蜂.pdf"),
  ])
  func `The command can be pasted whatever the file's name`(name: String, command: String) {
    let error = #expect(throws: TranscriptError.self) {
      try TranscriptReader().read(SourceText(name: name, bytes: Array("%PDF-1.7".utf8)))
    }
    #expect(error?.description.hasSuffix(": " + command) == true)
  }
}
