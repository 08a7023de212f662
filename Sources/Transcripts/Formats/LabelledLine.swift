/// A line that is not blank, with the time and the label that it may begin with.
struct LabelledLine {
  /// Text range of the line, without surrounding white space.
  let text: Range<Int>
  var time: TimeSpan?
  /// Text offset after the time that the line begins with; the line's start without one.
  let timeEnd: Int
  /// Whether that time has no brackets and so may be speech: `17:30 we met`.
  var hasBareTime = false
  var label: Label?

  /// A label that the vote may accept.
  struct Label {
    let style: SpeakerLabel.Style
    /// Index among the names of the ballot.
    let name: Int
    /// Text offset where the words begin; the line's end if they are on the lines below.
    let end: Int
  }

  init(text: Range<Int>, time: TimeSpan?, timeEnd: Int) {
    self.text = text
    self.time = time
    self.timeEnd = timeEnd
  }
}

/// The vote of a whole file on whether the times that begin its lines are times of the recording:
/// if so, they ascend.
struct TimeVote {
  private let areMarks: Bool
  private let areAhead: Bool

  init(_ lines: [LabelledLine], isLabelled: (LabelledLine) -> Bool) {
    var (timed, alone, last, isAscending) = (0, 0, 0.0, true)
    for line in lines where line.timeEnd > line.text.lowerBound && !isLabelled(line) {
      timed += 1
      if line.timeEnd == line.text.upperBound { alone += 1 }
      let start = line.time?.start ?? last
      isAscending = isAscending && start >= last
      last = start
    }
    areMarks = isAscending && alone > 1
    areAhead = isAscending && timed > 1 && timed * 2 > lines.count
  }

  /// Whether a line is nothing but the time of the lines below it.
  func isMark(_ line: LabelledLine) -> Bool {
    areMarks && line.timeEnd == line.text.upperBound
  }

  /// Whether a line begins with the time of its words.
  func isAhead(of line: LabelledLine) -> Bool { areAhead && line.timeEnd > line.text.lowerBound }
}
