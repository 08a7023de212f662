/// A line that is not blank, as its marks and its head show it. Kept small, as there is one for each
/// line of a file: 64 bytes.
struct TextLine {
  /// Text range of the line, without surrounding white space, line number and marks.
  var text: Range<Int>
  var label: Label?
  /// In milliseconds; negative without a time, and without an end.
  private var timeStart: Int32 = -1
  private var timeStop: Int32 = -1
  /// In bytes before and behind the start of `text`.
  private var marksLength: Int32
  private var timeLength: Int32
  /// Number of blank lines above it, at most 3.
  var gap: UInt8 = 0
  /// White space before it, in columns, at most 200; a tab counts as 8.
  var indent: UInt8 = 0
  var headingLevel: UInt8 = 0
  var isQuoted = false
  var isItem = false
  /// Whether `>>` begins it.
  var isTurn = false
  /// Whether it cannot be speech, whatever it looks like: front matter, page heads.
  var isSet = false
  /// Whether its time has no brackets and so may be speech: `17:30 we met`.
  var hasBareTime = false

  /// - Parameters:
  ///   - start: text offset where the line begins, with its marks.
  ///   - timeEnd: text offset after the time that the line begins with; the line's start without one.
  init(text: Range<Int>, start: Int, time: TimeSpan? = nil, timeEnd: Int) {
    self.text = text
    marksLength = Int32(text.lowerBound - start)
    timeLength = Int32(timeEnd - text.lowerBound)
    if time != nil { self.time = time }
  }

  /// Text offset where the line begins, with its marks.
  var start: Int { text.lowerBound - Int(marksLength) }

  /// Text offset after the time that the line begins with; the line's start without one.
  var timeEnd: Int {
    get { text.lowerBound + Int(timeLength) }
    set { timeLength = Int32(newValue - text.lowerBound) }
  }

  /// To the millisecond.
  var time: TimeSpan? {
    get {
      guard timeStart >= 0 else { return nil }
      return TimeSpan(
        start: Double(timeStart) / 1000, end: timeStop < 0 ? nil : Double(timeStop) / 1000)
    }
    set {
      timeStart = newValue.map { Self.milliseconds($0.start) } ?? -1
      timeStop = newValue?.end.map(Self.milliseconds) ?? -1
    }
  }

  private static func milliseconds(_ seconds: Double) -> Int32 {
    Int32(min(max(0, (seconds * 1000).rounded()), Double(Int32.max)))
  }

  /// A label that the vote may accept.
  struct Label {
    /// Text offset where the words begin; the line's end if they are on the lines below.
    let end: Int
    private let nameIndex: Int32
    /// In bytes from `end`.
    private let descriptionStart: Int32
    private let descriptionLength: UInt16
    let style: SpeakerLabel.Style

    init(style: SpeakerLabel.Style, name: Int, end: Int, description: Range<Int>) {
      self.style = style
      nameIndex = Int32(name)
      self.end = end
      descriptionStart = description.isEmpty ? 0 : Int32(description.lowerBound - end)
      descriptionLength = UInt16(min(description.count, Int(UInt16.max)))
    }

    /// Index among the names of the ballot.
    var name: Int { Int(nameIndex) }

    /// Text range of what the label says besides the name; empty if nothing.
    var description: Range<Int> {
      let start = end + Int(descriptionStart)
      return start..<start + Int(descriptionLength)
    }
  }
}

/// The vote of a whole file on whether the times that begin its lines are times of the recording:
/// if so, they ascend.
struct TimeVote {
  /// Whether lines that are nothing but a time tell that of the lines below.
  let areMarks: Bool
  private let areAhead: Bool

  init(_ lines: [TextLine], isLabelled: (TextLine) -> Bool) {
    var (timed, alone, last, isAscending) = (0, 0, 0.0, true)
    var timedLines = 0
    for line in lines where line.timeEnd > line.text.lowerBound && !line.isSet {
      timedLines += 1
      guard !isLabelled(line) else { continue }
      timed += 1
      if line.timeEnd == line.text.upperBound { alone += 1 }
      let start = line.time?.start ?? last
      isAscending = isAscending && start >= last
      last = start
    }
    areMarks = isAscending && (alone > 1 || alone == 1 && timedLines == 1)
    areAhead = isAscending && timed > 1 && timed * 2 > lines.count
  }

  /// Whether a line is nothing but the time of the lines below it.
  func isMark(_ line: TextLine) -> Bool {
    (areMarks || !line.hasBareTime) && line.timeEnd == line.text.upperBound
      && line.timeEnd > line.text.lowerBound
  }

  /// Whether a line begins with the time of its words.
  func isAhead(of line: TextLine) -> Bool { areAhead && line.timeEnd > line.text.lowerBound }
}
