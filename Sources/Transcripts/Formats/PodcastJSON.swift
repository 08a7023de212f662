/// Reads the JSON of podcasts, of Whisper and its kin, and of services that write down speech.
///
/// `{"segments": [{"speaker", "startTime", "endTime", "body"}]}`, or `start`, `end` and `text`, and
/// what else `FieldName` knows. A segment may be a single word; segments of one speaker are joined.
///
/// Source: github.com/Podcastindex-org/podcast-namespace, transcripts.md; github.com/openai/whisper
struct PodcastJSON: TranscriptFormat {
  private let utf8: [UInt8]
  private var draft = TranscriptDraft(format: .podcastJSON)
  private var joiner: CueJoiner
  private var phrases: [Cue] = []
  /// By name, the index among those of the draft, and the last that was asked for.
  private var indices: [String: Int] = [:]
  private var lastName: Int?
  /// What the phrases are joined of.
  private var cues: [Cue] = []

  /// The draft of any JSON; it has no paragraphs if there are no segments.
  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    let start = source.utf8.trimmed(0..<min(source.utf8.count, maxIndent)).lowerBound
    let offset = source.utf8[start...].firstIndex { $0 > 0x20 } ?? start
    guard mayBeJSON(source.utf8[offset...]) else { return nil }
    let tree = JSONTree(source.utf8, from: offset)
    guard isJSON(tree) else { return nil }
    var reader = PodcastJSON(source.utf8)
    let found = SegmentFinder(tree).found()
    let segments = found.segments
    reader.read(segments, in: tree)
    if !segments.contains(where: { $0.speaker != nil || $0.time == nil }) {
      reader.draft = reader.captions(of: source, roleWords)
    }
    reader.addTimes()
    reader.draft.guessedUnit = found.guessedUnit
    reader.draft.unread = UnreadFields.list(in: tree, beside: segments)
    return reader.draft
  }

  /// In bytes, on average.
  private static let maxWord = 12
  /// In bytes: white space before the JSON.
  private static let maxIndent = 4096

  private init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    joiner = CueJoiner(utf8, countsBorders: false)
  }

  private static func mayBeJSON(_ text: ArraySlice<UInt8>) -> Bool {
    let next = text.dropFirst().first { $0 > 0x20 }
    switch text.first {
    case UInt8(ascii: "{"): return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    case UInt8(ascii: "["): return next.map { "{[\"]-0123456789tfn".utf8.contains($0) } ?? false
    default: return false
    }
  }

  /// Whether a tree is that of JSON, be it damaged, and not of a text that begins with a bracket.
  private static func isJSON(_ tree: JSONTree) -> Bool {
    if tree.damage == nil { return true }
    let outer = tree.nodes.dropFirst().prefix(2)
    return outer.contains { $0.kind == .object } && tree.nodes.contains { $0.key != nil }
  }

  private mutating func read(_ segments: [SegmentFinder.Segment], in tree: JSONTree) {
    var phrase = Phrase(utf8, spaced: spacedLists(segments, in: tree))
    var isAfterBlank = false
    for segment in segments {
      let speaker = segment.speaker.map { index(ofName: $0.name) }
      if let speaker, let part = segment.part, segment.speaker?.name != part {
        draft.parts[speaker] = part
      }
      for node in segment.words {
        let words = tree.nodes[node].text
        let text = JSONText.trimmed(utf8, words)
        let isSpaced = isAfterBlank || text.lowerBound > words.lowerBound
        isAfterBlank = text.upperBound < words.upperBound || text.isEmpty && isSpaced
        guard !text.isEmpty else { continue }
        let cue = Cue(text: text, time: segment.time, speaker: speaker)
        cues.append(cue)
        if let whole = phrase.add(cue, in: segment.list, isSpaced: isSpaced) { join(whole) }
        JSONText.addEscapes(in: utf8, text, to: &draft.repairs)
      }
    }
    if let whole = phrase.cue { join(whole) }
    draft.paragraphs = joiner.paragraphs
    draft.times = joiner.times.sorted { $0.text < $1.text }
    draft.repairs = (draft.repairs + joiner.repairs + phrase.repairs).sorted {
      $0.bytes.lowerBound < $1.bytes.lowerBound
    }
  }

  /// Keeps the times of segments that are joined, unless they are words.
  private mutating func addTimes() {
    let single = cues.count { $0.text.count < Self.maxWordLength && !utf8[$0.text].contains(0x20) }
    guard single * 2 <= cues.count else { return }
    let times = cues.compactMap { cue in
      cue.time.map { TimeMark(text: cue.text.lowerBound, time: $0) }
    }
    let places = Set(times.map(\.text))
    draft.times = (draft.times.filter { !places.contains($0.text) } + times)
      .sorted { $0.text < $1.text }
  }

  /// In bytes: the time of a single word is of no use by itself.
  private static let maxWordLength = 20

  /// The draft of phrases whose speakers no field tells: the words may, as those of captions do.
  private func captions(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft {
    // Longer ones than words are captions as they stand: a name may begin any of them.
    let length = cues.reduce(0) { $0 + $1.text.count } / max(1, cues.count)
    let captions = (length > Self.maxWord ? cues : phrases).compactMap { phrase -> Caption? in
      let text = CueText(phrase.text, in: utf8, draft.repairs)
      return phrase.time.map {
        Caption(time: $0, pieces: [CuePiece(text: text, voice: nil, highlight: nil)])
      }
    }
    return CaptionDraft.draft(
      draft.format, captions, voices: [], metadata: [], of: source, roleWords)
  }

  private mutating func join(_ cue: Cue) {
    phrases.append(cue)
    joiner.add(cue, kind: cue.speaker == nil ? .text : .speech)
  }

  private mutating func index(ofName name: String) -> Int {
    if let lastName, draft.names[lastName] == name { return lastName }
    let index = indices[name] ?? draft.names.count
    if index == draft.names.count {
      draft.names.append(name)
      indices[name] = index
    }
    lastName = index
    return index
  }

  /// The lists whose strings bring their own blanks: one that is not the first begins with one.
  private func spacedLists(_ segments: [SegmentFinder.Segment], in tree: JSONTree) -> Set<Int> {
    var lists: Set<Int> = []
    var last: Int?
    for segment in segments {
      if segment.list == last, let words = segment.words.first.map({ tree.nodes[$0].text }),
        !lists.contains(segment.list),
        JSONText.trimmed(utf8, words).lowerBound > words.lowerBound
      {
        lists.insert(segment.list)
      }
      last = segment.list
    }
    return lists
  }
}

