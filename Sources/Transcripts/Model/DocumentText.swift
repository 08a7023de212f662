/// The text of a document in the markup it is stored in: what its program would show, a line for each
/// paragraph, line break and row of a table.
struct DocumentText: Sendable {
  /// Without markup; tabs and line ends stand for some of it.
  var utf8: [UInt8] = []
  /// From the text to the stored document.
  var map = OffsetMap()
  /// By place: the text offsets at which headings begin, with their levels from 1.
  var headings: [Heading] = []
  var tables: [Table] = []
  /// What else holds words and is not read, as a warning names it.
  var unread: [String] = []

  struct Heading: Sendable {
    let start: Int
    let level: Int
  }

  /// A table, by row, of the text ranges of its cells.
  struct Table: Sendable {
    var rows: [[Range<Int>]] = []
  }
}

/// A file within another one, in which the text is.
package struct ArchiveMember: Sendable {
  /// As the archive names it: `word/document.xml`.
  package let name: String
  /// The whole archive.
  let archive: [UInt8]
}
