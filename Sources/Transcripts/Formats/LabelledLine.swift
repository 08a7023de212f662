/// A line that is not blank, with what it may begin with.
struct LabelledLine {
  /// Without the white space around it.
  let text: Range<Int>
  var time: TimeSpan?
  /// Text offset behind the time that the line begins with.
  let behindTime: Int
  /// Whether that time is without brackets, and may be the speaker's own word: `17:30 we met`.
  var hasBareTime = false
  var label: Label?

  struct Label {
    let style: SpeakerLabel.Style
    /// Index among the names of the ballot.
    let name: Int
    /// Text offset where the words begin; the line's end if they stand on the lines below.
    let end: Int
  }

  init(text: Range<Int>, time: TimeSpan?, behindTime: Int) {
    self.text = text
    self.time = time
    self.behindTime = behindTime
  }
}

/// The vote of a whole file on whether the times that its lines begin with are those of the recording:
/// they ascend.
struct TimeVote {
  private let areMarks: Bool
  private let areAhead: Bool

  init(_ lines: [LabelledLine], isLabelled: (LabelledLine) -> Bool) {
    var (timed, alone, last, isAscending) = (0, 0, 0.0, true)
    for line in lines where line.behindTime > line.text.lowerBound && !isLabelled(line) {
      timed += 1
      if line.behindTime == line.text.upperBound { alone += 1 }
      let start = line.time?.start ?? last
      isAscending = isAscending && start >= last
      last = start
    }
    areMarks = isAscending && alone > 1
    areAhead = isAscending && timed > 1 && timed * 2 > lines.count
  }

  /// Whether a line is nothing but the time of what stands below it.
  func isMark(_ line: LabelledLine) -> Bool {
    areMarks && line.behindTime == line.text.upperBound
  }

  /// Whether a line begins with the time of its words.
  func isAhead(of line: LabelledLine) -> Bool { areAhead && line.behindTime > line.text.lowerBound }
}
