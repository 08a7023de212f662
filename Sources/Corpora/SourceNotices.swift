import Basics

/// What of the named sources is not asked, and why.
public struct SourceNotices: Equatable, Sendable {
  /// The files of folders that could not be read, in the order of their names.
  public internal(set) var unread: [UnreadFile] = []
  /// A line for each folder that holds files of other kinds.
  public internal(set) var otherKinds: [String] = []
  /// The files that are not asked because another has the same interview, in the order of their
  /// names.
  public internal(set) var repeated: [RepeatedFile] = []
  /// The names of `ReadingOptions.roles` that no speaker of the sources bears, in their order.
  public internal(set) var unknownNames: [String] = []

  /// A file of a folder that could not be read.
  public struct UnreadFile: Equatable, Sendable {
    /// As citations would name it.
    public let file: String
    /// The file, the problem and what to do: `talks/a.txt: the file is empty`.
    public let problem: String
  }

  /// A file that has the interview of another one.
  public struct RepeatedFile: Equatable, Sendable {
    /// As citations would name it.
    public let file: String
    /// The file that is asked instead, as citations name it.
    public let asked: String
    /// Which file is the same as which: `talks/a.srt: the same interview as a.txt, …`.
    public let notice: String
  }

  /// A line for each, without a line end; empty when everything is asked.
  public var lines: [String] {
    unread.map(\.problem) + otherKinds + repeated.map(\.notice)
      + unknownNames.map { "--role \($0): no speaker of that name in the sources" }
  }
}

// Storage. The notices do not conform to `Storable`, as `SourceSummary` does not.
extension SourceNotices {
  /// Reads what `store(in:)` wrote.
  init(storedIn reader: inout StoreReader) {
    unread = (0..<reader.count()).map { _ in
      UnreadFile(file: reader.value(), problem: reader.value())
    }
    repeated = (0..<reader.count()).map { _ in
      RepeatedFile(file: reader.value(), asked: reader.value(), notice: reader.value())
    }
    (otherKinds, unknownNames) = reader.values()
  }

  func store(in writer: inout StoreWriter) {
    writer.add(count: unread.count)
    for file in unread { writer.add(file.file, file.problem) }
    writer.add(count: repeated.count)
    for file in repeated { writer.add(file.file, file.asked, file.notice) }
    writer.add(otherKinds, unknownNames)
  }
}
