/// A fact by the tokens of a paragraph, before it is put into words.
struct FactDraft {
  let relation: FactRelation
  /// Where its wording begins, which may be before the value: 降低了一半.
  let start: Int
  /// Nil when the nearest thing named before the wording is meant.
  var subject: Range<Int>?
  var value: Range<Int>
  /// What is shown for a value that its order tells: the third of a ranking.
  var place: Int?
  /// What limits it, ascending.
  var hedges: [Range<Int>] = []
  var time: Range<Int>?
  let rule: String
}
