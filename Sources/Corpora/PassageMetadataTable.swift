import Basics
import Transcripts

/// The metadata of each passage, which is available without its text.
package struct PassageMetadataTable: Sendable {
  /// A `PassageMetadata` per passage, in order.
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

/// What kind of paragraph a passage is, who speaks, and where its text is.
package struct PassageMetadata: BitwiseStorable {
  package let kind: Paragraph.Kind
  package let role: Speaker.Role?
  /// Index among the speakers of the document; nil if nobody speaks.
  private let speakerIndex: Int32?
  /// Index among the turns of the document; negative if it is not speech.
  private let turnIndex: Int32
  /// Byte offset and length of its text in the file; length 0 if the file does not have it
  /// verbatim.
  private let start, count: UInt32

  package init(_ paragraph: Paragraph, of interview: Interview) {
    kind = paragraph.kind
    role = paragraph.speaker.map { interview.speakers[$0].role }
    speakerIndex = paragraph.speaker.map { Int32($0) }
    turnIndex = paragraph.turn.map { Int32($0) } ?? -1
    let bytes = paragraph.bytes
    let isVerbatim = bytes.upperBound < UInt32.max && interview.source.isVerbatim(bytes)
    start = isVerbatim ? UInt32(bytes.lowerBound) : 0
    count = isVerbatim ? UInt32(bytes.count) : 0
  }

  /// Index among the speakers of the document; nil if nobody speaks.
  package var speaker: Int? { speakerIndex.map { Int($0) } }

  /// Index among the turns of the document; nil if it is not speech.
  package var turn: Int? { turnIndex < 0 ? nil : Int(turnIndex) }

  /// The byte range of the file that is its text verbatim; nil if there is none.
  package var verbatim: Range<Int>? { count > 0 ? Int(start)..<Int(start) + Int(count) : nil }
}

extension Document {
  /// By paragraph.
  package var passageMetadata: [PassageMetadata] {
    let interview = primary.interview
    return interview.paragraphs.map { PassageMetadata($0, of: interview) }
  }
}
