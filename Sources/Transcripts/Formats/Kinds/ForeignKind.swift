/// A kind of file that is for other programs, and what turns such a file into one that is read.
package struct ForeignKind: Equatable, Sendable {
  /// `a PDF document`
  let name: String
  package let remedy: Remedy

  init(_ name: String, _ remedy: Remedy) {
    (self.name, self.remedy) = (name, remedy)
  }

  /// What refuses a file of this kind.
  func error(file: String) -> TranscriptError {
    .notText(file: file, kind: name, remedy: remedy)
  }

  static func recording(_ name: String) -> ForeignKind {
    ForeignKind(name + " recording", Remedy("have it transcribed first"))
  }

  static func picture(_ name: String) -> ForeignKind {
    ForeignKind(
      name + " picture",
      Remedy(
        "recognise its text first, with -l chi_sim for Chinese", "tesseract FILE FILE",
        pipe: "tesseract - -"))
  }

  /// A picture that has to become another one before its text is recognised.
  static func newPicture(_ name: String) -> ForeignKind {
    ForeignKind(name + " picture", Remedy("turn it into PNG first", "heif-convert FILE FILE.png"))
  }

  /// - Parameter format: as pandoc calls it; nil to let it go by the name of the file.
  private static func document(_ name: String, _ format: String?) -> ForeignKind {
    let command = "pandoc --wrap=none" + (format.map { " -f " + $0 } ?? "") + " -t plain"
    return ForeignKind(name, Remedy(extracting, command + " FILE -o FILE.txt", pipe: command))
  }

  private static func office(_ name: String) -> ForeignKind {
    ForeignKind(
      name, Remedy(extracting, "soffice --headless --convert-to 'txt:Text (encoded):UTF8' FILE"))
  }

  /// - Parameter format: as csvkit calls it.
  private static func table(_ name: String, _ format: String) -> ForeignKind {
    ForeignKind(
      name,
      Remedy(
        saving, "in2csv -I -f \(format) FILE > FILE.csv", pipe: "in2csv -I -f \(format) -"))
  }

  private static func slides(_ name: String) -> ForeignKind {
    ForeignKind(name, Remedy("save it as PDF first", "soffice --headless --convert-to pdf FILE"))
  }

  /// - Parameter command: writes what it unpacks to its output with `-c`.
  private static func packed(_ name: String, _ command: String, _ ending: String) -> ForeignKind {
    ForeignKind(
      name,
      Remedy(
        unpacking,
        [
          Remedy.Command(line: "\(command) -k FILE", ending: ending),
          Remedy.Command(line: "\(command) -c FILE > FILE.txt", ending: ""),
        ], pipe: command + " -c"))
  }

  private static let saving = "save its sheet as CSV first"
  private static let extracting = "extract its text first"
  private static let unpacking = "unpack it first"
  private static let exporting = "export plain text, SubRip or WebVTT from it"

  static let pdf = ForeignKind(
    "a PDF document",
    Remedy(extracting, "pdftotext -layout FILE", pipe: "pdftotext -layout - -"))
  static let postScript = ForeignKind("a PostScript document", Remedy(exporting))
  static let document = document("a document", nil)
  static let page = document("an HTML page", "html")
  static let richText = office("an RTF document")
  static let word = document("a Word document", "docx")
  static let oldWord = ForeignKind(
    "an old Word document",
    Remedy(extracting, "catdoc -w -d utf-8 FILE > FILE.txt", pipe: "catdoc -w -d utf-8"))
  static let wordMarkup = office("a Word document in XML")
  static let openMarkup = office("an OpenDocument text in XML")
  static let openText = document("an OpenDocument text", "odt")
  static let book = document("an EPUB book", "epub")
  static let sheet = table("an Excel sheet", "xlsx")
  static let oldSheet = table("an old Excel sheet", "xls")
  static let openSheet = ForeignKind(
    "an OpenDocument sheet",
    Remedy(
      saving, "soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' FILE"))
  static let presentation = slides("a PowerPoint presentation")
  static let oldPresentation = slides("an old PowerPoint presentation")
  static let openPresentation = slides("an OpenDocument presentation")
  static let locked = ForeignKind(
    "an Office document with a password", Remedy("save it without the password first"))
  static let apple = ForeignKind(
    "a document of Pages, Numbers or Keynote",
    Remedy("export it as plain text, Word or CSV first"))
  static let mail = ForeignKind("an Outlook message", Remedy("save it as text first"))
  static let container = ForeignKind("a container of another program", Remedy(exporting))
  static let database = ForeignKind("an SQLite database", Remedy(exporting))
  static let project = ForeignKind(
    "a project of REFI-QDA", Remedy("unpack it first, its sources are in it", "unzip FILE"))
  static let zip = ForeignKind("a Zip archive", Remedy(unpacking, "unzip FILE"))
  static let gzip = packed("a gzip file", "gunzip", ".gz")
  static let bzip2 = packed("a bzip2 file", "bunzip2", ".bz2")
  static let xz = packed("an xz file", "unxz", ".xz")
  static let zstandard = packed("a Zstandard file", "unzstd", ".zst")
  static let tar = ForeignKind(
    "a tar archive", Remedy(unpacking, "tar -xf FILE", pipe: "tar -xf -"))
  static let sevenZip = ForeignKind("a 7z archive", Remedy(unpacking, "7z x FILE"))
  static let rar = ForeignKind("a RAR archive", Remedy(unpacking, "unar FILE"))
}
