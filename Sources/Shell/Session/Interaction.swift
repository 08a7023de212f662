/// A line with what came of it.
struct Interaction {
  let line: String
  let response: Response
}
