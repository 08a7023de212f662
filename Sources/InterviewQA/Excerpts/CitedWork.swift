/// The piece that a quotation is from, as a reference names it.
public struct CitedWork: Sendable, Equatable {
  /// In the language of the quotation if the knowledge folder has it; nil without any title.
  public let title: String?
  /// Nil where the knowledge folder names none.
  public let outlet: String?
}
