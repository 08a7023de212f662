/// The name before words, as a form sets it off.
struct NameLabel {
  let spelling: Spelling
  let standIns: StandInNames
  /// Whether the colon is full-width, as in Chinese.
  let isWide: Bool

  /// The name of a voice; nil if it is written without one.
  func name(of voice: SpokenPart.Voice) -> String? {
    if spelling.nameless == .standIn, let name = standIns.name(for: voice) { return name }
    if case .named(let name) = voice { return name }
    return nil
  }

  /// `Ida Moor: `, `张璐：`, `**Ida Moor:** `; empty if the words stand without one.
  ///
  /// - Parameters:
  ///   - part: what the label stands before.
  ///   - escaped: a name as the form writes it.
  func text(before part: SpokenPart, escaped: (String) -> String = { $0 }) -> String {
    let isLabelled = spelling.labels == .turns ? part.beginsTurn : part.beginsParagraph
    guard isLabelled else { return "" }
    guard let name = name(of: part.voice).map(escaped) else {
      return spelling.nameless == .chevron && part.beginsTurn ? ">> " : ""
    }
    return switch spelling.mark {
    case .colon: name + (isWide ? "：" : ": ")
    case .bracketColon: "[\(name)]" + (isWide ? "：" : ": ")
    case .bracket: "[\(name)] "
    case .angle: "<\(name)> "
    // The blank lets other readers see the end of what is bold.
    case .emphasis: "**\(name)" + (isWide ? "：" : ":") + "** "
    }
  }
}
