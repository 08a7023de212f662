import Testing
import Transcripts

/// Files of other programs, by the few bytes that tell what they are.
struct ForeignKindTests {
  /// What refuses a file of some bytes.
  private func problem(_ bytes: [UInt8], at path: String?) -> String? {
    let error = #expect(throws: TranscriptError.self) {
      try TranscriptReader().read(SourceText(name: "a", bytes: bytes))
    }
    return error?.problem(at: path)
  }

  @Test(arguments: [
    ("%PDF-1.7", "a PDF document", "pdftotext -layout a.pdf"),
    ("{\\rtf1 a}", "an RTF document", "--convert-to 'txt:Text (encoded):UTF8' a.pdf"),
    ("<html>", "an HTML page", "pandoc --wrap=none -f html -t plain a.pdf -o a.pdf.txt"),
  ])
  func `A document names what extracts its text`(start: String, kind: String, command: String) {
    let problem = problem(Array(start.utf8), at: "a.pdf")
    #expect(problem?.hasPrefix(kind + ", not text; extract its text first: ") == true)
    #expect(problem?.hasSuffix(command) == true)
  }

  /// A Zip archive of members that are not packed.
  private static func zip(_ members: [(name: String, text: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (name, text) in members {
      bytes += Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 22)
      bytes += [UInt8(name.utf8.count), 0, 0, 0]
      bytes += Array((name + text).utf8)
    }
    return bytes
  }

  @Test(arguments: [
    ("word/document.xml", "", "a Word document", "pandoc --wrap=none -f docx -t plain"),
    ("xl/workbook.xml", "", "an Excel sheet", "in2csv -I -f xlsx"),
    ("ppt/presentation.xml", "", "a PowerPoint presentation", "--convert-to pdf"),
    ("mimetype", "application/epub+zip", "an EPUB book", "pandoc --wrap=none -f epub -t plain"),
    (
      "mimetype", "application/vnd.oasis.opendocument.text", "an OpenDocument text",
      "pandoc --wrap=none -f odt -t plain"
    ),
    (
      "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument sheet",
      "soffice --headless --convert-to 'csv:"
    ),
    ("project.qde", "", "a project of REFI-QDA", "unzip a"),
    ("Index/Document.iwa", "", "a document of Pages, Numbers or Keynote", "Word or CSV first"),
    ("talks/one.txt", "", "a Zip archive", "unzip a"),
  ])
  func `A Zip archive is told by its members`(
    member: String, text: String, kind: String, command: String
  ) {
    let first = text.isEmpty ? [("[Content_Types].xml", "<Types/>")] : []
    let problem = problem(Self.zip(first + [(member, text)]), at: "a")
    #expect(problem?.hasPrefix(kind + ", not text; ") == true)
    #expect(problem?.contains(command) == true)
  }

  @Test func `A damaged Zip archive is one`() {
    #expect(problem(Array("PK\u{3}\u{4}x".utf8), at: "a")?.hasPrefix("a Zip archive") == true)
  }

  @Test(arguments: [
    ("WordDocument", "an old Word document", "catdoc -w -d utf-8 a > a.txt"),
    ("Workbook", "an old Excel sheet", "in2csv -I -f xls a > a.csv"),
    ("PowerPoint Document", "an old PowerPoint presentation", "--convert-to pdf a"),
    ("EncryptedPackage", "an Office document with a password", "without the password first"),
    ("Other", "a container of another program", "export plain text, SubRip or WebVTT from it"),
  ])
  func `An old Office document is told by its streams`(
    stream: String, kind: String, command: String
  ) {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 512 + 128 - 8)
    for byte in stream.utf8 { bytes += [byte, 0] }
    let problem = problem(bytes, at: "a")
    #expect(problem?.hasPrefix(kind + ", not text; ") == true)
    #expect(problem?.hasSuffix(command) == true)
  }

  private static let archives: [([UInt8], String, String, String)] = [
    ([0x1F, 0x8B, 0x08], "a.gz", "a gzip file", "gunzip -k a.gz"),
    ([0x1F, 0x8B, 0x08], "a.txt", "a gzip file", "gunzip -c a.txt > a.txt.txt"),
    (Array("BZh91AY&SY".utf8), "a.bz2", "a bzip2 file", "bunzip2 -k a.bz2"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "a.XZ", "an xz file", "unxz -k a.XZ"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a.zst", "a Zstandard file", "unzstd -k a.zst"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a", "a 7z archive", "7z x a"),
    (Array("Rar!\u{1A}\u{7}\0".utf8), "a", "a RAR archive", "unar a"),
    (
      [UInt8](repeating: 0x61, count: 257) + Array("ustar".utf8), "a", "a tar archive", "tar -xf a"
    ),
  ]

  @Test(arguments: archives)
  func `An archive names what unpacks it`(
    bytes: [UInt8], path: String, kind: String, command: String
  ) {
    #expect(problem(bytes, at: path) == "\(kind), not text; unpack it first: \(command)")
  }

  @Test(arguments: [
    ("RIFF\0\0\0\0WAVEfmt ", "a WAVE"), ("RIFF\0\0\0\0AVI LIST", "an AVI"),
    ("ID3\u{3}\0", "an MP3"), ("OggS\0", "an Ogg"), ("fLaC\0", "a FLAC"),
    ("\0\0\0\u{20}ftypM4A \0", "an M4A"), ("\0\0\0\u{20}ftypisom\0", "an MP4"),
    ("\0\0\0\u{14}ftypqt  \0", "a QuickTime"), ("\0\0\0\u{14}ftyp3gp4\0", "a 3GP"),
    ("#!AMR\n", "an AMR"), ("FORM\0\0\0\0AIFFCOMM", "an AIFF"), ("FLV\u{1}\u{5}", "a Flash"),
    ("\u{2}dss", "a DSS"), ("caff\0\u{1}", "a CAF"),
  ])
  func `A recording has to be transcribed`(start: String, kind: String) {
    #expect(
      problem(Array(start.utf8), at: "a")
        == "\(kind) recording, not text; have it transcribed first")
  }

  /// The start of a transport stream.
  private static var packets: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 4 * 188)
    for start in stride(from: 0, to: bytes.count, by: 188) { bytes[start] = 0x47 }
    return bytes
  }

  private static let recordings: [([UInt8], String)] = [
    ([0x1A, 0x45, 0xDF, 0xA3] + Array("\u{1}Bwebm\0\0\0\0\0\0".utf8), "a WebM"),
    ([0x1A, 0x45, 0xDF, 0xA3] + Array("\u{1}Bmatroska".utf8), "a Matroska"),
    ([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11], "a Windows Media"),
    ([0xFF, 0xFB, 0x90] + [UInt8](repeating: 0, count: 400), "an MP3"),
    ([0xFF, 0xF1, 0x50] + [UInt8](repeating: 0, count: 400), "an AAC"),
    ([0, 0, 1, 0xBA] + [UInt8](repeating: 0, count: 400), "an MPEG"),
    (
      packets, "an MPEG"
    ),
  ]

  @Test(arguments: recordings)
  func `A recording is told by bytes that are no text`(bytes: [UInt8], kind: String) {
    #expect(problem(bytes, at: "a") == "\(kind) recording, not text; have it transcribed first")
  }

  private static let pictures: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG"),
    (Array("GIF89a\u{1}\0".utf8), "a GIF"), (Array("II*\0\u{8}".utf8), "a TIFF"),
    (Array("RIFF\0\0\0\0WEBPVP8 ".utf8), "a WebP"),
    (Array("BM".utf8) + [UInt8](repeating: 0, count: 100), "a BMP"),
  ]

  @Test(arguments: pictures)
  func `The words of a picture have to be recognised`(bytes: [UInt8], kind: String) {
    #expect(
      problem(bytes, at: "a")
        == "\(kind) picture, not text; recognise its text first, with -l chi_sim for Chinese: "
        + "tesseract a a")
    let photo = Array("\0\0\0\u{18}ftypheic\0".utf8)
    #expect(
      problem(photo, at: "a")
        == "a HEIC picture, not text; turn it into PNG first: heif-convert a a.png")
  }

  @Test(arguments: [
    "ID3 is a tag. It is old.", "BM stands for boat master.", "GUnder rain.", "Rar! said the cat.",
    "BZh is a code", "wide moov ftyp a b c d e f", "RIFF raff WAVE on", "%PDF is a format.",
  ])
  func `Text that begins with the letters of a signature is read`(text: String) throws {
    _ = try read(text)
  }

  @Test(arguments: [
    ("%PDF-1.7", "extract its text first, in the pipe: pdftotext -layout - -"),
    ("<html>", "extract its text first, in the pipe: pandoc --wrap=none -f html -t plain"),
    (
      "{\\rtf1}",
      "save it as a FILE, then extract its text first: soffice --headless --convert-to 'txt:Text "
        + "(encoded):UTF8' FILE"
    ),
    ("PK\u{3}\u{4}", "save it as a FILE, then unpack it first: unzip FILE"),
    ("OggS\0", "have it transcribed first"),
  ])
  func `What comes from another program is told how without a path`(start: String, advice: String) {
    #expect(problem(Array(start.utf8), at: nil)?.hasSuffix(", not text; " + advice) == true)
  }

  @Test(arguments: [
    ("a b.html", "'a b.html' -o 'a b.html.txt'"), ("it's", #"'it'\''s' -o 'it'\''s.txt'"#),
    ("-a", "./-a -o ./-a.txt"), ("FILE", "FILE -o FILE.txt"), ("窑.html", "窑.html -o 窑.html.txt"),
  ])
  func `A path is one word of the command`(path: String, end: String) {
    #expect(
      problem(Array("<html>".utf8), at: path)?
        .hasSuffix("pandoc --wrap=none -f html -t plain " + end) == true)
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?>\n<html xmlns=\"\"></html>", "an HTML page, not text"),
    ("<!-- saved -->\n<HTML>", "an HTML page, not text"),
    ("<table><tr><td>Rain?</td></tr></table>\n", "an HTML page, not text"),
    ("<h1 class=\"a\">Rain</h1><p>Snow</p>", "an HTML page, not text"),
    (
      "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument>",
      "a Word document in XML, not text"
    ),
    ("<?xml version=\"1.0\"?><rss version=\"2.0\">", "a feed, which is not read"),
    ("<svg xmlns=\"a\"></svg>", "an SVG picture, which is not read"),
    ("<?xml version=\"1.0\"?><talk>", "an XML document with ‘talk’ at its root, which is not read"),
  ])
  func `Markup is refused by its first element`(text: String, problem: String) {
    #expect(self.problem(Array(text.utf8), at: "a")?.hasPrefix(problem) == true)
  }
}
