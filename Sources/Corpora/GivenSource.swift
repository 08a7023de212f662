/// A source whose bytes are given, such as standard input, instead of being read from a file.
public struct GivenSource: Hashable, Sendable {
  /// As citations name it: `talk.txt`.
  public let name: String
  /// The whole file, in the form its owner has it.
  public let bytes: [UInt8]

  /// A source of some bytes.
  ///
  /// - Parameters:
  ///   - name: as citations name it.
  ///   - bytes: of a file in any form and encoding that files may have.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
