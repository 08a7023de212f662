import Basics

/// Finds the text of a Word document in its archive.
///
/// Source: ECMA-376, Office Open XML, part 2, Open Packaging Conventions.
enum WordDocument {
  /// The member with the text.
  struct Part {
    let member: String
    let bytes: [UInt8]
    let text: DocumentText
  }

  /// - Returns: nil if the file is no Word document.
  /// - Throws: `ArchiveError` if it is one that cannot be read.
  static func part(of file: [UInt8]) throws(ArchiveError) -> Part? {
    guard ZipArchive.isArchive(file) else { return nil }
    let archive: ZipArchive
    do throws(ArchiveError) { archive = try ZipArchive(file) } catch {
      guard seemsWord(file) else { return nil }
      throw error
    }
    guard let main = try mainMember(of: archive) else { return nil }
    let bytes = try archive.contents(of: main)
    guard UTF8Validation.isValid(bytes) else { throw .damaged(main.name) }
    let styles = WordStyles(try contents(of: "styles.xml", beside: main, in: archive))
    guard var text = WordText.text(of: bytes, styles) else {
      if main.name.hasPrefix(folder) { throw .damaged(main.name) }
      return nil
    }
    for name in notes {
      guard let part = try contents(of: name, beside: main, in: archive) else { continue }
      let notes = XMLTree(part, part.indices)
      let hasWords = notes.elements(named: "t").contains { !notes.text(of: $0).isEmpty }
      if hasWords { text.unread.append("‘\(sibling(name, of: main))’") }
    }
    return Part(member: main.name, bytes: bytes, text: text)
  }

  /// Members beside the text, whose words are none of it.
  private static let notes = ["footnotes.xml", "endnotes.xml"]
  private static let folder = "word/"

  /// Whether the archive, whose list cannot be read, begins as Word documents do.
  private static func seemsWord(_ file: [UInt8]) -> Bool {
    Array(file.prefix(headLength)).range(ofWords: Array(folder.utf8)) != nil
  }

  /// In bytes.
  private static let headLength = 1 << 14

  /// The member with the text, as the archive's relations tell.
  private static func mainMember(
    of archive: ZipArchive
  ) throws(ArchiveError) -> ZipArchive.Member? {
    guard let relations = try archive.member("_rels/.rels") else {
      return try archive.member(folder + "document.xml")
    }
    let bytes = try archive.contents(of: relations)
    let tree = XMLTree(bytes, bytes.indices)
    for relation in tree.elements(named: "Relationship") {
      guard let type = tree.attribute("Type", of: relation), type.hasSuffix("/officeDocument"),
        let target = tree.attribute("Target", of: relation)
      else { continue }
      return try archive.member(target.hasPrefix("/") ? String(target.dropFirst()) : target)
    }
    return nil
  }

  private static func contents(
    of name: String, beside main: ZipArchive.Member, in archive: ZipArchive
  ) throws(ArchiveError) -> [UInt8]? {
    guard let member = try archive.member(sibling(name, of: main)) else { return nil }
    return try archive.contents(of: member)
  }

  /// `word/styles.xml` beside `word/document.xml`
  private static func sibling(_ name: String, of main: ZipArchive.Member) -> String {
    let slash = main.name.lastIndex(of: "/")
    return slash.map { String(main.name[...$0]) + name } ?? name
  }
}

extension SourceText {
  /// A file of any kind that is read: the text of a Word document, or else the file itself.
  ///
  /// - Parameter name: of the file, in citations.
  /// - Throws: `TranscriptError` if it is a Word document that cannot be read.
  package static func opened(name: String, bytes: [UInt8]) throws(TranscriptError) -> SourceText {
    try document(name: name, bytes: bytes) ?? SourceText(name: name, bytes: bytes)
  }

  /// The text of a Word document; nil for any other file.
  ///
  /// - Parameter name: of the file, in citations.
  /// - Throws: `TranscriptError` if it cannot be read.
  package static func document(
    name: String, bytes: [UInt8]
  ) throws(TranscriptError) -> SourceText? {
    let part: WordDocument.Part?
    do throws(ArchiveError) { part = try WordDocument.part(of: bytes) } catch {
      throw .unreadableDocument(file: name, problem: error.problem)
    }
    return part.map { part in
      SourceText(
        name: name, ArchiveMember(name: part.member, archive: bytes), part.bytes, part.text)
    }
  }
}
