/// Why a transcript cannot be written in a form, in one line: what, where, what to do.
public struct ConversionError: Error, Equatable, CustomStringConvertible {
  /// The line, which begins with the file.
  public let description: String
}
