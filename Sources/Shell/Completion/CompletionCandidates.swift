import Basics
import FoundationEssentials
import InterviewQA
import LineEditing
import TerminalText

/// The words that can complete an argument of a command, or a word of a question.
struct CompletionCandidates {
  let session: Session
  let vocabulary: LazyVocabulary

  /// - Parameters:
  ///   - typed: the part of the argument before the cursor.
  ///   - before: the argument before it.
  func candidates(
    for kind: SessionCommand.CompletionKind, typed: String, after before: String?
  ) -> [Completion.Candidate] {
    switch kind {
    case .commands: CommandTable.shell.all.map { Completion.Candidate($0.names[0], note: $0.help) }
    case .settings: Setting.all.map { Completion.Candidate($0.name + " ", note: $0.help) }
    case .values: plain(values(of: before ?? ""))
    case .sources: plain(session.answerer.sources.flatMap { [$0.id] + $0.files })
    case .speakers: plain(speakers)
    case .words: plain(words)
    case .files: plain(Self.files(typed))
    case .choice(let words): plain(words)
    }
  }

  /// Names, speakers, frequent words and headings of the sources, each once.
  var words: [String] {
    var known: Set<String> = []
    let headings = session.answerer.sources.flatMap(\.sections).map(\.heading)
    let all = vocabulary.value.names + speakers + vocabulary.value.words + headings
    return all.filter { known.insert($0).inserted }
  }

  private var speakers: [String] {
    var known: Set<String> = []
    return session.answerer.sources.flatMap(\.speakers).filter { $0.turns > 0 }.map(\.name)
      .filter { !$0.isEmpty && known.insert($0).inserted }
  }

  private func values(of setting: String) -> [String] {
    switch setting {
    case "in": session.answerer.sources.map(\.id)
    case "speaker": speakers
    default: Setting.all.first { $0.name == setting }?.values ?? []
    }
  }

  private func plain(_ words: [String]) -> [Completion.Candidate] {
    words.map { Completion.Candidate($0) }
  }

  /// The paths that continue the one typed; folders end in a slash. Empty if the folder cannot be
  /// read.
  private static func files(_ typed: String) -> [String] {
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    } catch { return [] }
    let showsHidden = typed.dropFirst(folder.count).hasPrefix(".")
    return names.filter { showsHidden || !$0.hasPrefix(".") }.sorted().map { name in
      folder + name + (FileAccess.isFolder(folder + name) ? "/" : "")
    }
  }
}

/// The vocabulary of the sources, collected on first use; empty if a source cannot be read,
/// which the next question says.
final class LazyVocabulary {
  private(set) lazy var value = found()
  private let answerer: QuestionAnswerer

  private func found() -> Vocabulary {
    do throws(SourceError) { return try answerer.vocabulary() } catch { return .none }
  }

  init(of answerer: QuestionAnswerer) {
    self.answerer = answerer
  }
}

/// Colours commands as they are typed: cyan if the name is known so far, else red.
enum CommandHighlight {
  static func styles(_ line: String) -> [StyledRange] {
    guard line.hasPrefix(":") || CommandCall.isCommand(withWideColon: line) else {
      return []
    }
    let call = line.prefix { $0 != " " }
    let name = call.dropFirst()
    let isKnown = CommandTable.shell.all.contains { $0.names.contains { $0.hasPrefix(name) } }
    let color: Style.Color = isKnown || name.isEmpty ? .cyan : .red
    return [StyledRange(0..<call.utf8.count, Style(color: color))]
  }
}
