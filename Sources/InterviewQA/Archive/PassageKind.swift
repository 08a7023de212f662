import Transcripts

/// What a paragraph is to those who look for an answer.
enum PassageKind: UInt8 {
  /// Words of who asks.
  case question
  case heading
  /// Words of who answers, or of nobody.
  case other

  /// By paragraph.
  static func kinds(in interview: Interview) -> [PassageKind] {
    let asks = interview.speakers.map { $0.role == .interviewer }
    return interview.paragraphs.map { paragraph in
      if let speaker = paragraph.speaker, asks[speaker] { return .question }
      return paragraph.kind == .heading ? .heading : .other
    }
  }
}
