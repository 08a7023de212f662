/// Makes paragraphs of lines, once the file as a whole has decided what labels and times are.
struct TextAssembly {
  let text: LabelledText
  let source: SourceText
  let utf8: [UInt8]
  let lines: [TextLine]
  let vote: LabelVote
  private let kinds: LineKinds
  private let head: TextHead
  private let times: TimeVote
  private let wrap: LineWrap
  /// Index of the first line that is speech, and of the last one with a label; the number of lines
  /// without labels.
  private let first: Int
  private let last: Int
  private let isArticle: Bool
  private let isMarkdown: Bool
  /// Index of the first of the short lines at the end that are no sentences: who signs, where, when.
  private let signature: Int
  /// By line, whether it has a label.
  private let labelled: [Bool]

  private var draft: TranscriptDraft
  private var border: LineBorder
  private var inner: InnerLabels
  private var above = Above()
  private var open: OpenParagraph?
  /// Index among the names of somebody whom the file does not name.
  private var unnamed: Int?
  /// Who says what has no label, where only the other side has one.
  private var counterpart: Int?
  /// Who asks and who answers where questions bear no name.
  private var questions: QuestionLayout?
  private var asker = 0
  /// The time that a heading gives for all that stands below it.
  private var blockTime: TimeSpan?
  /// Lines of page heads since the last paragraph, by index.
  private var pageMarks: [Int] = []
  private var isNarration = false
  private var isBackMatter = false

  /// What the lines above say of a line: its time, and its speaker if a label stands alone there.
  private struct Above {
    var time: TimeSpan?
    var speaker: Int?
    var beginsTurn = false
  }

  /// The paragraph that the next line may continue.
  private struct OpenParagraph {
    /// Index among the paragraphs.
    let paragraph: Int
    /// The last line of it, by index.
    let line: Int
  }

  init(_ text: LabelledText, names: [String], vote: LabelVote) {
    self.text = text
    self.vote = vote
    (source, utf8, self.lines) = (text.source, text.utf8, text.lines)
    let isLabelled: (TextLine) -> Bool = { text.isLabelled($0, vote) }
    let (lines, head) = (text.lines, TextHead(text, names: names, isLabelled: isLabelled))
    self.head = head
    let labelled = lines.map(isLabelled)
    self.labelled = labelled
    let first = lines.indices.first { labelled[$0] && !head.fields.contains($0) }
    self.first = first ?? lines.count
    last = labelled.lastIndex(of: true) ?? lines.count
    isArticle = first == nil
    times = TimeVote(text.traits.hasTimes ? lines : [], isLabelled: isLabelled)
    var format = Interview.Format(of: isArticle ? nil : vote.style)
    // What looks like Markdown in a document is its words.
    let isDocument = source.document != nil
    if isDocument, format == .markdown { format = .labelled }
    let isMarkdown =
      !isDocument && (Self.isMarkdownName(source.name) || text.traits.hasHeadings)
    self.isMarkdown = isMarkdown || format == .markdown
    signature = Self.signature(of: lines, in: text.utf8)
    kinds = LineKinds(
      source: source, roleWords: text.words.roles, layoutWords: text.words.layout)
    let isHead = lines.indices.map { index in
      labelled[index] || lines[index].headingLevel > 0 || lines[index].isSet
    }
    wrap = LineWrap(
      lines, isHead: isHead,
      isBlock: Self.isBlock(lines, labelled, isMarkdown: isMarkdown), isMarkdown: isMarkdown,
      in: utf8)
    draft = TranscriptDraft(format: format, names: names)
    draft.legend = head.legend
    border = LineBorder(utf8, isWord: text.words.isWord)
    inner = InnerLabels(
      in: source, names: names, vote: vote, roleWords: text.words.roles,
      speech: lines.lazy.compactMap { line in
        line.label.flatMap { vote.accepts($0.style, $0.name) ? $0.end..<line.text.upperBound : nil }
      })
  }

