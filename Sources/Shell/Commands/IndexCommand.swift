import ArgumentParser
import InterviewQA

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Reads sources ahead of time, so that the first question need not wait.",
    discussion: """
      What was read is kept in ~/.cache/dixit ($XDG_CACHE_HOME) and read again when a source, the \
      knowledge folder or the program changed; of many sources only those that changed. Every other \
      command does the same when it has to. The folder may be removed at any time.
      """)

  @OptionGroup var asked: AskedSources

  func run() throws {
    guard let cache = UserFiles.cache else {
      throw ValidationError("nowhere to keep an index: neither $XDG_CACHE_HOME nor $HOME is set")
    }
    let bar = ProgressBar("reading the sources")
    defer { bar.end() }
    let index = try cache.index(
      knowledge: cache.knowledge(folder: asked.folder()), sources: asked.source,
      reading: asked.reading.options(), isRead: bar.show)
    bar.end()
    let read = index.read == index.sources ? "read" : "\(index.read) of them read"
    Output.give(
      "\(index.sources) sources, \(read); \(index.paragraphs) paragraphs, \(index.bytes) bytes: "
        + index.file)
  }
}
