/// A line that names somebody who worked on the piece: `界面新聞記者 | 伍洋宇`.
struct CreditLine {
  /// The outlet before the task, if there is one: `界面新聞`.
  let outlet: String?
  /// `記者`
  let task: String
  let name: String
  /// The whole line.
  let text: String

  /// The parts of a line; nil unless it is short and its left side ends with a credit word of the
  /// lexicon or is a word for who asks or answers.
  init?(_ line: String, _ roleWords: RoleWords) {
    guard line.unicodeScalars.count <= Self.maxLength,
      let separator = line.unicodeScalars.firstIndex(where: Self.separators.contains)
    else { return nil }
    let left = Self.trimmed(line.unicodeScalars[..<separator])
    let name = Self.trimmed(line.unicodeScalars[separator...].dropFirst())
    guard !name.isEmpty,
      let task = roleWords.ending(of: left, for: .credit)
        ?? (roleWords.isSpeaker(left) ? left : nil)
    else { return nil }
    let before = left.unicodeScalars.dropLast(task.unicodeScalars.count)
    guard !Self.isWithinWord(before.last, task.unicodeScalars.first) else { return nil }
    let outlet = Self.trimmed(before)
    self.outlet = Self.isOutlet(outlet, roleWords) ? outlet : nil
    self.task = Self.firstTask(of: left, roleWords) ?? task
    self.name = name
    text = line
  }

  /// Whether a task begins within a word: `by` in `Derby`.
  private static func isWithinWord(_ before: Unicode.Scalar?, _ first: Unicode.Scalar?) -> Bool {
    guard let before, let first else { return false }
    return before.properties.isAlphabetic && first.properties.isAlphabetic && !first.isHan
  }

  /// The first of several tasks of one person: `採訪、整理`.
  private static func firstTask(of text: String, _ roleWords: RoleWords) -> String? {
    let tasks = text.unicodeScalars.split { joints.contains($0) }.map { trimmed($0) }
    guard tasks.count > 1, tasks.allSatisfy({ roleWords.isWord($0, for: .credit) }) else {
      return nil
    }
    return tasks.first
  }

  /// Whether what stands before a task is no other task, as in `採訪、整理`.
  private static func isOutlet(_ text: String, _ roleWords: RoleWords) -> Bool {
    guard let last = text.unicodeScalars.last, !joints.contains(last) else { return false }
    return !roleWords.isWord(text, for: .credit)
  }

  private static let joints = Set("、，,&和与與及/".unicodeScalars)

  /// In scalars.
  private static let maxLength = 60
  private static let separators = Set("|｜:：/".unicodeScalars)

  private static func trimmed(_ text: String.UnicodeScalarView.SubSequence) -> String {
    let bytes = Array(String(text).utf8)
    return String(decoding: bytes[bytes.trimmed(0..<bytes.count)], as: UTF8.self)
  }
}

extension Credit {
  /// The credits in a draft, in its order, and the first outlet they name.
  static func credits(
    in draft: TranscriptDraft, of source: SourceText, _ roleWords: RoleWords
  ) -> (all: [Credit], outlet: String?) {
    let lines = draft.paragraphs.enumerated().filter { $1.kind == .credit }.compactMap {
      let text = source.reading(ofText: $1.text).string
      return CreditLine(text, roleWords).map { [index = $0] in (index, $0) }
    }
    let credits = lines.flatMap { index, line in
      let fields = HeadFields(line.text, roleWords).all
      return fields.count > 1
        ? fields.map { Credit(task: $0.label, name: $0.value, paragraph: index) }
        : [Credit(task: line.task, name: line.name, paragraph: index)]
    }
    return (credits, lines.lazy.compactMap(\.1.outlet).first)
  }
}