/// Joins words to phrases that end with a sentence.
private struct Phrase {
  /// What is joined and not yet returned.
  private(set) var cue: Cue?
  private(set) var repairs: [Emendation] = []
  private let utf8: [UInt8]
  private let spaced: Set<Int>
  private var list = 0
  /// Text range of the words that were added last.
  private var lastWords = 0..<0
  /// In bytes of words.
  private var length = 0

  init(_ utf8: [UInt8], spaced: Set<Int>) {
    self.utf8 = utf8
    self.spaced = spaced
  }

  /// Adds words; returns the phrase before them if they begin another.
  ///
  /// - Parameter isSpaced: whether a blank stands before the words in their string or one before.
  mutating func add(_ next: Cue, in list: Int, isSpaced: Bool) -> Cue? {
    defer { self.list = list }
    let isMark = next.text.count <= 3 && ClosingMarks.contain(utf8[next.text])
    guard let last = cue, list == self.list, last.speaker == next.speaker,
      last.text.upperBound <= next.text.lowerBound,
      isMark || length < Self.maxLength && !CueSentence.ends(JSONText.plain(utf8, lastWords))
    else {
      let whole = cue
      (cue, length) = (next, next.text.count)
      cue?.wordLength = length
      lastWords = next.text
      return whole
    }
    let border = last.text.upperBound..<next.text.lowerBound
    let isGlued = isMark || spaced.contains(list) && !isSpaced
    repairs.append(
      isGlued
        ? Emendation(bytes: border, reading: "", rule: CueJoiner.rule)
        : CueJoiner(utf8).border(border))
    length += (isGlued ? 0 : 1) + next.text.count
    lastWords = next.text
    cue = Cue(
      text: last.text.lowerBound..<next.text.upperBound,
      time: last.time?.joined(with: next.time), wordLength: length, speaker: last.speaker)
    return nil
  }

  /// In bytes of words: a longer phrase ends without a sentence.
  private static let maxLength = 400
}
