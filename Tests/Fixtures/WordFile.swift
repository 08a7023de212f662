import Basics

/// A Word document, made of its parts. Nothing in it is compressed.
public struct WordFile: Sendable {
  public var members: [Member]

  /// A file in the archive.
  public struct Member: Sendable {
    public var name: String
    public var contents: [UInt8]
    /// How it says it is compressed; 0 for not at all.
    public var method = 0
    public var isEncrypted = false
    /// What it says of its size; the real one if nil.
    public var claimedSize: Int?

    public init(_ name: String, _ contents: String) {
      self.name = name
      self.contents = Array(contents.utf8)
    }
  }

  /// - Parameters:
  ///   - body: what stands in `w:body`.
  ///   - parts: further members, by name.
  public init(body: String, parts: KeyValuePairs<String, String> = [:]) {
    members =
      [
        Member("[Content_Types].xml", "<Types/>"), Member("_rels/.rels", Self.relations),
        Member("word/styles.xml", Self.styles),
        Member("word/document.xml", Self.head + body + "</w:body></w:document>"),
      ] + parts.map { Member($0, $1) }
  }

  private static let relations = """
    <?xml version="1.0"?><Relationships xmlns="r"><Relationship Id="a" Type="x/core-properties" \
    Target="docProps/core.xml"/><Relationship Id="b" Type="x/relationships/officeDocument" \
    Target="word/document.xml"/></Relationships>
    """
  private static let styles = """
    <w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="berschrift1"><w:name \
    w:val="heading 1"/></w:style><w:style w:styleId="Frage"><w:name w:val="Frage"/><w:pPr>\
    <w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>
    """
  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>\r\n<w:document xmlns:w="w" xmlns:mc="mc"><w:body>
    """

  /// A paragraph of runs.
  public static func paragraph(_ runs: String...) -> String {
    "<w:p>" + runs.map { "<w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r>" }.joined() + "</w:p>"
  }

  /// The member with the text.
  public var document: [UInt8] {
    get { members.first { $0.name == "word/document.xml" }?.contents ?? [] }
    set {
      for index in members.indices where members[index].name == "word/document.xml" {
        members[index].contents = newValue
      }
    }
  }

  /// The archive.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var list: [UInt8] = []
    for member in members {
      let size = member.claimedSize ?? member.contents.count
      let fields =
        number(20, 2) + number(member.isEncrypted ? 1 : 0, 2) + number(member.method, 2)
        + number(0, 4) + number(Int(CRC32.of(member.contents)), 4)
        + number(member.contents.count, 4) + number(size, 4)
        + number(member.name.utf8.count, 2)
      let place = bytes.count
      bytes += Array("PK\u{3}\u{4}".utf8) + fields + number(0, 2) + Array(member.name.utf8)
      bytes += member.contents
      list += Array("PK\u{1}\u{2}".utf8) + number(20, 2) + fields + number(0, 12)
      list += number(place, 4) + Array(member.name.utf8)
    }
    let end =
      number(0, 4) + number(members.count, 2) + number(members.count, 2) + number(list.count, 4)
      + number(bytes.count, 4) + number(0, 2)
    return bytes + list + Array("PK\u{5}\u{6}".utf8) + end
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}
