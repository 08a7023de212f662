extension ForeignKind {
  /// What a file is by the end of its name; nil if that tells nothing.
  ///
  /// - Parameter ending: in lower case, without its dot.
  package init?(ending: String) {
    guard let kind = Self.endings.first(where: { $0.endings.contains(ending) })?.kind else {
      return nil
    }
    self = kind
  }

  private static let endings: [(kind: ForeignKind, endings: Set<String>)] = [
    (pdf, ["pdf"]), (document, ["odt", "epub", "html", "htm"]), (richText, ["rtf"]),
    (oldWord, ["doc"]), (sheet, ["xlsx", "xlsm"]), (oldSheet, ["xls"]), (openSheet, ["ods"]),
    (presentation, ["pptx", "ppt", "odp"]),
    (apple, ["pages", "numbers", "key"]), (project, ["qdpx"]),
    (zip, ["zip"]), (gzip, ["gz"]), (bzip2, ["bz2"]), (xz, ["xz"]), (zstandard, ["zst"]),
    (tar, ["tar", "tgz"]), (sevenZip, ["7z"]), (rar, ["rar"]),
    (
      recording("a"),
      [
        "mp3", "m4a", "wav", "aac", "flac", "ogg", "oga", "opus", "wma", "aif", "aiff", "amr",
        "mp4",
        "m4v", "mov", "mkv", "avi", "webm", "wmv", "mpg", "mpeg", "3gp", "caf", "flv", "mts", "m4b",
        "mka", "dss", "ds2",
      ]
    ),
  ]
}
