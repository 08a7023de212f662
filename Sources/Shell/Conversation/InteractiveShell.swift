import FoundationEssentials
import InterviewQA
import LineEditing
import TerminalText

/// The conversation with a person at a terminal.
struct InteractiveShell {
  private var conversation: Conversation
  private let editor = LineEditor(program: "dixit")
  private let vocabulary: LazyVocabulary
  private var keyMap: LineEditor.KeyMap?

  init(session: Session, history: History) {
    var session = session
    session.history = history
    conversation = Conversation(session: session, audience: .person)
    vocabulary = LazyVocabulary(of: session.answerer)
    editor.history = session.history
    editor.hint = Self.hint(from: session.history)
    editor.words = session.answerer.words(in:)
  }

  /// Reads and answers lines until the person quits.
  mutating func run() {
    InterruptKey.watch()
    while !conversation.hasQuit {
      arrangeEditor()
      switch editor.readLine(prompt: prompt, continuation: StyledText(Prompt.continuation)) {
      case .line(let line):
        remember(line)
        conversation.run(line)
      case .interrupted: continue
      case .endOfInput: return
      }
    }
  }

  /// Adds a line to the history, unless it begins with a blank or runs an earlier line, which is
  /// then added in its place.
  private func remember(_ line: String) {
    let isExcluded = [" ", "!", "！"].contains { line.hasPrefix($0) }
    if !isExcluded { conversation.session.history.append(line) }
  }

  private mutating func arrangeEditor() {
    let session = conversation.session
    editor.complete = LineCompletion(session: session, vocabulary: vocabulary).completion
    editor.width = session.settings.width
    let hasColor = session.settings.hasColor
    editor.highlight = { line in hasColor ? CommandHighlight.styles(line) : [] }
    guard session.settings.keyMap != keyMap else { return }
    keyMap = session.settings.keyMap
    if let keyMap { editor.keyMap = keyMap } else { editor.useKeysOfUser() }
  }

  private var prompt: StyledText {
    let options = conversation.session.settings.options
    return StyledText(
      Prompt.text(narrowedTo: [options.source, options.speaker].compactMap { $0 }),
      conversation.session.settings.hasColor ? .bold : .plain)
  }

  /// The rest of the newest entry that begins with the text typed.
  private static func hint(from history: History) -> (String) -> String? {
    { text in
      let entry = history.entries.last {
        $0.utf8.count > text.utf8.count && $0.utf8.starts(with: text.utf8)
      }
      return entry.map { String($0.utf8.dropFirst(text.utf8.count)) ?? "" }
    }
  }
}
