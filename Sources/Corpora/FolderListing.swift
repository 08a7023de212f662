import Basics
import Transcripts

/// The sources in a folder, and what of it is not read.
struct FolderListing {
  let places: [SourcePlace]
  let unread: [SourceNotices.UnreadFile]
  /// What says that the folder has files of other kinds; nil if it has none.
  let otherKinds: String?

  /// - Throws: `SourceError` if the folder cannot be read or has no source.
  init(of folder: String) throws(SourceError) {
    let tree = try SourceError.wrap { () throws(FileError) in try FolderTree(of: folder) }
    let shown = FileAccess.name(of: FileAccess.canonical(folder))
    let (sources, others) = (tree.files.filter(Self.isSource), tree.files.filter(Self.isOfNote))
    places = sources.map { SourcePlace(folder: folder, file: $0, isFound: true) }
    unread = tree.closed.filter { $0.isFolder || Self.isSource($0.path) }.map {
      SourceNotices.UnreadFile(file: $0.path, problem: "\(shown)/\($0.path): \($0.problem)")
    }
    let notice = others.isEmpty ? nil : OtherKinds(files: others).notice
    otherKinds = notice.map { "\(shown): \($0)" }
    guard places.isEmpty else { return }
    let endings = Self.endings.map { "." + $0 }.joined(separator: ", ")
    let reasons = ["no source in this folder (\(endings))"] + unread.map(\.problem) + [notice]
    throw SourceError(
      description: "\(folder): " + reasons.compactMap { $0 }.joined(separator: "; "))
  }

  private static let endings = [
    "txt", "md", "text", "docx", "srt", "vtt", "sbv", "sub", "lrc", "ass", "ssa", "cha", "json",
    "csv",
    "tsv", "ttml", "dfxp", "xml", "tei", "trs", "eaf", "exb", "textgrid", "stm",
  ]

  private static func isSource(_ name: String) -> Bool {
    ending(of: name).map(endings.contains) ?? false
  }

  /// Whether a file is named as a table, which is read only if its rows are what somebody said:
  /// folders have tables of other things.
  static func isTable(_ name: String) -> Bool {
    ending(of: name).map { $0 == "csv" || $0 == "tsv" } ?? false
  }

  /// Whether a file that is no source may hold an interview all the same.
  private static func isOfNote(_ name: String) -> Bool {
    ending(of: name).map { !endings.contains($0) && !unrelated.contains($0) } ?? false
  }

  /// What comes with folders and holds no interview: pictures, fonts, parts of web pages, settings.
  private static let unrelated: Set<String> = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "heic", "heif", "tif", "tiff", "bmp", "ico", "psd",
    "woff", "woff2", "ttf", "otf", "css", "js", "map", "ini", "db", "lnk", "url", "lock", "tmp",
    "bak", "log", "py", "sh", "toml", "yml", "yaml",
  ]

  /// In lower case, without its dot; nil for a name without one.
  fileprivate static func ending(of name: String) -> String? {
    let name = FileAccess.name(of: name)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return name[dot...].dropFirst().lowercased()
  }
}

/// Files of a folder whose kinds are not read.
private struct OtherKinds {
  /// Relative to the folder; not empty.
  let files: [String]

  /// How many, the first names, and how to get their text.
  var notice: String {
    let names = files.prefix(Self.maxNames).joined(separator: ", ")
    let rest = files.count - Self.maxNames
    return (files.count == 1 ? "1 file is" : "\(files.count) files are")
      + " of a kind that is not read: " + names + (rest > 0 ? " and \(rest) more" : "")
      + "; " + advice
  }

  private static let maxNames = 3

  /// What to do with the files of each kind: `.odt, .epub: pandoc … FILE; .mp3: have it transcribed`
  private var advice: String {
    var steps: [(step: String, endings: [String])] = []
    for ending in files.compactMap(FolderListing.ending) {
      guard let step = ForeignKind(ending: ending)?.remedy.general else { continue }
      let place = steps.firstIndex { $0.step == step } ?? steps.count
      if place == steps.count { steps.append((step, [])) }
      if !steps[place].endings.contains("." + ending) { steps[place].endings.append("." + ending) }
    }
    guard !steps.isEmpty else { return Self.general }
    return steps.map { "\($0.endings.joined(separator: ", ")): \($0.step)" }.joined(separator: "; ")
  }

  private static let general = "turn documents into text"
}
