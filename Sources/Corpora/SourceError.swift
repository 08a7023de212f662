/// Why a source cannot be used, in one line: what, where, what to do.
public struct SourceError: Error, Equatable, CustomStringConvertible {
  public let description: String

  package init(description: String) {
    self.description = description
  }

  package static func wrap<Value, Failure: Error>(
    _ work: () throws(Failure) -> Value
  ) throws(SourceError) -> Value {
    do { return try work() } catch { throw SourceError(description: "\(error)") }
  }
}
