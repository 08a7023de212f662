import Basics
import InterviewQA

/// Commands for the form of answers and other settings.
extension SessionCommand {
  static let arranging: [SessionCommand] = [
    SessionCommand(
      "format", usage: "[FORM]", help: "terminal, plain, markdown or json",
      completions: [.choice(Setting.format.values)]
    ) { session, form in try set(&session, "format", form) },
    SessionCommand(
      "timing", usage: "on|off", help: "show how long answers take",
      completions: [.choice(Setting.onOff)]
    ) {
      session, state in try set(&session, "timing", state)
    },
    SessionCommand(
      "set", usage: "NAME VALUE",
      help: "change a setting; NAME alone resets it to what the session began with",
      completions: [.settings, .values]
    ) { session, argument in
      let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
      guard let name = words.first else { return list(Setting.all, session) }
      return try set(&session, name, words.dropFirst().first ?? "")
    },
    SessionCommand(
      "show", usage: "[NAME]", help: "the settings, or one of them", completions: [.settings]
    ) { session, name in
      let settings = name.isEmpty ? Setting.all : [try Setting.named(name)]
      return list(settings, session)
    },
  ]

  private static func set(
    _ session: inout Session, _ name: String, _ value: String
  ) throws -> Response {
    let setting = try Setting.named(name)
    try setting.change(&session, value.isEmpty ? setting.value(session.initial) : value)
    return .notice("\(setting.name) is \(setting.value(session.settings))")
  }

  private static func list(_ settings: [Setting], _ session: Session) -> Response {
    .message(settings.map { line($0, session) }) {
      ["settings": session.settings.data(of: settings)]
    }
  }

  private static func line(_ setting: Setting, _ session: Session) -> Line {
    let value = setting.value(session.settings)
    let gap = String(repeating: " ", count: max(2, 14 - value.count))
    let name = setting.name + String(repeating: " ", count: max(1, 9 - setting.name.count))
    return Line(setting.help, head: name + value + gap)
  }
}

extension Settings {
  /// The values by name, as `:show` prints them.
  var data: JSON { data(of: Setting.all) }

  fileprivate func data(of settings: [Setting]) -> JSON {
    .object(Dictionary(uniqueKeysWithValues: settings.map { ($0.name, .string($0.value(self))) }))
  }
}
