/// A fact by the tokens of a paragraph, before it is put into words.
struct FactDraft {
  let relation: FactRelation
  /// Where its wording begins, which may be before the value: 降低了一半.
  let start: Int
  /// Nil if the rule does not say: then it is the nearest thing named before.
  var subject: Range<Int>?
  var value: Range<Int>
  /// The place in a ranking, which is shown instead of the value; nil outside of rankings.
  var place: Int?
  /// The words that limit it, ascending.
  var hedges: [Range<Int>] = []
  var time: Range<Int>?
  let rule: String
}
