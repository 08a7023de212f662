/// A line that is not blank, as its marks and its head show it.
struct TextLine {
  /// Text range of the line, without surrounding white space, line number and marks.
  var text: Range<Int>
  /// Text offset where the line begins, with its marks.
  var start: Int
  /// Number of blank lines above it, at most 3.
  var gap: UInt8 = 0
  /// White space before it, in columns, at most 200; a tab counts as 8.
  var indent: UInt8 = 0
  var isQuoted = false
  var isItem = false
  /// Whether `>>` begins it.
  var isTurn = false
  var headingLevel: UInt8 = 0
  /// Whether it cannot be speech, whatever it looks like: front matter, page heads.
  var isSet = false
  /// Whether its time has no brackets and so may be speech: `17:30 we met`.
  var hasBareTime = false
  var time: TimeSpan?
  /// Text offset after the time that the line begins with; the line's start without one.
  var timeEnd: Int
  var label: Label?

  /// A label that the vote may accept.
  struct Label {
    let style: SpeakerLabel.Style
    /// Index among the names of the ballot.
    let name: Int
    /// Text offset where the words begin; the line's end if they are on the lines below.
    let end: Int
    /// Text range of what the label says besides the name.
    let description: Range<Int>
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
