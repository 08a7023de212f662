/// The speakers of an interview, and the outlet that narrates the rest.
struct Cast {
  /// The outlet, if known, is the last.
  let speakers: [Speaker]
  /// By index among the draft's names: index among the speakers, nil if no turn bears the name.
  let speaker: [Int?]
  /// Names of known people of whom no turn is.
  var unknownPeople: [String] = []
}
