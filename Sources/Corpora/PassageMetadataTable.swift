import Basics
import Transcripts

/// What is known of each passage without its text.
package struct PassageMetadataTable: Sendable {
  /// A `PassageMetadata` for each passage, in their order.
  private let bytes: StoredBytes

  package init(_ metadata: [PassageMetadata]) {
    bytes = StoredBytes(elements: metadata)
  }

  package subscript(passage: Int) -> PassageMetadata {
    bytes.load(at: passage * MemoryLayout<PassageMetadata>.stride)
  }
}

extension PassageMetadataTable: Storable {
  package init(from reader: inout StoreReader) { bytes = reader.bytes() }

  package func store(in writer: inout StoreWriter) { writer.add(bytes: bytes) }
}

/// What kind of paragraph a passage is, who speaks, and where its text stands.
package struct PassageMetadata: BitwiseStorable {
  package let kind: Paragraph.Kind
  package let role: Speaker.Role?
  /// Among those of the document; nil where nobody speaks.
  private let speakerIndex: Int32?
  /// Where its text begins, and how many bytes it has; none where it is not read as it stands.
  private let start, count: UInt32

  package init(_ paragraph: Paragraph, of interview: Interview) {
    kind = paragraph.kind
    role = paragraph.speaker.map { interview.speakers[$0].role }
    speakerIndex = paragraph.speaker.map { Int32($0) }
    let bytes = paragraph.bytes
    let isVerbatim = bytes.upperBound < UInt32.max && interview.source.isVerbatim(bytes)
    start = isVerbatim ? UInt32(bytes.lowerBound) : 0
    count = isVerbatim ? UInt32(bytes.count) : 0
  }

  /// Index among the speakers of the document; nil where nobody speaks.
  package var speaker: Int? { speakerIndex.map { Int($0) } }

  /// The bytes of the file that are its text as they stand; nil where other bytes are read, or none.
  package var verbatim: Range<Int>? { count > 0 ? Int(start)..<Int(start) + Int(count) : nil }
}

extension Document {
  /// By paragraph.
  package var passageMetadata: [PassageMetadata] {
    let interview = primary.interview
    return interview.paragraphs.map { PassageMetadata($0, of: interview) }
  }
}