  private static func isMarkdownName(_ name: String) -> Bool {
    name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }

  /// Whether blank lines set paragraphs off: they stand before nearly all labels, or in Markdown.
  private static func isBlock(
    _ lines: [TextLine], _ labelled: [Bool], isMarkdown: Bool
  ) -> Bool {
    var (count, apart) = (0, 0)
    for index in lines.indices.dropFirst() where labelled[index] {
      count += 1
      if lines[index].gap > 0 { apart += 1 }
    }
    return count == 0 ? isMarkdown : apart * 10 >= count * (isMarkdown ? 6 : 8)
  }

  // MARK: Lines

  /// The paragraphs of all lines, in their order.
  mutating func assembled() -> TranscriptDraft {
    draft.paragraphs.reserveCapacity(lines.count)
    findCounterpart()
    findQuestions()
    for index in lines.indices { add(index) }
    flushPageMarks()
    draft.names = inner.names
    dropUnusedNames()
    addRepairs()
    return draft
  }

  private mutating func add(_ index: Int) {
    let line = lines[index]
    if line.isSet {
      if index < first, line.gap == 0, draft.paragraphs.isEmpty || isInFrontMatter(index) {
        append(line.text, .metadata)
      } else {
        pageMarks.append(index)
      }
    } else if index < TextHead.maxLines, head.fields.contains(index) {
      addField(line)
    } else if labelled[index], let label = line.label, !isBareLabel(index) {
      addLabelled(index, label)
    } else if let asks = questions?.asks[index] {
      addUnnamed(index, asks: asks)
    } else if times.isMark(line), !isArticle || times.areMarks {
      addTime(line)
    } else {
      addUnlabelled(index)
    }
  }

  private func isInFrontMatter(_ index: Int) -> Bool {
    draft.paragraphs.count == index && draft.paragraphs.last?.kind == .metadata
  }

  /// Whether a label that occurs once has no words and another label stands below it: a heading.
  private func isBareLabel(_ index: Int) -> Bool {
    guard let label = lines[index].label,
      label.style == .colon || label.style == .emphasis || label.style == .heading,
      label.end >= lines[index].text.upperBound, lines[index].time == nil,
      text.count(of: label) == 1
    else { return false }
    let next = (index + 1..<lines.count).first { !lines[$0].isSet }
    return next.map { labelled[$0] } ?? true
  }

  private mutating func addField(_ line: TextLine) {
    let text = source.reading(ofText: line.text).string
    append(line.text, CreditLine(text, self.text.words.roles) == nil ? .metadata : .credit)
  }

  private mutating func addTime(_ line: TextLine) {
    flushPageMarks()
    open = nil
    if line.headingLevel > 0 {
      blockTime = line.time
      append(line.text, .metadata)
      return
    }
    above.time = line.time
    if vote.style == .timed, line.hasBareTime, above.speaker == nil {
      above.speaker = unnamedSpeaker()
      above.beginsTurn = true
    }
  }

  // MARK: Labelled lines

  private mutating func addLabelled(_ index: Int, _ label: TextLine.Label) {
    let line = lines[index]
    isNarration = false
    isBackMatter = false
    note(label)
    if continues(index, label) {
      let text = label.end..<line.text.upperBound
      return join(text, at: index)
    }
    flushPageMarks()
    if isAttachment(label.end..<line.text.upperBound) {
      open = nil
      return append(line.text, .note)
    }
    above = Above(
      time: line.time ?? above.time ?? blockTime, speaker: label.name, beginsTurn: line.isTurn)
    guard label.end < line.text.upperBound else {
      open = nil
      return
    }
    addSpeech(index, label)
    above = Above()
  }

  /// `<attached: image.jpg>`: what a chat says instead of words.
  private func isAttachment(_ words: Range<Int>) -> Bool {
    guard words.count > 2, utf8[words.lowerBound] == UInt8(ascii: "<") else { return false }
    let text = utf8[words]
    return text.last == UInt8(ascii: ">")
      && !text.dropFirst().dropLast().contains {
        $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
      }
  }

