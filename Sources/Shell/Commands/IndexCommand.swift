import ArgumentParser
import Basics
import InterviewQA

/// `dixit index`: reads sources into the cache.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Reads sources ahead of time, so that the first question need not wait.",
    discussion: """
      The index is kept in ~/.cache/dixit ($XDG_CACHE_HOME). Sources that change are read again; after \
      a change to the knowledge folder or the program, all are. Every other command does the same if \
      necessary. The folder can be removed at any time.
      """)

  @OptionGroup var asked: AskedSources

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    try asked.refuseStreams(because: "only files and folders have an index")
  }

  func run() throws {
    guard let cache = UserFiles.cache else {
      throw ValidationError("nowhere to store an index: neither $XDG_CACHE_HOME nor $HOME is set")
    }
    let bar = ProgressBar("reading the sources")
    defer { bar.end() }
    let index = try cache.index(
      knowledge: cache.knowledge(folder: asked.folder()), sources: asked.source,
      reading: asked.reading.options(), isRead: bar.show)
    bar.end()
    index.notices.lines.map(SafeText.visible).forEach(Output.warn)
    guard !json else {
      let fields: JSON = [
        "version": .integer(DixitVersion.json), "sources": .integer(index.sources),
        "read": .integer(index.read),
        "paragraphs": .integer(index.paragraphs), "bytes": .integer(index.bytes),
        "file": .string(FileAccess.name(of: index.file)),
      ]
      return Output.print(fields.text)
    }
    let read = index.read == index.sources ? "read" : "\(index.read) of them read"
    Output.print(
      "\(index.sources) sources, \(read); \(index.paragraphs) paragraphs, \(index.bytes) bytes: "
        + index.file)
  }
}
