import Storage
import Transcripts

/// What is known of each passage without its text: what kind of paragraph it is and who speaks.
struct PassageTraits: Sendable {
  /// Four bytes a passage, in their order.
  private let bytes: StoredBytes

  init(_ traits: [PassageTrait]) {
    bytes = StoredBytes(elements: traits)
  }

  subscript(passage: Int) -> PassageTrait {
    bytes.load(at: passage * MemoryLayout<PassageTrait>.stride)
  }
}

/// What is known of a passage without its text.
struct PassageTrait: BitwiseStorable {
  /// Of the kind the number, then that of the role and that of the speaker, from 1; 0 for none.
  private let packed: UInt32

  /// - Parameter speaker: index among those of the document.
  init(kind: Paragraph.Kind, speaker: Int?, role: Speaker.Role?) {
    let kind = Self.kinds.firstIndex(of: kind) ?? 0
    let role = role.flatMap(Self.roles.firstIndex).map { $0 + 1 } ?? 0
    packed =
      UInt32(kind) | UInt32(role) << Self.roleShift
      | UInt32(speaker.map { $0 + 1 } ?? 0) << Self.speakerShift
  }

  private static let kinds = Paragraph.Kind.allCases
  private static let roles = Speaker.Role.allCases
  private static let roleShift: UInt32 = 4
  private static let speakerShift: UInt32 = 8

  var kind: Paragraph.Kind { Self.kinds[Int(packed & 0xF)] }

  var role: Speaker.Role? {
    let number = Int(packed >> Self.roleShift & 0xF)
    return number > 0 ? Self.roles[number - 1] : nil
  }

  /// Index among the speakers of the document; nil where nobody speaks.
  var speaker: Int? {
    let number = Int(packed >> Self.speakerShift)
    return number > 0 ? number - 1 : nil
  }
}

extension PassageTraits: Storable {
  init(from reader: inout StoreReader) { bytes = reader.bytes() }

  func store(in writer: inout StoreWriter) { writer.add(bytes: bytes) }
}

extension Document {
  /// By paragraph.
  var traits: [PassageTrait] {
    let interview = primary.interview
    return interview.paragraphs.map { paragraph in
      PassageTrait(
        kind: paragraph.kind, speaker: paragraph.speaker,
        role: paragraph.speaker.map { interview.speakers[$0].role })
    }
  }
}
