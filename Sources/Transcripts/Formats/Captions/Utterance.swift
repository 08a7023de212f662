/// Words of a caption that nothing in it divides between speakers, or a sound.
struct Utterance {
  /// With the mark before it and its name.
  let whole: CueText
  let voice: CuePiece.Voice?
  let time: TimeSpan
  /// Index of the caption.
  let caption: Int
  /// Whether it is the first of its caption.
  let isFirst: Bool
  /// The mark before it; nil without one, or if the file does not use it for speakers.
  var lead: CueLead?
  /// Whether a sound stands on several lines of which this is one.
  var isPartOfSound = false

  /// The words after the mark, with the name.
  var text: CueText { lead.map { whole.from($0.end) } ?? whole }

  var isSound: Bool { isPartOfSound || CueBrackets.isSound(text.bytes) }
}

/// Divides captions into utterances.
struct UtteranceFinder {
  private let captions: [Caption]
  private let usesChevrons: Bool
  /// The dashes before words of two speakers in one caption.
  private var dashes: [CueLead.Kind] = []

  init(_ captions: [Caption]) {
    self.captions = captions
    usesChevrons = captions.contains { caption in
      caption.pieces.contains { CueLead(at: $0.text.bytes)?.kind == .chevron }
    }
    dashes = Self.dashes(in: captions)
  }

  /// The utterances in the order of the file.
  func utterances() -> [Utterance] {
    captions.indices.flatMap { index in
      let caption = captions[index]
      var found: [Utterance] = []
      for (place, piece) in caption.pieces.enumerated() {
        let isBeforeVoice = caption.pieces.dropFirst(place + 1).first?.voice != nil
        for text in parts(of: piece.text) {
          var utterance = Utterance(
            whole: text, voice: piece.voice, time: caption.time, caption: index,
            isFirst: found.isEmpty)
          utterance.lead = lead(of: text.bytes, isBeforeVoice: isBeforeVoice)
          found.append(utterance)
        }
      }
      return withSounds(found)
    }
  }

  /// The mark before a text, if it tells speakers apart or a name or a voice follows it.
  private func lead(of text: ArraySlice<UInt8>, isBeforeVoice: Bool) -> CueLead? {
    guard let lead = CueLead(at: text) else { return nil }
    let words = text[lead.end...]
    return lead.kind == .chevron || dashes.contains(lead.kind) || words.isEmpty && isBeforeVoice
      || CueLabel(at: words)?.name.isTitled == true ? lead : nil
  }

  private static func dashes(in captions: [Caption]) -> [CueLead.Kind] {
    var found: [CueLead.Kind] = []
    for caption in captions {
      let leads = caption.pieces.compactMap { CueLead(at: $0.text.bytes)?.kind }
        .filter { $0 != .chevron }
      let inner = caption.pieces.lazy.flatMap { piece in
        CueLead(at: piece.text.bytes).map { CueLead.inner(in: piece.text.bytes, $0.kind) } ?? []
      }
      if let first = leads.first, leads.count > 1 || !inner.isEmpty, !found.contains(first) {
        found.append(first)
      }
    }
    return found
  }

  /// A line cut before each mark within it, and after sounds before a name.
  private func parts(of text: CueText) -> [CueText] {
    var starts: [Int] = []
    if usesChevrons { starts += CueLead.inner(in: text.bytes, .chevron).map(\.start) }
    if let lead = CueLead(at: text.bytes), dashes.contains(lead.kind) {
      starts += CueLead.inner(in: text.bytes, lead.kind).map(\.start)
    }
    starts += Self.endsOfSounds(in: text.bytes)
    guard !starts.isEmpty else { return [text] }
    let borders = [text.bytes.startIndex] + starts.sorted() + [text.bytes.endIndex]
    return zip(borders, borders.dropFirst()).map { text[$0..<$1] }.filter { !$0.isEmpty }
  }

  /// Where sounds end that a name in brackets or before a colon follows: `[Music] [Anna] words`.
  private static func endsOfSounds(in text: ArraySlice<UInt8>) -> [Int] {
    guard let (_, end) = CueBrackets.group(in: text), CueLabel(at: text)?.style != .colon else {
      return []
    }
    let rest = text[end...].drop(while: \.isBlank)
    guard CueBrackets.group(in: rest) != nil || CueLabel(at: rest)?.name.isTitled == true else {
      return []
    }
    return [rest.startIndex]
  }

  /// The utterances of one caption, those told that hold a sound on several lines.
  private func withSounds(_ utterances: [Utterance]) -> [Utterance] {
    var found = utterances
    for index in found.indices where !found[index].isPartOfSound {
      guard let close = CueBrackets.missingClose(in: found[index].text.bytes),
        let last = found[(index + 1)...].firstIndex(where: {
          $0.text.bytes.suffix(close.count).elementsEqual(close)
        })
      else { continue }
      for part in index...last { found[part].isPartOfSound = true }
    }
    return found
  }
}
