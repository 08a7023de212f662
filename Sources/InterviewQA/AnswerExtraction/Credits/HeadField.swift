import TextAnalysis

/// A field in the head of a file, or a credit: `Interview date: April 26, 2011`.
struct HeadField: Equatable {
  /// What it gives.
  let task: CreditTask
  /// Byte range of the value in its line; empty if it stands in the lines below.
  let value: Range<Int>
  /// Byte range of the outlet before the label: `界面新聞` in `界面新聞記者 | 伍洋宇`.
  var outlet: Range<Int>?
}