  /// Remembers what a label says besides the name.
  private mutating func note(_ label: TextLine.Label) {
    guard !label.description.isEmpty, draft.parts[label.name] == nil else { return }
    draft.parts[label.name] = String(decoding: utf8[label.description], as: UTF8.self)
  }

  /// Whether the same label stands again before the second half of a sentence.
  private func continues(_ index: Int, _ label: TextLine.Label) -> Bool {
    guard let open, open.line == index - 1, pageMarks.isEmpty,
      draft.paragraphs[open.paragraph].speaker == label.name, lines[index].gap == 0,
      lines[index].time == nil, label.end < lines[index].text.upperBound,
      label.style == .bracket || label.style == .colon,
      !LineWrap.endsSentence(utf8[lines[open.line].text])
    else { return false }
    return (0x61...0x7A).contains(utf8[label.end])
  }

  /// Adds the paragraphs of a labelled line: an answer may follow its question on the same line.
  private mutating func addSpeech(_ index: Int, _ label: TextLine.Label) {
    let line = lines[index]
    var (start, name) = (label.end, label.name)
    let end = endOfWords(in: start..<line.text.upperBound)
    for turn in inner.turns(in: start..<end.words, of: name) {
      append(utf8.trimmed(start..<turn.label.lowerBound), .speech, speaker: name, time: above.time)
      (start, name) = (turn.label.upperBound, turn.name)
    }
    append(utf8.trimmed(start..<end.words), .speech, speaker: name, time: above.time)
    setEnd(end.time)
    open = OpenParagraph(paragraph: draft.paragraphs.count - 1, line: index)
  }

  /// The end of the words of a line, and the time that stands behind them: `So. #00:00:12-7#`.
  private func endOfWords(in range: Range<Int>) -> (words: Int, time: TimeSpan?) {
    guard let last = range.last, utf8[last] == UInt8(ascii: "#"), range.count > 8 else {
      return (range.upperBound, nil)
    }
    guard let open = utf8[range].dropLast().lastIndex(of: UInt8(ascii: "#")),
      let (time, end) = TimeStamp.decorated(in: utf8[open..<range.upperBound]),
      end == range.upperBound
    else { return (range.upperBound, nil) }
    return (utf8.trimmed(range.lowerBound..<open).upperBound, time)
  }

  /// Sets when the last paragraph ends; the next one begins then.
  private mutating func setEnd(_ end: TimeSpan?) {
    guard let end, var paragraph = draft.paragraphs.popLast() else { return }
    let start = paragraph.time?.start ?? lastEnd
    if let start { paragraph.time = TimeSpan(start: start, end: end.start) }
    lastEnd = end.start
    draft.paragraphs.append(paragraph)
  }

  /// In seconds: where the last paragraph with a time behind it ended.
  private var lastEnd: Double? = 0

  // MARK: Unlabelled lines

  private mutating func addUnlabelled(_ index: Int) {
    let line = lines[index]
    if isArticle { return addToArticle(index) }
    if vote.style == .nick, line.timeEnd > line.text.lowerBound, isNotice(line) {
      flushPageMarks()
      open = nil
      return append(line.text, .note)
    }
    let mayBeCredit = index < first || index > last
    var kind = kinds.kind(of: line, mayBeCredit: mayBeCredit)
    if kind == .plain, above.speaker == nil, !line.isTurn, isBareHeading(index) { kind = .heading }
    if kind == .plain, isBelowCaption(index) { kind = .caption }
    if kind == .plain, utf8[line.text.lowerBound] == UInt8(ascii: "|") { kind = .metadata }
    if kind == .heading, above.speaker != nil, line.headingLevel == 0 { kind = .plain }
    if kind == .plain { return addPlain(index) }
    flushPageMarks()
    open = nil
    addSpecial(line, kind, index)
  }

