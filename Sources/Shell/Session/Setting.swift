import InterviewQA
import LineEditing

/// A setting of the session that `:set` changes. It has the name of its flag if there is one.
struct Setting: Sendable {
  let name: String
  /// All values; for a setting that takes other values as well, those that Tab completes.
  let values: [String]
  let help: String
  /// The current value, as `:show` prints it.
  let value: @Sendable (Settings) -> String
  /// Takes a value as `value` tells it.
  let change: @Sendable (inout Session, String) throws -> Void

  static let onOff = ["on", "off"]

  static func named(_ name: String) throws(CommandProblem) -> Setting {
    let exact = all.filter { $0.name == name }
    let found = exact.isEmpty ? all.filter { $0.name.hasPrefix(name) } : exact
    if found.count == 1, !name.isEmpty { return found[0] }
    let suggestion = Suggestion.word(to: name, among: all.map(\.name)) ?? ""
    throw CommandProblem("no setting ‘\(name)’; did you mean \(suggestion)? (:show lists all)")
  }

  /// The value with a name.
  fileprivate static func choice<Value>(
    _ text: String, _ name: String, _ values: [(String, Value)]
  ) throws(CommandProblem) -> Value {
    guard let value = values.first(where: { $0.0 == text })?.1 else {
      throw CommandProblem(
        "\(name): ‘\(text)’ is not one of \(values.map(\.0).joined(separator: ", "))")
    }
    return value
  }

  /// A setting with named values.
  fileprivate init<Value: Equatable & Sendable>(
    _ name: String, _ field: any WritableKeyPath<Settings, Value> & Sendable,
    _ values: [(String, Value)], help: String
  ) {
    self.init(
      name: name, values: values.map(\.0), help: help,
      value: { settings in
        values.first { $0.1 == settings[keyPath: field] }?.0 ?? ""
      },
      change: { session, text in
        session.settings[keyPath: field] = try Self.choice(text, name, values)
      })
  }

  private init(
    name: String, values: [String], help: String, value: @escaping @Sendable (Settings) -> String,
    change: @escaping @Sendable (inout Session, String) throws -> Void
  ) {
    self.name = name
    self.values = values
    self.help = help
    self.value = value
    self.change = change
  }
}

extension Setting {
  /// In the order of `:show`: those with flags, then the shell's own.
  static let all = [
    source, speaker, limit, context, format, color, width, links, pager, hints, timing, editor,
    marks,
  ]

  private static let source = Setting(
    name: "in", values: [], help: "the only source asked",
    value: { $0.options.source ?? everything },
    change: { session, name in
      _ = try session.narrow(toSource: name == everything ? "" : name)
    })

  private static let speaker = Setting(
    name: "speaker", values: [], help: "the only speaker quoted",
    value: { $0.options.speaker ?? everything },
    change: { session, name in
      _ = try session.narrow(toSpeaker: name == everything ? "" : name)
    })

  /// Stands for no narrowing.
  private static let everything = "all"

  private static let limit = Setting(
    name: "limit", values: ["1", "4", "10"], help: "maximum number of quotations",
    value: { "\($0.options.limit)" },
    change: { session, text in
      session.settings.options.limit = try Int(number: text, of: "quotations")
    })

  private static let context = Setting(
    name: "context", values: ["0", "1", "2"],
    help: "number of sentences added before and after each quotation",
    value: { "\($0.options.context)" },
    change: { session, text in
      session.settings.options.context =
        text == "0" ? 0 : try Int(number: text, of: "sentences")
    })

  static let format = Setting(
    name: "format", values: OutputForm.allCases.map(\.rawValue), help: "how answers are written",
    value: { $0.form.rawValue },
    change: { session, text in
      let forms = OutputForm.allCases.map { ($0.rawValue, $0) }
      session.settings.form = try choice(text, "format", forms)
    })

  private static let color = Setting(
    "color", \.color, Choice.named, help: "colour; NO_COLOR and TERM=dumb are honoured")

  private static let width = Setting(
    name: "width", values: ["auto", "80"],
    help: "columns to wrap at; auto: the terminal's, up to 100",
    value: { $0.columns.map(String.init) ?? "auto" },
    change: { session, text in
      session.settings.columns = text == "auto" ? nil : try Int(number: text, of: "columns")
    })

  private static let links = Setting(
    "links", \.links, Choice.named, help: "links from citations to their files")

  private static let pager = Setting(
    "pager", \.usesPager, [("on", true), ("off", false)],
    help: "show output longer than the screen with $PAGER or less")

  private static let hints = Setting(
    "hints", \.hasHints, [("on", true), ("off", false)], help: "suggest commands after each answer")

  private static let timing = Setting(
    "timing", \.showsTiming, [("off", false), ("on", true)], help: "show how long answers take")

  private static let editor = Setting(
    "editor", \.keyMap, [("auto", nil), ("emacs", .emacs), ("vi", .vi)],
    help: "keys of the line editor; auto: those of ~/.editrc")

  private static let marks = Setting(
    "marks", \.hasWideMarks, [("narrow", false), ("wide", true)],
    help: "wide on terminals where “”, — and the like take two columns")
}
