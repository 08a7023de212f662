import Corpora
import Transcripts

/// A transcript as it was understood, in a form that other programs read. Reading it back gives the
/// same turns, words and times, which is tried before there is such a value.
public struct ConvertedTranscript: Sendable {
  /// The form that the text has.
  public let form: TranscriptForm
  /// The whole file, with a line end at its end.
  public let text: String
  /// What the form does not hold, or not so that it could be read back; empty if all is there.
  public let leftOut: [LeftOut]
  /// Names that stand for people whom the transcript does not name, in the order of their turns.
  public let standIns: [String]

  /// Writes a transcript in a form. Of several spellings the first is taken that reads back.
  ///
  /// - Parameters:
  ///   - transcript: what is written: paragraphs with their speakers, as the file names them, and
  ///     their times.
  ///   - form: what it is written in.
  ///   - knowledge: what the text is read back with.
  ///   - standIns: names for people without one, where the form needs them.
  /// - Throws: `ConversionError` when the form needs times that the transcript does not tell, or
  ///   when no spelling reads back to the same turns, words and times.
  public init(
    of transcript: UnderstoodTranscript, to form: TranscriptForm, knowledge: KnowledgeBase,
    standIns: StandInNames
  ) throws(ConversionError) {
    let spoken = transcript.paragraphs.filter(\.isSpoken)
    guard !form.needsTimes || spoken.contains(where: { $0.start != nil }) else {
      let others = TranscriptForm.allCases.filter { !$0.needsTimes }.map(\.rawValue)
      throw ConversionError(
        description: "\(transcript.file): tells no times, which \(form.title) needs; "
          + "convert it to \(others.dropLast().joined(separator: ", ")) or \(others.last ?? "")")
    }
    let writer = TranscriptWriter(transcript, form, standIns)
    let reader = SourceLoader(knowledge: knowledge)
    var furthest: SpokenDifference?
    for spelling in Spelling.all(for: form, of: transcript) {
      let text = writer.text(spelling)
      guard let difference = writer.difference(spelling, text, reader) else {
        self.form = form
        self.text = text
        leftOut = writer.leftOut(spelling)
        self.standIns = writer.standInsUsed(spelling)
        return
      }
      if difference.place >= furthest?.place ?? 0 { furthest = difference }
    }
    throw ConversionError(
      description: "\(transcript.file): " + writer.sentence(about: furthest))
  }
}