  /// Whether stars or hyphens stand behind the time, as before what a chat itself says.
  private func isNotice(_ line: TextLine) -> Bool {
    guard line.timeEnd < line.text.upperBound else { return false }
    return utf8[line.timeEnd] == UInt8(ascii: "-")
      || utf8[line.text.lowerBound...line.timeEnd].contains(UInt8(ascii: "*"))
  }

  /// Whether a line stands right below an image.
  private func isBelowCaption(_ index: Int) -> Bool {
    guard lines[index].gap == 0, index > 0, let last = draft.paragraphs.last else { return false }
    return last.kind == .caption && last.text == lines[index - 1].text
  }

  private func isBareHeading(_ index: Int) -> Bool {
    if kinds.isInCapitals(lines[index]), above.speaker == nil { return true }
    let next = index + 1 < lines.count ? lines[index + 1] : nil
    guard index > first, wrap.manner == .block, kinds.isBareHeading(lines[index], next: next) else {
      return false
    }
    return open.map { LineWrap.endsSentence(utf8[lines[$0.line].text]) } ?? true
  }

  private mutating func addSpecial(_ line: TextLine, _ kind: LineKinds.Kind, _ index: Int) {
    switch kind {
    case .heading:
      append(line.text, .heading)
      isNarration = index > first
      isBackMatter = isBackMatter || index > last && kinds.isMatter(line)
    case .note:
      append(line.text, .note)
      isBackMatter = isBackMatter || index > last && isEditorial(line)
    case .caption: append(line.text, .caption)
    case .credit:
      append(line.text, .credit)
      isBackMatter = index > last
    case .metadata, .rule:
      append(line.text, .metadata)
      isBackMatter = isBackMatter || index > last
    case .plain: break
    }
  }

  /// Whether a note is none that is spoken of as a sound: it has a label or a number.
  private func isEditorial(_ line: TextLine) -> Bool {
    let first = utf8[line.text.lowerBound]
    return first != UInt8(ascii: "(") || utf8[line.text].contains(0xEF)
  }

  private mutating func addPlain(_ index: Int) {
    let line = lines[index]
    let isMark = line.time != nil && !line.hasBareTime
    let start = times.isAhead(of: line) || isMark ? line.timeEnd : wordsStart(of: line)
    let words = utf8.trimmed(start..<line.text.upperBound)
    guard !words.isEmpty else { return }
    if canJoin(index) { return join(words, at: index) }
    flushPageMarks()
    let time = start == line.timeEnd ? line.time ?? above.time : above.time
    if line.isTurn { above = Above(time: time, speaker: unnamedSpeaker(), beginsTurn: true) }
    let end = endOfWords(in: words)
    let text = words.lowerBound..<end.words
    guard !text.isEmpty else { return }
    if let speaker = above.speaker {
      append(text, .speech, speaker: speaker, time: time, beginsTurn: above.beginsTurn)
    } else if index < first {
      append(text, .introduction, time: time)
    } else if isBackMatter || index > last && isSignature(index) {
      append(text, .metadata)
      isBackMatter = true
    } else if isNarration {
      append(text, .text, time: time)
    } else if let counterpart {
      append(text, .speech, speaker: counterpart, time: time, isInferred: true)
    } else {
      append(text, .speech, time: time)
    }
    setEnd(end.time)
    above = Above()
    open = OpenParagraph(paragraph: draft.paragraphs.count - 1, line: index)
  }

  private static func signature(of lines: [TextLine], in utf8: [UInt8]) -> Int {
    lines.lastIndex { line in
      line.text.count > maxSignatureLength || LineWrap.endsSentence(utf8[line.text])
    }.map { $0 + 1 } ?? 0
  }

  /// In bytes.
  private static let maxSignatureLength = 60

  /// Whether a line belongs to those at the end that are no sentences, below the end of one.
  private func isSignature(_ index: Int) -> Bool {
    index >= signature && lines[index].gap > 0
      && open.map { LineWrap.endsSentence(utf8[lines[$0.line].text]) } ?? true
  }

  private func wordsStart(of line: TextLine) -> Int {
    // A scribe's mark: the speaker goes on.
    if !isArticle, above.speaker == nil {
      for mark in Self.ellipses where utf8[line.text].starts(with: mark) {
        return line.text.lowerBound + mark.count
      }
    }
    // The mark of a list stays with the words; those of quotations, turns and headings do not.
    return line.isItem && !line.isQuoted && !line.isTurn ? line.start : line.text.lowerBound
  }

  private static let ellipses = ["... ", "… "].map { Array($0.utf8) }

  private mutating func addToArticle(_ index: Int) {
    let line = lines[index]
    var kind = LineKinds.Kind.plain
    if isMarkdown || line.headingLevel > 0 {
      kind = kinds.kind(of: line, mayBeCredit: false)
      if kind == .note || kind == .credit { kind = .plain }
      if kind == .heading, line.headingLevel == 0 { kind = .plain }
    }
    if kind != .plain {
      flushPageMarks()
      open = nil
      return addSpecial(line, kind, index)
    }
    let isTimed = times.isAhead(of: line)
    let start = isTimed ? line.timeEnd : wordsStart(of: line)
    let words =
      isTimed
      ? utf8.trimmed(start..<line.text.upperBound) : start..<line.text.upperBound
    guard !words.isEmpty else { return }
    if canJoin(index) { return join(words, at: index) }
    flushPageMarks()
    append(words, .text, time: isTimed ? line.time ?? above.time : above.time)
    above = Above()
    open = OpenParagraph(paragraph: draft.paragraphs.count - 1, line: index)
  }

  // MARK: Paragraphs

  /// Whether a line continues the open paragraph.
  private func canJoin(_ index: Int) -> Bool {
    guard let open, above.speaker == nil, !lines[index].isTurn,
      open.line + 1 + pageMarks.count == index
    else { return false }
    guard vote.style != .timed || isArticle || wrap.manner == .wrapped else { return false }
    return wrap.continues(
      lines[open.line], lines[index], isBehindPageMark: !pageMarks.isEmpty)
  }

  /// Adds words to the open paragraph.
  private mutating func join(_ words: Range<Int>, at index: Int) {
    guard let open else { return }
    let paragraph = draft.paragraphs[open.paragraph]
    let end = endOfWords(in: words)
    guard words.lowerBound < end.words else { return }
    draft.repairs.append(border.emendation(paragraph.text.upperBound..<words.lowerBound))
    draft.paragraphs[open.paragraph] = ParagraphDraft(
      text: paragraph.text.lowerBound..<end.words, kind: paragraph.kind,
      speaker: paragraph.speaker, time: paragraph.time, isInferred: paragraph.isInferred,
      beginsTurn: paragraph.beginsTurn)
    setEnd(end.time)
    self.open = OpenParagraph(paragraph: open.paragraph, line: index)
    pageMarks = []
  }

  private mutating func append(
    _ text: Range<Int>, _ kind: Paragraph.Kind, speaker: Int? = nil, time: TimeSpan? = nil,
    isInferred: Bool = false, beginsTurn: Bool = false
  ) {
    guard !text.isEmpty else { return }
    draft.paragraphs.append(
      ParagraphDraft(
        text: text, kind: kind, speaker: speaker, time: time, isInferred: isInferred,
        beginsTurn: beginsTurn))
  }

  private mutating func flushPageMarks() {
    for index in pageMarks { append(lines[index].text, .metadata) }
    pageMarks = []
  }

  // MARK: People

  private mutating func unnamedSpeaker() -> Int {
    if let unnamed { return unnamed }
    let index = inner.addUnnamed()
    unnamed = index
    return index
  }

  /// Index of the name that all labels bear, from the first on that is no field; nil if there are
  /// several.
  private var onlyName: Int? {
    var only: Int?
    for index in first..<lines.count {
      guard labelled[index], let name = lines[index].label?.name else {
        continue
      }
      if let only, only != name { return nil }
      only = name
    }
    return only
  }

  private mutating func addUnnamed(_ index: Int, asks: Bool) {
    let line = lines[index]
    if !asks {
      let kind = kinds.kind(of: line, mayBeCredit: false)
      if kind == .rule || kind == .caption || kind == .note || line.headingLevel > 0 {
        flushPageMarks()
        open = nil
        return addSpecial(line, kind, index)
      }
    }
    let words = utf8.trimmed(line.text)
    if let open, open.line == index - 1, questions?.asks[open.line] == asks, canJoin(index) {
      return join(words, at: index)
    }
    flushPageMarks()
    let answerer = isArticle ? asker + 1 : asker
    append(words, .speech, speaker: asks ? asker : answerer, time: above.time)
    above = Above()
    open = OpenParagraph(paragraph: draft.paragraphs.count - 1, line: index)
  }

  /// Finds questions that are set off by other means than names.
  private mutating func findQuestions() {
    guard isArticle ? text.traits.hasMarks : onlyName != nil && counterpart == nil else { return }
    questions = QuestionLayout(
      lines, in: utf8, isLabelled: !isArticle, isAnswer: { text.isLabelled($0, vote) })
    guard questions != nil else { return }
    asker = inner.addUnnamed()
    draft.roles[asker] = .interviewer
    guard isArticle else {
      if let onlyName { draft.roles[onlyName] = .guest }
      return
    }
    draft.roles[inner.addUnnamed()] = .guest
    draft.format = isMarkdown ? .markdown : .labelled
  }

  /// If only who asks bears a label, what stands below each question is the answer of somebody
  /// without a name; and the other way round.
  private mutating func findCounterpart() {
    guard !isArticle, let name = onlyName, inner.names.count > name, inner.isAlone else { return }
    let word = inner.names[name]
    let isAsker = text.words.roles.role(of: word) == .interviewer || word.hasPrefix("《")
    guard isAsker || text.words.roles.role(of: word) == .guest else { return }
    let labelled = (first..<lines.count).filter { self.labelled[$0] }
    guard labelled.count > 1 else { return }
    let answered = zip(labelled, labelled.dropFirst() + [lines.count]).count { index, next in
      next > index + 1
    }
    guard answered * 10 >= labelled.count * 6 else { return }
    let other = inner.addUnnamed()
    draft.roles[other] = isAsker ? .guest : .interviewer
    counterpart = other
  }

  // MARK: The draft

  /// Keeps the names that paragraphs bear.
  private mutating func dropUnusedNames() {
    var places = [Int](repeating: -1, count: draft.names.count)
    var names: [String] = []
    for index in draft.paragraphs.indices {
      guard let name = draft.paragraphs[index].speaker else { continue }
      if places[name] < 0 {
        places[name] = names.count
        names.append(draft.names[name])
      }
      draft.paragraphs[index].speaker = places[name]
    }
    draft.parts = Self.moved(draft.parts, to: places)
    draft.roles = Self.moved(draft.roles, to: places)
    draft.names = names
  }

  private static func moved<Value>(_ values: [Int: Value], to places: [Int]) -> [Int: Value] {
    let kept = values.filter { places[$0.key] >= 0 }
    return Dictionary(uniqueKeysWithValues: kept.map { (places[$0.key], $0.value) })
  }

  /// Adds the marks of Markdown and the times that are no words, where nothing else is repaired.
  private mutating func addRepairs() {
    var repairs = draft.repairs
    if isMarkdown { repairs += MarkdownMarks.repairs(in: source, draft) }
    if draft.paragraphs.contains(where: { $0.time != nil }) {
      repairs += InlineTimes.repairs(in: utf8, draft.paragraphs)
    }
    guard repairs.count > draft.repairs.count else { return }
    repairs.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
    var last = 0
    draft.repairs = repairs.filter { repair in
      guard repair.bytes.lowerBound >= last else { return false }
      last = repair.bytes.upperBound
      return true
    }
  }
}
